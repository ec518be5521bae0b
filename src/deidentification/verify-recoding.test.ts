import { describe, expect, it } from 'vitest';
import { recodedTable, type RecodedTable } from './anonymized-table.ts';
import { codeTable } from './coded-table.ts';
import { hierarchyOf } from './hierarchy.ts';
import type { PrivacyModel } from './privacy-model.ts';
import { recodingTask } from './recoding-task.ts';
import { verifyRecoding } from './verify-recoding.ts';

const ages = hierarchyOf([
  ['20', '20-29', '*'],
  ['21', '20-29', '*'],
  ['30', '30-39', '*'],
  ['31', '30-39', '*'],
]);
const table = codeTable({
  rows: 4,
  columns: [
    { name: 'age', role: 'quasi', values: ['20', '21', '30', '31'], hierarchy: ages },
    { name: 'disease', role: 'sensitive', values: ['flu', 'flu', 'flu', 'ulcer'] },
  ],
});
const k2: PrivacyModel = { kind: 'k-anonymity', k: 2 };
const task = recodingTask(table, [k2], false);
/** Rows 0–1 and 2–3 together, each class at its level (1: ten years). */
const recoded = (classOf = [0, 0, 1, 1], levels = [1, 1]): RecodedTable =>
  recodedTable(table, task, { classOf: Int32Array.from(classOf), classes: 2, levels });

describe('verifyRecoding', () => {
  it('lets a recoding pass that keeps its promises, and counts the classes that a reader sees', () => {
    expect([...verifyRecoding(table, recoded(), [k2], 0).sizes]).toEqual([2, 2]);
    const alike = recoded([0, 0, 1, 1], [2, 2]);
    expect([...verifyRecoding(table, alike, [{ kind: 'k-anonymity', k: 4 }], 0).sizes]).toEqual([4]);
  });

  const diverse: PrivacyModel = { kind: 'distinct-l-diversity', attribute: 'disease', l: 2 };
  it.each<[string, RecodedTable, readonly PrivacyModel[], string]>([
    ['a class below k', recoded([0, 0, 0, 1], [2, 0]), [k2], 'anonymize/model-violated'],
    ['a class of which all have one disease', recoded(), [k2, diverse], 'anonymize/model-violated'],
    ['a row in a class whose label is another', recoded([0, 1, 1, 1]), [], 'anonymize/not-a-generalization'],
    ['more rows left out than agreed', recoded([0, 0, -1, -1]), [k2], 'anonymize/too-many-suppressed'],
    [
      'a label that was changed',
      { ...recoded(), label: () => '40-49' },
      [k2],
      'anonymize/not-a-generalization',
    ],
  ])('stops the process at %s', (_what, planted, models, code) => {
    expect(() => verifyRecoding(table, planted, models, 0)).toThrow(
      expect.objectContaining({ kind: 'integrity', code }),
    );
  });
});
