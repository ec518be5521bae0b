/**
 * What a proposed row of the rule table would change for this operator: open cases, people who wait, records that are kept.
 */

import { sql } from 'kysely';
import { eligibleFrom } from '../../flow/institution/index.ts';
import { addDays, addMonths, type Day } from '../../kit/day.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { previewDays, tableWith, type RuleChange, type RulePreview } from '../../law/rule-preview.ts';
import { ruleTable } from '../../law/rule-table.ts';
import type { Rule, RuleId } from '../../law/rule.ts';
import type { AnyCaseKind } from '../../procedure/index.ts';
import type { OperatorRecords } from '../operator.ts';

/** What would change, of each sort of thing that follows the rule; undefined where none of that sort does. */
export interface RuleChangePreview {
  readonly change: RuleChange;
  /** The row that is in force on the first day of the change. */
  readonly present: Rule;
  readonly cases?: RulePreview;
  readonly waitingPeople?: RulePreview;
  readonly retained?: RulePreview;
}

interface Tables {
  readonly before: readonly Rule[];
  readonly after: readonly Rule[];
}

type YearRule = Extract<RuleId, `${string}-years`>;

/** Days of records that are kept for so many years by a rule, and how many there are of each day. */
const retainedBy: Readonly<Partial<Record<RuleId, string>>> = {
  'stop-receipt-retention-years': `select received_on::text as day, count(*)::int as count
    from institution.stop_request where received_on >= $1 group by 1 order by 1`,
  'provision-record-retention-years': `select provided_on::text as day, count(*)::int as count
    from institution.provision_record where provided_on >= $1 group by 1 order by 1`,
  'confirmation-record-retention-years': `select confirmation_record ->> 'receivedOn' as day, count(*)::int as count
    from intake.batch where confirmation_record ->> 'receivedOn' >= $1::text group by 1 order by 1`,
};

interface DayCount {
  readonly day: Day;
  readonly count: number;
}

/**
 * Looks at a change of the rule table before it is made. It writes nothing.
 *
 * @throws {LawError} `law/no-rule-in-force`
 * @throws {InvalidInputError} `law/other-kind-of-value`
 */
export async function previewRuleChange(
  records: Pick<OperatorRecords, 'database' | 'config'>,
  kinds: readonly AnyCaseKind[],
  change: RuleChange,
): Promise<RuleChangePreview> {
  const tables = { before: ruleTable, after: tableWith(ruleTable, change) };
  const cases = await casesUnder(records, kinds, change, tables);
  const waitingPeople = await waitingUnder(records, change, tables);
  const retained = await retainedUnder(records, change, tables);
  return {
    change,
    present: ruleOn(change.id, change.from),
    ...(cases === undefined ? {} : { cases }),
    ...(waitingPeople === undefined ? {} : { waitingPeople }),
    ...(retained === undefined ? {} : { retained }),
  };
}

/** Open cases in states whose due day follows the rule. */
async function casesUnder(
  { database }: Pick<OperatorRecords, 'database'>,
  kinds: readonly AnyCaseKind[],
  { id }: RuleChange,
  tables: Tables,
): Promise<RulePreview | undefined> {
  const states = kinds.flatMap(({ name, states: of }) =>
    Object.entries(of).flatMap(([state, facts]) => (facts.due?.rule === id ? [{ kind: name, state }] : [])),
  );
  if (states.length === 0) return undefined;
  const { rows } = await sql<{ id: string; enteredOn: Day }>`
    select id, entered_on::text as "enteredOn" from procedure.matter
    join unnest(${states.map(({ kind }) => kind)}::text[], ${states.map(({ state }) => state)}::text[]) as s (of_kind, of_state)
      on kind = of_kind and state = of_state
    where not is_final order by entered_on, id`.execute(database);
  const days = (on: Day, table: readonly Rule[]) => addDays(on, Number(ruleOn(id, on, table).value));
  const things = rows.map((row) => ({ ...row, count: 1 }));
  return previewDays(things, ({ enteredOn }, table) => days(enteredOn, table), tables);
}

/** People told from the first day of the change on: the period is the one in force on the day of the notice. */
async function waitingUnder(
  { database, config }: Pick<OperatorRecords, 'database' | 'config'>,
  { id, from }: RuleChange,
  tables: Tables,
): Promise<RulePreview | undefined> {
  if (id !== 'waiting-days' && id !== 'waiting-months') return undefined;
  const { rows } = await sql<DayCount>`
    select noticed_on::text as day, count(distinct subject)::int as count from institution.notice
    where operator = ${config.operator} and noticed_on >= ${from}::date group by 1 order by 1`.execute(
    database,
  );
  return previewDays(named(rows, 'notice'), ({ day }, table) => eligibleFrom(day, table), tables);
}

async function retainedUnder(
  { database }: Pick<OperatorRecords, 'database'>,
  { id, from }: RuleChange,
  tables: Tables,
): Promise<RulePreview | undefined> {
  const text = retainedBy[id];
  if (text === undefined) return undefined;
  const { rows } = await database.executeQuery<DayCount>({
    ...sql`select 1`.compile(database),
    sql: text,
    parameters: [from],
  });
  const until = (on: Day, table: readonly Rule[]) =>
    addMonths(on, 12 * ruleOn(id as YearRule, on, table).value);
  return previewDays(named(rows, 'record'), ({ day }, table) => until(day, table), tables);
}

const named = (rows: readonly DayCount[], what: string) =>
  rows.map((row) => ({ ...row, id: `${what} ${row.day}` }));
