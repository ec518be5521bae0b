import { sql, type Kysely, type Selectable } from 'kysely';
import type { Role } from '../access/role.ts';
import type { Day } from '../kit/day.ts';
import { ConflictError, NotFoundError } from '../kit/errors.ts';
import type { Receipt } from '../ledger/index.ts';
import { assertReceipt } from '../ledger/receipt.ts';
import type { Audience, CaseEvent } from './case-event.ts';
import type { AnyCaseKind, Case, CaseKind } from './case-kind.ts';
import { rowOf } from './case-row.ts';
import type { CaseQuery, CaseRow, CaseStore, KeyedRequest } from './case-store.ts';
import { caseOf } from './fold.ts';

interface MatterTable {
  id: string;
  kind: string;
  party: string;
  parent: string | null;
  title: string;
  state: string;
  turn: string;
  due_on: string | null;
  opened_on: string;
  entered_on: string;
  is_final: boolean;
  version: number;
  lookup_key: string | null;
  data: string;
  receipt_sequence: number;
}

interface EventTable {
  matter: string;
  sequence: number;
  happened: string;
  at: string;
  happened_on: string;
  account: string;
  persons: string[];
  role: string;
  state_after: string;
  audience: string;
  detail: string;
  signature: string | null;
  receipt_sequence: number;
}

/** The tables of `migrations/0014_procedure.sql`. */
type ProcedureTables = {
  'procedure.number': { series: string; year: number; last: number; receipt_sequence: number };
  'procedure.matter': MatterTable;
  'procedure.event': EventTable;
  'procedure.request': {
    account: string;
    key: string;
    fingerprint: string;
    matter: string;
    sequence: number;
    receipt_sequence: number;
  };
};

type Tables = Kysely<ProcedureTables>;

/** Cases in PostgreSQL, in the transaction that is given. */
export function postgresCaseStore(database: Kysely<unknown>): CaseStore {
  const db: Tables = database.$extendTables<ProcedureTables>();
  return {
    nextNumber: (receipt, series, year) => nextNumber(db, receipt, series, year),
    insert: async (receipt, kind, { matter, event }, request) => {
      assertReceipt(receipt);
      await insertMatter(db, receipt, kind, matter);
      await insertEvent(db, receipt, matter.id, event);
      await keepRequest(db, receipt, matter, request);
    },
    append: async (receipt, kind, { matter, event }, request) => {
      assertReceipt(receipt);
      const { numUpdatedRows } = await db
        .updateTable('procedure.matter')
        .set(changingColumns(receipt, kind, matter))
        .where('id', '=', matter.id)
        .where('version', '=', event.sequence - 1)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) {
        throw new ConflictError('case/changed-meanwhile', 'somebody has changed this case meanwhile');
      }
      await insertEvent(db, receipt, matter.id, event);
      await keepRequest(db, receipt, matter, request);
    },
    find: (kind, id, options) => findCase(db, kind, id, options?.forUpdate ?? false),
    numberOf: async (kind, key) => {
      const query = db.selectFrom('procedure.matter').select('id');
      return (await query.where('kind', '=', kind.name).where('lookup_key', '=', key).executeTakeFirst())?.id;
    },
    doneRequest: async (account, key) => {
      const query = db.selectFrom('procedure.request').select(['fingerprint', 'matter as id', 'sequence']);
      return query.where('account', '=', account).where('key', '=', key).executeTakeFirst();
    },
    list: (query) => listCases(db, query),
  };
}

async function nextNumber(db: Tables, receipt: Receipt, series: string, year: number): Promise<string> {
  assertReceipt(receipt);
  const { last } = await db
    .insertInto('procedure.number')
    .values({ series, year, last: 1, receipt_sequence: receipt.sequence })
    .onConflict((conflict) =>
      conflict
        .columns(['series', 'year'])
        .doUpdateSet({ last: sql`procedure.number.last + 1`, receipt_sequence: receipt.sequence }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${series}-${year}-${String(last).padStart(6, '0')}`;
}

const changingColumns = (receipt: Receipt, kind: AnyCaseKind, matter: Case) => {
  const row = rowOf(kind, matter);
  return {
    title: row.title,
    state: row.state,
    turn: row.turn,
    due_on: row.dueOn ?? null,
    entered_on: row.enteredOn,
    is_final: row.isFinal,
    version: row.version,
    lookup_key: kind.key?.(matter.data) ?? null,
    data: JSON.stringify(matter.data),
    receipt_sequence: receipt.sequence,
  };
};

async function insertMatter(db: Tables, receipt: Receipt, kind: AnyCaseKind, matter: Case): Promise<void> {
  const { id, party, parent, openedOn } = matter;
  const fixed = { id, kind: kind.name, party, parent: parent ?? null, opened_on: openedOn };
  try {
    await db
      .insertInto('procedure.matter')
      .values({ ...fixed, ...changingColumns(receipt, kind, matter) })
      .execute();
  } catch (cause) {
    if (isViolation(cause, 'matter_kind_lookup_key_key')) {
      throw new ConflictError('case/key-taken', 'another case of this kind has this key', { cause });
    }
    if (isViolation(cause, 'matter_parent_fkey')) {
      throw new NotFoundError('case/no-parent', 'the case that this one belongs to is not there', { cause });
    }
    throw cause;
  }
}

const isViolation = (error: unknown, constraint: string) =>
  error instanceof Error && 'constraint' in error && error.constraint === constraint;

async function insertEvent(db: Tables, receipt: Receipt, matter: string, event: CaseEvent): Promise<void> {
  const { sequence, happened, at, on, account, persons, role, to, audience, detail, signature } = event;
  await db
    .insertInto('procedure.event')
    .values({
      ...{ matter, sequence, happened, at, account, role, audience },
      happened_on: on,
      persons: [...persons],
      state_after: to,
      detail: JSON.stringify(detail),
      signature: signature === undefined ? null : JSON.stringify(signature),
      receipt_sequence: receipt.sequence,
    })
    .execute();
}

async function keepRequest(
  db: Tables,
  receipt: Receipt,
  { id, version }: Case,
  request: KeyedRequest | undefined,
): Promise<void> {
  if (request === undefined) return;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('procedure.request')
    .values({ ...request, matter: id, sequence: version, receipt_sequence: receipt.sequence })
    .onConflict((conflict) => conflict.columns(['account', 'key']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) {
    throw new ConflictError('case/request-repeated', 'this request has been done');
  }
}

async function findCase<Data, State extends string, Facts>(
  db: Tables,
  kind: CaseKind<Data, State, Facts>,
  id: string,
  forUpdate: boolean,
): Promise<Case<Data, State> | undefined> {
  const head = db
    .selectFrom('procedure.matter')
    .select(['id', 'party', 'parent'])
    .where('id', '=', id)
    .where('kind', '=', kind.name);
  const found = await (forUpdate ? head.forUpdate() : head).executeTakeFirst();
  if (found === undefined) return undefined;
  const rows = await db
    .selectFrom('procedure.event')
    .selectAll()
    .where('matter', '=', id)
    .orderBy('sequence')
    .execute();
  const { party, parent } = found;
  return caseOf(kind, { id, party, ...(parent === null ? {} : { parent }) }, rows.map(eventOf));
}

const eventOf = (row: Selectable<EventTable>): CaseEvent => ({
  sequence: row.sequence,
  happened: row.happened,
  at: new Date(row.at).toISOString(),
  on: row.happened_on as Day,
  account: row.account,
  persons: row.persons,
  role: row.role as Role,
  to: row.state_after,
  audience: row.audience as Audience,
  detail: row.detail,
  ...(row.signature === null ? {} : { signature: row.signature }),
});

async function listCases(db: Tables, query: CaseQuery): Promise<readonly CaseRow[]> {
  const { kinds, states, turns, party, parent, dueBefore, isOpen, after } = query;
  const dueOrLast = sql<string>`coalesce(due_on, 'infinity'::date)`;
  let rows = db
    .selectFrom('procedure.matter')
    .select(['id', 'kind', 'party', 'parent', 'title', 'state', 'turn', 'due_on', 'opened_on', 'entered_on'])
    .select(['is_final', 'version'])
    .where('kind', 'in', [...kinds]);
  if (states !== undefined) rows = rows.where('state', 'in', [...states]);
  if (turns !== undefined) rows = rows.where('turn', 'in', [...turns]);
  if (party !== undefined) rows = rows.where('party', '=', party);
  if (parent !== undefined) rows = rows.where('parent', '=', parent);
  if (dueBefore !== undefined) rows = rows.where('due_on', '<', dueBefore);
  if (isOpen !== undefined) rows = rows.where('is_final', '=', !isOpen);
  if (after !== undefined) {
    rows = rows.where(sql<boolean>`(${dueOrLast}, id) > (${after.dueOn ?? 'infinity'}::date, ${after.id})`);
  }
  const found = await rows.orderBy(dueOrLast).orderBy('id').limit(query.limit).execute();
  return found.map(({ parent: belongsTo, due_on, opened_on, entered_on, is_final, turn, ...row }) => ({
    ...row,
    ...(belongsTo === null ? {} : { parent: belongsTo }),
    turn: turn as CaseRow['turn'],
    ...(due_on === null ? {} : { dueOn: due_on as Day }),
    openedOn: opened_on as Day,
    enteredOn: entered_on as Day,
    isFinal: is_final,
  }));
}
