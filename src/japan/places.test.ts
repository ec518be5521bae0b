import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { municipalities, municipalityOf, secondaryAreaOf } from './places.ts';

const official = join(import.meta.dirname, '../../../shared/data/jp-address/localgov/localgovjp-utf8.csv');

describe('municipalities', () => {
  it('have five-digit codes of their prefecture, each once, and a secondary medical area of the same prefecture', () => {
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(municipalities.length);
    for (const { code, name, secondaryArea } of municipalities) {
      expect(code).toMatch(/^(19|22)\d{3}$/);
      expect(name).not.toBe('');
      expect(secondaryArea.slice(0, 2)).toBe(code.slice(0, 2));
    }
  });

  it.skipIf(!existsSync(official))(
    'outside the two cities that are told by their wards are those of the official list',
    () => {
      const listed = readFileSync(official, 'utf8')
        .split('\n')
        .map((line) => line.replaceAll('"', '').split(','))
        .flatMap(([prefecture, , code = '', name = '']) =>
          prefecture === '22' || prefecture === '19' ? [`${code} ${name}`] : [],
        );
      const withWards = ['22100 静岡市', '22130 浜松市'];
      const known = municipalities
        .filter(({ name }) => !name.endsWith('区'))
        .map(({ code, name }) => `${code} ${name}`);
      expect(known.sort()).toEqual(
        listed.filter((one) => !withWards.includes(one) && !one.endsWith('区')).sort(),
      );
    },
  );
});

describe('municipalityOf', () => {
  it('knows a municipality by its code', () => {
    expect(municipalityOf('22210')?.name).toBe('富士市');
    expect(municipalityOf('99999')).toBeUndefined();
  });
});

describe('secondaryAreaOf', () => {
  it('gives the area of a known municipality and the prefecture of any other', () => {
    expect(secondaryAreaOf('22103')).toEqual({ code: '2205', name: '静岡' });
    expect(secondaryAreaOf('19430')).toEqual({ code: '1904', name: '富士・東部' });
    expect(secondaryAreaOf('13101')).toEqual({ code: '13', name: '東京都' });
    expect(secondaryAreaOf('99999')).toBeUndefined();
  });
});
