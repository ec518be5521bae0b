import { describe, expect, it } from 'vitest';
import { settableClock } from '../../kit/clock.ts';
import { keptAnswer } from './kept-answer.ts';

describe('keptAnswer', () => {
  it('is made once a minute, however many ask, and again after a failure', async () => {
    const clock = settableClock(new Date('2026-10-01T00:00:00Z'));
    let made = 0;
    let isBroken = false;
    const make = () => {
      made += 1;
      return isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(made);
    };
    const answer = keptAnswer(() => ({ clock, make }));
    expect(await Promise.all([answer(), answer(), answer()])).toEqual([1, 1, 1]);
    clock.set(new Date('2026-10-01T00:01:00Z'));
    isBroken = true;
    await expect(answer()).rejects.toThrow('broken');
    isBroken = false;
    expect([await answer(), await answer()]).toEqual([3, 3]);
  });
});
