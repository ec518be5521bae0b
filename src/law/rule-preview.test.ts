import { describe, expect, it } from 'vitest';
import { addDays, day } from '../kit/day.ts';
import { ruleOn } from './rule-on.ts';
import { previewDays, tableWith, type RuleChange } from './rule-preview.ts';
import { ruleTable } from './rule-table.ts';

const longer: RuleChange<'waiting-days'> = {
  id: 'waiting-days',
  value: 60,
  from: day('2027-04-01'),
  article: 'Rules under Act Art. 52(1), as amended',
};

describe('tableWith', () => {
  it('M6: ends the present row the day before, and leaves every other rule as it is', () => {
    const table = tableWith(ruleTable, longer);
    expect(ruleOn('waiting-days', day('2027-03-31'), table).value).toBe(30);
    expect(ruleOn('waiting-days', day('2027-04-01'), table)).toMatchObject({
      value: 60,
      certainty: 'unsure',
    });
    expect(ruleOn('waiting-days', day('2020-01-01'), table).value).toBe(30);
    const others = (rows: typeof ruleTable) => rows.filter(({ id }) => id !== 'waiting-days');
    expect(others(table)).toEqual(others(ruleTable));
    // The table itself is as it was.
    expect(ruleOn('waiting-days', day('2027-04-01')).value).toBe(30);
  });

  it('takes the place of rows that would begin later', () => {
    const twice = tableWith(tableWith(ruleTable, longer), { ...longer, value: 45, from: day('2027-01-01') });
    expect(ruleOn('waiting-days', day('2028-01-01'), twice).value).toBe(45);
    expect(twice.filter(({ id, until }) => id === 'waiting-days' && until === undefined)).toHaveLength(1);
  });

  it.each([{ value: 'person' as const }, { value: -1 }, { value: Number.NaN }, { value: ['parent'] }])(
    'refuses %j',
    ({ value }) => {
      expect(() => tableWith(ruleTable, { ...longer, value })).toThrow(
        expect.objectContaining({ code: 'law/other-kind-of-value' }),
      );
    },
  );

  it('refuses a day on which the rule is not in force', () => {
    expect(() => tableWith(ruleTable, { ...longer, from: day('2010-01-01') })).toThrow('not in force');
  });
});

describe('previewDays', () => {
  it('M6: counts what becomes earlier and later, and shows which', () => {
    const things = [
      { id: 'a', count: 3, on: day('2027-03-31') },
      { id: 'b', count: 2, on: day('2027-04-01') },
      { id: 'c', count: 1, on: day('2027-05-01') },
    ];
    const preview = previewDays(
      things,
      ({ on }, table) => addDays(on, ruleOn('waiting-days', on, table).value),
      {
        before: ruleTable,
        after: tableWith(ruleTable, longer),
      },
    );
    expect(preview).toEqual({
      looked: 6,
      earlier: 0,
      later: 3,
      otherwise: 0,
      changed: [
        { id: 'b', count: 2, before: '2027-05-01', after: '2027-05-31' },
        { id: 'c', count: 1, before: '2027-05-31', after: '2027-06-30' },
      ],
    });
  });
});
