import type { Command } from 'commander';
import { createPublicKey } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import { actorWithKey } from '../app/accounts/actor-with-key.ts';
import { accountParts, caseOffice } from '../app/cases/case-office.ts';
import type { CaseOffice } from '../app/cases/case-wiring.ts';
import type { Operator } from '../app/operator.ts';
import { homeCommand, privateKeyAt, withHome, type HomeOptions } from './home-command.ts';

/** Options of a command that somebody gives in person. */
export interface ActingOptions extends HomeOptions {
  readonly as: string;
  readonly key: string;
}

/** A command that somebody gives in person: by the account and the key that is registered for it. */
export function actingCommand(name: string, summary: string, example: string): Command {
  return homeCommand(name, summary, `${example} --as sato --key sato.pem`)
    .requiredOption('--as <account>', 'account that acts')
    .requiredOption('--key <pem>', 'file with the Ed25519 private key registered for it; it is only read');
}

/** What somebody who acts has in hand. */
export interface Acting {
  readonly operator: Operator;
  readonly office: CaseOffice;
  readonly actor: Actor;
}

/** Opens the home and does the work as the account whose registered key is in hand. */
export async function acting<Outcome>(
  options: ActingOptions,
  work: (parts: Acting) => Promise<Outcome>,
): Promise<Outcome> {
  const publicKey = createPublicKey(await privateKeyAt(options.key));
  return withHome(options, async (operator) => {
    const { actor } = await actorWithKey(accountParts(operator), options.as, publicKey);
    return work({ operator, office: caseOffice(operator), actor });
  });
}
