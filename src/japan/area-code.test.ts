import { describe, expect, it } from 'vitest';
import { areaCodeOf } from './area-code.ts';

describe('areaCodeOf', () => {
  it.each([
    ['静岡県静岡市葵区本町1-2-3', '22101'],
    ['静岡市清水区旭町1', '22103'],
    ['静岡県　富士市 本町', '22210'],
    ['静岡県駿東郡長泉町下土狩', '22342'],
    ['静岡県長泉町下土狩', '22342'],
    ['東京都千代田区千代田1-1', '13000'],
    ['Boston, MA', null],
    ['', null],
    [null, null],
  ])('finds in %j the code %s', (address, code) => {
    expect(areaCodeOf(address)).toBe(code);
  });
});
