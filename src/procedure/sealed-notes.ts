import type { Day } from '../kit/day.ts';
import type { Receipt } from '../ledger/index.ts';

/**
 * Where contact data are kept that a case needs (whom to send a receipt to, whom to call back): sealed, named by a random
 * number, erasable for good, and never in an event, a title or the ledger. Who reads one is written down before it is read.
 */
export interface SealedNotes {
  /** Keeps `text` for `purpose`, and gives the note's number. */
  keep(receipt: Receipt, purpose: string, text: string): Promise<string>;
  /**
   * The text of a note, for the purpose that it was kept for.
   *
   * @throws {NotFoundError} `case/no-such-note` when there is none, or it was erased.
   * @throws {IntegrityError} `seal/cannot-open` for another purpose, or changed bytes.
   */
  read(receipt: Receipt, number: string, purpose: string): Promise<string>;
  /**
   * Erases a note that was kept for this purpose; erasing it again changes nothing. One that was kept for another stays: a case that names
   * the note of another kind of case does not end it.
   */
  erase(
    receipt: Receipt,
    number: string,
    about: { readonly purpose: string; readonly on: Day },
  ): Promise<void>;
}
