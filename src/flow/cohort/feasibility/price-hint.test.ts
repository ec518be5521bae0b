import { describe, expect, it } from 'vitest';
import { priceHint, type Tariff } from './price-hint.ts';

const tariff: Tariff = {
  version: '2026-10',
  components: [
    { id: 'base', unit: 'case', yen: 300_000 },
    { id: 'table', unit: 'table', yen: 50_000 },
    { id: 'people', unit: 'thousand-people', yen: 20_000 },
    { id: 'years', unit: 'year', yen: 10_000 },
  ],
  marginRate: 0.1,
};
const stages = [
  { id: 'committee', workingDays: { usual: 20, slow: 35 } },
  { id: 'build', workingDays: { usual: 10, slow: 15 } },
];
const hint = (people: number | null) =>
  priceHint(tariff, stages, { people, tables: 3, years: 2 }, { base: 10, hidden: 28 });

describe('priceHint', () => {
  it('E15: gives a price and a time beside a count, as computed by hand', () => {
    // 300,000 + 3 × 50,000 + 2 × 10,000 = 470,000; 1,990 and 2,010 people are 2 and 3 thousands: 510,000 and 530,000; + 10 %.
    expect(hint(2000)).toEqual({
      tariffVersion: '2026-10',
      yen: { low: 570_000, high: 590_000 },
      workingDays: { usual: 30, slow: 50 },
      parts: [
        { id: 'base', yen: 300_000 },
        { id: 'table', yen: 150_000 },
        { id: 'people', yen: 60_000 },
        { id: 'years', yen: 20_000 },
      ],
    });
  });

  it('E15: says no more for a hidden count than for a few people', () => {
    expect(hint(null).yen).toEqual({ low: 540_000, high: 540_000 });
  });

  it('refuses a tariff that could not be one', () => {
    const bad = { ...tariff, marginRate: 1 };
    const delivery = { people: 20, tables: 1, years: 1 };
    expect(() => priceHint(bad, stages, delivery, { base: 10, hidden: 28 })).toThrow('margin');
  });
});
