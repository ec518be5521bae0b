import type { Engine } from '../../sql/engine.ts';
import type { Relation } from '../../sql/relation.ts';
import { call, id, join, sql, type Sql } from '../../sql/sql.ts';
import type { DeidentificationProfile } from './profile.ts';

/** A claim about the released tables that was tested on them, not on the plan. */
export interface Check {
  /** Criterion of Rules Art. 18 that it serves, 1 to 5. */
  readonly criterion: 1 | 2 | 3 | 4 | 5;
  readonly name: string;
  readonly japanese: string;
  /** What was found, and out of how many. */
  readonly found: number;
  readonly of: number;
  readonly holds: boolean;
}

/** What went in, what came out, and the secret between them. */
export interface CheckedTables {
  /** Events before: person as drawn, `__row`. */
  readonly source: Relation;
  /** Events after: person as released, `__row`. */
  readonly events: Relation;
  /** Persons after. */
  readonly persons: Relation;
  /** person, number, offset_days. */
  readonly keys: Relation;
}

/** Visit keys shorter than this may be equal to a code by chance. */
const tellingLength = 8;

const textColumns = ['code', 'second_code', 'value_text', 'unit', 'qualifier'];

const numbers = async (engine: Engine, query: Sql): Promise<number[]> =>
  ((await engine.rows(query))[0] ?? []).map(Number);

const none = (check: Omit<Check, 'holds'>): Check => ({ ...check, holds: check.found === 0 });

/** Local identifiers, of persons and of visits, that stand in any text cell of the released tables. */
async function localIdentifiersFound(
  engine: Engine,
  { source, events, persons }: CheckedTables,
): Promise<Check> {
  const cells = [
    ...textColumns.map((name) => sql`select distinct ${id(name)} as cell from (${events.select}) as e`),
    ...['sex', 'age_band', 'area'].map(
      (name) => sql`select distinct ${id(name)} as cell from (${persons.select}) as p`,
    ),
  ];
  const ids = sql`
    select distinct person as own from (${source.select}) as s
    union select distinct visit from (${source.select}) as s where length(visit) >= ${tellingLength}`;
  const [found = NaN, of = NaN] = await numbers(
    engine,
    sql`select (select count(*) from (${ids}) as i where own in (select cell from (${join(cells, ' union ')}) as c where cell is not null)),
               (select count(*) from (${ids}) as i)`,
  );
  return none({
    criterion: 3,
    name: 'no-local-identifier',
    japanese: '元の患者・受診の識別子が出力にない',
    found,
    of,
  });
}

/** Dates of the released events against those they came from. */
async function dateChecks(
  engine: Engine,
  tables: CheckedTables,
  profile: DeidentificationProfile,
): Promise<Check[]> {
  const { source, events } = tables;
  const { minimum, maximum } = profile.shiftDays;
  const moved = sql`
    select e.person as person, ${call('daysBetween', sql`s.start_on`, sql`e.start_on`)} as days
    from (${events.select}) as e join (${source.select}) as s on s.__row = e.__row where e.start_on is not null`;
  const [rows = NaN, unmoved = NaN, outside = NaN, uneven = NaN, people = NaN] = await numbers(
    engine,
    sql`
      select sum(total), sum(unmoved),
             sum(case when least(abs(lowest), abs(highest)) < ${minimum} or greatest(abs(lowest), abs(highest)) > ${maximum} then 1 else 0 end),
             sum(case when lowest <> highest then 1 else 0 end), count(*)
      from (select person, count(*) as total, min(days) as lowest, max(days) as highest,
                   sum(case when days = 0 then 1 else 0 end) as unmoved
            from (${moved}) as moved group by person) as people`,
  );
  return [
    none({
      criterion: 5,
      name: 'no-original-date',
      japanese: '元の日付のままの行がない',
      found: unmoved,
      of: rows,
    }),
    none({
      criterion: 5,
      name: 'shift-within-range',
      japanese: 'ずらした日数が範囲外の人がいない',
      found: outside,
      of: people,
    }),
    none({
      criterion: 5,
      name: 'intervals-kept',
      japanese: '日付の間隔が変わった人がいない',
      found: uneven,
      of: people,
    }),
  ];
}

/** Released codes that fewer people have than the profile asks for, and values of which the same is true. */
async function rarenessChecks(
  engine: Engine,
  { events }: CheckedTables,
  profile: DeidentificationProfile,
): Promise<Check[]> {
  const groups = [
    ['no-rare-code', '基準人数未満のコードがない', ['domain', 'vocabulary', 'code'], 'code'],
    [
      'no-rare-second-code',
      '基準人数未満の第二コードがない',
      ['domain', 'vocabulary', 'code', 'second_vocabulary', 'second_code'],
      'second_code',
    ],
    [
      'no-rare-text-value',
      '基準人数未満の文字値がない',
      ['domain', 'vocabulary', 'code', 'value_text'],
      'value_text',
    ],
    ['no-rare-unit', '基準人数未満の単位がない', ['domain', 'vocabulary', 'code', 'unit'], 'unit'],
  ] as const;
  const checks: Check[] = [];
  for (const [name, japanese, columns, column] of groups) {
    const [found = NaN, of = NaN] = await numbers(
      engine,
      sql`select coalesce(sum(case when people < ${profile.rareCodePeople} then 1 else 0 end), 0), count(*) from (
            select ${call('countDistinct', sql`person`)} as people from (${events.select}) as e
            where ${id(column)} is not null group by ${join(columns.map(id), ', ')}) as codes`,
    );
    checks.push(none({ criterion: 4, name, japanese, found, of }));
  }
  return checks;
}

/** Rows without a person, persons in classes below k, and numbers that are shared. */
async function personChecks(
  engine: Engine,
  { events, persons, keys }: CheckedTables,
  profile: DeidentificationProfile,
): Promise<Check[]> {
  const columns = ['sex', 'age_band', 'area', ...profile.fixedQuasiIdentifiers];
  const [small = NaN, orphans = NaN, people = NaN, rows = NaN, shared = NaN] = await numbers(
    engine,
    sql`select
      (select coalesce(sum(size), 0) from (select count(*) as size from (${persons.select}) as p group by ${join(columns.map(id), ', ')}) as c where size < ${profile.k}),
      (select count(*) from (${events.select}) as e where person not in (select person from (${persons.select}) as p)),
      (select count(*) from (${persons.select}) as p), (select count(*) from (${events.select}) as e),
      (select count(*) - ${call('countDistinct', sql`number`)} from (${keys.select}) as k)`,
  );
  return [
    none({
      criterion: 3,
      name: 'one-number-per-person',
      japanese: '番号の重なりがない',
      found: shared,
      of: people,
    }),
    none({
      criterion: 5,
      name: 'no-small-class',
      japanese: 'k人未満の組に属する人がいない',
      found: small,
      of: people,
    }),
    none({
      criterion: 5,
      name: 'no-orphan-row',
      japanese: '人の表にない人の行がない',
      found: orphans,
      of: rows,
    }),
  ];
}

/** Columns that are released and not on the allow-list. */
function columnCheck(
  name: string,
  japanese: string,
  criterion: 1 | 2,
  columns: readonly string[],
  allowed: readonly string[],
): Check {
  const found = columns.filter((column) => !allowed.includes(column)).length;
  return none({ criterion, name, japanese, found, of: columns.length });
}

/**
 * Every check of the five criteria, on the released tables.
 *
 * @law Rules Art. 18
 */
export async function runChecks(
  engine: Engine,
  tables: CheckedTables,
  profile: DeidentificationProfile,
  allowed: readonly string[],
): Promise<Check[]> {
  const columns = [...tables.events.columns, ...tables.persons.columns];
  return [
    columnCheck('no-identifying-column', '許可した列以外の列がない', 1, columns, allowed),
    columnCheck('no-identification-code-column', '個人識別符号の列がない', 2, columns, allowed),
    await localIdentifiersFound(engine, tables),
    ...(await personChecks(engine, tables, profile)),
    ...(await rarenessChecks(engine, tables, profile)),
    ...(await dateChecks(engine, tables, profile)),
  ];
}
