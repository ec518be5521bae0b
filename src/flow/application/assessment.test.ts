import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import { completenessOf } from './completeness.ts';
import { neverFinal, overallVerdict, preAssessed, verdictWords } from './pre-assessment.ts';
import { content, firstDay } from './use-world.fake.ts';

const facts = { isSignedByOrganization: true, contentFaults: [] };
const unmet = (changed: object, about = facts) =>
  completenessOf({ ...content, ...changed }, about, firstDay)
    .filter(({ isMet }) => !isMet)
    .map(({ rule }) => rule);

describe('completenessOf', () => {
  it('F6: is a list of its own, made from rules, that says nothing of whether the use is good', () => {
    expect(unmet({})).toEqual([]);
    const unfit = { conditions: { ...content.conditions, purposes: ['not-medical'] } };
    expect(unmet(unfit)).toEqual([]);
  });

  it('F14: asks for a plain summary of a length that the rule table says', () => {
    expect(unmet({ laySummary: '短い' })).toEqual(['lay-summary-length']);
    expect(unmet({ laySummary: 'あ'.repeat(801) })).toEqual(['lay-summary-length']);
    expect(unmet({ laySummary: '𠮷'.repeat(100) })).toEqual([]);
  });

  it('F13: asks for valid training, one lead, and the organization’s signature', () => {
    const [lead] = content.members;
    expect(unmet({ members: [{ ...lead, trainedUntil: day('2026-09-30') }] })).toEqual(['trained']);
    expect(unmet({ members: [lead, lead] })).toEqual(['one-lead']);
    expect(unmet({}, { ...facts, isSignedByOrganization: false })).toEqual(['organization-signed']);
  });

  it('F6: says which field could not be built, as later stations found', () => {
    const contentFaults = [
      { field: 'recipient.agePublicKey', fault: 'no-key' },
      { field: 'cohort', fault: 'x' },
    ];
    expect(unmet({}, { ...facts, contentFaults } as typeof facts)).toEqual(['usable-cohort', 'usable-key']);
  });
});

describe('preAssessed', () => {
  const verdictOf = (rule: string, changed: object, more = {}) =>
    preAssessed({ ...content, ...more, conditions: { ...content.conditions, ...changed } }, firstDay).find(
      (one) => one.rule === rule,
    )?.verdict;

  it.each([
    ['medical-purpose', { purposes: ['not-medical', 'drug-safety'] }, 'does-not-fit'],
    ['period', { until: day('2032-01-02') }, 'does-not-fit'],
    ['period', { from: day('2029-01-01') }, 'does-not-fit'],
    ['environment', { environment: 'cloud-abroad' }, 'to-check'],
    ['onward', { onward: 'with-permission' }, 'to-check'],
    ['publication', { publication: 'aggregate-and-model' }, 'to-check'],
    ['training', { from: day('2028-04-01') }, 'to-check'],
  ])('F7: says of %s with %j: %s, and why', (rule, changed, verdict) => {
    expect(verdictOf(rule, {})).toBe('fits');
    expect(verdictOf(rule, changed)).toBe(verdict);
  });

  it('F7: has words and a reason for every verdict, and says that it is never final', () => {
    expect(overallVerdict(preAssessed(content, firstDay))).toBe('fits');
    for (const { reason, verdict } of preAssessed(content, firstDay)) {
      expect(reason.ja).not.toBe('');
      expect(verdictWords[verdict].ja).toBe('適合');
    }
    expect(neverFinal.ja).toContain('最終の判断ではありません');
  });
});
