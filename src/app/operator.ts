/**
 * The operator at work: a home opened, its ports wired to their adapters. The only place that knows everything.
 */

import type { Kysely } from 'kysely';
import { openDatabase } from '../db/database.ts';
import { postgresPackageRegister } from '../flow/delivery/register/package-register.postgres.ts';
import type { PackageRegister } from '../flow/delivery/register/package-register.ts';
import { postgresIdentityStore, type IdentityStore } from '../flow/identity/index.ts';
import {
  postgresGateRegister,
  postgresInstitutionDirectory,
  type GateRegister,
  type InstitutionDirectory,
} from '../flow/institution/index.ts';
import { postgresIntakeStore, type IntakeStore } from '../flow/intake/index.ts';
import { postgresVaultStore, Vault } from '../flow/vault/index.ts';
import { readFile } from 'node:fs/promises';
import { systemClock, type Clock } from '../kit/clock.ts';
import { ledgerSigningKey, openFileLedger, type FileLedger } from '../ledger/index.ts';
import { deriveKey, derivedSecret, fileKeyCustody, type SealingKey } from '../seal/index.ts';
import { homePaths, ledgerName, readHomeConfig, type HomeConfig, type HomePaths } from './home.ts';

/** Keys that the core's work needs, each for one purpose. */
export interface OperatorKeys extends Disposable {
  readonly root: SealingKey;
  /** What institutions' objects are sealed to. */
  readonly intake: SealingKey;
  /** Names subjects. */
  readonly subject: Uint8Array;
  /** Names people. */
  readonly person: Uint8Array;
}

/**
 * What an operator's home has on record. It can be read by several processes at a time; every write asks for a receipt, and
 * receipts come from the ledger only.
 */
export interface OperatorRecords extends AsyncDisposable {
  readonly config: HomeConfig;
  readonly paths: HomePaths;
  readonly clock: Clock;
  readonly database: Kysely<unknown>;
  readonly institutions: InstitutionDirectory;
  readonly gate: GateRegister;
  readonly intake: IntakeStore;
  readonly identities: IdentityStore;
  readonly vault: Vault;
  readonly packages: PackageRegister;
}

/** Everything that the work of an operator needs. */
export interface Operator extends OperatorRecords {
  readonly keys: OperatorKeys;
  readonly ledger: FileLedger;
}

async function openKeys(paths: HomePaths): Promise<OperatorKeys> {
  const root = await fileKeyCustody(paths.rootKey).rootKey();
  const intake = deriveKey(root, 'core-intake');
  const subject = derivedSecret(root, 'subject-id');
  const person = derivedSecret(root, 'person-id');
  return {
    root,
    intake,
    subject,
    person,
    [Symbol.dispose]: () => {
      subject.fill(0);
      person.fill(0);
      intake[Symbol.dispose]();
      root[Symbol.dispose]();
    },
  };
}

/** How a home is opened. */
export interface OperatorOptions {
  readonly clock?: Clock;
  readonly databaseUrl?: string | undefined;
}

/**
 * Opens the records of the home at `folder`, beside whoever works in it.
 *
 * @throws {NotFoundError} `home/none-here`
 */
export async function openRecords(folder: string, options: OperatorOptions = {}): Promise<OperatorRecords> {
  const clock = options.clock ?? systemClock;
  const config = await readHomeConfig(folder);
  const paths = homePaths(folder);
  const url = options.databaseUrl ?? process.env['DATABASE_URL'];
  const database = await openDatabase({ home: paths.root, url });
  const tables = database.kysely;
  const custody = fileKeyCustody(paths.rootKey);
  return {
    config,
    paths,
    clock,
    database: tables,
    institutions: postgresInstitutionDirectory(tables),
    gate: postgresGateRegister(tables, config.operator),
    intake: postgresIntakeStore(tables),
    identities: postgresIdentityStore(tables),
    vault: new Vault({ folder: paths.vault, store: postgresVaultStore(tables), custody, clock }),
    packages: postgresPackageRegister(tables),
    [Symbol.asyncDispose]: () => database.close(),
  };
}

/**
 * Opens the home at `folder` to work in it. One process at a time: the ledger has one writer.
 *
 * @throws {NotFoundError} `home/none-here`
 * @throws {ConflictError} `ledger/in-use`
 */
export async function openOperator(folder: string, options: OperatorOptions = {}): Promise<Operator> {
  await using opened = new AsyncDisposableStack();
  const records = opened.use(await openRecords(folder, options));
  const { config, paths, clock } = records;
  const keys = opened.use(await openKeys(paths));
  const signingKey = ledgerSigningKey(ledgerName(config.operator), await readFile(paths.ledgerKey, 'utf8'));
  const ledger = opened.use(await openFileLedger({ folder: paths.ledger, signingKey, clock }));
  const kept = opened.move();
  return { ...records, keys, ledger, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}
