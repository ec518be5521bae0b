import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConflictError, ForbiddenError } from '../kit/errors.ts';
import { decisionsWith, refusalToDecide, type JointDecision } from './joint-decision.ts';
import { signDecision } from './signed-decision.ts';

const digest = 'ab'.repeat(32);
const keys = new Map(['sato', 'suzuki', 'tanaka'].map((person) => [person, generateKeyPairSync('ed25519')]));
const keyOf = (person: string) => keys.get(person)!;
const by = (person: string, over = digest) =>
  signDecision(
    { matter: 'release', person, decision: 'approve', digest: over, decidedAt: '2026-10-05T00:00:00.000Z' },
    keyOf(person).privateKey,
  );
const open: JointDecision = { matter: 'release', digest, barred: ['tanaka'], decisions: [], isOpen: true };

describe('refusalToDecide', () => {
  it.each([
    ['is-party', open, by('tanaka'), 'tanaka'],
    ['already-decided', { ...open, decisions: [by('sato')] }, by('sato'), 'sato'],
    ['no-longer-open', { ...open, isOpen: false }, by('sato'), 'sato'],
    ['other-content', open, by('sato', 'cd'.repeat(32)), 'sato'],
    ['other-content', { ...open, matter: 'application' }, by('sato'), 'sato'],
    ['signature-not-valid', open, by('sato'), 'suzuki'],
    [undefined, open, by('sato'), 'sato'],
  ] as const)('is %s', (refusal, joint, decision, keyHolder) => {
    expect(refusalToDecide(joint, decision, keyOf(keyHolder).publicKey)).toBe(refusal);
  });
});

describe('decisionsWith', () => {
  it('adds a decision that nothing speaks against', () => {
    expect(decisionsWith(open, by('sato'), keyOf('sato').publicKey)).toEqual([by('sato')]);
  });

  it('throws the refusal by its kind', () => {
    expect(() => decisionsWith(open, by('tanaka'), keyOf('tanaka').publicKey)).toThrow(ForbiddenError);
    expect(() => decisionsWith({ ...open, isOpen: false }, by('sato'), keyOf('sato').publicKey)).toThrow(
      ConflictError,
    );
  });
});
