import { systemClock, type Clock } from '../kit/clock.ts';
import { encodeEntry, type EntryDraft } from './entry.ts';
import { ledgerOverLog, type AppendedEntry, type EntryLog } from './ledger-over-log.ts';
import type { Ledger } from './ledger.ts';

/** A ledger that is gone with the process: for tests, and for trying things. */
export function memoryLedger(clock: Clock = systemClock): Ledger {
  return ledgerOverLog(new MemoryLog(clock));
}

class MemoryLog implements EntryLog {
  readonly #clock: Clock;
  readonly #entries: AppendedEntry[] = [];
  #lastAt = '';

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async append(draft: EntryDraft): Promise<AppendedEntry> {
    const now = this.#clock.now().toISOString();
    const at = now < this.#lastAt ? this.#lastAt : now;
    const sequence = this.#entries.length;
    const entry = { sequence, bytes: encodeEntry(draft, sequence, at) };
    this.#lastAt = at;
    this.#entries.push(entry);
    return Promise.resolve(entry);
  }

  async *read(first: number): AsyncIterable<AppendedEntry> {
    for (let next = first; ; next += 1) {
      const entry = await Promise.resolve(this.#entries[next]);
      if (entry === undefined) return;
      yield entry;
    }
  }
}
