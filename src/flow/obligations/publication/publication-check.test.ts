import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { useForTests } from '../use-on-record.fake.ts';
import { checkTable, tableShape } from './check-table.ts';
import { publicationCheck } from './publication-check.ts';

const limits = { cellMinimum: 10, dominancePercent: 85 };
const check = (table: object) => checkTable(tableShape.parse({ title: '表1', ...table }), limits);

describe('checkTable', () => {
  it('I5: finds a cell of few people wherever it stands, and lets nobody be nobody', () => {
    expect(
      check({
        cells: [
          [12, 9],
          [0, 30],
        ],
      }),
    ).toEqual([{ check: 'small-cell', row: 0, column: 1 }]);
    expect(check({ cells: [[20, 30]], rowTotals: [3] })[0]).toEqual({ check: 'small-cell', row: 0 });
  });

  it('I5: finds a hidden cell that follows from the totals, also by way of another one', () => {
    const table = {
      cells: [
        [null, 20, 30],
        [null, null, 40],
      ],
      rowTotals: [55, 90],
      columnTotals: [25, 50, 70],
    };
    const recoverable = check(table).filter((finding) => finding.check === 'recoverable');
    expect(recoverable).toEqual([
      { check: 'recoverable', row: 0, column: 0 },
      { check: 'recoverable', row: 1, column: 0 },
      { check: 'recoverable', row: 1, column: 1 },
    ]);
  });

  it('I5: finds that what two hidden cells have together is few', () => {
    expect(check({ cells: [[null, null, 40]], rowTotals: [44] })).toEqual([
      { check: 'small-complement', row: 0 },
    ]);
    expect(check({ cells: [[null, null, 40]], rowTotals: [70] })).toEqual([]);
  });

  it('finds a group of which everybody has the value', () => {
    expect(check({ cells: [[0, 30]], rowTotals: [30] })).toEqual([{ check: 'whole-group', row: 0 }]);
  });

  it('I5: finds an amount that one contributor dominates, and takes an untold share for the worst', () => {
    const amount = { unit: 'amount', cells: [[500, 800, 900]], largestPercent: [[86, 85, null]] };
    expect(check(amount).map(({ column }) => column)).toEqual([0, 2]);
  });

  it('never tells a value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 101, max: 9_999 }), { minLength: 1, maxLength: 5 }), (cells) => {
        const found = JSON.stringify(
          checkTable(tableShape.parse({ title: 't', cells: [cells] }), { ...limits, cellMinimum: 1e6 }),
        );
        for (const value of cells) expect(found).not.toContain(String(value));
      }),
    );
  });

  it('takes no table that is not whole', () => {
    expect(tableShape.safeParse({ title: 't', cells: [[1, 2], [3]] }).success).toBe(false);
    expect(tableShape.safeParse({ title: 't', cells: [[1]], unit: 'amount' }).success).toBe(false);
  });
});

describe('publicationCheck', () => {
  const desk = caseDesk(publicationCheck, { use: useForTests() });
  const [applicant, one, other] = [
    who('yamada', 'applicant', 'UNIV'),
    who('ito', 'releaser'),
    who('mori', 'releaser'),
  ];
  const statement = '本研究は匿名加工医療情報を用いた。';
  const good = { kind: 'paper', statement, tables: [{ title: '表1', cells: [[12, 4711]] }] };
  const submitted = desk.open(applicant, { use: 'U-2026-000001', ...good });

  it('I5: is cleared by two different people after the machine found nothing', () => {
    const once = desk.act(submitted, 'clear', one);
    expect(once.state).toBe('submitted');
    expect(refusalCode(() => desk.act(once, 'clear', { ...one, account: 'ito-2' }))).toBe(
      'case/already-done-by-you',
    );
    expect(desk.act(once, 'clear', other).state).toBe('cleared');
  });

  it('keeps digests and places, never a cell', () => {
    expect(JSON.stringify(submitted)).not.toContain('4711');
    expect(submitted.data.tables[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['a small cell', { ...good, tables: [{ title: 't', cells: [[3]] }] }, 'publication/findings-left'],
    [
      'words that do not say what the data are',
      { ...good, statement: '診療データを用いた。' },
      'publication/does-not-say-what-data-are',
    ],
  ])('I5: is not cleared with %s, and is after it was put right', (_what, bad, code) => {
    const wrong = desk.open(applicant, { use: 'U-2026-000001', ...bad });
    expect(refusalCode(() => desk.act(wrong, 'clear', one))).toBe(code);
    const again = desk.act(
      desk.act(wrong, 'return', one, { reason: '直してください' }),
      'resubmit',
      applicant,
      good,
    );
    expect(desk.act(desk.act(again, 'clear', one), 'clear', other).state).toBe('cleared');
  });

  it('lets the director answer for a whole group, never for a small cell', () => {
    const whole = desk.open(applicant, {
      use: 'U',
      ...good,
      tables: [{ title: 't', cells: [[0, 30]], rowTotals: [30] }],
    });
    const director = who('suzuki', 'director');
    const waived = desk.act(whole, 'waive-finding', director, {
      table: 0,
      check: 'whole-group',
      reason: '男性のみの疾患',
    });
    expect(desk.act(waived, 'clear', one).data.cleared).toEqual(['ito']);
    expect(
      refusalCode(() =>
        desk.act(whole, 'waive-finding', director, { table: 0, check: 'small-cell', reason: 'x' }),
      ),
    ).toBe('case/bad-input');
  });
});
