import { describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import type { SqlValue } from '../../sql/sql.ts';
import { codeLadder } from './code-ladder.ts';
import { icd10Block, icd10Chapter } from './icd10-blocks.ts';
import { storeCodeReleases } from './release-code-table.ts';
import { relationOf } from './transform/relation.fake.ts';

describe('codeLadder', () => {
  it.each([
    ['icd10', 'E11.9', ['E119', 'E11', 'E10-E14', 'E00-E90']],
    ['icd10', 'T795', ['T795', 'T79', 'T79-T79', 'S00-T98']],
    ['icd10', 'malignant', []],
    ['yj', '1124017F2026', ['1124017F2026', '1124017F2', '1124017', '1124']],
    ['hot9', '103835401', ['103835401', '1038354']],
    ['jlac10', '3D010000001926101', ['3D010000001926101', '3D010']],
    ['k-code', 'K552-2', ['K552-2', 'K552', 'K55', 'K']],
    ['local', 'inpatient', ['inpatient', 'other']],
    ['local', 'ヤマダ専用', []],
    ['receipt-disease', '2500013', ['2500013']],
  ])('rolls %s %s up', (vocabulary, code, expected) => {
    expect(codeLadder({ vocabulary, code }).map((step) => step.code)).toEqual(expected);
  });

  it('goes over to the second code where the first has no hierarchy', () => {
    const steps = codeLadder(
      { vocabulary: 'receipt-drug', code: '620000001' },
      { vocabulary: 'yj', code: '1124017F2026' },
    );
    expect(steps.map(({ vocabulary }) => vocabulary)).toEqual(['receipt-drug', 'yj', 'yj', 'yj', 'yj']);
  });
});

describe('icd10Block', () => {
  it('gives every category of the classification one block, inside its chapter', () => {
    expect(icd10Block('I25')).toBe('I20-I25');
    expect(icd10Chapter('D48')).toBe('C00-D48');
    expect(icd10Chapter('D50')).toBe('D50-D89');
    expect(icd10Block('E99')).toBeUndefined();
  });
});

describe('storeCodeReleases', () => {
  const columns = {
    person: 'integer',
    domain: 'text',
    vocabulary: 'text',
    code: 'text',
    second_vocabulary: 'text',
    second_code: 'text',
  } as const;
  const released = async (rows: readonly SqlValue[][], minimumPeople = 2) => {
    await using engine = await openDuckdbEngine();
    const { releases } = await storeCodeReleases(engine, relationOf(columns, rows), minimumPeople);
    return (await engine.rows(releases)).map((row) => [row[2], row[6], row[7]]);
  };

  it('counts people and not rows', async () => {
    const rows = [1, 1, 1, 1, 1].map((person) => [person, 'condition', 'icd10', 'E119', null, null]);
    expect(await released(rows)).toEqual([['E119', null, false]]);
  });

  it('keeps a common code, rolls rare siblings up together, and does not let the common ones hide them', async () => {
    const rows = [
      [1, 'condition', 'icd10', 'E119', null, null],
      [2, 'condition', 'icd10', 'E119', null, null],
      [3, 'condition', 'icd10', 'E110', null, null],
      [4, 'condition', 'icd10', 'E111', null, null],
      [5, 'condition', 'icd10', 'E149', null, null],
    ];
    expect(await released(rows)).toEqual([
      ['E110', 'E11', false],
      ['E111', 'E11', false],
      ['E119', 'E119', false],
      ['E149', null, false],
    ]);
  });

  it('keeps a second code only beside a primary that stayed, with enough people of its own', async () => {
    const rows = [
      [1, 'condition', 'icd10', 'E119', 'byomei', 'A'],
      [2, 'condition', 'icd10', 'E119', 'byomei', 'A'],
      [3, 'condition', 'icd10', 'E119', 'byomei', 'B'],
      [3, 'condition', 'icd10', 'I10', 'byomei', 'C'],
      [4, 'condition', 'icd10', 'I11', 'byomei', 'C'],
    ];
    expect(await released(rows)).toEqual([
      ['E119', 'E119', true],
      ['E119', 'E119', false],
      ['I10', 'I10-I15', false],
      ['I11', 'I10-I15', false],
    ]);
  });

  it('releases a code without a hierarchy as its second code', async () => {
    const rows = [
      [1, 'drug', 'receipt-drug', '620000001', 'yj', '1124017F2026'],
      [2, 'drug', 'receipt-drug', '620000002', 'yj', '1124017F2034'],
      [3, 'drug', 'local', 'X', null, null],
      [4, 'drug', 'local', 'X', null, null],
    ];
    expect(await released(rows)).toEqual([
      ['X', null, false],
      ['620000001', '1124017F2', false],
      ['620000002', '1124017F2', false],
    ]);
  });
});
