import { snapshotLog, type LogSnapshot } from '../../ledger/log-snapshot.ts';
import { readCheckpoint } from '../../ledger/checkpoint.ts';
import { decodeEntry } from '../../ledger/entry.ts';
import type { LedgerEntry, LedgerVerifierKey } from '../../ledger/index.ts';
import { readJournal } from '../../ledger/journal.ts';
import { readEntryBundle, tilePath, tileWidth, widthOf } from '../../ledger/tile.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A ledger's folder as it was at one moment, taken beside its writer: what a crash at that moment would have left. What may
 * still change is held as bytes; full tiles never change and are read later.
 */
export interface LedgerCut {
  readonly snapshot: LogSnapshot;
  /** The signed checkpoint. */
  readonly checkpoint: string;
  /** Entries under the checkpoint. */
  readonly checkpointSize: number;
  /** Entries with those of the journal. */
  readonly size: number;
}

const isKept = (path: string) =>
  path.startsWith('tile/') || ['checkpoint', 'journal', 'verifier-key'].includes(path);

/** Paths of the files of a cut. */
export function filesOfCut({ snapshot }: LedgerCut): readonly string[] {
  return [...snapshot.files].filter(isKept).sort();
}

/** The present moment of the ledger in `folder`. */
export async function cutLedger(folder: string, key: LedgerVerifierKey): Promise<LedgerCut> {
  const snapshot = await snapshotLog(folder);
  const checkpoint = (snapshot.contents.get('checkpoint') ?? Buffer.alloc(0)).toString('utf8');
  const { size } = readCheckpoint(checkpoint, key);
  const last = journalOf(snapshot).at(-1)?.sequence ?? -1;
  return { snapshot, checkpoint, checkpointSize: size, size: Math.max(size, last + 1) };
}

function journalOf({ contents }: LogSnapshot): { readonly sequence: number; readonly bytes: Uint8Array }[] {
  return readJournal(contents.get('journal') ?? Buffer.alloc(0)).frames.flatMap(({ first, entries }) =>
    entries.map((bytes, offset) => ({ sequence: first + offset, bytes })),
  );
}

/** The entries of a cut from `first` on, those of its journal last. */
export async function* entriesOfCut(
  folder: string,
  cut: LedgerCut,
  first: number,
): AsyncIterable<LedgerEntry> {
  const { snapshot, checkpointSize } = cut;
  for (let index = Math.floor(first / tileWidth); index * tileWidth < checkpointSize; index += 1) {
    const width = widthOf('entries', index, checkpointSize);
    const path = tilePath('entries', index, width);
    const bundle = snapshot.contents.get(path) ?? (await readFile(join(folder, path)));
    for (const [offset, bytes] of readEntryBundle(bundle, width).entries()) {
      const sequence = index * tileWidth + offset;
      if (sequence >= first) yield decodeEntry(bytes, sequence);
    }
  }
  for (const { sequence, bytes } of journalOf(snapshot)) {
    if (sequence >= checkpointSize && sequence >= first) yield decodeEntry(bytes, sequence);
  }
}

/** A cut, and the folder that it was taken from. */
export interface CutFolder {
  readonly folder: string;
  readonly cut: LedgerCut;
}

/** Whether a log begins with every entry of another, those of its journal as well. */
export async function beginsWith(later: CutFolder, earlier: CutFolder): Promise<boolean> {
  const entries = entriesOfCut(later.folder, later.cut, 0)[Symbol.asyncIterator]();
  for await (const entry of entriesOfCut(earlier.folder, earlier.cut, 0)) {
    const next = await entries.next();
    if (next.done === true || JSON.stringify(next.value) !== JSON.stringify(entry)) return false;
  }
  return true;
}
