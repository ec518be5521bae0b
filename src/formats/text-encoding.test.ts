import encoding from 'encoding-japanese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeIso2022Jp } from './iso-2022-jp.ts';
import { decodeAll, decodeLines, decodeText, detectEncoding, type TextEncoding } from './text-encoding.ts';

function encoded(text: string, to: 'JIS' | 'SJIS' | 'UTF8'): Uint8Array {
  return new Uint8Array(encoding.convert(encoding.stringToCode(text), { to, from: 'UNICODE' }));
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function linesOf(bytes: Uint8Array, to: TextEncoding, size = 7): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of decodeLines(chunksOf(bytes, size), to)) lines.push(line);
  return lines;
}

const bytes = (...codes: (number | string)[]) =>
  Buffer.concat(codes.map((code) => (typeof code === 'string' ? Buffer.from(code) : Buffer.from([code]))));

describe('decodeIso2022Jp', () => {
  it('reads characters whose second bytes are delimiters as characters', () => {
    // In JIS X 0208 弊 is 4A 40, 宗 3D 21 …; these five have the second bytes | ^ ~ \ &.
    const text = decodeIso2022Jp(
      bytes(0x1b, '$B', 0x30, 0x7c, 0x30, 0x5e, 0x30, 0x7e, 0x30, 0x5c, 0x30, 0x26, 0x1b, '(B', '|'),
    );
    expect(text).toHaveLength(6);
    expect(text.slice(0, 5)).not.toMatch(/[|^~\\&\ufffd]/);
    expect(text.at(-1)).toBe('|');
  });

  it('gives no double-byte character that is a delimiter or a control', () => {
    for (let row = 0x21; row < 0x7f; row += 1)
      for (let cell = 0x21; cell < 0x7f; cell += 1) {
        expect(decodeIso2022Jp(bytes(0x1b, '$B', row, cell)).charCodeAt(0)).toBeGreaterThan(0x9f);
      }
  });

  it('starts every line in ASCII, even when the line before left its escape open', () => {
    expect(decodeIso2022Jp(bytes(0x1b, '$B', '4', '5', 0x0d, 'PID|1'))).toBe('患\rPID|1');
  });

  it('reads half-width katakana by escape, shift and eighth bit, Roman as ASCII, and JIS X 0212', () => {
    expect(decodeIso2022Jp(bytes(0x1b, '(I', 0x31, 0x1b, '(B', 0x0e, 0x31, 0x0f, 0xb1))).toBe('ｱｱｱ');
    expect(decodeIso2022Jp(bytes(0x1b, '(J', '\\'))).toBe('\\');
    expect(decodeIso2022Jp(bytes(0x1b, '$(D', 0x30, 0x21, 0x1b, '(B'))).toBe('丂');
  });

  it('marks what it cannot read', () => {
    expect(decodeIso2022Jp(bytes(0x1b, 'Z', 0xff, 0x1b, '$B', 'A'))).toBe('\ufffdZ\ufffd\ufffd');
  });
});

describe('decodeLines', () => {
  it('gives the same lines for every encoding and every cut of the stream', async () => {
    const line = fc.array(fc.constantFrom('患', '者', 'A', '|', 'ｱ', '１', '\t', 'ソ', '表', '能'), {
      maxLength: 12,
    });
    const property = fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 9 }),
      async (rows, end, size) => {
        const lines = rows.map((parts) => `x${parts.join('')}`);
        const text = lines.join(end) + end;
        expect(await linesOf(encoded(text, 'SJIS'), 'cp932', size)).toEqual(lines);
        expect(await linesOf(encoded(text, 'JIS'), 'iso-2022-jp', size)).toEqual(lines);
        expect(await linesOf(encoded(`\ufeff${text}`, 'UTF8'), 'utf-8', size)).toEqual(lines);
        expect(await linesOf(encoded(text, 'UTF8'), 'auto', size)).toEqual(lines);
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });

  it('gives a last line without an end, empty lines between, and nothing for nothing', async () => {
    expect(await linesOf(bytes('a\r\n\r\nb'), 'utf-8')).toEqual(['a', '', 'b']);
    expect(await linesOf(bytes(''), 'utf-8')).toEqual([]);
  });

  it('reads the characters of CP932 that Shift_JIS lacks', async () => {
    const codes = bytes(0xfb, 0xfc, 0x87, 0x40, 0x81, 0x60, 0x0d, 0x0a, 0xed, 0x95);
    expect(await linesOf(codes, 'cp932')).toEqual(['髙①～', '﨑']);
  });

  it('keeps the damage of a cut character in its line', async () => {
    expect(await linesOf(bytes(0x8a, 0x0a, 'b'), 'cp932')).toEqual(['\ufffd', 'b']);
  });
});

describe('detectEncoding', () => {
  it('knows each by what it shows, and ASCII by nothing', () => {
    expect(detectEncoding(bytes('1\t2'))).toBeUndefined();
    expect(detectEncoding(encoded('施設', 'SJIS'))).toBe('cp932');
    expect(detectEncoding(encoded('施設', 'UTF8').slice(0, 5))).toBe('utf-8');
    expect(detectEncoding(encoded('施設', 'JIS'))).toBe('iso-2022-jp');
    expect(detectEncoding(bytes(0xef, 0xbb, 0xbf, 'a'))).toBe('utf-8');
  });
});

describe('decodeAll', () => {
  it('gives the whole text without a BOM', async () => {
    expect(await decodeAll(chunksOf(encoded('\ufeff施設\r\n', 'UTF8'), 2), 'auto')).toBe('施設\r\n');
    expect(decodeText(encoded('髙', 'UTF8'), 'auto')).toBe('髙');
  });
});
