import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IntegrityError, MeguriError, NotFoundError } from '../kit/errors.ts';
import { readCheckpoint } from './checkpoint.ts';
import { decodeEntry } from './entry.ts';
import type { LedgerEntry } from './ledger.ts';
import { verifyConsistency, verifyInclusion } from './merkle-proof.ts';
import {
  consistencyPath,
  inclusionPath,
  leafHash,
  rangeHash,
  type Hash,
  type LeafRange,
} from './merkle-tree.ts';
import type { LedgerVerifierKey } from './signed-note.ts';
import { readTile, tileHashReader } from './tile-store.ts';
import { readEntryBundle, tileWidth, widthOf } from './tile.ts';

/** Proof that an entry stands in a log, with the signed checkpoint that it leads to. Hashes are Base64. */
export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  readonly entry: LedgerEntry;
  readonly leafHash: string;
  readonly root: string;
  readonly proof: readonly string[];
  readonly checkpoint: string;
}

const base64 = (hash: Hash) => Buffer.from(hash).toString('base64');
const attempts = 3;

/**
 * The proof that entry `sequence` stands in the log in `folder`, checked before it is given. Tiles may be replaced while it reads: it then tries
 * again on the newer checkpoint.
 *
 * @throws {NotFoundError} `ledger/no-such-entry` when the checkpoint does not hold that entry (yet).
 * @throws {IntegrityError} when the log is not what was written.
 */
export async function proveInclusion(
  folder: string,
  key: LedgerVerifierKey,
  sequence: number,
): Promise<InclusionProof> {
  return onCheckpoint(folder, key, async ({ note, size, root }) => {
    if (!Number.isSafeInteger(sequence) || sequence < 0 || sequence >= size) {
      throw new NotFoundError(
        'ledger/no-such-entry',
        `the checkpoint holds ${size} entries, not ${sequence}`,
      );
    }
    const index = Math.floor(sequence / tileWidth);
    const bundle = await readTile(folder, 'entries', index, size);
    const bytes = readEntryBundle(bundle, widthOf('entries', index, size))[sequence % tileWidth];
    if (bytes === undefined) throw new IntegrityError('ledger/bad-tile', 'an entry is missing');
    const leaf = leafHash(bytes);
    const proof = await hashesOf(inclusionPath(sequence, size), folder, size);
    if (!verifyInclusion({ index: sequence, size, leaf, root, proof })) {
      throw new IntegrityError('ledger/bad-tile', `entry ${sequence} does not lead to the root`);
    }
    return {
      index: sequence,
      size,
      entry: decodeEntry(bytes, sequence),
      leafHash: base64(leaf),
      root: base64(root),
      proof: proof.map(base64),
      checkpoint: note,
    };
  });
}

/** Proof that a log has only grown since an older checkpoint. Hashes are Base64. */
export interface ConsistencyProof {
  readonly first: number;
  readonly second: number;
  readonly proof: readonly string[];
  readonly checkpoint: string;
}

/**
 * The proof that the log in `folder` begins with the tree of `olderNote`, a checkpoint that somebody kept.
 *
 * @throws {IntegrityError} `ledger/history-changed` when it does not, or has become shorter.
 */
export async function proveConsistency(
  folder: string,
  key: LedgerVerifierKey,
  olderNote: string,
): Promise<ConsistencyProof> {
  const older = readCheckpoint(olderNote, key);
  return onCheckpoint(folder, key, async ({ note, size, root }) => {
    const changed = new IntegrityError('ledger/history-changed', 'the log does not begin with the older one');
    if (older.size > size) throw changed;
    const proof = await hashesOf(consistencyPath(older.size, size), folder, size);
    const claim = { first: older.size, second: size, firstRoot: older.root, secondRoot: root, proof };
    if (!verifyConsistency(claim)) throw changed;
    return { first: older.size, second: size, proof: proof.map(base64), checkpoint: note };
  });
}

async function hashesOf(path: readonly LeafRange[], folder: string, size: number): Promise<Hash[]> {
  const read = tileHashReader(folder, size);
  const hashes: Hash[] = [];
  for (const range of path) hashes.push(await rangeHash(range, read));
  return hashes;
}

interface OpenedCheckpoint {
  readonly note: string;
  readonly size: number;
  readonly root: Hash;
}

async function onCheckpoint<Result>(
  folder: string,
  key: LedgerVerifierKey,
  work: (checkpoint: OpenedCheckpoint) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const note = await readFile(join(folder, 'checkpoint'), 'utf8');
    try {
      return await work({ note, ...readCheckpoint(note, key) });
    } catch (error) {
      const isOutgrown = error instanceof MeguriError && error.code === 'ledger/missing-tile';
      if (!isOutgrown || attempt === attempts) throw error;
    }
  }
}

/** A proof in the text form of C2SP tlog-proof: index, hashes and checkpoint. */
export function inclusionProofText({ index, proof, checkpoint }: InclusionProof): string {
  return ['c2sp.org/tlog-proof@v1', `index ${index}`, ...proof, '', checkpoint].join('\n');
}
