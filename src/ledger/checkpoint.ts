import { IntegrityError } from '../kit/errors.ts';
import type { Hash } from './merkle-tree.ts';
import { openNote, signNote, type LedgerSigningKey, type LedgerVerifierKey } from './signed-note.ts';

/** The state of a log at a moment: this many entries, with this root. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/**
 * A checkpoint as a signed note.
 *
 * @see https://c2sp.org/tlog-checkpoint
 */
export function writeCheckpoint({ size, root }: Omit<Checkpoint, 'origin'>, key: LedgerSigningKey): string {
  return signNote(`${key.name}\n${size}\n${Buffer.from(root).toString('base64')}\n`, key);
}

/**
 * The checkpoint that `note` is, signed by `key`.
 *
 * @throws {IntegrityError} `ledger/bad-note`, `ledger/bad-signature`, `ledger/bad-checkpoint`
 */
export function readCheckpoint(note: string, key: LedgerVerifierKey): Checkpoint {
  const text = openNote(note, key);
  const match = /^(\S+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n$/u.exec(text);
  const root = Buffer.from(match?.[3] ?? '', 'base64');
  if (match === null || match[1] !== key.name || root.toString('base64') !== match[3]) {
    throw new IntegrityError('ledger/bad-checkpoint', 'the checkpoint is malformed or of another log');
  }
  return { origin: match[1], size: Number(match[2]), root };
}
