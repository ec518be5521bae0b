import type { Random } from '../kit/random.ts';

/** Items that are drawn in proportion to their weights. */
export interface WeightedList<Item> {
  readonly items: readonly Item[];
  draw(random: Random): Item;
}

/** The list of these items with these weights, which are positive and need not sum to 1. */
export function weightedList<Item>(entries: readonly (readonly [Item, number])[]): WeightedList<Item> {
  const items = entries.map(([item]) => item);
  const upTo: number[] = [];
  let total = 0;
  for (const [, weight] of entries) {
    total += weight;
    upTo.push(total);
  }
  return {
    items,
    draw: (random) => {
      const wanted = random.next() * total;
      let low = 0;
      let high = upTo.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] ?? total) <= wanted) low = middle + 1;
        else high = middle;
      }
      const item = items[low];
      if (item === undefined) throw new RangeError('a list of nothing');
      return item;
    },
  };
}
