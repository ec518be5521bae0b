import { join } from 'node:path';
import type { Engine } from '../../sql/engine.ts';
import { id, sql, type Sql, type SqlValue } from '../../sql/sql.ts';
import type { Manifest } from './manifest.ts';
import { deliveredTables, type DeliveredColumn } from './omop-tables.ts';

/** What one column of a file tells about few people. Counts and shares only, never a value. */
export interface ColumnDisclosure {
  readonly column: string;
  /** Different values. */
  readonly distinct: number;
  /** Share of rows without a value, in [0, 1]. */
  readonly missingShare: number;
  /** People of the value that the fewest people have; 0 where there is no value. */
  readonly smallestCell: number;
  /** Values that fewer people have than a cell must have. Of days and numbers that is usual; of codes it is not. */
  readonly cellsBelowMinimum: number;
  /** Shares of the rows that the three most frequent values have, in [0, 1], highest first. */
  readonly topShares: readonly number[];
}

/** What one file of a package tells about few people. */
export interface FileDisclosure {
  readonly table: string;
  readonly files: readonly string[];
  readonly rows: number;
  readonly people: number;
  /** Share of the rows that are of the one person with the most rows, in [0, 1]. */
  readonly largestPersonShare: number;
  readonly columns: readonly ColumnDisclosure[];
}

const numberIn = (value: SqlValue | undefined): number => Number(value ?? 0);
const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;

/** Numbers of people, visits and rows mean nothing outside a delivery and are different for each: nothing is counted of them. */
const isCounted = ({ name }: DeliveredColumn): boolean => !/_id$/.test(name) || name.endsWith('_concept_id');

async function columnDisclosure(
  engine: Engine,
  table: Sql,
  rows: number,
  column: string,
  minimumCell: number,
): Promise<ColumnDisclosure> {
  const cells = sql`
    select count(*) as n, count(distinct person_id) as people from (${table}) as t
    where ${id(column)} is not null group by ${id(column)}`;
  const [of] = await engine.rows(sql`
    select count(*), min(people), sum(case when people < ${minimumCell} then 1 else 0 end), sum(n)
    from (${cells}) as c`);
  const top = await engine.rows(sql`select n from (${cells}) as c order by n desc limit 3`);
  return {
    column,
    distinct: numberIn(of?.[0]),
    missingShare: share(rows - numberIn(of?.[3]), rows),
    smallestCell: numberIn(of?.[1]),
    cellsBelowMinimum: numberIn(of?.[2]),
    topShares: top.map(([n]) => share(numberIn(n), rows)),
  };
}

/**
 * Disclosure statistics of every table of a package, counted from the files that would leave. They are for those who check the
 * output: beside the package, never in it, because they tell where few people stand.
 *
 * @law Act Art. 19(1) — shown to the two people who let a package out
 */
export async function disclosureStatistics(
  engine: Engine,
  folder: string,
  { tables }: Pick<Manifest, 'tables'>,
  minimumCell: number,
): Promise<readonly FileDisclosure[]> {
  const found: FileDisclosure[] = [];
  for (const { name, csv, parquet } of tables) {
    const table = sql`select * from (${engine.parquet([join(folder, parquet)])}) as p`;
    const [of] = await engine.rows(sql`
      select sum(n), count(*), max(n) from (
        select count(*) as n from (${table}) as t group by person_id) as people`);
    const rows = numberIn(of?.[0]);
    const columns: ColumnDisclosure[] = [];
    const delivered = deliveredTables.find((each) => each.name === name)?.columns ?? [];
    for (const column of delivered.filter(isCounted)) {
      columns.push(await columnDisclosure(engine, table, rows, column.name, minimumCell));
    }
    const people = numberIn(of?.[1]);
    found.push({
      table: name,
      files: [csv, parquet],
      rows,
      people,
      largestPersonShare: share(numberIn(of?.[2]), rows),
      columns,
    });
  }
  return found;
}
