/** Runs work under a name, one at a time for each name, in the order in which it was asked for. */
export type Turns = <Outcome>(name: string, work: () => Promise<Outcome>) => Promise<Outcome>;

/** Turns of this process. One process at a time works in a home, so they are all that there are. */
export function oneAtATime(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const before = last.get(name) ?? Promise.resolve();
    // Whether the one before failed is for whoever asked for it.
    const own = before.then(work, work);
    last.set(name, own);
    try {
      return await own;
    } finally {
      if (last.get(name) === own) last.delete(name);
    }
  };
}
