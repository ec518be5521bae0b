/** The sealed papers of a stop request: the copy of its receipt, and where the requester is reached. */

import type { Actor } from '../../access/actor.ts';
import { stopCase, type StopReceipt } from '../../flow/institution/index.ts';
import { ForbiddenError, NotFoundError } from '../../kit/errors.ts';
import { viewerOf } from '../../procedure/index.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import type { StopMatter } from './put-stop-in-force.ts';
import { notePurposes, withStopNotes } from './stop-notes.ts';

/**
 * The kept copy of the receipt of a request, opened. Who opened it is in the ledger before it is open.
 *
 * @law Act Art. 31/53 — the copy of the receipt is kept
 * @throws {ForbiddenError} `stop/not-your-matter` for whoever may not see the request
 * @throws {NotFoundError} `stop/no-receipt-yet`; `case/no-such-note` when its years are over and it was erased
 */
export async function receiptCopy(
  operator: Operator,
  office: CaseOffice,
  actor: Actor,
  matter: StopMatter,
): Promise<StopReceipt> {
  assertMayOpen(actor, matter);
  return openedReceipt(operator, office, actor, matter);
}

/** The copy, for the very request that asked for it, sent again. Everybody else comes by `receiptCopy`. */
export async function openedReceipt(
  operator: Operator,
  office: CaseOffice,
  actor: Actor,
  matter: StopMatter,
): Promise<StopReceipt> {
  const note = matter.data.receipt?.note;
  const text = await opened(operator, office, { actor, matter, note, purpose: notePurposes.receipt });
  return JSON.parse(text) as StopReceipt;
}

/**
 * Where the requester is reached, as the requester gave it: to send the receipt, or to call back.
 *
 * @throws {ForbiddenError} `stop/not-your-matter` for whoever may not see the request
 * @throws {NotFoundError} `stop/no-contact-data`; `case/no-such-note` when it was erased
 */
export async function requesterContact(
  operator: Operator,
  office: CaseOffice,
  actor: Actor,
  matter: StopMatter,
): Promise<string> {
  assertMayOpen(actor, matter);
  const note = matter.data.receipt?.contactNote ?? undefined;
  return opened(operator, office, { actor, matter, note, purpose: notePurposes.contact });
}

function assertMayOpen(actor: Actor, matter: StopMatter): void {
  // Who audits sees that something was opened, not what.
  const viewer = viewerOf(stopCase, matter, actor);
  if (viewer === undefined || viewer.roles.includes('auditor')) {
    throw new ForbiddenError(
      'stop/not-your-matter',
      'no role of this account opens the papers of this request',
    );
  }
}

interface Opening {
  readonly actor: Actor;
  readonly matter: StopMatter;
  readonly note: string | undefined;
  readonly purpose: string;
}

async function opened(operator: Operator, office: CaseOffice, opening: Opening): Promise<string> {
  const { actor, matter, note, purpose } = opening;
  if (note === undefined) {
    const isReceipt = purpose === notePurposes.receipt;
    throw new NotFoundError(
      isReceipt ? 'stop/no-receipt-yet' : 'stop/no-contact-data',
      'there is no such paper for this request',
    );
  }
  const event = {
    type: 'stop-request/paper-opened',
    actor: actor.account,
    subject: matter.id,
    detail: { purpose },
  } as const;
  return guarded(office.ledger, event, (proof) =>
    withStopNotes(operator, office.db, (notes) => notes.read(proof, note, purpose)),
  );
}
