/**
 * What is said instead of an exact count of people, so that no two answers tell about a few of them.
 *
 * Three published methods together:
 * - *Low-effect detection* (Diffix): a question whose people differ by fewer than `minimum` from those of an earlier question
 *   has its answer, the nearest one's. The same people and nearly the same people cannot be told apart, so not even a
 *   refusal says that somebody is between them.
 * - *Small cells*: an answer of its own below twice `minimum` is hidden, so that nobody below `minimum` stands near a shown
 *   one; below `minimum` everything is hidden, nobody included.
 * - *Cell-key perturbation*: an answer of its own is rounded at random, without bias, to a multiple of `base`; the chance
 *   comes from a keyed hash of who is counted, so that the same people give the same value under any wording, and
 *   repetition averages nothing out.
 *
 * What remains: who asks about many *different* large sets may average the rounding away. The query budget is against that.
 *
 * @law Rules Art. 18 ⑤
 * @see P. Francis, S. Probst Eide, R. Munz, Diffix: High-Utility Database Anonymization (APF 2017)
 * @see B. Fraser, J. Wooton, A proposed method for confidentialising tabular output to protect against differencing (UNECE 2005)
 * @see G. Thompson, S. Broadfoot, D. Elazar, Methodology for the Automatic Confidentialisation of Statistical Outputs (UNECE 2013)
 */

import { createHmac } from 'node:crypto';
import { bucketsApart, cellKey, type PersonSketch } from './person-sketch.ts';

/** How counts are protected. */
export interface CountProtection {
  /** Rule `cell-minimum`. */
  readonly minimum: number;
  /** Rule `count-rounding-base`. */
  readonly base: number;
  /** Of the core only. */
  readonly secret: Uint8Array;
}

/** A count that was answered before. */
export interface Reference {
  readonly sketch: PersonSketch;
  /** What was said; null is hidden. */
  readonly shown: number | null;
}

/** What is said, and the earlier answer that is repeated when it is one. */
export interface ProtectedCount<Earlier extends Reference = Reference> {
  readonly shown: number | null;
  readonly follows: Earlier | undefined;
}

/** Earlier answers by their number of people: only those of nearly as many people can be near. */
export type References<Earlier extends Reference = Reference> = ReadonlyMap<number, readonly Earlier[]>;

/** The earlier answers, found by their number of people. */
export function referencesOf<Earlier extends Reference>(earlier: Iterable<Earlier>): Map<number, Earlier[]> {
  return Map.groupBy(earlier, ({ sketch }) => sketch.people);
}

/** The nearest earlier answer with fewer than `minimum` people between; of equally near ones, that of fewest people. */
function nearest<Earlier extends Reference>(
  sketch: PersonSketch,
  references: References<Earlier>,
  minimum: number,
): Earlier | undefined {
  let best: Earlier | undefined;
  let distance = minimum;
  for (let gap = 1 - minimum; gap < minimum; gap += 1) {
    for (const earlier of references.get(sketch.people + gap) ?? []) {
      const apart = bucketsApart(sketch, earlier.sketch, distance);
      if (apart >= distance) continue;
      best = earlier;
      distance = apart;
    }
  }
  return best;
}

/** A number in [0, 1) that follows from who is counted. */
function chanceOf(sketch: PersonSketch, secret: Uint8Array): number {
  const hash = createHmac('sha256', secret).update('meguri/cohort/rounding').update(cellKey(sketch)).digest();
  return hash.readUIntBE(0, 6) / 2 ** 48;
}

/** The count rounded at random to a multiple of `base`: up with the probability that makes its mean the count. */
function rounded(sketch: PersonSketch, { base, secret }: CountProtection): number {
  const rest = sketch.people % base;
  const down = sketch.people - rest;
  return chanceOf(sketch, secret) < rest / base ? down + base : down;
}

/** What may be said about the number of people in `sketch`, given what was said before. */
export function protectedCount<Earlier extends Reference>(
  sketch: PersonSketch,
  references: References<Earlier>,
  protection: CountProtection,
): ProtectedCount<Earlier> {
  const { minimum } = protection;
  const follows = nearest(sketch, references, minimum);
  if (sketch.people < minimum) return { shown: null, follows };
  if (follows !== undefined) return { shown: follows.shown, follows };
  return { shown: sketch.people < 2 * minimum ? null : rounded(sketch, protection), follows };
}

/** What a person reads where a count is hidden: nobody and few look alike. */
export function hiddenWords(minimum: number): { readonly ja: string; readonly en: string } {
  return {
    ja: `0 または ${minimum} 未満か、それに近い人数のため表示しません`,
    en: `0, below ${minimum} or close to it: not shown`,
  };
}
