/** The level of two values that cannot be compared, or of which one is missing. It says nothing for or against. */
export const incomparable = 255;

/** A way to group records for blocking: values with the same key may be the same. */
export interface BlockingAtom {
  readonly name: string;
  /** Per value its key, or −1 where it has none. */
  readonly keys: Int32Array;
  /** Probability that the key is still the same when the value was written with an error. */
  readonly survival: number;
}

/**
 * What about two records a comparison looks at.
 *
 * `household`: shared by people who live together. `place`: shared by neighbours as well. `person`: one's own.
 */
export type Sharing = 'household' | 'place' | 'person';

/** One comparison of a Fellegi–Sunter model: ordered levels of agreement between two values. */
export interface Comparison {
  readonly name: string;
  readonly sharing: Sharing;
  /** Per record the index of its value, or −1. */
  readonly codes: Int32Array;
  /** Number of distinct values. */
  readonly values: number;
  /** Names of the levels: first those of `keys`, in order, then those of `fuzzy`; the last is no agreement. */
  readonly levels: readonly string[];
  /** Levels that are equality of a key: per value its key, or −1. The first level on which keys are equal holds. */
  readonly keys: readonly Int32Array[];
  /**
   * A key level that means more when one side lacks what a higher level compares: a pair on `level` whose values are both
   * `complete` is on the next level instead, which has the same keys.
   */
  readonly split?: { readonly level: number; readonly complete: Uint8Array };
  /** Whether this is an insurance number, which a household shares but for the 枝番. */
  readonly isInsurance?: boolean;
  /** Whether agreement on a rare key weighs more. */
  readonly termFrequency: boolean;
  /** Level of two values that agree on no key; or `incomparable`. Symmetric. */
  readonly fuzzy: (left: number, right: number) => number;
  /** Whether `fuzzy` is dear enough to remember. */
  readonly remember: boolean;
  readonly atoms: readonly BlockingAtom[];
}

/** Keys by value from strings: equal strings have equal keys; undefined and '' have none. */
export function keysOf(texts: readonly (string | undefined)[]): Int32Array {
  const index = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    if (text === undefined || text === '') return -1;
    let key = index.get(text);
    if (key === undefined) {
      key = index.size;
      index.set(text, key);
    }
    return key;
  });
}
