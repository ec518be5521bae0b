/**
 * The journal: entries that are durable and not yet in tiles. One frame per group of entries, appended and synced
 * before any of them is acknowledged.
 *
 * A frame begins at a multiple of 512 bytes: its payload's length (32 bits), the first sequence (64 bits), the payload's
 * SHA-256, the first 16 bytes of the SHA-256 of these 44 bytes; then the payload: number of entries (16 bits), bytes of
 * their bundle (32 bits), the bundle, and 0xff up to the next multiple of 512. The header has a digest of its own so
 * that a changed length cannot pass for a write that was cut short, and no whole sector of a frame is zero, so that one
 * that is was never written.
 */

import { createHash } from 'node:crypto';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../kit/durable-file.ts';
import { IntegrityError } from '../kit/errors.ts';
import { entryBundle, readEntryBundle } from './tile.ts';

const lengthsBytes = 12;
const digestedBytes = 44;
const headerBytes = 60;
const countsBytes = 6;
const sectorBytes = 512;

/** Most entries in one frame. */
export const frameEntries = 1000;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** Entries that follow each other in the log. */
export interface JournalFrame {
  readonly first: number;
  readonly entries: readonly Uint8Array[];
}

/** What stands in a journal. */
export interface JournalContent {
  readonly frames: readonly JournalFrame[];
  /** Bytes of whole frames. */
  readonly bytes: number;
  /** Bytes after them, of a write that was cut short: they were never acknowledged. */
  readonly tornBytes: number;
}

/** The bytes of a frame. */
export function journalFrame({ first, entries }: JournalFrame): Uint8Array {
  const bundle = entryBundle(entries);
  const counts = Buffer.alloc(countsBytes);
  counts.writeUInt16BE(entries.length);
  counts.writeUInt32BE(bundle.length, 2);
  const bytes = headerBytes + countsBytes + bundle.length;
  const padding = Buffer.alloc((sectorBytes - (bytes % sectorBytes)) % sectorBytes, 0xff);
  const payload = Buffer.concat([counts, bundle, padding]);
  const lengths = Buffer.alloc(lengthsBytes);
  lengths.writeUInt32BE(payload.length);
  lengths.writeBigUInt64BE(BigInt(first), 4);
  const digested = Buffer.concat([lengths, sha256(payload)]);
  return Buffer.concat([digested, sha256(digested).subarray(0, headerBytes - digestedBytes), payload]);
}

/**
 * The frames of a journal. A last frame that is not all there, or has a sector that was never written, is torn; any
 * other that is wrong is damage.
 *
 * @throws {IntegrityError} `ledger/damaged-journal`
 */
export function readJournal(bytes: Buffer): JournalContent {
  const frames: JournalFrame[] = [];
  let at = 0;
  while (bytes.length - at >= headerBytes) {
    const length = payloadLength(bytes, at);
    if (length === undefined) {
      if (isUnwritten(bytes.subarray(at, at + sectorBytes)) && !hasFrame(bytes, at + sectorBytes)) break;
      throw damaged(frames.length);
    }
    const end = at + headerBytes + length;
    if (end > bytes.length) break;
    const payload = bytes.subarray(at + headerBytes, end);
    if (!sha256(payload).equals(bytes.subarray(at + lengthsBytes, at + digestedBytes))) {
      if (end === bytes.length && hasUnwrittenSector(bytes.subarray(at, end))) break;
      throw damaged(frames.length);
    }
    const bundle = payload.subarray(countsBytes, countsBytes + payload.readUInt32BE(2));
    const entries = readEntryBundle(bundle, payload.readUInt16BE(0));
    frames.push({ first: Number(bytes.readBigUInt64BE(at + 4)), entries });
    at = end;
  }
  return { frames, bytes: at, tornBytes: bytes.length - at };
}

/** Length of the payload of the frame at `at`, or undefined when no frame begins there. */
function payloadLength(bytes: Buffer, at: number): number | undefined {
  const digest = bytes.subarray(at + digestedBytes, at + headerBytes);
  const isHeader = sha256(bytes.subarray(at, at + digestedBytes))
    .subarray(0, 16)
    .equals(digest);
  return isHeader ? bytes.readUInt32BE(at) : undefined;
}

function hasFrame(bytes: Buffer, from: number): boolean {
  for (let at = from; at + headerBytes <= bytes.length; at += sectorBytes) {
    if (payloadLength(bytes, at) !== undefined) return true;
  }
  return false;
}

const isUnwritten = (sector: Uint8Array) => sector.every((byte) => byte === 0);

function hasUnwrittenSector(frame: Uint8Array): boolean {
  for (let at = 0; at < frame.length; at += sectorBytes) {
    if (isUnwritten(frame.subarray(at, at + sectorBytes))) return true;
  }
  return false;
}

const damaged = (frame: number) =>
  new IntegrityError('ledger/damaged-journal', `frame ${frame} of the journal is not what was written`);

/** Bytes on disk that are durable when `append` has returned. */
export interface JournalFile {
  append(bytes: Uint8Array): Promise<void>;
  /** Cuts the file to this length, durably. */
  cut(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** The journal file at `path`, made when it is not there. */
export async function openJournalFile(path: string): Promise<JournalFile> {
  const handle: FileHandle = await open(path, 'a', 0o600);
  await syncFolder(dirname(path));
  return {
    append: async (bytes) => {
      await handle.appendFile(bytes);
      await handle.datasync();
    },
    cut: async (bytes) => {
      await handle.truncate(bytes);
      await handle.sync();
    },
    close: () => handle.close(),
  };
}

/** What stands in the journal file at `path`; nothing when there is none. */
export async function readJournalFile(path: string): Promise<JournalContent> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  return readJournal(bytes);
}
