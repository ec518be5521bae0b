/** Files at a time: while one waits for the disk, another is digested. */
const atOnce = 4;

/** Does `work` for each item, a few at a time, in order of results. When one fails, those beside it end before it throws. */
export async function severalAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  told: (done: number) => void = () => undefined,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let first = 0; first < items.length; first += atOnce) {
    const ended = await Promise.allSettled(items.slice(first, first + atOnce).map(work));
    for (const end of ended) {
      if (end.status === 'rejected') throw end.reason;
      results.push(end.value);
    }
    told(results.length);
  }
  return results;
}
