import { describe, expect, it } from 'vitest';
import { answerCells } from './answer-cells.ts';
import { countBuckets, personToken, sketchOf } from './person-sketch.ts';
import { hiddenWords, type CountProtection } from './protect-count.ts';
import type { GivenAnswer } from './question-store.ts';

const protection: CountProtection = { minimum: 10, base: 10, secret: Buffer.alloc(32, 3) };
const people = (from: number, end: number) =>
  sketchOf(
    Array.from({ length: end - from }, (_, index) => personToken(protection.secret, `p${from + index}`)),
    countBuckets,
  );
const given = (id: number, from: number, end: number, shown: number | null): GivenAnswer => {
  const about = { organization: 'o', question: 'q', dataVersion: 'v', cell: '' };
  return { ...about, id, sketch: people(from, end), shown, follows: null };
};
const shown = (cells: [from: number, end: number][], earlier: GivenAnswer[] = []) =>
  answerCells(
    cells.map(([from, end], index) => ({ cell: String(index), sketch: people(from, end) })),
    earlier,
    protection,
  ).map((answer) => answer.shown);

describe('answerCells', () => {
  it('E9: hides nobody and few alike, and rounds the rest to a multiple of ten less than ten away', () => {
    expect(
      shown([
        [0, 0],
        [0, 9],
        [100, 119],
      ]),
    ).toEqual([null, null, null]);
    for (const end of [20, 57, 133, 1004]) {
      const [count] = shown([[0, end]]);
      expect((count ?? 1) % 10).toBe(0);
      expect(Math.abs((count ?? 0) - end)).toBeLessThan(10);
    }
  });

  it('E9: says that a hidden count may be nobody', () => {
    expect(hiddenWords(10).ja).toContain('0 または 10 未満');
  });

  it('E8, E9: shows a total and a cell that is nearly all of it alike, so that the rest cannot be taken off', () => {
    const [total, men, women] = shown([
      [0, 104],
      [0, 101],
      [101, 104],
    ]);
    expect(men).toBe(total);
    expect(women).toBeNull();
  });

  it('E10: repeats the answer to an earlier question about nearly the same people, a hidden one too', () => {
    expect(shown([[0, 95]], [given(1, 0, 104, 110)])).toEqual([110]);
    expect(shown([[0, 25]], [given(1, 0, 18, null)])).toEqual([null]);
  });

  it('E10: follows the nearest of them, and none that is ten people away', () => {
    const earlier = [given(1, 0, 109, 110), given(2, 0, 104, 100)];
    expect(shown([[0, 103]], earlier)).toEqual([100]);
    const [farther] = answerCells([{ cell: '', sketch: people(0, 94) }], [given(1, 0, 104, 110)], protection);
    expect(farther?.follows).toBeNull();
  });

  it('shows fewer than ten nowhere, not even near a shown count', () => {
    expect(shown([[0, 9]], [given(1, 0, 12, 20)])).toEqual([null]);
  });

  it('has the count as its mean over different people of the same number', () => {
    const counts = Array.from({ length: 400 }, (_, index) => shown([[index * 50, index * 50 + 33]])[0] ?? 0);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(new Set(counts)).toEqual(new Set([30, 40]));
    expect(Math.abs(mean - 33)).toBeLessThan(1);
  });
});
