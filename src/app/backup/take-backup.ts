/**
 * A backup of an operator's home, taken beside whoever works in it.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { openDatabase } from '../../db/database.ts';
import { ConflictError } from '../../kit/errors.ts';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { noProgress, type Progress } from '../../kit/progress.ts';
import { homePaths, readHomeConfig, type HomePaths } from '../home.ts';
import { ledgerVerifier, backupKeys, keysFolder, keysUnderPassphrase, type BackupKeys } from './home-keys.ts';
import { writeManifest, type BackupFile, type BackupManifest, type BackupTable } from './backup-manifest.ts';
import { BackupObjects, fileSource, type ObjectSeal, type PutObject } from './backup-objects.ts';
import { consistentCut, type LedgerPlace } from './consistent-cut.ts';
import { sequencesOf, tableRows, tablesOf } from './database-snapshot.ts';
import { otherFiles } from './home-files.ts';
import { severalAtOnce } from './several-at-once.ts';
import { filesOfCut, type LedgerCut } from './ledger-copy.ts';

/** What is backed up, where to, and who can open it. */
export interface BackupRequest {
  readonly home: string;
  /** Folder of the backup set; made when it is not there. */
  readonly out: string;
  /** age public keys. */
  readonly recipients: readonly string[];
  /** Takes the keys along under this passphrase; without it they are kept elsewhere. */
  readonly keysPassphrase?: string;
  readonly databaseUrl?: string | undefined;
  readonly clock?: Clock;
  readonly progress?: Progress;
  /** Given by tests: runs when the moment of the backup is fixed and nothing has been copied. */
  readonly afterCut?: (attempt: number) => Promise<void>;
}

/** What a backup came to. */
export interface BackupOutcome {
  readonly id: string;
  readonly takenAt: string;
  /** SHA-256 of the manifest. */
  readonly manifestDigest: string;
  readonly ledgerEntries: number;
  readonly tables: number;
  readonly rows: number;
  readonly segments: number;
  /** Files that were written, and that the set had already. */
  readonly written: number;
  readonly reused: number;
  /** Plaintext bytes of what was written. */
  readonly bytes: number;
  /** Moments that were tried: one is given up when a file of it was removed while it was copied. */
  readonly attempts: number;
}

const attempts = 5;

class Tally {
  written = 0;
  reused = 0;
  bytes = 0;

  add({ isNew, bytes }: PutObject): void {
    if (isNew) this.written += 1;
    else this.reused += 1;
    if (isNew) this.bytes += bytes;
  }
}

interface Work {
  readonly request: BackupRequest;
  readonly paths: HomePaths;
  readonly operator: string;
  readonly keys: BackupKeys;
  readonly seal: ObjectSeal;
  readonly objects: BackupObjects;
  readonly tally: Tally;
}

type Content = Pick<BackupManifest, 'ledger' | 'database' | 'segments' | 'files'>;

/**
 * Takes a backup. What was acknowledged before it began is in it; the keys are not, unless asked for. It may be run while
 * others work in the home, and run again after it was cut short: what was copied is not copied again.
 *
 * @law Act Art. 20/21 — safety control of 医療情報等: what was taken in is not lost
 * @throws {NotFoundError} `home/none-here`
 * @throws {InvalidInputError} `backup/no-recipient`, `backup/bad-recipient`, `backup/weak-passphrase`
 * @throws {ConflictError} `backup/too-busy`
 * @throws {IntegrityError} `backup/damaged-segment`
 */
export async function takeBackup(request: BackupRequest): Promise<BackupOutcome> {
  const clock = request.clock ?? systemClock;
  const paths = homePaths(request.home);
  const { operator } = await readHomeConfig(request.home);
  const keys = await backupKeys(keysFolder(paths));
  const work: Work = {
    request,
    paths,
    operator,
    keys,
    seal: { recipients: request.recipients, nameKey: keys.name },
    objects: new BackupObjects(request.out),
    tally: new Tally(),
  };
  const url = request.databaseUrl ?? process.env['DATABASE_URL'];
  const database = await openDatabase({ home: paths.root, url });
  try {
    const takenAt = clock.now();
    const { content, tried } = await contentOf(work, database.pool);
    const id = takenAt.toISOString().replace(/[-:.]/g, '');
    const manifest: BackupManifest = {
      version: 1,
      id,
      takenAt: takenAt.toISOString(),
      operator,
      ...content,
      keys: await keysObject(work),
    };
    await work.objects.sync();
    const manifestDigest = await writeManifest(request.out, manifest, keys.manifest);
    return outcomeOf(manifest, manifestDigest, work.tally, tried);
  } finally {
    await database.close();
  }
}

function outcomeOf(
  manifest: BackupManifest,
  manifestDigest: string,
  tally: Tally,
  tried: number,
): BackupOutcome {
  const { id, takenAt, ledger, database, segments } = manifest;
  return {
    id,
    takenAt,
    manifestDigest,
    ledgerEntries: ledger.entries,
    tables: database.tables.length,
    rows: database.tables.reduce((sum, { rows }) => sum + rows, 0),
    segments: segments.length,
    written: tally.written,
    reused: tally.reused,
    bytes: tally.bytes,
    attempts: tried,
  };
}

/** Fixes a moment and copies what is of it. A file that is gone was removed after that moment: then a later one is taken. */
async function contentOf(work: Work, pool: pg.Pool): Promise<{ content: Content; tried: number }> {
  const key = await ledgerVerifier(keysFolder(work.paths), work.operator);
  for (let attempt = 1; ; attempt += 1) {
    const client = await pool.connect();
    try {
      // What is removed from now on is missed, and what belongs to the moment is there: so both lists are taken.
      const before = await otherFiles(work.paths);
      const place = { folder: work.paths.ledger, key };
      const cut = await consistentCut(client, place);
      const files = [...new Set([...before, ...(await otherFiles(work.paths))])].sort();
      await work.request.afterCut?.(attempt);
      return { content: await copied(work, client, { place, cut, files }), tried: attempt };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      if (attempt === attempts) {
        throw new ConflictError(
          'backup/too-busy',
          'files were removed while they were copied, again and again',
          {
            cause: error,
          },
        );
      }
    } finally {
      await client.query('rollback').catch(() => undefined);
      client.release();
    }
  }
}

interface Moment {
  readonly place: LedgerPlace;
  readonly cut: LedgerCut;
  readonly files: readonly string[];
}

async function copied(work: Work, client: pg.ClientBase, { place, cut, files }: Moment): Promise<Content> {
  const { objects, paths, tally, request } = work;
  const progress = request.progress ?? noProgress;
  // What can be removed meanwhile comes first: segments that are replaced, objects that are taken in, packages that are void.
  const segments = await liveSegments(client);
  const total = segments.length + files.length;
  const put = await severalAtOnce(
    segments,
    (digest) =>
      objects.putSealed(join(paths.vault, 'segments', digest.slice(0, 2), `${digest}.sealed`), digest),
    (done) => progress(done, total),
  );
  for (const one of put) tally.add(one);
  const others: BackupFile[] = [];
  for (const [index, path] of files.entries()) {
    others.push(await putFile(work, path, () => fileSource(join(paths.root, path))));
    progress(segments.length + index + 1, total);
  }
  const tables = await putTables(work, client);
  const sequences = [...(await sequencesOf(client))];
  const { rows: migrations } = await client.query<{ number: number; checksum: string }>(
    'select number, checksum from meguri.migration order by number',
  );
  const ledgerFiles: BackupFile[] = [];
  for (const path of filesOfCut(cut)) {
    const held = cut.snapshot.contents.get(path);
    const bytes = held ?? (await readFile(join(place.folder, path)));
    ledgerFiles.push(await putFile(work, path, () => once(bytes)));
  }
  return {
    ledger: { entries: cut.size, checkpoint: cut.checkpoint, files: ledgerFiles },
    database: { migrations, tables, sequences },
    segments: [...segments],
    files: others,
  };
}

async function liveSegments(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ digest: string }>(
    `select digest from vault.segment where state = 'live' order by position`,
  );
  return rows.map(({ digest }) => digest);
}

async function putTables({ objects, seal, tally }: Work, client: pg.ClientBase): Promise<BackupTable[]> {
  const tables: BackupTable[] = [];
  for (const table of await tablesOf(client)) {
    const columns = [...table.columns];
    const isEmpty = (await client.query(`select 1 from ${table.name} limit 1`)).rows.length === 0;
    if (isEmpty) {
      tables.push({ name: table.name, columns, rows: 0, object: null, bytes: 0 });
      continue;
    }
    let rows = 0;
    const source = tableRows(client, table, (more) => (rows += more));
    const put = await objects.putStream(source, seal);
    tally.add(put);
    tables.push({ name: table.name, columns, rows, object: put.object, bytes: put.bytes });
  }
  return tables;
}

async function putFile(
  { objects, seal, tally }: Work,
  path: string,
  read: () => AsyncIterable<Uint8Array>,
): Promise<BackupFile> {
  const put = await objects.put(read, seal);
  tally.add(put);
  return { path, object: put.object, bytes: put.bytes };
}

async function keysObject({ request, paths, objects, tally }: Work): Promise<string | null> {
  if (request.keysPassphrase === undefined) return null;
  const sealed = await keysUnderPassphrase(keysFolder(paths), request.keysPassphrase);
  const put = await objects.putOpaque(sealed);
  tally.add(put);
  return put.object;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
