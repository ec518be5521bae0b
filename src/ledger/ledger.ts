/**
 * The ledger port: what happened, in an order that nobody can change unseen.
 *
 * An effect that the Act cares about is intended first; the intent is durable before `intend` returns, and the
 * operation that has the effect takes the receipt. Without the ledger nothing happens.
 */

declare const receiptBrand: unique symbol;

/** What is written: no names, no clinical values; people only as keyed tokens. */
export interface LedgerEvent {
  /** `station/what-happened`, past tense for facts; for an intent, what is about to be done. */
  readonly type: `${string}/${string}`;
  /** Account or process that acts. */
  readonly actor: string;
  /** Our own id of what it is about: a batch, an application, a package, a subject token. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Proof that an event is durable in the ledger. Only the ledger makes it. */
export interface Receipt {
  readonly [receiptBrand]: true;
  /** Index of the entry, from 0. */
  readonly sequence: number;
  readonly type: string;
  readonly subject: string;
  /** RFC 6962 leaf hash, hexadecimal. */
  readonly leafHash: string;
}

/** One entry as it stands in the log. */
export interface LedgerEntry extends LedgerEvent {
  readonly sequence: number;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly phase: 'fact' | 'intent' | 'done' | 'failed';
  /** For `done` and `failed`: the sequence of the intent. */
  readonly intent?: number;
}

/** Where events are written. Every implementation passes `test/conformance/ledger.test.ts`. */
export interface Ledger {
  /**
   * Writes that something happened, durably.
   *
   * @throws {InvalidInputError} `ledger/bad-event`, `ledger/entry-too-large`.
   * @throws {EngineError} `ledger/not-writable` when the disk refuses: nothing was written, and nothing will be until
   *   the ledger is opened again.
   */
  record(event: LedgerEvent): Promise<Receipt>;
  /** Writes what is about to be done, durably. Must be settled. Throws as `record` does. */
  intend(event: LedgerEvent): Promise<Receipt>;
  /**
   * Writes how an intent ended, durably. From then on its receipts open nothing.
   *
   * @throws {ConflictError} `ledger/not-an-open-intent` for the receipt of a fact, of another ledger, or settled before.
   */
  settle(intent: Receipt, outcome: 'done' | 'failed', detail?: LedgerEvent['detail']): Promise<void>;
  /** Entries from `first` on, as they stand. */
  entries(first?: number): AsyncIterable<LedgerEntry>;
  /** Intents without an outcome: after a crash, the reconciler looks at their effects and settles them. */
  openIntents(): Promise<readonly LedgerEntry[]>;
  /**
   * The receipt of an open intent, again: how the reconciler settles what a dead process left.
   *
   * @throws {NotFoundError} `ledger/no-open-intent` when that entry is no intent, or has ended.
   */
  resume(sequence: number): Promise<Receipt>;
}
