import { ConflictError, IntegrityError } from '../kit/errors.ts';
import type { Receipt } from './ledger.ts';

/** Whether the intent that receipts stand for has ended. Shared by all receipts of one intent. */
export interface ReceiptState {
  spent: boolean;
}

const issued = new WeakMap<object, ReceiptState>();

/** What a receipt says, before the ledger has made it one. */
export type ReceiptFacts = Pick<Receipt, 'sequence' | 'type' | 'subject' | 'leafHash'>;

/** A genuine receipt. Only the ledgers in this folder call it; `index.ts` does not export it. */
export function issueReceipt(facts: ReceiptFacts, state: ReceiptState): Receipt {
  const receipt = Object.freeze({ ...facts }) as Receipt;
  issued.set(receipt, state);
  return receipt;
}

/**
 * Does nothing when a ledger of this process made `receipt` and its intent has not ended. Every guarded operation
 * calls it before anything else: a type can be cast, this cannot.
 *
 * @throws {IntegrityError} `ledger/forged-receipt` when no ledger made it.
 * @throws {ConflictError} `ledger/receipt-spent` when its intent has been settled.
 */
export function assertReceipt(receipt: Receipt): void {
  // A cast, or JavaScript, may bring anything here.
  const candidate = receipt as unknown;
  const state = typeof candidate === 'object' && candidate !== null ? issued.get(candidate) : undefined;
  if (state === undefined) throw new IntegrityError('ledger/forged-receipt', 'no ledger made this receipt');
  if (state.spent) throw new ConflictError('ledger/receipt-spent', 'the intent of this receipt has ended');
}
