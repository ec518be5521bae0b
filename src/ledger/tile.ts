/**
 * Tiles: 256 hashes of one level of the tree, or 256 entries, in one file.
 *
 * @see https://c2sp.org/tlog-tiles
 */

import { IntegrityError } from '../kit/errors.ts';
import type { Hash } from './merkle-tree.ts';

/** Hashes in a full tile. */
export const tileWidth = 256;

/** Levels of the tree that one level of tiles spans. */
export const tileHeight = 8;

/** A level of tiles: 0 holds leaf hashes, `entries` holds the entries. */
export type TileLevel = number | 'entries';

/** Path of a tile below the log's folder; a width below 256 names a partial tile. */
export function tilePath(level: TileLevel, index: number, width = tileWidth): string {
  const groups: string[] = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  }
  return `tile/${level}/${groups.join('/')}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** How many hashes a level holds in a tree of `size` leaves. */
export function levelSize(level: TileLevel, size: number): number {
  return level === 'entries' ? size : Math.floor(size / tileWidth ** level);
}

/** Width of a tile in a tree of `size` leaves: 256, less for the last of its level, 0 when it is not there. */
export function widthOf(level: TileLevel, index: number, size: number): number {
  return Math.max(0, Math.min(tileWidth, levelSize(level, size) - index * tileWidth));
}

/** A tile's bytes: its hashes one after another. */
export function hashTile(hashes: readonly Hash[]): Uint8Array {
  return Buffer.concat(hashes);
}

/**
 * The hashes of a tile.
 *
 * @throws {IntegrityError} `ledger/bad-tile` when it does not hold `width` hashes.
 */
export function readHashTile(bytes: Uint8Array, width: number): Hash[] {
  if (bytes.length !== width * 32) throw new IntegrityError('ledger/bad-tile', 'a tile has a wrong length');
  return Array.from({ length: width }, (_, index) => bytes.subarray(index * 32, index * 32 + 32));
}

/** An entry bundle's bytes: each entry after its length in 16 bits, big-endian. */
export function entryBundle(entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    entries.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]),
  );
}

/**
 * The entries of a bundle.
 *
 * @throws {IntegrityError} `ledger/bad-tile` when it does not hold exactly `count` entries.
 */
export function readEntryBundle(bytes: Uint8Array, count: number): Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const end = at + 2 + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (end > bytes.length) break;
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  if (at !== bytes.length || entries.length !== count) {
    throw new IntegrityError('ledger/bad-tile', 'an entry bundle does not hold the entries it should');
  }
  return entries;
}
