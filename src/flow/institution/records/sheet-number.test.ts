import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kit/random.ts';
import { checkCharacter, newSheetNumber, parseSheetNumber, sheetNumberWords } from './sheet-number.ts';

const random = seededRandom('sheets');
const below = (limit: number) => random.below(limit);
const number = fc.integer().map(() => newSheetNumber(below));

describe('checkCharacter', () => {
  it('is the one that the standard gives', () => {
    // The Global Release Identifier's own example, A1-2425G-ABC1234002-M.
    expect(checkCharacter('A12425GABC1234002')).toBe('M');
  });
});

describe('parseSheetNumber', () => {
  it('reads what was printed, however it is spaced or typed', () => {
    fc.assert(
      fc.property(number, (number) => {
        expect(parseSheetNumber(number)).toBe(number);
        expect(parseSheetNumber(` ${sheetNumberWords(number).toLowerCase()} `)).toBe(number);
      }),
    );
  });

  it('finds one wrong character', () => {
    const where = fc.nat({ max: 12 });
    const characters = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(number, where, characters, (number, at, other) => {
        const mistyped = number.slice(0, at) + other + number.slice(at + 1);
        if (mistyped !== number) expect(parseSheetNumber(mistyped)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it('finds nearly all swapped neighbours: a hybrid system misses a few', () => {
    let swaps = 0;
    let missed = 0;
    for (let round = 0; round < 5000; round += 1) {
      const one = newSheetNumber(below);
      const at = below(12);
      const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
      if (swapped === one) continue;
      swaps += 1;
      if (parseSheetNumber(swapped) !== undefined) missed += 1;
    }
    expect(missed / swaps).toBeLessThan(0.02);
  });

  it.each(['', '12', 'あ'.repeat(13), '0'.repeat(14)])('does not read %j', (text) => {
    expect(parseSheetNumber(text)).toBeUndefined();
  });
});

describe('newSheetNumber', () => {
  it('B2: is random and of no patient: two sheets of one patient have unlike numbers', () => {
    expect(newSheetNumber()).not.toBe(newSheetNumber());
    const numbers = new Set(Array.from({ length: 2000 }, () => newSheetNumber()));
    expect(numbers.size).toBe(2000);
  });
});
