import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedBy, signDecision, type DecisionStatement } from './signed-decision.ts';

const statement: DecisionStatement = {
  matter: 'release',
  person: 'sato',
  decision: 'approve',
  digest: 'ab'.repeat(32),
  decidedAt: '2026-11-02T03:00:00.000Z',
};
const sato = generateKeyPairSync('ed25519');
const yamada = generateKeyPairSync('ed25519');

describe('isSignedBy', () => {
  it('holds for the signer and for nobody else', () => {
    const signed = signDecision(statement, sato.privateKey);
    expect(isSignedBy(signed, sato.publicKey)).toBe(true);
    expect(isSignedBy(signed, yamada.publicKey)).toBe(false);
  });

  it.each([
    ['matter', 'application'],
    ['person', 'yamada'],
    ['decision', 'reject'],
    ['digest', 'cd'.repeat(32)],
    ['decidedAt', '2026-11-03T03:00:00.000Z'],
  ])('does not hold when %s is changed afterwards', (field, value) => {
    const signed = { ...signDecision(statement, sato.privateKey), [field]: value };
    expect(isSignedBy(signed, sato.publicKey)).toBe(false);
  });
});
