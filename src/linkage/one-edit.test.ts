import { describe, expect, it } from 'vitest';
import { isNeighbourSwap, withinOneEdit } from './one-edit.ts';

describe('withinOneEdit', () => {
  it.each([
    ['1234567', '1234567', true],
    ['1234567', '1234568', true],
    ['1234567', '123567', true],
    ['1234567', '1243567', true],
    ['1234567', '1235647', false],
    ['1234567', '12345', false],
    ['', 'a', true],
  ])('of %s and %s is %s', (left, right, within) => {
    expect(withinOneEdit(left, right)).toBe(within);
    expect(withinOneEdit(right, left)).toBe(within);
  });
});

describe('isNeighbourSwap', () => {
  it('is true of neighbours that changed places only', () => {
    expect(isNeighbourSwap('ヒロツグ', 'ロヒツグ')).toBe(true);
    expect(isNeighbourSwap('ヒロツグ', 'ヒロツク')).toBe(false);
    expect(isNeighbourSwap('ヒロ', 'ヒロ')).toBe(false);
  });
});
