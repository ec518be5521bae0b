import canonicalize from 'canonicalize';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Hex } from '../../kit/digest.ts';
import { syncFolder, writeDurably } from '../../kit/durable-file.ts';
import { IntegrityError, NotFoundError } from '../../kit/errors.ts';
import { isInnerPath } from '../../flow/delivery/pack-folder.ts';

const fileShape = z.object({
  /** Below the home. */
  path: z.string().refine(isInnerPath),
  object: z.string(),
  bytes: z.number(),
});

const tableShape = z.object({
  name: z.string(),
  /** Quoted, as COPY takes them. */
  columns: z.array(z.string()),
  rows: z.number(),
  /** None for a table without rows. */
  object: z.string().nullable(),
  bytes: z.number(),
});

const manifestShape = z.object({
  version: z.literal(1),
  id: z.string().regex(/^\d{8}T\d{9}Z$/),
  takenAt: z.string(),
  operator: z.string(),
  ledger: z.object({
    /** Entries, with those of the journal: the first that is not in the backup has this sequence. */
    entries: z.number(),
    checkpoint: z.string(),
    files: z.array(fileShape),
  }),
  database: z.object({
    migrations: z.array(z.object({ number: z.number(), checksum: z.string() })),
    tables: z.array(tableShape),
    sequences: z.array(z.object({ name: z.string(), last: z.string(), isCalled: z.boolean() })),
  }),
  /** SHA-256 of each sealed segment of the vault. */
  segments: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  files: z.array(fileShape),
  /** The keys under a passphrase, when they were asked for. */
  keys: z.string().nullable(),
});

/** What is in a backup, file by file, and the moment of ledger and database that it is of. */
export type BackupManifest = z.output<typeof manifestShape>;

/** A file of a home in a backup. */
export type BackupFile = z.output<typeof fileShape>;

/** A table in a backup. */
export type BackupTable = z.output<typeof tableShape>;

const folderOf = (set: string) => join(set, 'backups');
const sealOf = (manifest: BackupManifest, key: Uint8Array) =>
  createHmac('sha256', key)
    .update(canonicalize(manifest) ?? '')
    .digest();

/** Writes a manifest with its seal: only who has the home's root key can make one. Gives its SHA-256. */
export async function writeManifest(set: string, manifest: BackupManifest, key: Uint8Array): Promise<string> {
  const text = `${JSON.stringify({ manifest, seal: sealOf(manifest, key).toString('hex') })}\n`;
  await writeDurably(join(folderOf(set), `${manifest.id}.json`), text);
  return sha256Hex(text);
}

/** Ids of the backups in a set, oldest first. */
export async function backupsIn(set: string): Promise<readonly string[]> {
  if (!existsSync(folderOf(set))) return [];
  const names = await readdir(folderOf(set));
  return names.flatMap((name) => /^(\d{8}T\d{9}Z)\.json$/.exec(name)?.[1] ?? []).sort();
}

const sealedShape = z.object({ manifest: manifestShape, seal: z.string().regex(/^[0-9a-f]{64}$/) });

const badManifest = (cause?: unknown) =>
  new IntegrityError('backup/bad-manifest', 'the manifest is not one that this home’s keys sealed', {
    cause,
  });

async function manifestFile(set: string, id?: string): Promise<z.output<typeof sealedShape>> {
  const wanted = id ?? (await backupsIn(set)).at(-1);
  const path = join(folderOf(set), `${wanted ?? ''}.json`);
  if (wanted === undefined || !existsSync(path)) {
    throw new NotFoundError('backup/none-here', 'there is no such backup in this folder');
  }
  try {
    return sealedShape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw badManifest(error);
  }
}

/**
 * The object that holds the keys of a backup, before anything of it can be checked: it has its own seal, the passphrase.
 *
 * @throws {NotFoundError} `backup/none-here`, `backup/keys-not-in-backup`
 */
export async function keysObjectIn(set: string, id?: string): Promise<string> {
  const { manifest } = await manifestFile(set, id);
  if (manifest.keys !== null) return manifest.keys;
  throw new NotFoundError('backup/keys-not-in-backup', 'the keys are not in this backup; give their folder');
}

/**
 * The manifest of a backup in a set; of the newest when no id is given.
 *
 * @throws {NotFoundError} `backup/none-here`
 * @throws {IntegrityError} `backup/bad-manifest` when it is malformed, or was not sealed by the holder of this home's keys.
 */
export async function readManifest(set: string, key: Uint8Array, id?: string): Promise<BackupManifest> {
  const { manifest, seal } = await manifestFile(set, id);
  if (!timingSafeEqual(Buffer.from(seal, 'hex'), sealOf(manifest, key))) throw badManifest();
  return manifest;
}

/** Removes a manifest, durably: from then on its backup is none. */
export async function removeManifest(set: string, id: string): Promise<void> {
  await rm(join(folderOf(set), `${id}.json`));
  await syncFolder(folderOf(set));
}
