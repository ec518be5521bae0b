import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../kit/durable-file.ts';
import { IntegrityError } from '../kit/errors.ts';
import { nodeHash, type Hash, type HashReader } from './merkle-tree.ts';
import { readHashTile, tileHeight, tilePath, tileWidth, widthOf, type TileLevel } from './tile.ts';

/** Where a log's unfinished files live. */
export const temporaryFolder = 'tmp';

/** Writes one file of the log durably. */
export async function writeLogFile(
  folder: string,
  path: string,
  content: Uint8Array | string,
): Promise<void> {
  await writeDurably(join(folder, path), content, {
    temporaryFolder: join(folder, temporaryFolder),
    mode: 0o600,
  });
}

/**
 * The bytes of a tile in the tree of `size` leaves.
 *
 * @throws {IntegrityError} `ledger/missing-tile`
 */
export async function readTile(
  folder: string,
  level: TileLevel,
  index: number,
  size: number,
): Promise<Uint8Array> {
  const path = tilePath(level, index, widthOf(level, index, size));
  try {
    return await readFile(join(folder, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new IntegrityError('ledger/missing-tile', `${path} is not there`, { cause: error });
  }
}

/** Removes the partial tiles of an older checkpoint that the newer one has replaced. */
export async function removeOutgrownTiles(folder: string, olderSize: number, size: number): Promise<void> {
  for (const { level, index, width } of partialTiles(olderSize)) {
    if (widthOf(level, index, size) !== width) {
      await rm(join(folder, tilePath(level, index, width)), { force: true });
    }
  }
}

/** The partial tiles of the tree of `size` leaves. */
export function partialTiles(size: number): { level: TileLevel; index: number; width: number }[] {
  const partial: { level: TileLevel; index: number; width: number }[] = [];
  const add = (level: TileLevel, count: number) => {
    const width = count % tileWidth;
    if (width > 0) partial.push({ level, index: Math.floor(count / tileWidth), width });
  };
  add('entries', size);
  for (let [level, count] = [0, size]; count > 0; level += 1, count = Math.floor(count / tileWidth)) {
    add(level, count);
  }
  return partial;
}

/** Reads hashes of the tree of `size` leaves from its tiles. */
export function tileHashReader(folder: string, size: number): HashReader {
  const tiles = new Map<string, Hash[]>();
  const tile = async (level: number, index: number) => {
    const key = `${level}/${index}`;
    const known = tiles.get(key);
    if (known !== undefined) return known;
    const hashes = readHashTile(await readTile(folder, level, index, size), widthOf(level, index, size));
    tiles.set(key, hashes);
    return hashes;
  };
  return async (level, index) => {
    const below = 2 ** (level % tileHeight);
    const start = index * below;
    const hashes = await tile(Math.floor(level / tileHeight), Math.floor(start / tileWidth));
    let row = hashes.slice(start % tileWidth, (start % tileWidth) + below);
    if (row.length !== below) throw new IntegrityError('ledger/bad-tile', 'a tile is too short');
    for (; row.length > 1; row = pairUp(row));
    return row[0] as Hash;
  };
}

const pairUp = (row: readonly Hash[]): Hash[] =>
  Array.from({ length: row.length / 2 }, (_, at) => nodeHash(row[at * 2] as Hash, row[at * 2 + 1] as Hash));
