import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signDecision, type DecisionStatement } from '../../access/signed-decision.ts';
import { approvalOf, refusalToRelease, verifyApproval } from './approval.ts';

interface Keys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const own: Keys = generateKeyPairSync('ed25519');
const other: Keys = generateKeyPairSync('ed25519');
const digest = 'a'.repeat(64);
const statement: DecisionStatement = {
  matter: 'release',
  person: 'sato',
  decision: 'approve',
  digest,
  decidedAt: '2026-04-02T00:00:00.000Z',
};
const by = (person: string, keys: Keys = own, more: Partial<DecisionStatement> = {}) =>
  approvalOf(signDecision({ ...statement, person, ...more }, keys.privateKey), keys.publicKey);

describe('verifyApproval', () => {
  it('holds for what was signed and for nothing else', () => {
    const approval = by('sato');
    expect(verifyApproval(approval, digest)).toBe(true);
    expect(verifyApproval(approval, 'b'.repeat(64))).toBe(false);
    const changes = [
      { decision: 'reject' as const },
      { decidedAt: '2026-04-03T00:00:00.000Z' },
      { person: 'suzuki' },
      { matter: 'application' },
      { publicKey: by('sato', other).publicKey },
    ];
    for (const change of changes) expect(verifyApproval({ ...approval, ...change }, digest)).toBe(false);
  });

  it('does not hold when any bit of the signature is another', () => {
    const approval = by('sato');
    fc.assert(
      fc.property(fc.nat(511), (bit) => {
        const bytes = Buffer.from(approval.signature, 'base64');
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verifyApproval({ ...approval, signature: bytes.toString('base64') }, digest)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});

describe('refusalToRelease', () => {
  it.each([
    ['two people', [by('sato'), by('suzuki', other)], undefined],
    ['nobody', [], 'too-few-approvals'],
    ['one person with two keys', [by('sato'), by('sato', other)], 'too-few-approvals'],
    ['two names with one key', [by('sato'), by('suzuki')], 'too-few-approvals'],
    ['one for and one against', [by('sato'), by('suzuki', other, { decision: 'reject' })], 'rejected'],
    ['another package', [by('sato'), by('suzuki', other, { digest: 'b'.repeat(64) })], 'bad-signature'],
  ])('judges approvals by %s', (_who, approvals, expected) => {
    expect(refusalToRelease(approvals, digest)).toBe(expected);
  });
});
