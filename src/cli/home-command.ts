import type { Command } from 'commander';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { openOperator, openRecords, type Operator, type OperatorRecords } from '../app/operator.ts';
import { reconcile } from '../app/reconcile.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, type CommonOptions } from './command-line.ts';

/** Options of a command that works on a home. */
export interface HomeOptions extends CommonOptions {
  readonly home: string;
}

/** A command that works on an operator's home. */
export function homeCommand(name: string, summary: string, example: string): Command {
  return newCommand(name, summary, example).option('--home <dir>', 'the operator’s home', './meguri-home');
}

/** Opens the home, puts in order what a crash left, does the work, and closes it. */
export async function withHome<Outcome>(
  { home }: HomeOptions,
  work: (operator: Operator) => Promise<Outcome>,
): Promise<Outcome> {
  await using operator = await openOperator(resolve(home));
  await reconcile(operator);
  return await work(operator);
}

/** Reads the records of the home, beside whoever works in it. */
export async function withRecords<Outcome>(
  { home }: HomeOptions,
  work: (records: OperatorRecords) => Promise<Outcome>,
): Promise<Outcome> {
  await using records = await openRecords(resolve(home));
  return await work(records);
}

/**
 * The Ed25519 private key in a PEM file.
 *
 * @throws {InvalidInputError} `cli/bad-private-key`
 */
export async function privateKeyAt(path: string): Promise<KeyObject> {
  try {
    const key = createPrivateKey(await readFile(path, 'utf8'));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new InvalidInputError('cli/bad-private-key', 'the key file holds no private key in PEM', { cause });
  }
  throw new InvalidInputError('cli/bad-private-key', 'a decision is signed with an Ed25519 key');
}
