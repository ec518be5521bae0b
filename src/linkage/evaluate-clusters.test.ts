import { describe, expect, it } from 'vitest';
import { evaluateClusters } from './evaluate-clusters.ts';

describe('evaluateClusters', () => {
  it('counts pairs and records: {a b}{c d e} found, {a b c}{d e} true', () => {
    const outcome = evaluateClusters([1, 1, 2, 2, 2], ['p', 'p', 'p', 'q', 'q']);
    // Found 1 + 3 pairs, true 3 + 1; ab and de are right.
    expect(outcome).toMatchObject({ truePositives: 2, falsePositives: 2, falseNegatives: 2 });
    expect(outcome).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5 });
    // B³ precision (1 + 1 + 1/3 + 2/3 + 2/3) / 5, recall (2/3 + 2/3 + 1/3 + 1 + 1) / 5.
    expect(outcome.b3.precision).toBeCloseTo(11 / 15, 12);
    expect(outcome.b3.recall).toBeCloseTo(11 / 15, 12);
  });

  it('has nothing wrong where all are alone and should be', () => {
    expect(evaluateClusters([1, 2], ['p', 'q'])).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  });
});
