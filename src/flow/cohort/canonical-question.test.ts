import { describe, expect, it } from 'vitest';
import { questionDigest } from './canonical-question.ts';
import { parseCohortDefinition } from './cohort-definition.ts';

const event = (prefixes: string[], more = {}) => ({
  domain: 'condition',
  codes: [{ vocabulary: 'icd10', prefixes }],
  ...more,
});
const define = (name: string, inclusion: unknown[], exclusion: unknown[] = []) =>
  parseCohortDefinition({ name, inclusion, exclusion });
const female = { kind: 'demographic', label: '女性', sex: ['F', 'M'] };
const diabetes = { kind: 'event', label: '糖尿病', event: event(['E11', 'E10']) };

describe('questionDigest', () => {
  const asked = questionDigest(define('糖尿病の女性', [female, diabetes]), 'count');

  it('E10: is the same however the question is called, ordered or written', () => {
    const other = define('x', [
      {
        kind: 'event',
        label: 'y',
        event: event(['E10', 'E11.9', 'E11', 'E1.1'], { without: [] }),
        atLeast: 1,
      },
      { kind: 'demographic', label: 'z', sex: ['M', 'F', 'M'] },
    ]);
    expect(questionDigest(other, 'count')).toBe(asked);
  });

  it.each([
    ['another code', define('a', [female, { ...diabetes, event: event(['E11']) }])],
    [
      'another time',
      define('a', [female, { ...diabetes, event: event(['E11', 'E10'], { from: '2024-01-01' }) }]),
    ],
    ['more days', define('a', [female, { ...diabetes, atLeast: 2 }])],
    ['an exclusion instead', define('a', [female], [diabetes])],
  ])('is another one for %s', (_what, other) => {
    expect(questionDigest(other, 'count')).not.toBe(asked);
  });

  it('tells the order of criteria apart for a table, whose funnel follows it', () => {
    const [one, other] = [define('a', [female, diabetes]), define('a', [diabetes, female])];
    expect(questionDigest(one, 'count')).toBe(questionDigest(other, 'count'));
    expect(questionDigest(one, 'feasibility')).not.toBe(questionDigest(other, 'feasibility'));
  });
});
