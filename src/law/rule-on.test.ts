import { describe, expect, it } from 'vitest';
import { addDays, day } from '../kit/day.ts';
import { LawError } from '../kit/errors.ts';
import { ruleOn } from './rule-on.ts';
import { ruleTable } from './rule-table.ts';

describe('ruleOn', () => {
  it('names the article by the numbering of its day', () => {
    expect(ruleOn('stop-receipt-retention-years', day('2024-03-31')).article).toBe('Act Art. 31');
    expect(ruleOn('stop-receipt-retention-years', day('2024-04-01')).article).toBe('Act Art. 53');
  });

  it('takes the row that a later amendment puts into force, from its first day', () => {
    const longer = [
      ...ruleTable.map((row) => (row.id === 'waiting-days' ? { ...row, until: day('2029-12-31') } : row)),
      { ...ruleOn('waiting-days', day('2026-01-01')), value: 45, from: day('2030-01-01') },
    ];
    expect(ruleOn('waiting-days', day('2029-12-31'), longer).value).toBe(30);
    expect(ruleOn('waiting-days', day('2030-01-01'), longer).value).toBe(45);
  });

  it.each(['2018-05-10', '2000-01-01'])('refuses to guess on %s, before the Act was in force', (on) => {
    expect(() => ruleOn('waiting-days', day(on))).toThrow(LawError);
  });
});

describe('ruleTable', () => {
  it('has exactly one row in force for each rule on the days around each change', () => {
    const ids = new Set(ruleTable.map(({ id }) => id));
    for (const id of ids) {
      const first = ruleTable
        .filter((row) => row.id === id)
        .map(({ from }) => from)
        .sort()[0]!;
      const edges = ruleTable.flatMap(({ from }) => [addDays(from, -1), from, addDays(from, 1)]);
      for (const on of edges.filter((edge) => edge >= first)) {
        const rows = ruleTable.filter(
          (row) => row.id === id && row.from <= on && (row.until === undefined || on <= row.until),
        );
        expect({ id, on, rows: rows.length }).toEqual({ id, on, rows: 1 });
      }
    }
  });
});
