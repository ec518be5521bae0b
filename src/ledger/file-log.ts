import type { Clock } from '../kit/clock.ts';
import { EngineError } from '../kit/errors.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { encodeEntry, type EntryDraft } from './entry.ts';
import { frameEntries, journalFrame, type JournalFile } from './journal.ts';
import type { AppendedEntry, EntryLog } from './ledger-over-log.ts';
import { leafHash } from './merkle-tree.ts';
import type { LedgerSigningKey } from './signed-note.ts';
import { partialTiles, readTile, removeOutgrownTiles, writeLogFile } from './tile-store.ts';
import { entryBundle, hashTile, readEntryBundle, tilePath, tileWidth, widthOf } from './tile.ts';
import type { FullTile, TreeEdge } from './tree-edge.ts';

const checkpointEntries = 1000;
const checkpointMs = 1000;

interface Waiting {
  readonly draft: EntryDraft;
  readonly resolve: (entry: AppendedEntry) => void;
  readonly reject: (error: unknown) => void;
}

/** The state that a log is opened with. */
export interface OpenedLog {
  readonly folder: string;
  readonly signingKey: LedgerSigningKey;
  readonly clock: Clock;
  readonly journal: JournalFile;
  /** Bytes of whole frames in the journal. */
  readonly journalBytes: number;
  /** The tree of the checkpoint. */
  readonly edge: TreeEdge;
  /** Entries of the checkpoint after its last full bundle. */
  readonly tail: readonly Uint8Array[];
  /** Entries of the journal that the checkpoint does not hold. */
  readonly replayed: readonly Uint8Array[];
  readonly lastAt: string;
}

/**
 * A log on disk. Appends that come at once share one fsync. One piece of work at a time touches the disk; the first
 * that fails ends all writing, so that nothing is acknowledged on a disk whose state is unknown.
 */
export class FileLog implements EntryLog {
  readonly #log: OpenedLog;
  readonly #waiting: Waiting[] = [];
  /** Entries since the last full bundle of the checkpoint. */
  readonly #tail: Uint8Array[];
  readonly #fullTiles: FullTile[] = [];
  #checkpointSize: number;
  #journalBytes: number;
  #lastAt: string;
  #work: Promise<void> = Promise.resolve();
  #stopped: EngineError | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(log: OpenedLog) {
    this.#log = log;
    this.#tail = [...log.tail];
    this.#checkpointSize = log.edge.size;
    this.#journalBytes = log.journalBytes;
    this.#lastAt = log.lastAt;
    this.#integrate(log.replayed);
  }

  append(draft: EntryDraft): Promise<AppendedEntry> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ draft, resolve, reject });
      if (this.#waiting.length === 1) void this.#inTurn(() => this.#commitGroups()).catch(() => undefined);
    });
  }

  async *read(first: number): AsyncIterable<AppendedEntry> {
    for (let next = first; next < this.#log.edge.size;) {
      const start = this.#tailStart;
      const index = Math.floor(next / tileWidth);
      const [from, entries] =
        next >= start
          ? [start, [...this.#tail]]
          : [index * tileWidth, readEntryBundle(await this.#fullBundle(index), tileWidth)];
      for (const bytes of entries.slice(next - from)) {
        yield { sequence: next, bytes };
        next += 1;
      }
    }
  }

  /** Writes the tiles and the checkpoint of all entries so far; nothing when there is one already. */
  checkpoint(): Promise<void> {
    return this.#inTurn(() => this.#publish());
  }

  /** Commits what waits, writes the last checkpoint, and refuses whatever comes after. */
  async close(): Promise<void> {
    try {
      await this.#inTurn(async () => {
        if (this.#stopped !== undefined) return;
        await this.#commitGroups();
        await this.#publish();
      });
    } finally {
      this.#stopped ??= new EngineError('ledger/closed', 'the ledger has been closed');
      clearTimeout(this.#timer);
      await this.#log.journal.close();
    }
  }

  get #tailStart(): number {
    return this.#checkpointSize - (this.#checkpointSize % tileWidth);
  }

  #fullBundle(index: number): Promise<Uint8Array> {
    return readTile(this.#log.folder, 'entries', index, (index + 1) * tileWidth);
  }

  /** Runs one piece of work after those before it. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#work.then(work).catch((error: unknown) => {
      throw this.#stop(error);
    });
    this.#work = turn.catch(() => undefined);
    return turn;
  }

  #stop(cause: unknown): EngineError {
    this.#stopped ??=
      cause instanceof EngineError
        ? cause
        : new EngineError('ledger/not-writable', 'the ledger cannot be written', { cause });
    clearTimeout(this.#timer);
    for (const { reject } of this.#waiting.splice(0)) reject(this.#stopped);
    return this.#stopped;
  }

  async #commitGroups(): Promise<void> {
    while (this.#waiting.length > 0) {
      if (this.#stopped !== undefined) throw this.#stopped;
      await this.#commit(this.#waiting.slice(0, frameEntries));
      if (this.#log.edge.size - this.#checkpointSize >= checkpointEntries) await this.#publish();
    }
    if (this.#log.edge.size === this.#checkpointSize) return;
    this.#timer ??= setTimeout(() => void this.checkpoint().catch(() => undefined), checkpointMs).unref();
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const now = this.#log.clock.now().toISOString();
    const at = now < this.#lastAt ? this.#lastAt : now;
    const first = this.#log.edge.size;
    const entries: Uint8Array[] = [];
    const settle = group.map(({ draft, resolve, reject }) => {
      try {
        const entry = {
          sequence: first + entries.length,
          bytes: encodeEntry(draft, first + entries.length, at),
        };
        entries.push(entry.bytes);
        return () => resolve(entry);
      } catch (error) {
        return () => reject(error);
      }
    });
    if (entries.length > 0) await this.#appendFrame(journalFrame({ first, entries }));
    this.#lastAt = at;
    this.#integrate(entries);
    this.#waiting.splice(0, group.length);
    for (const tell of settle) tell();
  }

  async #appendFrame(frame: Uint8Array): Promise<void> {
    const { journal } = this.#log;
    try {
      await journal.append(frame);
    } catch (error) {
      // What was refused must not turn up later. If this fails as well, opening cuts what was torn.
      await journal.cut(this.#journalBytes).catch(() => undefined);
      throw error;
    }
    this.#journalBytes += frame.length;
  }

  #integrate(entries: readonly Uint8Array[]): void {
    for (const entry of entries) {
      this.#fullTiles.push(...this.#log.edge.append(leafHash(entry)));
      this.#tail.push(entry);
    }
  }

  /** Tiles first, checkpoint second, journal last: after a crash at any point, all that was durable still is. */
  async #publish(): Promise<void> {
    if (this.#stopped !== undefined) throw this.#stopped;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { folder, edge, signingKey, journal } = this.#log;
    const [older, size] = [this.#checkpointSize, edge.size];
    if (size === older) return;
    await Promise.all([...this.#hashTiles(older), ...this.#bundles(size)]);
    await writeLogFile(folder, 'checkpoint', writeCheckpoint({ size, root: edge.root() }, signingKey));
    this.#fullTiles.length = 0;
    this.#checkpointSize = size;
    this.#tail.splice(0, this.#tail.length - (size % tileWidth));
    await journal.cut(0);
    this.#journalBytes = 0;
    await removeOutgrownTiles(folder, older, size);
  }

  #hashTiles(older: number): Promise<void>[] {
    const { folder, edge } = this.#log;
    const full = this.#fullTiles.map(({ level, index, hashes }) =>
      writeLogFile(folder, tilePath(level, index), hashTile(hashes)),
    );
    const partial = partialTiles(edge.size).flatMap(({ level, index, width }) =>
      level === 'entries' || widthOf(level, index, older) === width
        ? []
        : [writeLogFile(folder, tilePath(level, index, width), hashTile(edge.unfinished[level] ?? []))],
    );
    return [...full, ...partial];
  }

  #bundles(size: number): Promise<void>[] {
    const writes: Promise<void>[] = [];
    for (let first = this.#tailStart; first < size; first += tileWidth) {
      const entries = this.#tail.slice(first - this.#tailStart, first - this.#tailStart + tileWidth);
      const path = tilePath('entries', first / tileWidth, entries.length);
      writes.push(writeLogFile(this.#log.folder, path, entryBundle(entries)));
    }
    return writes;
  }
}
