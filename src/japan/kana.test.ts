import { describe, expect, it } from 'vitest';
import { isKatakana, kanaSkeleton, katakana } from './kana.ts';

describe('katakana', () => {
  it.each([
    ['ﾀﾞｶﾞﾈ', 'ダガネ'],
    ['たなか', 'タナカ'],
    ['カ゛', 'ガ'],
    ['オ-ノ', 'オーノ'],
    ['オ−ノ', 'オーノ'],
    ['ﾊﾟﾝ', 'パン'],
    ['ｼｮｳ', 'ショウ'],
  ])('writes %s as %s', (text, written) => {
    expect(katakana(text)).toBe(written);
  });

  it('leaves a hyphen between digits alone', () => {
    expect(katakana('1-2')).toBe('1-2');
  });
});

describe('kanaSkeleton', () => {
  it.each([
    ['ショウイチ', 'シヨウイチ'],
    ['オオノ', 'オーノ'],
    ['ユウコ', 'ユーコ'],
    ['ツヅキ', 'ツズキ'],
    ['ヂュンコ', 'ジュンコ'],
    ['カヲル', 'カオル'],
    ['ヴィトン', 'ビトン'],
    ['ダガネ', 'タカネ'],
  ])('is the same for %s and %s', (one, other) => {
    expect(kanaSkeleton(one)).toBe(kanaSkeleton(other));
  });

  it.each([
    ['サトウ', 'サイトウ'],
    ['アキラ', 'アキオ'],
    ['ハナ', 'ハンナ'],
  ])('tells %s from %s', (one, other) => {
    expect(kanaSkeleton(one)).not.toBe(kanaSkeleton(other));
  });
});

describe('isKatakana', () => {
  it('is true of katakana with blanks and ー only', () => {
    expect(isKatakana('オーノ タロウ')).toBe(true);
    expect(isKatakana('大野 タロウ')).toBe(false);
  });
});
