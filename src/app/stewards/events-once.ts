import { eventColumns } from '../../formats/record-tables.ts';
import type { Engine } from '../../sql/engine.ts';
import { commaList, id, join, sql, type Sql } from '../../sql/sql.ts';
import { withdrawnFile } from './withdrawn-files.ts';

/** Clinical records of one object, as Parquet in the job's folder. */
export interface ClinicalObject {
  readonly institution: string;
  readonly parquetPath: string;
}

/** What two records must have alike to tell of the same: all but the display name and the place in the source. */
const facts = eventColumns
  .map(({ name }) => name)
  .filter((name) => !['name', 'source_file', 'source_position'].includes(name));

const isNotWithdrawn = sql`not exists (
  select 1 from source as w
  where w.domain = ${withdrawnFile} and w.subject = s.subject
    and w.source_file = left(parse_filename(s.source_file), -2))`;

/**
 * Every event once, although institutions hand over what they had handed over before: of identical records of one
 * institution as many stay as the one object has that has most of them (a multiset union), and nothing stays of a file that
 * any object says to be superseded, deleted or cancelled. A stay is one record by its key; one that has ended goes before
 * one that was still open. The outcome does not depend on the order of the objects.
 *
 * @shape out: the columns of `facts`, in order
 */
export async function eventsOnce(engine: Engine, objects: readonly ClinicalObject[]): Promise<Sql> {
  const columns = commaList(facts.map(id));
  const sizes = Map.groupBy(objects, ({ institution }) => institution);
  const sources = objects.map(
    ({ institution, parquetPath }, index) => sql`
      select ${index} as __object, ${(sizes.get(institution)?.length ?? 0) > 1} as __again, ${columns}, source_file
      from (${engine.parquet([parquetPath])}) as o`,
  );
  const paths = objects.map(({ parquetPath }) => parquetPath);
  const withdrawals = await engine.rows(
    sql`select 1 from (${engine.parquet(paths)}) as o where domain = ${withdrawnFile} limit 1`,
  );
  const isKeyedVisit = sql`(domain = 'visit' and visit is not null)`;
  // Not materialized: each branch reads the columns and the objects that it needs, and none is held as a whole.
  return sql`
    with source as not materialized (${join(sources, ' union all ')}),
    counting as not materialized (
      select * from source as s
      where domain <> ${withdrawnFile} and ${withdrawals.length === 0 ? sql`true` : isNotWithdrawn}),
    told as (
      select ${columns}, count(*) as __copies from counting
      where __again and not ${isKeyedVisit} group by ${columns}, __object)
    select ${columns} from counting where not __again and not ${isKeyedVisit}
    union all
    select ${columns} from (select ${columns}, max(__copies) as __most from told group by ${columns}) as m,
      unnest(range(__most)) as copies
    union all
    select ${columns} from counting where ${isKeyedVisit}
    qualify row_number() over (partition by subject, visit order by end_on nulls last, ${columns}) = 1`;
}
