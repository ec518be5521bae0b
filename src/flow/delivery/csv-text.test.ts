import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, neutralized } from './csv-text.ts';

describe('neutralized', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['＋', "'＋"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['+', "'+"],
    ['-12.5', '-12.5'],
    ['+3', '+3'],
    ['E11', 'E11'],
    ['1=1', '1=1'],
    ['A型', 'A型'],
    ['', ''],
  ])('writes %j as %j', (text, expected) => {
    expect(neutralized(text)).toBe(expected);
  });
});

describe('csvCell', () => {
  it('keeps numbers numbers, days days and nothing nothing', () => {
    expect(csvCell(-1.5, 'number')).toBe('-1.5');
    expect(csvCell('2024-01-01', 'date')).toBe('2024-01-01');
    expect(csvCell(null, 'string')).toBe('');
  });

  it('reads back as what was written, whatever the text, and begins with nothing that runs', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'binary' }).filter((text) => text !== ''),
          { minLength: 1 },
        ),
        (texts) => {
          const line = csvLine(texts.map((text) => csvCell(text, 'string')));
          const [row] = parse(line, { relax_quotes: false });
          expect(row).toEqual(texts.map(neutralized));
          expect((row ?? []).filter((text) => /^[=@\t\r\n＝＋－＠]/u.test(text))).toEqual([]);
        },
      ),
    );
  });
});
