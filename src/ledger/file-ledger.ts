import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../kit/clock.ts';
import { IntegrityError } from '../kit/errors.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { decodeEntry } from './entry.ts';
import { FileLog, type OpenedLog } from './file-log.ts';
import { lockFolder } from './folder-lock.ts';
import { openJournalFile, readJournalFile, type JournalFile } from './journal.ts';
import { ledgerOverLog } from './ledger-over-log.ts';
import type { Ledger } from './ledger.ts';
import { emptyRoot, leafHash, type Hash } from './merkle-tree.ts';
import { verifierKeyOf, verifierKeyText, type LedgerSigningKey } from './signed-note.ts';
import { partialTiles, readTile, temporaryFolder, writeLogFile } from './tile-store.ts';
import { readEntryBundle, readHashTile, tileWidth } from './tile.ts';
import { TreeEdge } from './tree-edge.ts';

/** Where and how a ledger is kept on disk. */
export interface FileLedgerOptions {
  readonly folder: string;
  readonly signingKey: LedgerSigningKey;
  readonly clock: Clock;
  /** Opens the journal; given by tests of disks that fail. */
  readonly openJournal?: (path: string) => Promise<JournalFile>;
}

/** A ledger on disk; disposing of it writes the last checkpoint. */
export interface FileLedger extends Ledger, AsyncDisposable {
  /** Writes the checkpoint now, not within a second. */
  checkpoint(): Promise<void>;
}

/**
 * The ledger in `folder`, made when there is none. What a dead process left is put in order: a last write that was cut
 * short is cut off (nobody was told that it happened), everything acknowledged is there.
 *
 * @throws {ConflictError} `ledger/in-use` while another writer lives.
 * @throws {IntegrityError} when the log is not what was written, or `signingKey` is not its key.
 */
export async function openFileLedger(options: FileLedgerOptions): Promise<FileLedger> {
  const { folder } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = await lockFolder(folder);
  let journal: JournalFile | undefined;
  try {
    await rm(join(folder, temporaryFolder), { recursive: true, force: true });
    await mkdir(join(folder, temporaryFolder), { mode: 0o700 });
    await foundIfNew(options);
    journal = await (options.openJournal ?? openJournalFile)(join(folder, 'journal'));
    const log = new FileLog(await recover(options, journal));
    await log.checkpoint();
    return ledgerOn(log, lock);
  } catch (error) {
    await journal?.close();
    await lock[Symbol.asyncDispose]();
    throw error;
  }
}

function ledgerOn(log: FileLog, lock: AsyncDisposable): FileLedger {
  const ledger = ledgerOverLog(log);
  return {
    record: (event) => ledger.record(event),
    intend: (event) => ledger.intend(event),
    settle: (intent, outcome, detail) => ledger.settle(intent, outcome, detail),
    entries: (first) => ledger.entries(first),
    openIntents: () => ledger.openIntents(),
    resume: (sequence) => ledger.resume(sequence),
    checkpoint: () => log.checkpoint(),
    [Symbol.asyncDispose]: async () => {
      try {
        await log.close();
      } finally {
        await lock[Symbol.asyncDispose]();
      }
    },
  };
}

/** A new log has its verifier key and a checkpoint of nothing before it has anything else. */
async function foundIfNew({ folder, signingKey }: FileLedgerOptions): Promise<void> {
  const names = await readdir(folder);
  if (names.includes('checkpoint')) return;
  if (names.includes('tile') || names.includes('journal')) {
    throw new IntegrityError('ledger/missing-checkpoint', 'the log has entries and no checkpoint');
  }
  await writeLogFile(folder, 'verifier-key', `${verifierKeyText(verifierKeyOf(signingKey))}\n`);
  await writeLogFile(folder, 'checkpoint', writeCheckpoint({ size: 0, root: emptyRoot }, signingKey));
}

async function recover(options: FileLedgerOptions, journal: JournalFile): Promise<OpenedLog> {
  const { folder, signingKey, clock } = options;
  const note = await readFile(join(folder, 'checkpoint'), 'utf8');
  const { size, root } = readCheckpoint(note, verifierKeyOf(signingKey));
  const { edge, tail } = await readEdge(folder, size);
  if (!Buffer.from(edge.root()).equals(root)) {
    throw new IntegrityError('ledger/wrong-root', 'the tiles do not give the root of the checkpoint');
  }
  const { frames, bytes, tornBytes } = await readJournalFile(join(folder, 'journal'));
  if (tornBytes > 0) await journal.cut(bytes);
  const replayed: Uint8Array[] = [];
  for (const { first, entries } of frames) {
    entries.forEach((entry, offset) => {
      const sequence = first + offset;
      decodeEntry(entry, sequence);
      if (sequence < size) return;
      if (sequence !== size + replayed.length) {
        throw new IntegrityError(
          'ledger/damaged-journal',
          `entry ${size + replayed.length} is not in the journal`,
        );
      }
      replayed.push(entry);
    });
  }
  const last = replayed.at(-1) ?? tail.at(-1) ?? (await lastFullEntry(folder, size));
  const lastSequence = size + replayed.length - 1;
  const lastAt = last === undefined ? '' : decodeEntry(last, lastSequence).at;
  return { folder, signingKey, clock, journal, journalBytes: bytes, edge, tail, replayed, lastAt };
}

async function readEdge(folder: string, size: number): Promise<{ edge: TreeEdge; tail: Uint8Array[] }> {
  const levels: Hash[][] = [];
  for (let count = size; count > 0; count = Math.floor(count / tileWidth)) levels.push([]);
  let tail: Uint8Array[] = [];
  for (const { level, index, width } of partialTiles(size)) {
    const bytes = await readTile(folder, level, index, size);
    if (level === 'entries') tail = readEntryBundle(bytes, width);
    else levels.splice(level, 1, readHashTile(bytes, width));
  }
  const leaves = levels[0] ?? [];
  const agrees = tail.every((entry, index) =>
    leafHash(entry).every((byte, at) => byte === leaves[index]?.[at]),
  );
  if (!agrees) throw new IntegrityError('ledger/bad-tile', 'the last entries are not those of the tree');
  return { edge: new TreeEdge(size, levels), tail };
}

async function lastFullEntry(folder: string, size: number): Promise<Uint8Array | undefined> {
  if (size === 0) return undefined;
  const bytes = await readTile(folder, 'entries', size / tileWidth - 1, size);
  return readEntryBundle(bytes, tileWidth).at(-1);
}
