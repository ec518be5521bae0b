import { describe, expect, it } from 'vitest';
import { seededRandom } from '../kit/random.ts';
import { mirroredNormal, quota } from './quota.ts';

describe('quota', () => {
  it('tells yes to every fourth at a rate of a quarter', () => {
    const one = quota(0);
    expect(Array.from({ length: 8 }, () => one.take(0.25))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('is never off by one or more from the rate', () => {
    const one = quota();
    let yes = 0;
    for (let asked = 1; asked <= 1000; asked += 1) {
      if (one.take(0.37)) yes += 1;
      expect(Math.abs(yes - 0.37 * asked)).toBeLessThanOrEqual(1);
    }
  });
});

describe('mirroredNormal', () => {
  it('gives pairs that cancel', () => {
    const random = seededRandom('mirror');
    const draw = mirroredNormal();
    const [a = 0, b = 0, c = 0, d = 0] = Array.from({ length: 4 }, () => draw(random));
    expect([a + b, c + d]).toEqual([0, 0]);
    expect(a).not.toBe(c);
  });
});
