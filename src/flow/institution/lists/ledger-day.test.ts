import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraForms } from '../../../japan/era.ts';
import { addDays, day, dayNumber } from '../../../kit/day.ts';
import { parseLedgerDay } from './ledger-day.ts';

describe('parseLedgerDay', () => {
  it.each([
    '2024-04-01',
    '2024/4/1',
    '2024年4月1日',
    '20240401',
    '令和6年4月1日',
    'R6.4.1',
    'Ｒ６．４．１',
    '令和 6 年 4 月 1 日',
    '5060401',
    '45383',
    '45383.5',
  ])('M7: reads %s as the first of April 2024', (text) => {
    expect(parseLedgerDay(text)).toBe('2024-04-01');
  });

  it.each([
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['S64.1.7', '1989-01-07'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseLedgerDay(text)).toBe(expected);
  });

  it.each(['', '不明', '2024-02-30', '令和6年13月1日', '昭和99年1月1日', '12', '2024/4'])(
    'does not read %j',
    (text) => {
      expect(parseLedgerDay(text)).toBeUndefined();
    },
  );

  it('reads every day as the era writes it, and as a spreadsheet counts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const on = addDays(day('1927-01-01'), days);
        const [form] = eraForms(on);
        expect(
          parseLedgerDay(`${form?.japanese ?? ''}${String(form?.year)}年${on.slice(5, 7)}月${on.slice(8)}日`),
        ).toBe(on);
        const serial = dayNumber(on) - dayNumber(day('1899-12-30'));
        if (serial >= 10_000) expect(parseLedgerDay(String(serial))).toBe(on);
      }),
    );
  });
});
