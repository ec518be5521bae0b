import { sql, type Generated, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import { ConflictError } from '../../kit/errors.ts';
import type { SubjectId } from '../institution/index.ts';
import type {
  Segment,
  SegmentId,
  SegmentKind,
  SegmentOrigin,
  SubjectKey,
  VaultStore,
} from './vault-store.ts';

/** The tables of `migrations/0003_vault.sql` and `0008_stewards.sql`. */
export interface VaultTables {
  'vault.segment': {
    position: Generated<number>;
    id: string;
    institution: string;
    kind: SegmentKind;
    digest: string;
    wrapped_key: string | null;
    row_count: number;
    receipt_sequence: number;
    state: Generated<'live' | 'gone'>;
    replaced_by: Generated<string | null>;
    object_digest: string | null;
  };
  'vault.segment_subject': { segment: string; subject: string };
  'vault.subject_key': {
    subject: string;
    key_id: string;
    wrapped_key: string | null;
    destroyed_at: Generated<Date | null>;
  };
}

type Writer = Kysely<VaultTables> | Transaction<VaultTables>;

interface KeyRow {
  readonly subject: string;
  readonly key_id: string;
  readonly wrapped_key: string | null;
}

const keysOf = (rows: readonly KeyRow[]): ReadonlyMap<SubjectId, SubjectKey> =>
  new Map(
    rows.map((row) => {
      const subject = row.subject as SubjectId;
      return [subject, { subject, keyId: row.key_id, wrappedKey: row.wrapped_key ?? '' }];
    }),
  );

async function livingKeys(db: Writer, subjects: readonly SubjectId[]) {
  const { rows } = await sql<KeyRow>`
    select subject, key_id, wrapped_key from vault.subject_key
    where destroyed_at is null and subject = any(${subjects}::text[])`.execute(db);
  return keysOf(rows);
}

async function insertSegment(db: Writer, segment: Segment): Promise<void> {
  const { id, institution, kind, digest, wrappedKey: wrapped_key, rows, receiptSequence } = segment;
  const row = {
    id,
    institution,
    kind,
    digest,
    wrapped_key,
    row_count: rows,
    receipt_sequence: receiptSequence,
    object_digest: segment.objectDigest ?? null,
  };
  await db.insertInto('vault.segment').values(row).execute();
}

async function replaceSegment(
  db: Writer,
  old: SegmentId,
  without: SubjectId,
  replacement?: Segment,
): Promise<void> {
  const kept = await db
    .selectFrom('vault.segment')
    .select('id')
    .where('id', '=', old)
    .where('state', '=', 'live')
    .forUpdate()
    .executeTakeFirst();
  if (kept === undefined)
    throw new ConflictError('vault/segment-gone', 'this segment can no longer be opened');
  if (replacement !== undefined) {
    await insertSegment(db, replacement);
    await sql`insert into vault.segment_subject (segment, subject)
      select ${replacement.id}, subject from vault.segment_subject
      where segment = ${old} and subject <> ${without}`.execute(db);
  }
  await db.deleteFrom('vault.segment_subject').where('segment', '=', old).execute();
  await db
    .updateTable('vault.segment')
    .set({ state: 'gone', wrapped_key: null, replaced_by: replacement?.id ?? null })
    .where('id', '=', old)
    .execute();
}

async function discardSealedUnder(db: Writer, receiptSequence: number): Promise<readonly Segment[]> {
  const { rows } = await sql<{ id: string }>`
    select id from vault.segment as sealed
    where receipt_sequence = ${receiptSequence} and state = 'live'
      and not exists (select 1 from vault.segment where replaced_by = sealed.id)`.execute(db);
  const ids = rows.map(({ id }) => id);
  const sealed = (await liveSegments(db, {})).filter(({ id }) => ids.includes(id));
  if (ids.length === 0) return [];
  await db.deleteFrom('vault.segment_subject').where('segment', 'in', ids).execute();
  await db
    .updateTable('vault.segment')
    .set({ state: 'gone', wrapped_key: null })
    .where('id', 'in', ids)
    .execute();
  return sealed;
}

async function destroySubjectKey(db: Writer, subject: SubjectId, at: Date): Promise<Date | undefined> {
  await db
    .updateTable('vault.subject_key')
    .set({ wrapped_key: null, destroyed_at: at })
    .where('subject', '=', subject)
    .where('destroyed_at', 'is', null)
    .execute();
  await sql`delete from vault.segment_subject using vault.segment
    where segment = id and kind = 'identity' and subject = ${subject}`.execute(db);
  const last = await db
    .selectFrom('vault.subject_key')
    .select(({ fn }) => fn.max('destroyed_at').as('at'))
    .where('subject', '=', subject)
    .executeTakeFirst();
  return last?.at ?? undefined;
}

async function originsOf(db: Writer, type: string, subject: string): Promise<readonly SegmentOrigin[]> {
  const rows = await db
    .selectFrom('vault.segment')
    .select(['id', 'institution', 'digest', 'receipt_sequence', 'object_digest'])
    .where(
      sql<boolean>`id in (select unnest(segments) from vault.opening where type = ${type} and subject = ${subject})`,
    )
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id as SegmentId,
    institution: row.institution,
    digest: row.digest,
    receiptSequence: row.receipt_sequence,
    ...(row.object_digest === null ? {} : { objectDigest: row.object_digest }),
  }));
}

async function subjectsWhere(db: Writer, condition: RawBuilder<unknown>): Promise<ReadonlySet<SubjectId>> {
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from vault.segment_subject join vault.segment on id = segment
    where state = 'live' and ${condition}`.execute(db);
  return new Set(rows.map(({ subject }) => subject as SubjectId));
}

/** What the vault holds, in PostgreSQL. */
export function postgresVaultStore(db: Kysely<VaultTables>): VaultStore {
  return {
    ensureSubjectKeys: async (candidates) => {
      const column = (pick: (key: SubjectKey) => string) => candidates.map(pick);
      await sql`insert into vault.subject_key (subject, key_id, wrapped_key)
        select * from unnest(${column(({ subject }) => subject)}::text[], ${column(({ keyId }) => keyId)}::text[],
          ${column(({ wrappedKey }) => wrappedKey)}::text[])
        on conflict (subject) where destroyed_at is null do nothing`.execute(db);
      return livingKeys(db, column(({ subject }) => subject) as SubjectId[]);
    },
    subjectKeys: async (segment) =>
      keysOf(
        await db
          .selectFrom('vault.segment_subject as member')
          .innerJoin('vault.subject_key as key', 'key.subject', 'member.subject')
          .select(['key.subject', 'key.key_id', 'key.wrapped_key'])
          .where('member.segment', '=', segment)
          .where('key.destroyed_at', 'is', null)
          .execute(),
      ),
    addSegment: (segment, subjects) =>
      db.transaction().execute(async (transaction) => {
        await insertSegment(transaction, segment);
        await sql`insert into vault.segment_subject (segment, subject)
          select distinct ${segment.id}, subject from unnest(${subjects}::text[]) as s (subject)`.execute(
          transaction,
        );
      }),
    subjectsOfObject: (objectDigest) => subjectsWhere(db, sql`object_digest = ${objectDigest}`),
    subjectsOfInstitution: (institution) => subjectsWhere(db, sql`institution = ${institution}`),
    keepOpening: async ({ sequence, type, subject }, segments) => {
      await sql`
        insert into vault.opening (opened_under, type, subject, segments)
        values (${sequence}, ${type}, ${subject}, ${segments}::text[])
        on conflict (opened_under) do update set segments = opening.segments || excluded.segments`.execute(
        db,
      );
    },
    origins: (type, subject) => originsOf(db, type, subject),
    segments: (filter) => liveSegments(db, filter),
    replaceSegment: (old, without, replacement) =>
      db.transaction().execute((transaction) => replaceSegment(transaction, old, without, replacement)),
    discardSealedUnder: (receiptSequence) =>
      db.transaction().execute((transaction) => discardSealedUnder(transaction, receiptSequence)),
    destroySubjectKey: (subject, at) =>
      db.transaction().execute((transaction) => destroySubjectKey(transaction, subject, at)),
  };
}

const liveSegments: (
  db: Writer,
  filter: Parameters<VaultStore['segments']>[0],
) => Promise<readonly Segment[]> = async (db, { kind, institution, subject } = {}) => {
  let query = db.selectFrom('vault.segment').selectAll().where('state', '=', 'live').orderBy('position');
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (institution !== undefined) query = query.where('institution', '=', institution);
  if (subject !== undefined) {
    query = query.where('id', 'in', (inner) =>
      inner.selectFrom('vault.segment_subject').select('segment').where('subject', '=', subject),
    );
  }
  return (await query.execute()).map((row) => ({
    id: row.id as SegmentId,
    institution: row.institution,
    kind: row.kind,
    digest: row.digest,
    wrappedKey: row.wrapped_key ?? '',
    rows: row.row_count,
    receiptSequence: row.receipt_sequence,
    ...(row.object_digest === null ? {} : { objectDigest: row.object_digest }),
  }));
};
