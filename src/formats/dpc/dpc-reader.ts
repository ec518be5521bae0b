import { BatchBuilder } from '../batch-builder.ts';
import type { ReadBatch } from '../clinical-model.ts';
import type { Reader } from '../reader.ts';
import type { SourceFile, SourceFiles } from '../source-files.ts';
import { decodeLineBatches, decodeText } from '../text-encoding.ts';
import { DRows } from './d-rows.ts';
import { dpcLayoutOf, isPatientMap, type DpcLayout } from './dpc-layout.ts';
import { asGiven, patientMapOf, type DpcSubjects } from './dpc-subject.ts';
import { EfRows, type RowContext } from './ef-rows.ts';
import { takeForm1Row } from './form1-rows.ts';
import { StayBook } from './stay-book.ts';

const unitsPerBatch = 5000;
const usualName = /(?:^|\/)(?:FF1|EFn|EFg|Dn)[_-]/i;
const hospitalCode = /^\d{7,10}$/;
const endOfFile = '\u001a';

/**
 * Reads the files of the DPC survey: 様式1 (17 columns), EF統合 (31 columns) and D, in CP932 or UTF-8, with or without a title
 * row. A unit is a row. Visits come last, for a later month may say when a stay ended.
 *
 * @see DPC導入の影響評価に係る調査 実施説明資料
 */
export const dpcReader: Reader = { format: 'dpc', recognizes, read };

function recognizes(path: string, head: Uint8Array): number {
  if (isPatientMap(path)) return 0.9;
  const [line = ''] = decodeText(head, 'auto').split(/[\r\n]/, 1);
  const layout = dpcLayoutOf(path, line);
  if (layout === 'form1' || layout === 'ef' || layout === 'd') {
    const [first = ''] = line.split('\t', 1);
    return usualName.test(path) ? 1 : hospitalCode.test(first) || first === '施設コード' ? 0.9 : 0.4;
  }
  return usualName.test(path) ? 0.5 : 0;
}

async function* read(files: SourceFiles): AsyncIterable<ReadBatch> {
  const batch = new BatchBuilder();
  const stays = new StayBook();
  let subjects: DpcSubjects = asGiven;
  let sawData = false;
  for await (const file of files) {
    if (isPatientMap(file.path)) {
      const map = await readMap(file, batch, sawData);
      subjects = map ?? subjects;
    } else {
      sawData = true;
      yield* readRows(file, { subjects, stays, batch });
    }
  }
  yield* stays.drain(batch, unitsPerBatch);
  const rest = batch.take();
  if (rest.units.read + rest.events.length > 0) yield rest;
}

/** The map, or undefined when it comes after rows that it should have been applied to. */
async function readMap(
  file: SourceFile,
  batch: BatchBuilder,
  isLate: boolean,
): Promise<DpcSubjects | undefined> {
  const lines: string[] = [];
  for await (const some of decodeLineBatches(file.bytes(), 'auto')) lines.push(...some);
  if (isLate) {
    for (const [index] of lines.entries())
      batch.lost('dpc/late-patient-map', null, { file: file.path, position: index + 1 });
    return undefined;
  }
  const { subjects, badLines } = patientMapOf(lines);
  const bad = new Set(badLines);
  for (const [index] of lines.entries()) {
    if (bad.has(index + 1)) batch.lost('dpc/bad-map-line', null, { file: file.path, position: index + 1 });
    else batch.structural();
  }
  return subjects;
}

/** Reads the rows of a file; gives a batch whenever it is full. */
async function* readRows(file: SourceFile, context: RowContext): AsyncIterable<ReadBatch> {
  const { batch } = context;
  const ef = new EfRows(context);
  const d = new DRows(context);
  let layout: DpcLayout | undefined;
  let position = 0;
  for await (const lines of decodeLineBatches(file.bytes(), 'auto')) {
    for (const line of lines) {
      position += 1;
      const place = { file: file.path, position };
      layout ??= dpcLayoutOf(file.path, line);
      if (line === '' || line === endOfFile) batch.structural();
      else {
        const cells = line.split('\t');
        if (position === 1 && !hospitalCode.test(cells[0]?.trim() ?? '')) batch.structural();
        else if (layout === 'ef') ef.take(cells, place);
        else if (layout === 'd') d.take(cells, place);
        else if (layout === 'form1') takeForm1Row(cells, place, context);
        else batch.lost(unreadLayouts[layout], null, place);
      }
      if (batch.size >= unitsPerBatch) yield batch.take();
    }
  }
  ef.flush();
}

const unreadLayouts: Readonly<Record<Exclude<DpcLayout, 'ef' | 'd' | 'form1'>, string>> = {
  'wide-form1': 'dpc/wide-form1',
  'patient-map': 'dpc/late-patient-map',
  unknown: 'dpc/unknown-layout',
};
