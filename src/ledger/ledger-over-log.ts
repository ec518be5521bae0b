import { ConflictError, NotFoundError } from '../kit/errors.ts';
import { decodeEntry, type EntryDraft } from './entry.ts';
import type { Ledger, LedgerEntry, LedgerEvent, Receipt } from './ledger.ts';
import { leafHash } from './merkle-tree.ts';
import { issueReceipt, type ReceiptState } from './receipt.ts';

/** An entry that is durable. */
export interface AppendedEntry {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/** An append-only log of entries: what a ledger needs from memory or disk. */
export interface EntryLog {
  /** Gives the draft the next place and the present time; returns when it is durable. */
  append(draft: EntryDraft): Promise<AppendedEntry>;
  /** Entries from `first` on, as they stand at the moment of reading. */
  read(first: number): AsyncIterable<AppendedEntry>;
}

/** The ledger whose entries stand in `log`. */
export function ledgerOverLog(log: EntryLog): Ledger {
  return new LedgerOverLog(log);
}

interface OpenIntent {
  readonly state: ReceiptState;
  readonly actor: string;
}

class LedgerOverLog implements Ledger {
  readonly #log: EntryLog;
  /** Intents of this process, and resumed ones, that have not ended. */
  readonly #open = new Map<number, OpenIntent>();
  readonly #receipts = new WeakSet<Receipt>();
  /** What `openIntents` knows so far: each call reads on from where the last one ended. */
  readonly #scan = { next: 0, intents: new Map<number, LedgerEntry>() };

  constructor(log: EntryLog) {
    this.#log = log;
  }

  async record(event: LedgerEvent): Promise<Receipt> {
    return this.#write({ ...event, phase: 'fact' }, { spent: false });
  }

  async intend(event: LedgerEvent): Promise<Receipt> {
    const state = { spent: false };
    const receipt = await this.#write({ ...event, phase: 'intent' }, state);
    this.#open.set(receipt.sequence, { state, actor: event.actor });
    return receipt;
  }

  async settle(intent: Receipt, outcome: 'done' | 'failed', detail?: LedgerEvent['detail']): Promise<void> {
    const open = this.#receipts.has(intent) ? this.#open.get(intent.sequence) : undefined;
    if (open === undefined || open.state.spent) {
      throw new ConflictError('ledger/not-an-open-intent', 'this receipt is not of an open intent here');
    }
    const { state, actor } = open;
    state.spent = true;
    const about = { type: intent.type as LedgerEvent['type'], subject: intent.subject, actor };
    try {
      const draft = { ...about, phase: outcome, intent: intent.sequence };
      await this.#log.append(detail === undefined ? draft : { ...draft, detail });
    } catch (error) {
      state.spent = false;
      throw error;
    }
    this.#open.delete(intent.sequence);
  }

  async *entries(first = 0): AsyncIterable<LedgerEntry> {
    for await (const { bytes, sequence } of this.#log.read(first)) yield decodeEntry(bytes, sequence);
  }

  async openIntents(): Promise<readonly LedgerEntry[]> {
    for await (const entry of this.entries(this.#scan.next)) {
      // Two calls may read at once: an entry is taken only in its turn.
      if (entry.sequence !== this.#scan.next) continue;
      this.#scan.next += 1;
      if (entry.phase === 'intent') this.#scan.intents.set(entry.sequence, entry);
      if (entry.intent !== undefined) this.#scan.intents.delete(entry.intent);
    }
    return [...this.#scan.intents.values()];
  }

  async resume(sequence: number): Promise<Receipt> {
    const intents = await this.openIntents();
    const intent = intents.find((entry) => entry.sequence === sequence);
    const state = this.#open.get(sequence)?.state ?? { spent: false };
    if (intent === undefined || state.spent) {
      throw new NotFoundError('ledger/no-open-intent', `entry ${sequence} is not an open intent`);
    }
    for await (const { bytes } of this.#log.read(sequence)) {
      this.#open.set(sequence, { state, actor: intent.actor });
      return this.#receipt(intent, bytes, state);
    }
    throw new NotFoundError('ledger/no-open-intent', `entry ${sequence} is not there`);
  }

  async #write(draft: EntryDraft, state: ReceiptState): Promise<Receipt> {
    const { sequence, bytes } = await this.#log.append(draft);
    return this.#receipt({ ...draft, sequence }, bytes, state);
  }

  #receipt(
    { sequence, type, subject }: Pick<LedgerEntry, 'sequence' | 'type' | 'subject'>,
    bytes: Uint8Array,
    state: ReceiptState,
  ): Receipt {
    const facts = { sequence, type, subject, leafHash: Buffer.from(leafHash(bytes)).toString('hex') };
    const receipt = issueReceipt(facts, state);
    this.#receipts.add(receipt);
    return receipt;
  }
}
