/**
 * The keys of a home, which are kept apart from its backups: a backup opens nothing without them.
 */

import { Decrypter, Encrypter } from 'age-encryption';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../../kit/durable-file.ts';
import { InvalidInputError, NotFoundError } from '../../kit/errors.ts';
import { ledgerSigningKey, verifierKeyOf, type LedgerVerifierKey } from '../../ledger/index.ts';
import { derivedSecret, fileKeyCustody } from '../../seal/index.ts';
import { homePaths, ledgerName, type HomePaths } from '../home.ts';

/** What a backup takes of the keys: nothing that opens a record. */
export interface BackupKeys {
  /** Seals manifests. */
  readonly manifest: Uint8Array;
  /** Names content. */
  readonly name: Uint8Array;
}

/** The keys in files, as bytes. */
interface KeyFiles {
  readonly root: Uint8Array;
  readonly ledger: Uint8Array;
}

const shape = z.object({ root: z.string(), ledger: z.string() });
const foldersOf = (keys: string) => ({ root: join(keys, 'root.key'), ledger: join(keys, 'ledger.pem') });

/** Where a home has its keys. */
export function keysFolder({ rootKey }: HomePaths): string {
  return dirname(rootKey);
}

/**
 * What a backup takes of the keys in this folder.
 *
 * @throws {NotFoundError} `seal/no-root-key`
 */
export async function backupKeys(folder: string): Promise<BackupKeys> {
  using root = await fileKeyCustody(foldersOf(folder).root).rootKey();
  return {
    manifest: derivedSecret(root, 'backup-manifest'),
    name: derivedSecret(root, 'backup-content-name'),
  };
}

/** The key that the ledger of `operator` is checked with. */
export async function ledgerVerifier(folder: string, operator: string): Promise<LedgerVerifierKey> {
  return verifierKeyOf(
    ledgerSigningKey(ledgerName(operator), await readFile(foldersOf(folder).ledger, 'utf8')),
  );
}

/**
 * Copies the keys from their custody into a new home.
 *
 * @throws {NotFoundError} `backup/no-keys`
 */
export async function copyKeys(from: string, home: string): Promise<void> {
  const source = foldersOf(from);
  if (!existsSync(source.root) || !existsSync(source.ledger)) {
    throw new NotFoundError('backup/no-keys', 'the folder of keys has no root.key and ledger.pem');
  }
  await writeKeys({ root: await readFile(source.root), ledger: await readFile(source.ledger) }, home);
}

async function writeKeys({ root, ledger }: KeyFiles, home: string): Promise<void> {
  const paths = homePaths(home);
  await mkdir(keysFolder(paths), { recursive: true, mode: 0o700 });
  await writeDurably(paths.rootKey, root);
  await writeDurably(paths.ledgerKey, ledger);
}

const shortestPassphrase = 20;
/** N = 2^17, as OWASP asks for; a long passphrase does the rest. */
const scryptWorkFactor = 17;

/**
 * The keys under a passphrase, as an age file.
 *
 * @throws {InvalidInputError} `backup/weak-passphrase` when it has fewer than 20 characters.
 */
export async function keysUnderPassphrase(folder: string, passphrase: string): Promise<Uint8Array> {
  if (passphrase.length < shortestPassphrase) {
    throw new InvalidInputError(
      'backup/weak-passphrase',
      `a passphrase for keys has at least ${shortestPassphrase} characters`,
    );
  }
  const source = foldersOf(folder);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(scryptWorkFactor);
  const root = (await readFile(source.root)).toString('base64');
  return encrypter.encrypt(JSON.stringify({ root, ledger: await readFile(source.ledger, 'utf8') }));
}

/**
 * Puts the keys of a backup into a new home.
 *
 * @throws {InvalidInputError} `backup/wrong-passphrase`
 */
export async function openKeysInto(sealed: Uint8Array, passphrase: string, home: string): Promise<void> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const text = await decrypter.decrypt(sealed, 'text').catch((cause: unknown) => {
    throw new InvalidInputError('backup/wrong-passphrase', 'the passphrase does not open the keys', {
      cause,
    });
  });
  const { root, ledger } = shape.parse(JSON.parse(text));
  await writeKeys({ root: Buffer.from(root, 'base64'), ledger: Buffer.from(ledger) }, home);
}
