import type { KeyObject } from 'node:crypto';
import { signApproval } from '../../access/approval-signature.ts';
import type { Actor } from '../../access/actor.ts';
import { commandNamed } from '../../procedure/index.ts';
import {
  commandCase,
  statementFor,
  wiringNamed,
  type CaseOutcome,
  type CommandRequest,
} from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';

/** Somebody who acts with a key in hand, so that what is to be signed is signed. */
export interface SigningHand {
  readonly actor: Actor;
  /** Id of the credential that the key is registered as. */
  readonly credential: string;
  readonly privateKey: KeyObject;
}

/** Gives a command to a case, signed where its kind asks for that. Throws as `commandCase` does. */
export async function give(
  office: CaseOffice,
  { actor, credential, privateKey }: SigningHand,
  request: Omit<CommandRequest, 'signature'>,
): Promise<CaseOutcome> {
  const { kind } = wiringNamed(office, request.kind);
  if (commandNamed(kind, request.command).signs === undefined) return commandCase(office, actor, request);
  const statement = await statementFor(office, actor, request);
  return commandCase(office, actor, {
    ...request,
    signature: signApproval(statement, credential, privateKey),
  });
}
