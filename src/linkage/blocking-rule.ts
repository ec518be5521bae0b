import type { BlockingAtom, Comparison } from './comparison.ts';
import type { Comparisons } from './comparisons-from-spec.ts';

/** An atom with the comparison that it is of. */
export interface PlacedAtom extends BlockingAtom {
  readonly comparison: number;
}

/** Records that agree on all atoms of a rule are candidates. */
export interface BlockingRule {
  readonly name: string;
  readonly atoms: readonly PlacedAtom[];
}

/** All atoms of the comparisons, and the two names in either order where there are both. */
export function atomsOf({ comparisons }: Comparisons): PlacedAtom[] {
  return comparisons.flatMap(({ atoms }: Comparison, comparison) =>
    atoms.map((atom) => ({ ...atom, comparison })),
  );
}

/** The rule of these atoms. */
export function ruleOf(atoms: readonly PlacedAtom[]): BlockingRule {
  return { name: atoms.map(({ name }) => name).join(' + '), atoms };
}

/** A key of one record under a rule: a 31-bit hash of its atoms' keys (equal for equal keys), or −1 when one is missing. */
export function ruleKey({ atoms }: BlockingRule, comparisons: readonly Comparison[], record: number): number {
  let hash = 0x2545f491;
  for (const { keys, comparison } of atoms) {
    const value = (comparisons[comparison] as Comparison).codes[record] as number;
    const key = value < 0 ? -1 : (keys[value] as number);
    if (key < 0) return -1;
    hash = Math.imul(hash ^ key, 0x9e3779b1);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x85ebca77);
    hash ^= hash >>> 13;
  }
  return hash & 0x7fffffff;
}

/** Keys of all records under a rule. */
export function ruleKeys(rule: BlockingRule, comparisons: readonly Comparison[]): Int32Array {
  const records = comparisons[0]?.codes.length ?? 0;
  return Int32Array.from({ length: records }, (_, record) => ruleKey(rule, comparisons, record));
}
