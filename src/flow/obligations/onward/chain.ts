/**
 * The chain of provision 再提供の連鎖: who has the data from whom, by which case. A tree of cases under each use; a recipient never
 * stands twice on the way from the use to a case.
 *
 * @law Act, contract under 規則6条5号ニ — no third party without the operator's permission (S17); traceability (S25)
 */

/** One holder in the chain: the recipient of a use, or of an onward provision. */
export interface ChainLink {
  /** Number of the use or of the onward provision. */
  readonly case: string;
  /** The case from which the data came; none for a use. */
  readonly from?: string;
  readonly party: string;
  readonly state: 'holding' | 'suspended' | 'ended';
  /** Codes of the people who handle the data there. */
  readonly people: readonly string[];
}

/** Every link that is on record. */
export type Chain = readonly ChainLink[];

/** What a halt reaches: every case from one link down, and everybody who handles data there. */
export interface ChainReach {
  readonly links: Chain;
  readonly people: readonly string[];
}

/** The links below `start`, nearest first, without `start` itself. A link that is met twice is given once. */
export function descendantsOf(chain: Chain, start: string): Chain {
  const met = new Set([start]);
  const found: ChainLink[] = [];
  let front: readonly string[] = [start];
  while (front.length > 0) {
    const next = chain.filter(
      ({ from, case: id }) => from !== undefined && front.includes(from) && !met.has(id),
    );
    for (const link of next) met.add(link.case);
    found.push(...next);
    front = next.map(({ case: id }) => id);
  }
  return found;
}

/** The parties from `start` up to the use that it comes from, nearest first. */
export function ancestorsOf(chain: Chain, start: string): readonly string[] {
  const parties: string[] = [];
  const met = new Set<string>();
  let link = chain.find(({ case: id }) => id === start);
  while (link !== undefined && !met.has(link.case)) {
    met.add(link.case);
    parties.push(link.party);
    const { from } = link;
    link = chain.find(({ case: id }) => id === from);
  }
  return parties;
}

/** Whether `start` is `source`, or came from it by way of the links on record. */
export const isFrom = (chain: Chain, start: string, source: string): boolean =>
  start === source || descendantsOf(chain, source).some((link) => link.case === start);

/** Whom a suspension, a revocation or a recall of `start` reaches: it and all its descendants that still hold data. */
export function reachOf(chain: Chain, start: string): ChainReach {
  const own = chain.filter(({ case: id }) => id === start);
  const links = [...own, ...descendantsOf(chain, start)].filter(({ state }) => state !== 'ended');
  return { links, people: [...new Set(links.flatMap(({ people }) => people))].sort() };
}
