import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testApproval, testApprovals, testReleasers } from './output-approval.fake.ts';
import { isOutputApproved, refusalToLetGo } from './output-approval.ts';

const manifest = 'a'.repeat(64);
const [ito, watanabe] = testReleasers as [(typeof testReleasers)[0], (typeof testReleasers)[0]];
const other = generateKeyPairSync('ed25519');

describe('isOutputApproved', () => {
  const approval = testApproval(ito, manifest);

  it('holds for the exact output, and for no other person, package, version or manifest', () => {
    expect(isOutputApproved(approval, manifest)).toBe(true);
    expect(isOutputApproved(approval, 'b'.repeat(64))).toBe(false);
    for (const change of [
      { person: 'sato' },
      { package: 'P-002' },
      { version: 21 },
      { case: 'U-2026-000002' },
    ]) {
      expect(isOutputApproved({ ...approval, ...change }, manifest)).toBe(false);
    }
  });

  it('does not hold for another key, nor for what is no key', () => {
    const { publicKey } = testApproval({ ...ito, ...other }, manifest);
    expect(isOutputApproved({ ...approval, publicKey }, manifest)).toBe(false);
    expect(isOutputApproved({ ...approval, publicKey: 'no key' }, manifest)).toBe(false);
  });
});

describe('refusalToLetGo', () => {
  it.each([
    ['two people', testApprovals(manifest), 2, undefined],
    ['two people, where three are needed', testApprovals(manifest), 3, 'too-few-approvals'],
    ['one person, where a rule would let one do', [testApproval(ito, manifest)], 1, 'too-few-approvals'],
    ['nobody', [], 2, 'too-few-approvals'],
    [
      'one person with two keys',
      [testApproval(ito, manifest), testApproval({ ...ito, ...other }, manifest)],
      2,
      'too-few-approvals',
    ],
    [
      'two names with one key',
      [testApproval(ito, manifest), testApproval({ ...ito, person: 'sato' }, manifest)],
      2,
      'too-few-approvals',
    ],
    [
      'one who signed another package',
      [testApproval(ito, manifest), testApproval(watanabe, 'b'.repeat(64))],
      2,
      'bad-signature',
    ],
  ] as const)('H1: judges approvals by %s', (_who, approvals, needed, expected) => {
    expect(refusalToLetGo(approvals, manifest, needed)).toBe(expected);
  });
});
