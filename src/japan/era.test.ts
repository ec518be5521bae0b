import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, dayFromNumber } from '../kit/day.ts';
import { eraForms, parseEraDay, parseEraMonth } from './era.ts';

describe('parseEraDay', () => {
  it.each([
    ['1450730', '1912-07-30'],
    ['2010730', '1912-07-30'],
    ['2151225', '1926-12-25'],
    ['3011225', '1926-12-25'],
    ['3640107', '1989-01-07'],
    ['4010108', '1989-01-08'],
    ['4310430', '2019-04-30'],
    ['5010501', '2019-05-01'],
    ['5080229', undefined],
    ['5060229', '2024-02-29'],
  ])('reads %s as %s', (text, on) => {
    expect(parseEraDay(text)).toBe(on);
  });

  it('reads an old era to the end of its last year, and a new one from the beginning of its first', () => {
    expect(parseEraDay('4310501')).toBe('2019-05-01');
    expect(parseEraDay('5010430')).toBe('2019-04-30');
    expect(parseEraDay('3640108')).toBe('1989-01-08');
  });

  it.each([
    '3650101',
    '4320101',
    '3000101',
    '6010101',
    '0010101',
    '301010',
    '30101011',
    '3010100',
    ' 010101',
  ])('names no day in %s', (text) => {
    expect(parseEraDay(text)).toBeUndefined();
  });

  it('is the inverse of every form of a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -37_000, max: 26_000 }), (number) => {
        const on = dayFromNumber(number);
        const forms = eraForms(on);
        expect(forms.length).toBeGreaterThan(0);
        for (const { digits } of forms) expect(parseEraDay(digits)).toBe(on);
      }),
    );
  });
});

describe('eraForms', () => {
  it.each([
    ['1989-01-07', ['昭和64', '平成1']],
    ['1989-01-08', ['平成1', '昭和64']],
    ['2019-04-30', ['平成31', '令和1']],
    ['2019-05-01', ['令和1', '平成31']],
    ['1926-12-25', ['昭和1', '大正15']],
    ['1950-06-01', ['昭和25']],
  ])('gives both forms of %s where the era changes', (on, forms) => {
    expect(eraForms(day(on)).map(({ japanese, year }) => `${japanese}${String(year)}`)).toEqual(forms);
  });

  it('gives none before 明治', () => {
    expect(eraForms(addDays(day('1868-01-25'), -400))).toEqual([]);
  });
});

describe('parseEraMonth', () => {
  it('gives the first of the month', () => {
    expect(parseEraMonth('43105')).toBe('2019-05-01');
    expect(parseEraMonth('43113')).toBeUndefined();
    expect(parseEraMonth('431')).toBeUndefined();
  });
});
