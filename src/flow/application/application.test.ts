import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signDecision, type Decision } from '../../access/signed-decision.ts';
import { ForbiddenError } from '../../kit/errors.ts';
import {
  applicationDigest,
  applicationState,
  withDecision,
  type Application,
  type ApplicationContent,
} from './application.ts';

const content: ApplicationContent = {
  id: 'A-1',
  title: '糖尿病と歯周病',
  purpose: '歯周治療が血糖に及ぼす影響を調べる',
  requester: 'tanaka',
  recipient: { name: '研究所', agePublicKey: 'age1example' },
  cohort: {},
  variables: ['measurement'],
  profile: 'standard',
};
const submitted: Application = { content, decisions: [] };
const keys = new Map(['sato', 'suzuki', 'tanaka'].map((person) => [person, generateKeyPairSync('ed25519')]));
const keyOf = (person: string) => keys.get(person)!;

const decisionOf = (person: string, decision: Decision = 'approve', digest = applicationDigest(content)) =>
  signDecision(
    { matter: 'application', person, decision, digest, decidedAt: '2026-10-05T00:00:00.000Z' },
    keyOf(person).privateKey,
  );
const decide = (application: Application, person: string, decision: Decision = 'approve') =>
  withDecision(application, decisionOf(person, decision), keyOf(person).publicKey);

describe('applicationState', () => {
  it('is approved by two different people', () => {
    const once = decide(submitted, 'sato');
    expect(applicationState(once)).toBe('submitted');
    expect(applicationState(decide(once, 'suzuki'))).toBe('approved');
  });

  it('is rejected by one rejection', () => {
    expect(applicationState(decide(submitted, 'sato', 'reject'))).toBe('rejected');
  });
});

describe('withDecision', () => {
  it('is refused to the requester', () => {
    expect(() => decide(submitted, 'tanaka')).toThrow(ForbiddenError);
  });

  it('is refused when the content was changed after the signature', () => {
    const changed: Application = { ...submitted, content: { ...content, purpose: '別の目的' } };
    expect(() => withDecision(changed, decisionOf('sato'), keyOf('sato').publicKey)).toThrow(/may not take/);
  });
});

describe('applicationDigest', () => {
  it('changes with any part of the content and not with the order of its keys', () => {
    expect(applicationDigest({ ...content, purpose: '別の目的' })).not.toBe(applicationDigest(content));
    const reordered = Object.fromEntries(Object.entries(content).reverse()) as unknown as ApplicationContent;
    expect(applicationDigest(reordered)).toBe(applicationDigest(content));
  });
});
