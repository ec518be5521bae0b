import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IntegrityError, MeguriError } from '../kit/errors.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { decodeEntry } from './entry.ts';
import { readJournal } from './journal.ts';
import { snapshotLog, type LogSnapshot } from './log-snapshot.ts';
import { leafHash } from './merkle-tree.ts';
import { verifierKeyText, type LedgerVerifierKey } from './signed-note.ts';
import { temporaryFolder } from './tile-store.ts';
import { readEntryBundle, tilePath, tileWidth, widthOf } from './tile.ts';
import { TileAudit } from './tile-audit.ts';

/** Something in a log's folder that is not what was written. */
export interface LedgerFinding {
  /** `ledger/what-is-wrong`. */
  readonly code: string;
  /** File below the folder, or entry, that it is about. */
  readonly place: string;
}

/** What a verification of a log came to. */
export interface LedgerVerification {
  readonly ok: boolean;
  /** Entries under the checkpoint. */
  readonly size: number;
  /** Root of the checkpoint, hexadecimal. */
  readonly root: string;
  /** Entries that are durable and wait for the next checkpoint. */
  readonly journalEntries: number;
  /** Bytes of a write that a crash cut short; nobody was told that it happened. */
  readonly tornBytes: number;
  readonly openIntents: number;
  /** The first hundred, in the order in which they were found. */
  readonly findings: readonly LedgerFinding[];
}

const mostFindings = 100;

/**
 * Recomputes everything in `folder` from the entries: each canonical and in its place, every hash and tile, the root,
 * the signature of the checkpoint, the journal; and finds files that do not belong. It writes
 * nothing, and may run while the log is written.
 *
 * What it cannot see: a folder put back as a whole to an earlier state that was true then. For that, somebody else must hold a
 * later checkpoint (a witness).
 */
export async function verifyLedgerFolder(
  folder: string,
  key: LedgerVerifierKey,
): Promise<LedgerVerification> {
  return new FolderVerification(folder, key).run();
}

class FolderVerification {
  readonly #folder: string;
  readonly #key: LedgerVerifierKey;
  readonly #findings: LedgerFinding[] = [];
  readonly #intents = new Set<number>();
  #lastAt = '';

  constructor(folder: string, key: LedgerVerifierKey) {
    this.#folder = folder;
    this.#key = key;
  }

  async run(): Promise<LedgerVerification> {
    const snapshot = await snapshotLog(this.#folder);
    const checkpoint = this.#try('checkpoint', () =>
      readCheckpoint(this.#content(snapshot, 'checkpoint').toString('utf8'), this.#key),
    );
    this.#try('verifier-key', () => {
      const text = this.#content(snapshot, 'verifier-key').toString('utf8');
      if (text !== `${verifierKeyText(this.#key)}\n`) this.#find('ledger/other-key', 'verifier-key');
    });
    const journal = this.#try('journal', () => readJournal(this.#content(snapshot, 'journal')));
    const size = checkpoint?.size ?? 0;
    const waiting = new Map<number, Uint8Array>();
    for (const { first, entries } of journal?.frames ?? []) {
      entries.forEach((bytes, offset) => waiting.set(first + offset, bytes));
    }
    if (checkpoint !== undefined) await this.#recompute(checkpoint, waiting, snapshot);
    return {
      ok: this.#findings.length === 0,
      size,
      root: Buffer.from(checkpoint?.root ?? []).toString('hex'),
      journalEntries: [...waiting.keys()].filter((sequence) => sequence >= size).length,
      tornBytes: journal?.tornBytes ?? 0,
      openIntents: this.#intents.size,
      findings: this.#findings,
    };
  }

  async #recompute(
    { size, root }: Checkpoint,
    waiting: ReadonlyMap<number, Uint8Array>,
    snapshot: LogSnapshot,
  ): Promise<void> {
    const read = (path: string) => this.#read(snapshot, path);
    const tiles = new TileAudit(this.#tileFiles(snapshot), size, read, (code, place) =>
      this.#find(code, place),
    );
    for (let first = 0; first < size; first += tileWidth) {
      for (const [offset, bytes] of (await this.#bundle(snapshot, first / tileWidth, size)).entries()) {
        const sequence = first + offset;
        const journaled = waiting.get(sequence);
        if (journaled !== undefined && !Buffer.from(journaled).equals(bytes)) {
          this.#find('ledger/damaged-journal', `entry ${sequence}`);
        }
        this.#check(bytes, sequence);
        await tiles.append(bytes, leafHash(bytes));
      }
    }
    if (!Buffer.from(tiles.root()).equals(root)) this.#find('ledger/wrong-root', 'checkpoint');
    const rest = [...waiting].filter(([sequence]) => sequence >= size).sort(([a], [b]) => a - b);
    for (const [index, [sequence, bytes]] of rest.entries()) {
      if (sequence !== size + index) {
        this.#find('ledger/damaged-journal', `entry ${size + index}`);
        break;
      }
      this.#check(bytes, sequence);
      await tiles.append(bytes, leafHash(bytes));
    }
    await tiles.finish();
  }

  async #bundle(snapshot: LogSnapshot, index: number, size: number): Promise<readonly Uint8Array[]> {
    const width = widthOf('entries', index, size);
    const path = tilePath('entries', index, width);
    if (!snapshot.files.has(path)) return [];
    const bytes = await this.#read(snapshot, path);
    return this.#try(path, () => readEntryBundle(bytes, width)) ?? [];
  }

  async #read(snapshot: LogSnapshot, path: string): Promise<Buffer> {
    return snapshot.contents.get(path) ?? readFile(join(this.#folder, path));
  }

  #content(snapshot: LogSnapshot, path: string): Buffer {
    const content = snapshot.contents.get(path);
    if (content === undefined) throw new IntegrityError('ledger/missing-file', `${path} is not there`);
    return content;
  }

  #check(bytes: Uint8Array, sequence: number): void {
    try {
      const entry = decodeEntry(bytes, sequence);
      if (entry.at < this.#lastAt) this.#find('ledger/time-went-back', `entry ${sequence}`);
      this.#lastAt = entry.at;
      if (entry.phase === 'intent') this.#intents.add(sequence);
      if (entry.intent !== undefined && !this.#intents.delete(entry.intent)) {
        this.#find('ledger/no-open-intent', `entry ${sequence}`);
      }
    } catch (error) {
      if (!(error instanceof MeguriError)) throw error;
      this.#find(error.code, `entry ${sequence}`);
    }
  }

  /** Files below `tile`, by path; other names that do not belong are findings. */
  #tileFiles({ files }: LogSnapshot): Set<string> {
    for (const path of files) {
      if (!path.startsWith('tile/') && !isOfTheLog(path)) this.#find('ledger/unexpected-file', path);
    }
    return new Set([...files].filter((path) => path.startsWith('tile/')));
  }

  #try<Result>(place: string, work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof MeguriError)) throw error;
      this.#find(error.code, place);
      return undefined;
    }
  }

  #find(code: string, place: string): void {
    if (this.#findings.length < mostFindings) this.#findings.push({ code, place });
  }
}

const isOfTheLog = (path: string) =>
  ['checkpoint', 'journal', 'verifier-key'].includes(path) ||
  /^lock(\.[0-9a-f]{16}(\.stale)?)?$/.test(path) ||
  path.startsWith(`${temporaryFolder}/`);
