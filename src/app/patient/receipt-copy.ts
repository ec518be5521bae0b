import type { Actor } from '../../access/actor.ts';
import type { StopReceipt } from '../../flow/institution/index.ts';
import { NotFoundError } from '../../kit/errors.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import type { StopMatter } from './put-stop-in-force.ts';
import { notePurposes, withStopNotes } from './stop-notes.ts';

/**
 * The kept copy of the receipt of a request, opened. Who opened it is in the ledger before it is open.
 *
 * @law Act Art. 31/53 — the copy of the receipt is kept
 * @throws {NotFoundError} `stop/no-receipt-yet`; `case/no-such-note` when its years are over and it was erased
 */
export async function receiptCopy(
  operator: Operator,
  office: CaseOffice,
  actor: Actor,
  { id, data }: StopMatter,
): Promise<StopReceipt> {
  const { receipt } = data;
  if (receipt === null) throw new NotFoundError('stop/no-receipt-yet', 'no receipt has been issued');
  const event = { type: 'stop-request/receipt-copy-opened', actor: actor.account, subject: id } as const;
  const text = await guarded(office.ledger, event, (proof) =>
    withStopNotes(operator, office.db, (notes) => notes.read(proof, receipt.note, notePurposes.receipt)),
  );
  return JSON.parse(text) as StopReceipt;
}
