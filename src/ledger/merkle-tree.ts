/**
 * Merkle tree hashing and the shapes of proofs, as pure functions.
 *
 * @see RFC 6962 section 2.1 and RFC 9162 section 2.1
 */

import { createHash } from 'node:crypto';
import { InvalidInputError } from '../kit/errors.ts';

/** A SHA-256 digest, 32 bytes. */
export type Hash = Uint8Array;

/** The hash of a tree without leaves: that of the empty string. */
export const emptyRoot: Hash = createHash('sha256').digest();

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** Hash of a leaf: SHA-256(0x00 ‖ entry). */
export function leafHash(entry: Uint8Array): Hash {
  return createHash('sha256').update(leafPrefix).update(entry).digest();
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(nodePrefix).update(left).update(right).digest();
}

/** Leaves `begin` to `end` (exclusive) of a tree: a subtree whose hash stands in a proof. */
export interface LeafRange {
  readonly begin: number;
  readonly end: number;
}

/** Reads the hash of the perfect subtree of 2^level leaves whose first leaf is `index` · 2^level. */
export type HashReader = (level: number, index: number) => Hash | Promise<Hash>;

/** Largest power of two that is less than `size` (≥ 2). */
const splitOf = (size: number) => {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
};

/** The hash of a subtree; `range.begin` must stand where a proof or a whole tree would put it. */
export async function rangeHash({ begin, end }: LeafRange, read: HashReader): Promise<Hash> {
  const size = end - begin;
  if (size === 0) return emptyRoot;
  const level = Math.log2(size);
  if (Number.isInteger(level)) return read(level, begin / size);
  const middle = begin + splitOf(size);
  return nodeHash(
    await rangeHash({ begin, end: middle }, read),
    await rangeHash({ begin: middle, end }, read),
  );
}

/**
 * The subtrees whose hashes prove that leaf `index` stands in the tree of `size` leaves, lowest first: PATH(m, D[n]).
 *
 * @throws {InvalidInputError} `ledger/no-such-leaf`
 */
export function inclusionPath(index: number, size: number): LeafRange[] {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw new InvalidInputError('ledger/no-such-leaf', `a tree of ${size} has no leaf ${index}`);
  }
  const path: LeafRange[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    if (index < middle) {
      path.push({ begin: middle, end });
      end = middle;
    } else {
      path.push({ begin, end: middle });
      begin = middle;
    }
  }
  return path.reverse();
}

/**
 * The subtrees whose hashes prove that the tree of `first` leaves is the beginning of that of `second`: PROOF(m, D[n]).
 * Empty when either is trivially so (`first` is 0 or `second`).
 *
 * @throws {InvalidInputError} `ledger/no-such-tree` when `first` > `second`.
 */
export function consistencyPath(first: number, second: number): LeafRange[] {
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(second) || first < 0 || first > second) {
    throw new InvalidInputError('ledger/no-such-tree', `no tree of ${first} in a tree of ${second}`);
  }
  if (first === 0 || first === second) return [];
  const path: LeafRange[] = [];
  let [begin, end] = [0, second];
  while (first < end) {
    const middle = begin + splitOf(end - begin);
    if (first <= middle) {
      path.push({ begin: middle, end });
      end = middle;
    } else {
      path.push({ begin, end: middle });
      begin = middle;
    }
  }
  // The old root itself is known to who asks; a part of the old tree is not.
  if (begin > 0) path.push({ begin, end });
  return path.reverse();
}
