import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../kit/errors.ts';
import { readCsv } from './read-csv.ts';

const cells = (text: string, name: string) => {
  const column = readCsv(text, () => true).get(name);
  return column && Array.from(column.codes, (code) => column.values[code] ?? null);
};

describe('readCsv', () => {
  it('drops blanks around headers and cells, and takes empty cells as missing', () => {
    expect(cells('id, name\r\n1, waller \r\n2, \r\n', 'name')).toEqual(['waller', null]);
  });

  it('undoes quotes, commas and line ends inside them', () => {
    expect(cells('id,name\n1, "a ""b"", c\nd"\n2,e', 'name')).toEqual(['a "b", c\nd', 'e']);
  });

  it('codes each distinct value once', () => {
    expect(readCsv('\uFEFFa\nx\ny\nx\n\n', () => true).get('a')).toEqual({
      codes: Int32Array.of(0, 1, 0),
      values: ['x', 'y'],
    });
  });

  it('refuses a row of another length and an open quote, naming no cell', () => {
    expect(() => readCsv('a,b\nsecret\n', () => true)).toThrow(InvalidInputError);
    expect(() => readCsv('a,b\nsecret\n', () => true)).toThrow('line 2 has 1 cells where the header has 2');
    expect(() => readCsv('a\n"b', () => true)).toThrow('no end');
  });
});
