import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from './jaro-winkler.ts';

describe('jaroWinkler', () => {
  it.each([
    // Winkler's own examples.
    ['MARTHA', 'MARHTA', 0.9611],
    ['DIXON', 'DICKSONX', 0.8133],
    ['DWAYNE', 'DUANE', 0.84],
    // By character: 鈴木/鈴本 share one of two, Jaro (1/2 + 1/2 + 1)/3 = 2/3, no bonus. By byte it would be 0.93.
    ['鈴木', '鈴本', 0.6667],
    // ハマダ/ハマタ: Jaro (2/3 + 2/3 + 1)/3 = 7/9, bonus 2 × 0.1 × 2/9.
    ['ハマダ', 'ハマタ', 0.8222],
    ['カナ', 'ナカ', 0],
    ['abc', '', 0],
  ])('of %s and %s is %d', (left, right, similarity) => {
    expect(jaroWinkler(left, right)).toBeCloseTo(similarity, 4);
  });

  it('is symmetric, within [0, 1], and 1 for equal texts', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12 }), fc.string({ maxLength: 12 }), (left, right) => {
        const similarity = jaroWinkler(left, right);
        expect(similarity).toBeCloseTo(jaroWinkler(right, left), 12);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(jaroWinkler(left, left)).toBe(1);
      }),
    );
  });
});
