import { describe, expect, it } from 'vitest';
import { romajiToKatakana } from './romaji.ts';

describe('romajiToKatakana', () => {
  it.each([
    ['Nagasawa', 'ナガサワ'],
    ['SHINJI', 'シンジ'],
    ['hatta', 'ハッタ'],
    ['Homma', 'ホンマ'],
    ['Kyoko', 'キョコ'],
    ['Ohno', 'オノ'],
    ['tunoda', 'ツノダ'],
  ])('reads %s as %s', (romaji, kana) => {
    expect(romajiToKatakana(romaji)).toBe(kana);
  });

  it.each(['Smith', 'Nguyen', '田中', ''])('does not read %s', (text) => {
    expect(romajiToKatakana(text)).toBeUndefined();
  });
});
