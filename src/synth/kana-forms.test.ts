import { describe, expect, it } from 'vitest';
import { fullWidth, halfWidthKana, largeKana, longVowelKana } from './kana-forms.ts';

describe('halfWidthKana', () => {
  it('sets the marks of voiced sounds apart', () => {
    expect(halfWidthKana('ガッパー ヴァン')).toBe('ｶﾞｯﾊﾟｰ ｳﾞｧﾝ');
  });
});

describe('largeKana', () => {
  it('has no small letters', () => {
    expect(largeKana('ショウイッチ')).toBe('シヨウイツチ');
  });
});

describe('longVowelKana', () => {
  it.each([
    ['オオノ', 'オーノ'],
    ['ユウコ', 'ユーコ'],
    ['サトウ', 'サトー'],
    ['ウエダ', 'ウエダ'],
  ])('writes %s as %s', (kana, expected) => {
    expect(longVowelKana(kana)).toBe(expected);
  });
});

describe('fullWidth', () => {
  it('widens digits, capitals and hyphens', () => {
    expect(fullWidth('A1-2')).toBe('Ａ１－２');
  });
});
