import { describe, expect, it } from 'vitest';
import { cp932Bytes, fitsCp932, fitsIso2022Jp, iso2022JpBytes } from './japanese-bytes.ts';

const bytesOf = (text: string) => Buffer.from(text, 'latin1');

describe('iso2022JpBytes', () => {
  it('switches to JIS X 0208 and back to ASCII', () => {
    expect(bytesOf(iso2022JpBytes('患者^A')).toString('hex')).toBe(
      '1b2442' + '3435' + '3c54' + '1b2842' + '5e41',
    );
  });

  it('holds second bytes that equal the delimiters of HL7', () => {
    // 期 is 0x347c, whose second byte is |.
    expect(bytesOf(iso2022JpBytes('期')).toString('hex')).toBe('1b2442347c1b2842');
  });

  it('writes ■ for what JIS X 0208 lacks', () => {
    expect(['髙', '﨑', '𠮷', '①', 'ｱ'].map(fitsIso2022Jp)).toEqual(Array(5).fill(false));
    expect(['邊', '齋', '澤', '嶋', 'ー'].map(fitsIso2022Jp)).toEqual(Array(5).fill(true));
    expect(iso2022JpBytes('髙')).toBe(iso2022JpBytes('■'));
  });

  it('is read back by an ISO-2022-JP decoder', () => {
    const text = '静岡県富士市東町３丁目１５番４号　ハイツ若松４０１ ABC';
    expect(new TextDecoder('iso-2022-jp').decode(bytesOf(iso2022JpBytes(text)))).toBe(text);
  });
});

describe('cp932Bytes', () => {
  it('writes double-byte characters, half-width kana and ASCII', () => {
    expect(bytesOf(cp932Bytes('髙ｱﾞA')).toString('hex')).toBe('fbfc' + 'b1' + 'de' + '41');
  });

  it('holds 髙 and 﨑, and writes 〓 for 𠮷', () => {
    expect(['髙', '﨑', 'ｱ', 'A'].map(fitsCp932)).toEqual(Array(4).fill(true));
    expect(fitsCp932('𠮷')).toBe(false);
    expect(cp932Bytes('𠮷')).toBe(cp932Bytes('〓'));
  });

  it('is read back by a CP932 decoder', () => {
    const text = '髙橋　ショウイチ－～ﾊﾟ';
    expect(new TextDecoder('shift_jis').decode(bytesOf(cp932Bytes(text)))).toBe(text);
  });
});
