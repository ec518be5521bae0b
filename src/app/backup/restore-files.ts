/**
 * A backup unpacked into a new home: files, ledger, database, and its config last, so that a home that is half restored is
 * none.
 */

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../../kit/durable-file.ts';
import { ConflictError, IntegrityError } from '../../kit/errors.ts';
import { noProgress, type Progress } from '../../kit/progress.ts';
import { homePaths } from '../home.ts';
import { keysObjectIn, readManifest, type BackupFile, type BackupManifest } from './backup-manifest.ts';
import { BackupObjects } from './backup-objects.ts';
import { backupKeys, copyKeys, keysFolder, openKeysInto } from './home-keys.ts';
import { objectsOf } from './prune-backups.ts';
import { severalAtOnce } from './several-at-once.ts';
import { restoreDatabase, type RestoredTable } from './restore-database.ts';

/** Where the keys of the new home come from: a folder where they are kept, or the backup itself and its passphrase. */
export type KeySource = { readonly folder: string } | { readonly passphrase: string };

/** Which backup, and into which folder. */
export interface RestoreFiles {
  /** Folder of the backup set. */
  readonly from: string;
  /** The newest when not given. */
  readonly id?: string;
  /** A new folder, or an empty one. */
  readonly home: string;
  /** AGE-SECRET-KEY of one of the recipients. */
  readonly identity: string;
  readonly keys: KeySource;
  /** Empty for the embedded server even where the environment names another. */
  readonly databaseUrl?: string | undefined;
  readonly progress?: Progress;
}

/** What was unpacked. */
export interface RestoredFiles {
  readonly manifest: BackupManifest;
  readonly tables: readonly RestoredTable[];
}

/**
 * Files of a backup that are not there, or are not what was written.
 *
 * @throws {IntegrityError} `backup/bad-manifest`
 */
export async function damagedObjects(
  set: string,
  manifest: BackupManifest,
  progress: Progress = noProgress,
): Promise<readonly string[]> {
  const objects = new BackupObjects(set);
  const all = [...new Set(objectsOf(manifest))];
  const check = async (object: string) => ((await objects.isWhole(object)) ? [] : [object]);
  const damaged = await severalAtOnce(all, check, (done) => progress(done, all.length));
  return damaged.flat();
}

/**
 * Unpacks a backup, after every file of it was found whole.
 *
 * @throws {ConflictError} `backup/home-not-empty`, and those of `restoreDatabase`
 * @throws {NotFoundError} `backup/none-here`, `backup/no-keys`
 * @throws {InvalidInputError} `backup/wrong-identity`, `backup/wrong-passphrase`
 * @throws {IntegrityError} `backup/bad-manifest`, `backup/damaged-object`, `backup/restored-otherwise`
 */
export async function restoreFiles(request: RestoreFiles): Promise<RestoredFiles> {
  await assertEmptyFolder(request.home);
  try {
    return await unpacked(request);
  } catch (error) {
    // Half a home is none, and holds keys: nothing of it stays.
    for (const name of existsSync(request.home) ? await readdir(request.home) : []) {
      await rm(join(request.home, name), { recursive: true, force: true });
    }
    throw error;
  }
}

async function unpacked(request: RestoreFiles): Promise<RestoredFiles> {
  const { from, home, identity, progress } = request;
  const paths = homePaths(home);
  const objects = new BackupObjects(from);
  await bringKeys(request, objects);
  const keys = await backupKeys(keysFolder(paths));
  const manifest = await readManifest(from, keys.manifest, request.id);
  const damaged = await damagedObjects(from, manifest, progress);
  if (damaged.length > 0) {
    throw new IntegrityError(
      'backup/damaged-object',
      `${damaged.length} files of the backup are damaged or missing`,
    );
  }
  for (const folder of [paths.vault, paths.inbox, paths.packages]) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  }
  await severalAtOnce(manifest.segments, (digest) =>
    writeDurably(
      join(paths.vault, 'segments', digest.slice(0, 2), `${digest}.sealed`),
      objects.stored(`${digest}.sealed`),
    ),
  );
  const unpack = async (root: string, { path, object }: BackupFile) =>
    writeDurably(join(root, path), objects.content(object, identity));
  const isConfig = ({ path }: BackupFile) => join(paths.root, path) === paths.config;
  for (const file of manifest.files) if (!isConfig(file)) await unpack(paths.root, file);
  for (const file of manifest.ledger.files) await unpack(paths.ledger, file);
  const url = request.databaseUrl ?? process.env['DATABASE_URL'];
  const source = { objects, identity, nameKey: keys.name };
  const tables = await restoreDatabase(paths.root, url, manifest.database, source);
  const other = tables.filter(({ isSame }) => !isSame).map(({ name }) => name);
  if (other.length > 0) {
    throw new IntegrityError('backup/restored-otherwise', `not what was backed up: ${other.join(', ')}`);
  }
  for (const file of manifest.files) if (isConfig(file)) await unpack(paths.root, file);
  return { manifest, tables };
}

async function bringKeys({ from, id, home, keys }: RestoreFiles, objects: BackupObjects): Promise<void> {
  if ('folder' in keys) return copyKeys(keys.folder, home);
  const sealed = await readFile(objects.path(await keysObjectIn(from, id)));
  return openKeysInto(sealed, keys.passphrase, home);
}

async function assertEmptyFolder(folder: string): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) {
    throw new ConflictError(
      'backup/home-not-empty',
      'a backup is restored into an empty folder, or a new one',
    );
  }
}
