import { describe, expect, it } from 'vitest';
import { riskOfTable } from './risk-of-table.ts';
import type { Table } from './table.ts';

const tableOf = (values: readonly string[], name = 'zip'): Table => ({
  rows: values.length,
  columns: [{ name, role: 'quasi', values }],
});
const population = tableOf([...'aaaa', ...'bb', ...'cccccc']);

describe('riskOfTable, with a table of the population', () => {
  it('is the journalist of k-map: each class is as large as in the population', () => {
    // a: 1 of 4, b: 1 of 2, in any order; nobody of c is in the table.
    const risk = riskOfTable(tableOf(['b', 'a']), { populationTable: population });
    expect(risk).toMatchObject({ k: 1, kMap: 2, presence: { lowest: 0, highest: 0.5 } });
    expect(risk.prosecutor.maximum).toBe(1);
    expect(risk.journalist).toMatchObject({ maximum: 0.5, average: (1 / 4 + 1 / 2) / 2 });
  });

  it('says who is surely there: δ-presence from the lowest to the highest share', () => {
    const all = riskOfTable(tableOf([...'aa', ...'bb', ...'ccc']), { populationTable: population });
    expect(all.presence).toEqual({ lowest: 0.5, highest: 1 });
    const suppressed = riskOfTable(tableOf(['*', 'c', 'c']), { populationTable: population });
    expect(suppressed).toMatchObject({ suppressed: 1, kMap: 6, presence: { lowest: 0, highest: 1 / 3 } });
  });

  it('refuses a population that lacks the people or the column', () => {
    const risk = (populationTable: Table) => () => riskOfTable(tableOf(['a', 'a']), { populationTable });
    expect(risk(tableOf(['a']))).toThrow(expect.objectContaining({ code: 'risk/population-too-small' }));
    expect(risk(tableOf(['b', 'b']))).toThrow(expect.objectContaining({ code: 'risk/population-too-small' }));
    expect(risk(tableOf(['a', 'a'], 'post'))).toThrow(
      expect.objectContaining({ code: 'anonymize/unknown-column' }),
    );
  });
});
