/** What each copy of a person's information needs to be gone, and what was done about it. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import type { DeletionCopy, SubjectId } from '../../flow/institution/index.ts';
import { openJobFolder, parquetCompaction, type ErasureEvidence } from '../../flow/vault/index.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { removeVoidPackages, wasHandedOver } from '../void-packages.ts';

/** A copy that is gone now, with what of it was erased, counted. */
export interface GoneCopy {
  readonly copy: DeletionCopy;
  readonly count: number;
}

/** Whose copies are erased, and which of them are still there as far as is recorded. */
export interface CopiesToErase {
  readonly subjects: readonly SubjectId[];
  /** Where their records came from. */
  readonly institutions: readonly string[];
  readonly open: ReadonlySet<DeletionCopy>;
}

/**
 * Erases every open copy that can be erased now, and gives those that are gone. May be repeated: what was done stays done, and what
 * waits (an object in the inbox, older backups) is looked at again.
 *
 * @law Act Art. 19/20 — erasure of what is no longer needed
 */
export async function eraseCopies(
  operator: Operator,
  { subjects, institutions, open }: CopiesToErase,
): Promise<readonly GoneCopy[]> {
  const gone: GoneCopy[] = [];
  if (open.has('originals') || open.has('identity')) {
    const evidence = await eraseInVault(operator, subjects);
    const rewritten = evidence.reduce((sum, { rewritten: segments }) => sum + segments.length, 0);
    const keys = evidence.filter(({ keyDestroyedAt }) => keyDestroyedAt !== null).length;
    gone.push({ copy: 'originals', count: rewritten }, { copy: 'identity', count: keys });
  }
  if (open.has('link-row')) gone.push({ copy: 'link-row', count: await forgetLinks(operator, subjects) });
  if (!(await waitsInInbox(operator, institutions))) gone.push({ copy: 'inbox', count: 0 });
  // Opening one sweeps what dead jobs left; one process works in a home at a time, so no other job is alive.
  await (await openJobFolder(operator.paths.root))[Symbol.asyncDispose]();
  gone.push({ copy: 'job-folders', count: 0 });
  await removeVoidPackages(operator);
  const packages = await packagesWith(operator, subjects);
  if (packages.waiting === 0) gone.push({ copy: 'packages', count: packages.void });
  return gone.filter(({ copy }) => open.has(copy));
}

async function eraseInVault(operator: Operator, subjects: readonly SubjectId[]): Promise<ErasureEvidence[]> {
  await using jobFolder = await openJobFolder(operator.paths.root);
  await using engine = await openDuckdbEngine({ spillFolder: jobFolder.path });
  const means = { jobFolder, compact: parquetCompaction(engine) };
  const evidence: ErasureEvidence[] = [];
  for (const subject of subjects) {
    const event = { type: 'vault/subject-erased', actor: 'core', subject } as const;
    evidence.push(
      await guarded(
        operator.ledger,
        event,
        (receipt) => operator.vault.erase(receipt, subject, means),
        ({ identitySegments, rewritten }) => ({ identitySegments, rewritten: rewritten.length }),
      ),
    );
  }
  return evidence;
}

/** Removes what says with whom the subjects were one person. The stop keeps whom it covers by itself. */
async function forgetLinks({ database, ledger }: Operator, subjects: readonly SubjectId[]): Promise<number> {
  const [first] = subjects;
  if (first === undefined) return 0;
  const event = { type: 'identity/links-forgotten', actor: 'core', subject: first } as const;
  const forget = (tables: readonly string[], columns: readonly string[]) =>
    database.transaction().execute(async (tx) => {
      let removed = 0;
      for (const table of tables) {
        const names = sql.join(
          columns.map((column) => sql`${sql.ref(column)} = any(${subjects}::text[])`),
          sql` or `,
        );
        const done = await sql`delete from ${sql.table(table)} where ${names}`.execute(tx);
        removed += Number(done.numAffectedRows ?? 0n);
      }
      return removed;
    });
  return guarded(
    ledger,
    event,
    async () => {
      const rows = await forget(['identity.membership'], ['subject']);
      await forget(['identity.link_reason', 'identity.doubtful_pair'], ['left_subject', 'right_subject']);
      return rows;
    },
    (rows) => ({ rows }),
  );
}

/** Whether an object of these institutions waits that may hold records of the subjects: the gate lets none of them in, and it goes then. */
async function waitsInInbox({ paths }: Operator, institutions: readonly string[]): Promise<boolean> {
  for (const name of await readdir(paths.inbox)) {
    if (!name.endsWith('.receipt.json')) continue;
    const told = JSON.parse(await readFile(join(paths.inbox, name), 'utf8')) as { institution?: string };
    if (told.institution === undefined || institutions.includes(told.institution)) return true;
  }
  return false;
}

async function packagesWith(
  { database }: Operator,
  subjects: readonly SubjectId[],
): Promise<{ readonly waiting: number; readonly void: number }> {
  const { rows } = await sql<{ waiting: number; void: number }>`
    select count(distinct p.id) filter (
        where p.state in ('building', 'built', 'sealed', 'released', 'key-released'))::int as waiting,
      count(distinct p.id) filter (
        where p.state = 'void' or (p.state = 'recalled' and not ${wasHandedOver}))::int as void
    from delivery.package p join delivery.package_member m on m.package = p.id
    where m.subject = any(${subjects}::text[])`.execute(database);
  return rows[0] ?? { waiting: 0, void: 0 };
}
