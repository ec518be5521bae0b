import { createPublicKey, type KeyObject } from 'node:crypto';
import { signApproval } from '../access/approval-signature.ts';
import type { Actor } from '../access/actor.ts';
import { actorWithKey } from '../app/accounts/actor-with-key.ts';
import { accountParts, caseOffice } from '../app/cases/case-office.ts';
import {
  commandCase,
  statementFor,
  type CaseOutcome,
  type CommandRequest,
} from '../app/cases/carry-on-case.ts';
import { registeredKinds } from '../app/cases/case-registry.ts';
import type { Operator } from '../app/operator.ts';
import { homeCommand, privateKeyAt, withHome, type HomeOptions } from './home-command.ts';

/** Options of a command that somebody gives with a registered key. */
export interface ActingOptions extends HomeOptions {
  readonly as: string;
  readonly key: string;
}

/** A key in hand, and the credential that it is registered as. */
export interface Signer {
  readonly credential: string;
  readonly privateKey: KeyObject;
}

/** A command that takes `--as` and `--key`. */
export const actingCommand = (name: string, summary: string, example: string) =>
  homeCommand(name, summary, example)
    .requiredOption('--as <account>', 'account that acts')
    .requiredOption(
      '--key <pem>',
      'file with the Ed25519 private key registered for that account; it is only read',
    );

/** Opens the home and does the work as the account whose registered key is in hand. */
export async function acting<Outcome>(
  options: ActingOptions,
  work: (operator: Operator, actor: Actor, sign: Signer) => Promise<Outcome>,
): Promise<Outcome> {
  const privateKey = await privateKeyAt(options.key);
  return withHome(options, async (operator) => {
    const { actor, credential } = await actorWithKey(
      accountParts(operator),
      options.as,
      createPublicKey(privateKey),
    );
    return work(operator, actor, { credential, privateKey });
  });
}

/** Gives a command to a case; where the kind asks for a signature, it is made with the key in hand. */
export async function giveCommand(
  operator: Operator,
  actor: Actor,
  { credential, privateKey }: Signer,
  request: Omit<CommandRequest, 'signature'>,
): Promise<CaseOutcome> {
  const office = caseOffice(operator);
  const kind = registeredKinds.find((each) => each.kind.name === request.kind)?.kind;
  const isSigned = 'signs' in (kind?.commands[request.command] ?? {});
  const signature = isSigned
    ? { signature: signApproval(await statementFor(office, actor, request), credential, privateKey) }
    : {};
  return commandCase(office, actor, { ...request, ...signature });
}
