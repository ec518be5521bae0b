/**
 * An operator's home: one folder with its keys, its ledger, its database, its sealed records and its packages.
 */

import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../kit/durable-file.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../kit/errors.ts';
import { systemClock } from '../kit/clock.ts';
import { ledgerSigningKey, newLedgerKey, openFileLedger } from '../ledger/index.ts';
import { createRootKeyFile } from '../seal/index.ts';

/** Paths within a home. */
export interface HomePaths {
  readonly root: string;
  readonly config: string;
  readonly rootKey: string;
  readonly ledgerKey: string;
  readonly ledger: string;
  readonly vault: string;
  /** Sealed objects from the gateway, until they are taken in. */
  readonly inbox: string;
  readonly packages: string;
}

const configShape = z.object({
  version: z.literal(1),
  /** Code of the certified operator; notices are for it. */
  operator: z.string().regex(/^[A-Za-z0-9-]+$/),
  /** Whether an institution without a contract on record may not provide. */
  contractsRequired: z.boolean().optional(),
});

/** What a home says about itself. */
export type HomeConfig = z.output<typeof configShape>;

/** Where things are in the home at `folder`. */
export function homePaths(folder: string): HomePaths {
  const root = resolve(folder);
  return {
    root,
    config: join(root, 'meguri.json'),
    rootKey: join(root, 'keys', 'root.key'),
    ledgerKey: join(root, 'keys', 'ledger.pem'),
    ledger: join(root, 'ledger'),
    vault: join(root, 'vault'),
    inbox: join(root, 'inbox'),
    packages: join(root, 'packages'),
  };
}

/** Name of an operator's log: what its checkpoints are of. */
export function ledgerName(operator: string): string {
  return `meguri/${operator}`;
}

/** Whether there is a home at `folder`. */
export function isHome(folder: string): boolean {
  return existsSync(homePaths(folder).config);
}

const rootKeyBytes = 32;

/** How a new home is made. */
export interface NewHome {
  readonly operator: string;
  /** 32 bytes instead of random ones, so that a demonstration can be repeated. Never for real data. */
  readonly rootKey?: Uint8Array;
  /** Whether an institution without a contract on record may not provide. */
  readonly contractsRequired?: boolean;
}

/** What may stand in a folder that is to be a home: nothing, or what an interrupted making of one left. */
const ownNames = /^(keys|vault|inbox|packages|ledger|database|jobs|demo-people|demo\.json|\.unfinished-.*)$/;

/**
 * Nothing, when a home can be made in `folder` without mixing with what is not a home's.
 *
 * @throws {ConflictError} `home/folder-not-empty`
 */
export async function assertRoomForHome(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  if ((await readdir(folder)).some((name) => !ownNames.test(name))) {
    throw new ConflictError('home/folder-not-empty', 'a home is made in an empty folder, or in a new one');
  }
}

/**
 * Makes a home in a folder that is empty or not there, with its keys and an empty ledger. Its config is written last: a
 * home that was half made is none, and what it has is made again or taken as it is.
 *
 * @throws {ConflictError} `home/exists`, `home/folder-not-empty`
 * @throws {InvalidInputError} `home/bad-operator`
 */
export async function createHome(
  folder: string,
  { operator, rootKey, contractsRequired = false }: NewHome,
): Promise<HomePaths> {
  const paths = homePaths(folder);
  if (isHome(folder)) throw new ConflictError('home/exists', 'there is an operator’s home in this folder');
  await assertRoomForHome(folder);
  const config = configShape.safeParse({
    version: 1,
    operator,
    ...(contractsRequired ? { contractsRequired } : {}),
  });
  if (!config.success) {
    throw new InvalidInputError('home/bad-operator', 'an operator’s code has letters, digits and hyphens');
  }
  await mkdir(paths.root, { recursive: true });
  for (const folderPath of [join(paths.root, 'keys'), paths.vault, paths.inbox, paths.packages]) {
    await mkdir(folderPath, { recursive: true, mode: 0o700 });
  }
  // Nothing was sealed under the key of a home that was never finished: one that was cut short is made again.
  if (existsSync(paths.rootKey) && (await stat(paths.rootKey)).size !== rootKeyBytes) await rm(paths.rootKey);
  if (rootKey !== undefined) await writeDurably(paths.rootKey, rootKey);
  else if (!existsSync(paths.rootKey)) await createRootKeyFile(paths.rootKey);
  if (!existsSync(paths.ledgerKey)) await writeDurably(paths.ledgerKey, newLedgerKey());
  const signingKey = ledgerSigningKey(ledgerName(operator), await readFile(paths.ledgerKey, 'utf8'));
  // Founded here, so that a finished home whose ledger is not there is a damaged one.
  await (
    await openFileLedger({ folder: paths.ledger, signingKey, clock: systemClock })
  )[Symbol.asyncDispose]();
  await writeDurably(paths.config, `${JSON.stringify(config.data)}\n`, { mode: 0o644 });
  return paths;
}

/**
 * The config of the home at `folder`.
 *
 * @throws {NotFoundError} `home/none-here` when there is none.
 * @throws {InvalidInputError} `home/bad-config`
 */
export async function readHomeConfig(folder: string): Promise<HomeConfig> {
  if (!isHome(folder)) {
    throw new NotFoundError(
      'home/none-here',
      'there is no operator’s home in this folder; make one with meguri init',
    );
  }
  const outcome = configShape.safeParse(JSON.parse(await readFile(homePaths(folder).config, 'utf8')));
  if (!outcome.success) throw new InvalidInputError('home/bad-config', 'meguri.json is not of this version');
  return outcome.data;
}
