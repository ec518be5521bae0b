import { describe, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { severalAtOnce } from './several-at-once.ts';

describe('severalAtOnce', () => {
  it('gives the results in order, a few pieces of work at a time', async () => {
    let [running, most] = [0, 0];
    const told: number[] = [];
    const work = async (item: number) => {
      running += 1;
      most = Math.max(most, running);
      await sleep(item % 3);
      running -= 1;
      return item * 2;
    };
    expect(await severalAtOnce([5, 4, 3, 2, 1, 0], work, (done) => told.push(done))).toEqual([
      10, 8, 6, 4, 2, 0,
    ]);
    expect([most, told]).toEqual([4, [4, 6]]);
  });

  it('throws what failed when the work beside it has ended', async () => {
    let ended = 0;
    const work = async (item: number) => {
      if (item === 1) throw new RangeError('one');
      await sleep(5);
      ended += 1;
    };
    await expect(severalAtOnce([0, 1, 2, 3, 4], work)).rejects.toThrow('one');
    expect(ended).toBe(3);
  });
});
