import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';

const draw = (seed: string, count = 5) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, on any machine', () => {
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(seededRandom('meguri').below(1_000_000)).toBe(seededRandom('meguri').below(1_000_000));
  });

  it('has forks that do not depend on how much was drawn before', () => {
    const fresh = seededRandom('a').fork('x').next();
    const used = seededRandom('a');
    used.next();
    expect(used.fork('x').next()).toBe(fresh);
    expect(used.fork('y').next()).not.toBe(fresh);
  });

  it('is uniform enough: 100,000 numbers in ten bins stay within five standard deviations', () => {
    const random = seededRandom('bins');
    const bins = new Array<number>(10).fill(0);
    for (let index = 0; index < 100_000; index += 1) {
      const bin = random.below(10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(100_000 * 0.09));
  });

  it('has normal deviates of mean 0 and variance 1', () => {
    const random = seededRandom('normal');
    const values = Array.from({ length: 50_000 }, () => random.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
  });
});
