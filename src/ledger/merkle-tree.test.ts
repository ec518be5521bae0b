import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyConsistency, verifyInclusion } from './merkle-proof.ts';
import {
  consistencyPath,
  emptyRoot,
  inclusionPath,
  leafHash,
  nodeHash,
  rangeHash,
  type Hash,
} from './merkle-tree.ts';
import { TreeEdge } from './tree-edge.ts';

const leaves = Array.from({ length: 300 }, (_, index) => leafHash(Buffer.from(`entry ${index}`)));
const hex = (hash: Hash) => Buffer.from(hash).toString('hex');
const read = async (level: number, index: number): Promise<Hash> => {
  if (level === 0) return leaves[index]!;
  return nodeHash(await read(level - 1, index * 2), await read(level - 1, index * 2 + 1));
};
const rootOf = (size: number) => rangeHash({ begin: 0, end: size }, read);
const hashes = (path: ReturnType<typeof inclusionPath>) =>
  Promise.all(path.map((range) => rangeHash(range, read)));

/** MTH of RFC 6962 section 2.1, word for word and from the leaves. */
const definition = (list: readonly Hash[]): Hash => {
  if (list.length === 0) return emptyRoot;
  if (list.length === 1) return list[0]!;
  let k = 1;
  while (k * 2 < list.length) k *= 2;
  return nodeHash(definition(list.slice(0, k)), definition(list.slice(k)));
};

describe('leafHash and nodeHash', () => {
  it('give the values that SHA-256 of the prefixed bytes has', () => {
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(leafHash(Buffer.alloc(0)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });
});

describe('rangeHash and TreeEdge', () => {
  it('give the root by definition for every size to 300', async () => {
    const edge = new TreeEdge();
    for (let size = 0; size <= leaves.length; size += 1) {
      const expected = hex(definition(leaves.slice(0, size)));
      expect(hex(await rootOf(size))).toBe(expected);
      expect(hex(edge.root())).toBe(expected);
      if (size < leaves.length) edge.append(leaves[size]!);
    }
  });

  it('goes on from the unfinished tiles as if it had never stopped', () => {
    const edge = new TreeEdge();
    leaves.slice(0, 299).forEach((leaf) => edge.append(leaf));
    const resumed = new TreeEdge(299, edge.unfinished);
    resumed.append(leaves[299]!);
    expect(hex(resumed.root())).toBe(hex(definition(leaves)));
  });
});

describe('inclusionPath', () => {
  it('gives the paths of the seven-leaf tree of RFC 6962 section 2.1.3', () => {
    // PATH(0, D[7]) = [b, h, l], PATH(3) = [c, g, l], PATH(4) = [f, j, k], PATH(6) = [i, k].
    const [b, c, f] = [1, 2, 5].map((begin) => ({ begin, end: begin + 1 }));
    const [g, h, i] = [
      { begin: 0, end: 2 },
      { begin: 2, end: 4 },
      { begin: 4, end: 6 },
    ];
    const [j, k, l] = [
      { begin: 6, end: 7 },
      { begin: 0, end: 4 },
      { begin: 4, end: 7 },
    ];
    expect(inclusionPath(0, 7)).toEqual([b, h, l]);
    expect(inclusionPath(3, 7)).toEqual([c, g, l]);
    expect(inclusionPath(4, 7)).toEqual([f, j, k]);
    expect(inclusionPath(6, 7)).toEqual([i, k]);
    expect(inclusionPath(0, 1)).toEqual([]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [-1, 4],
    [0.5, 4],
  ])('refuses leaf %s of a tree of %s', (index, size) => {
    expect(() => inclusionPath(index, size)).toThrow(/has no leaf/);
  });
});

describe('consistencyPath', () => {
  it('gives the proofs of RFC 6962 section 2.1.3', () => {
    const range = (begin: number, end: number) => ({ begin, end });
    // PROOF(3, D[7]) = [c, d, g, l], PROOF(4) = [l], PROOF(6) = [i, j, k].
    expect(consistencyPath(3, 7)).toEqual([range(2, 3), range(3, 4), range(0, 2), range(4, 7)]);
    expect(consistencyPath(4, 7)).toEqual([range(4, 7)]);
    expect(consistencyPath(6, 7)).toEqual([range(4, 6), range(6, 7), range(0, 4)]);
    expect(consistencyPath(0, 7)).toEqual([]);
    expect(consistencyPath(7, 7)).toEqual([]);
    expect(() => consistencyPath(8, 7)).toThrow(/no tree of 8/);
  });
});

describe('verifyInclusion', () => {
  it('accepts every leaf of every tree to 70', async () => {
    for (let size = 1; size <= 70; size += 1) {
      const root = await rootOf(size);
      for (let index = 0; index < size; index += 1) {
        const proof = await hashes(inclusionPath(index, size));
        expect(verifyInclusion({ index, size, leaf: leaves[index]!, root, proof })).toBe(true);
      }
    }
  });

  it('refuses wrong places, sizes, hashes, and proofs that are too long or too short', async () => {
    const root = await rootOf(7);
    const proof = await hashes(inclusionPath(4, 7));
    const claim = { index: 4, size: 7, leaf: leaves[4]!, root, proof };
    expect(verifyInclusion(claim)).toBe(true);
    const wrong = [
      { index: 5 },
      { index: 7 },
      { index: -1 },
      { index: 4.5 },
      { size: 4 },
      { size: 0 },
      { size: 8.5 },
      { leaf: leaves[5]! },
      { leaf: new Uint8Array() },
      { root: emptyRoot },
      { root: new Uint8Array() },
      { proof: proof.slice(1) },
      { proof: [...proof, emptyRoot] },
      { proof: [] },
      { proof: proof.toReversed() },
      { proof: [...proof.slice(0, 2), new Uint8Array(31)] },
    ];
    for (const change of wrong) expect(verifyInclusion({ ...claim, ...change })).toBe(false);
  });

  it('knows that an empty tree holds nothing and that a tree of one is its leaf', () => {
    const leaf = leaves[0]!;
    expect(verifyInclusion({ index: 0, size: 0, leaf, root: emptyRoot, proof: [] })).toBe(false);
    expect(verifyInclusion({ index: 0, size: 1, leaf, root: leaf, proof: [] })).toBe(true);
    expect(verifyInclusion({ index: 0, size: 1, leaf, root: leaf, proof: [leaf] })).toBe(false);
    expect(verifyInclusion({ index: 0, size: 1, leaf: emptyRoot, root: leaf, proof: [] })).toBe(false);
  });

  it('accepts no proof with a changed bit', async () => {
    const [index, size] = [90, 201];
    const root = await rootOf(size);
    const proof = await hashes(inclusionPath(index, size));
    fc.assert(
      fc.property(fc.nat(proof.length * 256 - 1), (bit) => {
        const forged = proof.map((hash) => Uint8Array.from(hash));
        forged[Math.floor(bit / 256)]![Math.floor((bit % 256) / 8)]! ^= 1 << (bit % 8);
        return !verifyInclusion({ index, size, leaf: leaves[index]!, root, proof: forged });
      }),
    );
  });
});

describe('verifyConsistency', () => {
  it('accepts every pair of trees to 70, and nothing else of them', async () => {
    const roots = await Promise.all(Array.from({ length: 71 }, (_, size) => rootOf(size)));
    for (let second = 0; second <= 70; second += 1) {
      for (let first = 0; first <= second; first += 1) {
        const proof = await hashes(consistencyPath(first, second));
        const claim = { first, second, firstRoot: roots[first]!, secondRoot: roots[second]!, proof };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, proof: [...proof, emptyRoot] })).toBe(false);
        expect(verifyConsistency({ ...claim, firstRoot: leafHash(emptyRoot) })).toBe(false);
        if (first > 0) expect(verifyConsistency({ ...claim, secondRoot: leafHash(emptyRoot) })).toBe(false);
        if (proof.length > 0) expect(verifyConsistency({ ...claim, proof: proof.slice(1) })).toBe(false);
      }
    }
  });

  it('refuses a shrinking log, an empty tree with a root, and roots that are no hashes', async () => {
    const root = await rootOf(5);
    const base = { firstRoot: root, secondRoot: root, proof: [] };
    expect(verifyConsistency({ ...base, first: 5, second: 4 })).toBe(false);
    expect(verifyConsistency({ ...base, first: 0, second: 5 })).toBe(false);
    expect(verifyConsistency({ ...base, first: 0, second: 0 })).toBe(false);
    expect(verifyConsistency({ ...base, first: 4, second: 5 })).toBe(false);
    expect(verifyConsistency({ ...base, firstRoot: new Uint8Array(), first: 5, second: 5 })).toBe(false);
    expect(verifyConsistency({ ...base, first: 1.5, second: 5 })).toBe(false);
  });
});
