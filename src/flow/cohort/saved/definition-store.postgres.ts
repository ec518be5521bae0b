import { sql, type Kysely } from 'kysely';
import { ConflictError } from '../../../kit/errors.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import { assertReceipt } from '../../../ledger/receipt.ts';
import type { DefinitionStore } from './definition-store.ts';
import { notThere, type DefinitionVersion, type SavedDefinition } from './saved-definition.ts';

interface Row {
  readonly id: string;
  readonly owner: string;
  readonly sharedWith: string[];
  readonly forkedFrom: string | null;
  readonly forkedVersion: number | null;
}

const columns = sql`id, owner, shared_with as "sharedWith", forked_from as "forkedFrom", forked_version as "forkedVersion"`;

async function withVersions(db: Kysely<unknown>, rows: readonly Row[]): Promise<SavedDefinition[]> {
  const found = await sql<DefinitionVersion & { definition: string }>`
    select definition, version, content, author, saved_on as "savedOn", note from cohort.definition_version
    where definition = any(${rows.map(({ id }) => id)}::text[]) order by definition, version`.execute(db);
  const byDefinition = Map.groupBy(found.rows, ({ definition }) => definition);
  return rows.map(({ id, owner, sharedWith, forkedFrom, forkedVersion }) => ({
    id,
    owner,
    sharedWith,
    forkedFrom: forkedFrom === null ? null : { id: forkedFrom, version: forkedVersion ?? 0 },
    versions: (byDefinition.get(id) ?? []).map(({ version, content, author, savedOn, note }) => ({
      version,
      content,
      author,
      savedOn,
      note,
    })),
  }));
}

async function insertVersions(
  db: Kysely<unknown>,
  receipt: Receipt,
  id: string,
  versions: readonly DefinitionVersion[],
): Promise<void> {
  for (const { version, content, author, savedOn, note } of versions) {
    await sql`insert into cohort.definition_version
      (definition, version, content, author, saved_on, note, receipt_sequence)
      values (${id}, ${version}, ${JSON.stringify(content)}, ${author}, ${savedOn}, ${note}, ${receipt.sequence})`.execute(
      db,
    );
  }
}

async function add(db: Kysely<unknown>, receipt: Receipt, definition: SavedDefinition): Promise<void> {
  const { id, owner, sharedWith, forkedFrom, versions } = definition;
  const { numAffectedRows } = await sql`
    insert into cohort.definition (id, owner, shared_with, forked_from, forked_version, receipt_sequence)
    values (${id}, ${owner}, ${sharedWith}::text[], ${forkedFrom?.id ?? null}, ${forkedFrom?.version ?? null},
            ${receipt.sequence}) on conflict do nothing`.execute(db);
  if (numAffectedRows !== 1n) {
    throw new ConflictError('cohort/definition-number-taken', 'this number is in use');
  }
  await insertVersions(db, receipt, id, versions);
}

/** Definitions in PostgreSQL. */
export function postgresDefinitionStore(database: Kysely<unknown>): DefinitionStore {
  const select = async (db: Kysely<unknown>, rest: ReturnType<typeof sql>) =>
    withVersions(db, (await sql<Row>`select ${columns} from cohort.definition ${rest}`.execute(db)).rows);
  return {
    add: async (receipt, definition) => {
      assertReceipt(receipt);
      await database.transaction().execute((tx) => add(tx, receipt, definition));
    },
    change: async (receipt, id, change) => {
      assertReceipt(receipt);
      return database.transaction().execute(async (tx) => {
        const [current] = await select(tx, sql`where id = ${id} for update`);
        if (current === undefined) throw notThere();
        const { sharedWith, versions } = change(current);
        const added = versions.slice(current.versions.length);
        await insertVersions(tx, receipt, id, added);
        await sql`update cohort.definition set shared_with = ${sharedWith}::text[],
          receipt_sequence = ${receipt.sequence} where id = ${id}`.execute(tx);
        return { ...current, sharedWith, versions: [...current.versions, ...added] };
      });
    },
    find: async (id, organization) => {
      const mine = sql`where id = ${id} and (owner = ${organization} or ${organization} = any(shared_with))`;
      const [definition] = await select(database, mine);
      if (definition === undefined) throw notThere();
      return definition;
    },
    readableBy: (organization) =>
      select(
        database,
        sql`where owner = ${organization} or ${organization} = any(shared_with) order by id collate "C"`,
      ),
  };
}
