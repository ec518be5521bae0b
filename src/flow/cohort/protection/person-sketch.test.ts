import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketsApart,
  cellKey,
  personToken,
  sketchBetween,
  sketchBytes,
  sketchFromBuckets,
  sketchFromBytes,
  sketchOf,
} from './person-sketch.ts';

const secret = Buffer.alloc(32, 1);
const token = (index: number) => personToken(secret, `person-${index}`);
function sketch(people: Iterable<number>) {
  return sketchOf([...people].map(token), 64);
}

describe('bucketsApart', () => {
  it('counts nobody between the same people, whatever their order', () => {
    expect(bucketsApart(sketch([1, 2, 3]), sketch([3, 1, 2]))).toBe(0);
  });

  it('counts one bucket for a person who is in one set only, and stops at enough', () => {
    expect(bucketsApart(sketch([1, 2, 3]), sketch([1, 2]))).toBe(1);
    expect(bucketsApart(sketch([1, 2, 3, 4, 5, 6]), sketch([]), 2)).toBe(2);
  });

  it('never counts more than the people between the sets, and counts somebody when there is somebody', () => {
    const people = fc.uniqueArray(fc.nat(300));
    fc.assert(
      fc.property(people, people, (one, other) => {
        const between = new Set(one).symmetricDifference(new Set(other)).size;
        const apart = bucketsApart(sketch(one), sketch(other));
        expect(apart).toBeLessThanOrEqual(between);
        expect(apart > 0).toBe(between > 0);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses sketches of different sizes', () => {
    expect(() => bucketsApart(sketch([1]), sketchOf([1], 32))).toThrow('different sizes');
  });
});

describe('sketchBetween', () => {
  it('is the sketch of the people who are in one set only', () => {
    const between = sketchBetween(sketch([1, 2, 3]), sketch([3, 4]));
    expect(between.sums).toEqual(sketch([1, 2, 4]).sums);
  });
});

describe('a sketch', () => {
  it('is the same from tokens and from what an engine grouped', () => {
    const tokens = [token(1), token(2), 5, 5 + 64];
    const rows = [...Map.groupBy(tokens, (each) => each % 64)].map(([bucket, within]) => {
      const sum = within.reduce((all, each) => all ^ BigInt(each), 0n);
      return [bucket, within.length, Number(sum)] as const;
    });
    expect(sketchFromBuckets(rows, 64)).toEqual(sketchOf(tokens, 64));
  });

  it('comes back from its bytes, and has one cell key for one set of people', () => {
    const one = sketch([1, 2, 3]);
    expect(sketchFromBytes(sketchBytes(one))).toEqual(one);
    expect(cellKey(sketch([2, 3, 1]))).toEqual(cellKey(one));
    expect(cellKey(sketch([1, 2]))).not.toEqual(cellKey(one));
  });
});

describe('personToken', () => {
  it('is another one under another key', () => {
    expect(personToken(secret, 'p')).not.toBe(personToken(Buffer.alloc(32, 2), 'p'));
    expect(personToken(secret, 'p')).toBeLessThan(2 ** 48);
  });
});
