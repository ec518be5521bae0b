import { createHash } from 'node:crypto';

/** A seeded source of numbers: the same seed gives the same numbers on any machine. Not for keys. */
export interface Random {
  /** A number in [0, 1) with 32 bits. */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of `items`, each as likely. */
  pick<Item>(items: readonly Item[]): Item;
  /** A standard normal deviate (Box–Muller). */
  normal(): number;
  /** An independent stream, named: it does not depend on how much of this one was used. */
  fork(name: string): Random;
}

/** The stream that `seed` names. The generator is sfc32 (PractRand-tested), seeded by SHA-256 of the name. */
export function seededRandom(seed: string): Random {
  const bytes = createHash('sha256').update(seed).digest();
  let a = bytes.readInt32LE(0);
  let b = bytes.readInt32LE(4);
  let c = bytes.readInt32LE(8);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    fork: (name) => seededRandom(`${seed}/${name}`),
  };
}
