import { describe, expect, it } from 'vitest';
import { brailleKana } from './braille-kana.ts';
import { parseRubyText, plainText, rubyGroup, rubyOf } from './ruby-text.ts';

describe('parseRubyText', () => {
  it('takes the readings and the borders of words apart from the text', () => {
    const runs = parseRubyText('[提供|ていきょう]を [望|のぞ]まない');
    expect(plainText(runs)).toBe('提供を望まない');
    expect(runs.map(({ reading, opensWord }) => [reading, opensWord])).toEqual([
      ['ていきょう', true],
      [undefined, false],
      ['のぞ', true],
      [undefined, false],
    ]);
  });

  it.each([
    ['提供を', 'notice-text/kanji-without-reading'],
    ['[提供|ていきょう', 'notice-text/bad-reading'],
    ['[提供|提供]', 'notice-text/bad-reading'],
    ['[提供]', 'notice-text/bad-reading'],
  ])('refuses %s, and says where but not what', (markup, code) => {
    expect(() => parseRubyText(markup)).toThrow(expect.objectContaining({ code }));
    expect(() => parseRubyText(markup)).not.toThrow(/提供/);
  });

  it('prints no reading over kana', () => {
    expect(parseRubyText('[ように|よーに]').map(rubyOf)).toEqual([undefined]);
    expect(parseRubyText("[子牛|こ'うし]").map(rubyOf)).toEqual(['こうし']);
  });
});

describe('rubyGroup', () => {
  it('lets nothing that an institution gives change the text around it', () => {
    expect(() => rubyGroup('病院]|[', 'びょういん')).toThrow(
      expect.objectContaining({ code: 'notice-text/bad-reading' }),
    );
  });
});

describe('brailleKana', () => {
  it.each([
    [
      '[提供|ていきょう]を [停止|ていし]しても、[治療|ちりょう]への [影響|えいきょう]は ありません。',
      'ていきょーを ていししても、 ちりょーえの えいきょーわ ありません。',
    ],
    ['[母|はは]は [歯|は]を みがく', 'ははわ はを みがく'],
    ['[情報|じょうほう]の [研究|けんきゅう]', 'じょーほーの けんきゅー'],
    ["[子牛|こ'うし]を [追|お]う", 'こうしを おう'],
    ['[氏名|しめい]・フリガナ', 'しめい・ふりがな'],
    ['この [ように|よーに] [行|おこな]う', 'この よーに おこなう'],
    ['16[歳|さい] [未満|みまん]', '16さい みまん'],
    ['はい。いいえ', 'はい。  いいえ'],
  ])('writes %s as %s', (markup, kana) => {
    expect(brailleKana(parseRubyText(markup))).toBe(kana);
  });
});
