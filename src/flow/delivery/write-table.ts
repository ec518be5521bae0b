import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Engine } from '../../sql/engine.ts';
import { commaList, id, sql, type Sql } from '../../sql/sql.ts';
import type { AnonymizedRelation } from '../deidentify/index.ts';
import { byteOrderMark, csvCell, csvLine } from './csv-text.ts';
import { labelled } from './label.ts';
import type { DeliveredTable } from './omop-tables.ts';

/** Folder of the tables within a package. */
const dataFolder = 'data';

/** A table that was written twice: for programs and for people. */
export interface WrittenTable {
  readonly table: DeliveredTable;
  readonly rows: number;
  readonly csv: string;
  readonly parquet: string;
}

/** Rows in an order that is the data's own: by person, day and the rest, never the order of the source. */
function orderedRows(table: DeliveredTable, relation: AnonymizedRelation): Sql {
  const order = [
    ...['person', 'start_on'].filter((name) => relation.columns.includes(name)),
    ...relation.columns.filter((name) => name !== 'person' && name !== 'start_on'),
  ];
  const by = commaList(order.map((name) => sql`${id(name)} nulls last`));
  const cells = table.columns.map(({ name, select }) => sql`${select} as ${id(name)}`);
  return sql`
    select ${commaList(cells)} from (
      select *, row_number() over (order by ${by}) as ${id('__number')} from (${relation.select}) as r
    ) as numbered order by ${id('__number')}`;
}

async function* csvText(engine: Engine, table: DeliveredTable, rows: Sql, count: (rows: number) => void) {
  yield byteOrderMark + csvLine(table.columns.map(({ name }) => name));
  for await (const batch of engine.stream(rows)) {
    count(batch.length);
    yield batch
      .map((row) => csvLine(table.columns.map(({ type }, index) => csvCell(row[index] ?? null, type))))
      .join('');
  }
}

/**
 * Writes a table into the package folder as CSV and Parquet. Takes anonymized relations only.
 *
 * @law Act Art. 2(3), 20 — only 匿名加工医療情報 is provided
 */
export async function writeTable(
  engine: Engine,
  table: DeliveredTable,
  relation: AnonymizedRelation,
  folder: string,
): Promise<WrittenTable> {
  const csv = `${dataFolder}/${labelled(`${table.name}.csv`)}`;
  const parquet = `${dataFolder}/${labelled(`${table.name}.parquet`)}`;
  const stored = await engine.store('__delivery', {
    informationClass: 'anonymized',
    grain: [],
    columns: table.columns.map(({ name }) => name),
    select: orderedRows(table, relation),
  });
  let rows = 0;
  const text = csvText(engine, table, stored.select, (more) => {
    rows += more;
  });
  await pipeline(Readable.from(text), createWriteStream(join(folder, csv)));
  await engine.writeParquet(stored, join(folder, parquet));
  await engine.drop('__delivery');
  return { table, rows, csv, parquet };
}
