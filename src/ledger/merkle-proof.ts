/**
 * Verification of proofs. This is where ledgers fail, so that it stands alone: it trusts nothing but hashes.
 *
 * @see RFC 9162 sections 2.1.3.2 and 2.1.4.2
 */

import { emptyRoot, nodeHash, type Hash } from './merkle-tree.ts';

const hashBytes = 32;
const isSize = (value: number) => Number.isSafeInteger(value) && value >= 0;
const areHashes = (hashes: readonly Hash[]) => hashes.every((hash) => hash.length === hashBytes);
const same = (a: Hash, b: Hash) =>
  a.length === hashBytes && b.length === hashBytes && a.every((byte, index) => byte === b[index]);
const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);

/** What an inclusion proof claims. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the proof shows that the leaf stands at `index` in the tree with that size and root. */
export function verifyInclusion({ index, size, leaf, root, proof }: InclusionClaim): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(hash, root);
}

/** What a consistency proof claims. */
export interface ConsistencyClaim {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Hash;
  readonly secondRoot: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the proof shows that the first tree is the beginning of the second. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { first, second, firstRoot, secondRoot, proof } = claim;
  if (!isSize(first) || !isSize(second) || first > second) return false;
  if (!areHashes([firstRoot, secondRoot, ...proof])) return false;
  if (first === 0) {
    return proof.length === 0 && same(firstRoot, emptyRoot) && (second > 0 || same(secondRoot, emptyRoot));
  }
  if (first === second) return proof.length === 0 && same(firstRoot, secondRoot);
  const isPowerOfTwo = Number.isInteger(Math.log2(first));
  const [start, ...rest] = isPowerOfTwo ? [firstRoot, ...proof] : proof;
  return start !== undefined && proof.length > 0 && climb(claim, start, rest);
}

function climb(claim: ConsistencyClaim, start: Hash, proof: readonly Hash[]): boolean {
  let [node, last] = [claim.first - 1, claim.second - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let [older, newer] = [start, start];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = nodeHash(newer, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && same(older, claim.firstRoot) && same(newer, claim.secondRoot);
}
