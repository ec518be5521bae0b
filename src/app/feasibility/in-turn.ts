/** Does one work at a time, in the order in which they came; one that fails does not keep the next from its turn. */
export type InTurn = <Outcome>(work: () => Promise<Outcome>) => Promise<Outcome>;

/** A queue of its own. */
export function newQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const outcome = last.then(work, work);
    last = outcome.catch(() => undefined);
    return outcome;
  };
}
