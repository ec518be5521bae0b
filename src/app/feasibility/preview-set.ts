import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertNoRareTrialCodes } from '../../flow/deidentify/index.ts';
import { byteOrderMark, csvCell, csvLine } from '../../flow/delivery/csv-text.ts';
import { ConflictError } from '../../kit/errors.ts';
import { previewTables, type PreviewMarginals, type PreviewTable } from './preview-rows.ts';

/** The word that marks made-up data, in every file name: nobody may take it for a delivery. */
export const syntheticLabel = '合成データ';

/** What preview set is wanted. */
export interface PreviewOrder {
  readonly people: number;
  readonly seed: string;
  /** New or empty. */
  readonly folder: string;
  /** Rule `cell-minimum`: fewest people of the data who have a code that stands in the set. */
  readonly minimum: number;
}

/** What was written. */
export interface PreviewSet {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly rows: number }[];
}

function csvOf({ table, rows }: PreviewTable): string {
  const lines = rows.map((row) =>
    csvLine(table.columns.map(({ type }, index) => csvCell(row[index] ?? null, type))),
  );
  return byteOrderMark + csvLine(table.columns.map(({ name }) => name)) + lines.join('');
}

function readme({ people, seed }: PreviewOrder, { catalogue }: PreviewMarginals): string {
  return [
    `${syntheticLabel}（お試し用）`,
    '',
    '実在の人の記録は一行も含みません。公表済みの丸めた人数だけから、乱数で作りました。',
    '列の名前・並び・型は、提供する匿名加工医療情報と同じです。値どうしの関係（相関・順序）は本物と似ていません。',
    'プログラムの準備にだけお使いください。結果を研究に用いることはできません。',
    '',
    `人数 ${people}　乱数の種 ${seed}　元にしたカタログ ${catalogue.madeOn} (${catalogue.dataVersion.slice(0, 16)})`,
    '',
    'Synthetic data to write programs against: no row is derived from a person. Same columns as a delivery; not for research.',
    '',
  ].join('\n');
}

/**
 * Writes a preview set: the tables of a delivery with made-up rows, marked as such in every file name.
 *
 * @law Rules Art. 18 ④ — no code of few people, not even in made-up rows
 * @throws {LawError} `deidentify/rare-code-in-trial`
 * @throws {ConflictError} `cohort/folder-not-empty`
 */
export async function writePreviewSet(marginals: PreviewMarginals, order: PreviewOrder): Promise<PreviewSet> {
  const { people, seed, folder, minimum } = order;
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new ConflictError('cohort/folder-not-empty', 'a preview set is written into an empty folder');
  }
  const tables = previewTables(marginals, people, seed);
  const keyOf = (one: { domain: string; vocabulary: string; code: string }) =>
    `${one.domain}|${one.vocabulary}|${one.code}`;
  const known = new Map(marginals.catalogue.variables.map((one) => [keyOf(one), one.people]));
  const codes = tables.flatMap((table) => table.codes);
  assertNoRareTrialCodes(codes, (code) => known.get(keyOf(code)), minimum);
  const files: { name: string; rows: number }[] = [];
  for (const table of tables) {
    const name = `${syntheticLabel}_${table.table.name}.csv`;
    await writeFile(join(folder, name), csvOf(table));
    files.push({ name, rows: table.rows.length });
  }
  await writeFile(join(folder, `${syntheticLabel}_README.txt`), readme(order, marginals));
  return { folder, files };
}
