import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalToRelease, signApproval, verifyApproval, type ApprovalStatement } from './approval.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519').privateKey;
const manifestSha256 = 'a'.repeat(64);
const statement: ApprovalStatement = { manifestSha256, decision: 'approve', epoch: 3, approver: 'sato' };

describe('verifyApproval', () => {
  it('holds for what was signed and for nothing else', () => {
    const approval = signApproval(statement, privateKey);
    expect(verifyApproval(approval, manifestSha256)).toBe(true);
    expect(verifyApproval(approval, 'b'.repeat(64))).toBe(false);
    const changes = [
      { decision: 'reject' as const },
      { epoch: 4 },
      { approver: 'suzuki' },
      { publicKey: signApproval(statement, other).publicKey },
    ];
    for (const change of changes)
      expect(verifyApproval({ ...approval, ...change }, manifestSha256)).toBe(false);
  });

  it('does not hold when any bit of the signature is another', () => {
    const approval = signApproval(statement, privateKey);
    fc.assert(
      fc.property(fc.nat(511), (bit) => {
        const bytes = Buffer.from(approval.signature, 'base64url');
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verifyApproval({ ...approval, signature: bytes.toString('base64url') }, manifestSha256)).toBe(
          false,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('refusalToRelease', () => {
  const by = (approver: string, key = privateKey, more: Partial<ApprovalStatement> = {}) =>
    signApproval({ ...statement, approver, ...more }, key);

  it.each([
    ['two people', [by('sato'), by('suzuki', other)], undefined],
    ['nobody', [], 'too-few-approvals'],
    ['one person with two keys', [by('sato'), by('sato', other)], 'too-few-approvals'],
    ['two names with one key', [by('sato'), by('suzuki')], 'too-few-approvals'],
    ['one for and one against', [by('sato'), by('suzuki', other, { decision: 'reject' })], 'rejected'],
    ['different epochs', [by('sato'), by('suzuki', other, { epoch: 4 })], 'different-epochs'],
    [
      'another package',
      [by('sato'), by('suzuki', other, { manifestSha256: 'b'.repeat(64) })],
      'bad-signature',
    ],
  ])('judges approvals by %s', (_who, approvals, expected) => {
    expect(refusalToRelease(approvals, manifestSha256)).toBe(expected);
  });
});
