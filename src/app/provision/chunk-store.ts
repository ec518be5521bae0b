/**
 * Bytes of objects that arrive in parts. A part is on disk, synced, before it is acknowledged: what was acknowledged outlives any
 * crash, what was not is written again over whatever of it is there. The bytes are sealed; nothing here can open them.
 */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../../kit/clock.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { syncFolder, writeDurably } from '../../kit/durable-file.ts';
import { ConflictError, InvalidInputError } from '../../kit/errors.ts';

/** A part of an object. */
export interface Chunk {
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** SHA-256 that the sender counted, hexadecimal. */
  readonly sha256: string;
}

/** See the head of this file. */
export interface ChunkStore {
  /** Bytes that were acknowledged: where the next chunk starts. */
  offset(number: string): Promise<number>;
  /** When the last chunk was acknowledged; undefined when none was. */
  lastAt(number: string): Promise<Date | undefined>;
  /**
   * Keeps the next chunk of an object of `total` bytes, and gives the offset after it.
   *
   * @throws {ConflictError} `provision/wrong-offset`
   * @throws {InvalidInputError} `provision/changed-chunk`, `provision/too-many-bytes`, `provision/empty-chunk`
   */
  append(number: string, chunk: Chunk, total: number): Promise<number>;
  /** SHA-256 of all that is there, or undefined when there is no file. */
  digest(number: string): Promise<string | undefined>;
  /** Moves the whole object to `path`, durably. */
  moveTo(number: string, path: string): Promise<void>;
  /** Forgets the object; it is no fault when there is none. */
  remove(number: string): Promise<void>;
}

/** SHA-256 of a file, or undefined when there is none. */
export async function digestOfFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  return hash.digest('hex');
}

/** What stands beside the bytes: how many of them were acknowledged, and when last. */
interface Mark {
  readonly offset: number;
  readonly at: string;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Chunks in files of `folder`. One process at a time, and one call at a time for each number. */
export function chunkStore(folder: string, clock: Clock): ChunkStore {
  const part = (number: string) => join(folder, `${number}.part`);
  const mark = (number: string) => join(folder, `${number}.acknowledged`);
  const marked = async (number: string): Promise<Mark | undefined> => {
    try {
      return JSON.parse(await readFile(mark(number), 'utf8')) as Mark;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  const offset = async (number: string) => (await marked(number))?.offset ?? 0;
  return {
    offset,
    lastAt: async (number) => {
      const { at } = (await marked(number)) ?? {};
      return at === undefined ? undefined : new Date(at);
    },
    append: async (number, chunk, total) => {
      const acknowledged = await offset(number);
      assertNext(chunk, acknowledged, total);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const handle = await open(part(number), acknowledged === 0 ? 'w' : 'r+', 0o600);
      try {
        await writeAt(handle, chunk.bytes, acknowledged);
        await handle.sync();
      } finally {
        await handle.close();
      }
      const next = acknowledged + chunk.bytes.byteLength;
      // Makes the part's name durable as well: both are in one folder.
      await writeDurably(mark(number), JSON.stringify({ offset: next, at: clock.now().toISOString() }));
      return next;
    },
    digest: (number) => digestOfFile(part(number)),
    moveTo: async (number, path) => {
      await rename(part(number), path);
      await syncFolder(dirname(path));
    },
    remove: async (number) => {
      // The mark goes first: bytes without it are none.
      await rm(mark(number), { force: true });
      await rm(part(number), { force: true });
    },
  };
}

function assertNext({ offset, bytes, sha256 }: Chunk, acknowledged: number, total: number): void {
  if (offset !== acknowledged) {
    throw new ConflictError('provision/wrong-offset', `the next chunk starts at ${String(acknowledged)}`);
  }
  if (bytes.byteLength === 0) throw new InvalidInputError('provision/empty-chunk', 'a chunk has bytes');
  if (offset + bytes.byteLength > total) {
    throw new InvalidInputError('provision/too-many-bytes', `${String(total)} bytes were declared`);
  }
  if (sha256Hex(bytes) !== sha256) {
    throw new InvalidInputError('provision/changed-chunk', 'the chunk is not what its digest says');
  }
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
    done += bytesWritten;
  }
}
