import type { Command } from 'commander';
import { createPublicKey } from 'node:crypto';
import { resolve } from 'node:path';
import type { AccountKeeper } from '../access/account.ts';
import { allRoles, type Role } from '../access/role.ts';
import type { AccountParts } from '../app/accounts/account-parts.ts';
import { actorWithKey } from '../app/accounts/actor-with-key.ts';
import { readSignInConfig } from '../app/accounts/sign-in-config.ts';
import { accountParts } from '../app/cases/case-office.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { homeCommand, privateKeyAt, withHome, type HomeOptions } from './home-command.ts';

/** Options of a command that keeps an account. */
export interface KeepingOptions extends HomeOptions {
  readonly account: string;
  readonly as?: string;
  readonly key?: string;
}

/** A command that keeps accounts: by an administrator with a registered key, or, for administrators only, by the home. */
export function keepingCommand(name: string, summary: string, exampleOfIt: string): Command {
  return homeCommand(name, summary, exampleOfIt)
    .requiredOption('--account <account>', 'small letters, digits, hyphens; begins with a letter')
    .option(
      '--as <account>',
      'administrator who does it; left out: the holder of the home, for administrators',
    )
    .option('--key <pem>', 'file with that administrator’s registered Ed25519 private key; it is only read');
}

/** Opens the home and does the work as the administrator whose key is in hand, or as the home. */
export async function keeping<Outcome>(
  options: KeepingOptions,
  work: (parts: AccountParts, keeper: AccountKeeper) => Promise<Outcome>,
): Promise<Outcome> {
  const { as, key } = options;
  if ((as === undefined) !== (key === undefined)) {
    throw new InvalidInputError('account/as-and-key', '--as and --key go together');
  }
  const { site } = await readSignInConfig(resolve(options.home));
  const publicKey = key === undefined ? undefined : createPublicKey(await privateKeyAt(key));
  return withHome(options, async (operator) => {
    const parts = accountParts(operator, site);
    if (as === undefined || publicKey === undefined) return work(parts, 'home');
    return work(parts, (await actorWithKey(parts, as, publicKey)).actor);
  });
}

/**
 * The role of this name.
 *
 * @throws {InvalidInputError} `account/bad-role`
 */
export function roleNamed(name: string): Role {
  const role = allRoles.find((known) => known === name);
  if (role === undefined) {
    throw new InvalidInputError('account/bad-role', `a role is one of ${allRoles.join(', ')}`);
  }
  return role;
}
