/**
 * Reader of OMOP CDM 5.4 as a folder of CSV files, one per table, and of `identity.csv` beside them.
 *
 * A unit is a row; of tables that give nothing, a line. `concept.csv` names the vocabularies of what is read after
 * it, which in the order of names is everything but `care_site` to `cohort`.
 *
 * @see OMOP Common Data Model 5.4
 */

import { BatchBuilder } from '../batch-builder.ts';
import type { ReadBatch } from '../clinical-model.ts';
import type { Reader } from '../reader.ts';
import type { SourceFile, SourceFiles } from '../source-files.ts';
import { ConceptVocabularies } from './concept-vocabularies.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { eventTables, structuralTables } from './event-tables.ts';
import { addOmopEvent } from './omop-event.ts';
import { addIdentity, addPerson } from './omop-identity.ts';
import { OmopRow } from './omop-row.ts';

const lineFeed = 0x0a;

/** The name of the table that a file holds; undefined when it is no OMOP table. */
function tableAt(path: string): string | undefined {
  const name = /([^/]+)\.csv$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const isTable =
    Object.hasOwn(eventTables, name) ||
    structuralTables.has(name) ||
    ['person', 'concept', 'identity'].includes(name);
  return isTable ? name : undefined;
}

/** Reader of OMOP CDM folders. */
export const omopReader: Reader = {
  format: 'omop',
  recognizes(path, head) {
    const name = tableAt(path);
    const header = (
      Buffer.from(head)
        .toString('latin1')
        .split(/[\r\n]/, 1)[0] ?? ''
    ).toLowerCase();
    if (name === undefined) return 0;
    if (name === 'identity') return /\bsubject\b/.test(header) ? 0.9 : 0;
    return /(?:_id|_date|_source)\b/.test(header) ? 0.9 : 0.3;
  },
  async *read(files: SourceFiles): AsyncIterable<ReadBatch> {
    const concepts = new ConceptVocabularies();
    for await (const file of files) {
      const name = tableAt(file.path);
      if (name === undefined) yield batchOfOther(file.path);
      else if (structuralTables.has(name)) yield await countLines(file);
      else yield* readTable(file, name, concepts);
    }
  },
};

/** What a Mac adds to archives is nobody's data; any other file is unknown. */
function batchOfOther(path: string): ReadBatch {
  const batch = new BatchBuilder();
  if (/(?:^|\/)(?:__MACOSX\/|\._)/.test(path)) batch.structural();
  else batch.lost('omop/unknown-table', null, { file: path, position: 1 });
  return batch.take();
}

async function countLines(file: SourceFile): Promise<ReadBatch> {
  let lines = 0;
  let last = lineFeed;
  for await (const chunk of file.bytes()) {
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) lines += 1;
    last = chunk.at(-1) ?? last;
  }
  const read = lines + (last === lineFeed ? 0 : 1);
  return { identities: [], events: [], findings: [], units: { read, used: 0, structural: read, lost: 0 } };
}

async function* readTable(
  file: SourceFile,
  name: string,
  concepts: ConceptVocabularies,
): AsyncIterable<ReadBatch> {
  const batch = new BatchBuilder();
  let columns: ReadonlyMap<string, number> | undefined;
  for await (const rows of csvRows(file.bytes())) {
    for (const row of rows) {
      if (columns === undefined && row.fields !== null) {
        columns = new Map(row.fields.map((column, index) => [column.trim().toLowerCase(), index]));
        batch.structural();
      } else readRow(row, { file: file.path, name, columns: columns ?? new Map(), concepts, batch });
    }
    yield batch.take();
  }
}

interface TableContext {
  readonly file: string;
  readonly name: string;
  readonly columns: ReadonlyMap<string, number>;
  readonly concepts: ConceptVocabularies;
  readonly batch: BatchBuilder;
}

function readRow({ position, fields }: CsvRow, { file, name, columns, concepts, batch }: TableContext): void {
  const place = { file, position };
  if (fields === null) {
    batch.lost('omop/unclosed-quotation', name, place);
    return;
  }
  if (fields.length === 1 && (fields[0] ?? '').trim() === '') {
    batch.structural();
    return;
  }
  if (fields.length > columns.size) {
    // A cell too many: what stands where is not known.
    batch.lost('omop/too-many-cells', name, place);
    return;
  }
  const row = new OmopRow(columns, fields);
  const table = Object.hasOwn(eventTables, name) ? eventTables[name] : undefined;
  if (table !== undefined) addOmopEvent(row, { name, table, concepts, place, batch });
  else if (name === 'person') addPerson(row, { place, batch });
  else if (name === 'identity') addIdentity(row, { place, batch });
  else {
    concepts.add(Number(row.text('concept_id') ?? 0), row.text('vocabulary_id') ?? '');
    batch.structural();
  }
}
