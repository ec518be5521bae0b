import { describe, expect, it } from 'vitest';
import {
  equalButUnknown,
  foldKanjiLoosely,
  foldKanjiVariants,
  hasUnknownCharacter,
} from './kanji-variants.ts';

describe('foldKanjiVariants', () => {
  it.each([
    ['髙橋', '高橋'],
    ['山﨑', '山崎'],
    ['渡邊', '渡辺'],
    ['渡邉', '渡辺'],
    ['齋藤', '斎藤'],
    ['德田', '徳田'],
    ['濵田', '浜田'],
    ['𠮷田', '吉田'],
    ['嶋田', '島田'],
    ['長澤', '長沢'],
    ['廣瀨', '広瀬'],
    ['佐々木', '佐佐木'],
    ['龍ケ崎', '竜ヶ崎'],
    ['神谷', '神谷'],
    ['橋󠄁本', '橋本'],
  ])('folds %s to %s', (written, common) => {
    expect(foldKanjiVariants(written)).toBe(common);
  });

  it('keeps 斉 and 斎 apart: they are different names', () => {
    expect(foldKanjiVariants('斉藤')).not.toBe(foldKanjiVariants('斎藤'));
    expect(foldKanjiLoosely('斉藤')).toBe(foldKanjiLoosely('斎藤'));
  });
});

describe('equalButUnknown', () => {
  it.each([
    ['■橋', '高橋', true],
    ['一●', '一康', true],
    ['〓', '高橋', false],
    ['■橋', '高原', false],
    ['■', '高', false],
  ])('of %s and %s is %s', (left, right, equal) => {
    expect(equalButUnknown(left, right)).toBe(equal);
  });

  it('knows the characters that stand for unknown ones', () => {
    expect(['■', '〓', '?', '＊', '●'].every(hasUnknownCharacter)).toBe(true);
    expect(hasUnknownCharacter('高橋')).toBe(false);
  });
});
