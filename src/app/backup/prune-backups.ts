import { addDays, dayOf, type Day } from '../../kit/day.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import { backupKeys } from './home-keys.ts';
import { backupsIn, readManifest, removeManifest, type BackupManifest } from './backup-manifest.ts';
import { BackupObjects } from './backup-objects.ts';

/** Which backups of a set are removed. */
export interface PruneRequest {
  /** Folder of the set. */
  readonly set: string;
  /** Folder of the home's keys: only manifests that they sealed say what may be removed. */
  readonly keys: string;
  readonly now: Date;
  /** Backups of so many days are kept. */
  readonly keepDays: number;
}

/** What was removed. */
export interface Pruned {
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** Files that no kept backup needs. */
  readonly files: number;
}

/** Days after which no backup may still open what was erased. */
export const mostBackupDays = 35;

const dayOfBackup = ({ takenAt }: BackupManifest): Day => dayOf(new Date(takenAt));

/**
 * Removes backups that are older than `keepDays`, and the files that no other backup needs; the newest is always kept. An erased
 * person's key lives in the backups from before the erasure: the erasure is complete when the last of them is gone.
 *
 * @law Act Art. 19/20 — erasure of what is no longer needed, in backups as well
 * @throws {InvalidInputError} `backup/kept-too-long` for more than 35 days
 * @throws {IntegrityError} `backup/bad-manifest` when any manifest of the set was not sealed by these keys: nothing is removed.
 */
export async function pruneBackups({ set, keys, now, keepDays }: PruneRequest): Promise<Pruned> {
  if (!Number.isSafeInteger(keepDays) || keepDays < 0 || keepDays > mostBackupDays) {
    throw new InvalidInputError('backup/kept-too-long', `backups are kept for 0 to ${mostBackupDays} days`);
  }
  const { manifest: key } = await backupKeys(keys);
  const manifests: BackupManifest[] = [];
  for (const id of await backupsIn(set)) manifests.push(await readManifest(set, key, id));
  const oldest = addDays(dayOf(now), -keepDays);
  const newest = manifests.at(-1);
  const isKept = (manifest: BackupManifest) => manifest === newest || dayOfBackup(manifest) >= oldest;
  const kept = manifests.filter(isKept);
  const removed = manifests.filter((manifest) => !isKept(manifest));
  // First the manifests: one that is there has all its files.
  for (const { id } of removed) await removeManifest(set, id);
  const needed = new Set(kept.flatMap(objectsOf));
  const files = await new BackupObjects(set).removeAllBut(needed, new Date(now.getTime() - 86_400_000));
  return { removed: removed.map(({ id }) => id), kept: kept.map(({ id }) => id), files };
}

/** Names of the files that a backup needs. */
export function objectsOf({ segments, files, ledger, database, keys }: BackupManifest): string[] {
  return [
    ...segments.map((digest) => `${digest}.sealed`),
    ...[...files, ...ledger.files, ...database.tables].flatMap(({ object }) => object ?? []),
    ...(keys === null ? [] : [keys]),
  ];
}
