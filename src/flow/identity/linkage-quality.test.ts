import { describe, expect, it } from 'vitest';
import type { LinkageResult } from '../../linkage/index.ts';
import { linkageQuality } from './linkage-quality.ts';

/** Records 0 and 1 are linked with 0.9; 2 is apart from 0 with 0.6; 3 from 2 with 0.7, which a guard forbids. */
const result = (expectedBlockingRecall: number) =>
  ({
    clusterOf: Int32Array.from([0, 0, 2, 3]),
    edges: {
      left: Int32Array.from([0, 0, 2]),
      right: Int32Array.from([1, 2, 3]),
      probability: Float64Array.from([0.9, 0.6, 0.7]),
      guarded: Uint8Array.from([0, 0, 1]),
    },
    stats: { expectedBlockingRecall },
  }) as unknown as LinkageResult;

describe('linkageQuality', () => {
  it('D2: sums what the model itself expects to be wrong and to be missed', () => {
    const quality = linkageQuality(result(1));
    expect(quality).toMatchObject({ linkedPairs: 1, expectedMissedByBlocking: 0 });
    expect(quality.expectedFalseLinks).toBeCloseTo(0.1);
    // The guarded pair is no missed link: a rule says that they are two.
    expect(quality.expectedMissedCompared).toBeCloseTo(0.6);
    expect(quality.expectedPrecision).toBeCloseTo(0.9);
    expect(quality.expectedRecall).toBeCloseTo(0.9 / 1.5);
  });

  it('adds what blocking is expected to lose', () => {
    const quality = linkageQuality(result(0.75));
    expect(quality.expectedMissedByBlocking).toBeCloseTo(0.5);
    expect(quality.expectedRecall).toBeCloseTo(0.9 / 2);
  });
});
