import { erasure, onwardProvision } from '../../flow/obligations/index.ts';
import type { Day } from '../../kit/day.ts';
import type { Operator } from '../operator.ts';
import { casesOf } from '../use/cases-of.ts';

/** An erasure that the operator confirmed: of which use, when, and which copies were proven. */
export interface ConfirmedErasure {
  readonly use: string;
  readonly on: Day;
  readonly copies: readonly string[];
}

/**
 * Packages that nobody holds any more, with the day from which: every copy was proven erased, and nobody to whom they went on
 * still holds them.
 *
 * @param stillOnward uses from which somebody got data onward who has not erased them
 */
export function erasedPackages(
  erasures: readonly ConfirmedErasure[],
  stillOnward: ReadonlySet<string>,
): ReadonlyMap<string, Day> {
  const erased = new Map<string, Day>();
  for (const { use, on, copies } of erasures) {
    if (stillOnward.has(use)) continue;
    for (const copy of copies) {
      const known = erased.get(copy);
      if (known === undefined || on < known) erased.set(copy, on);
    }
  }
  return erased;
}

/** States of an onward provision in which nobody has data by it. */
const withoutData: ReadonlySet<string> = new Set(['asked', 'deciding', 'refused', 'ended']);

/** Packages that nobody holds any more, as the cases on record have it. */
export async function erasedOnRecord({
  database,
}: Pick<Operator, 'database'>): Promise<ReadonlyMap<string, Day>> {
  const erasures = (await casesOf(database, erasure)).flatMap(({ state, data }): ConfirmedErasure[] => {
    const { confirmed, use, copies } = data;
    if (state !== 'certified' || confirmed === undefined) return [];
    const proven = copies.filter(({ proof }) => proof !== undefined).map(({ code }) => code);
    return [{ use, on: confirmed.on, copies: proven }];
  });
  if (erasures.length === 0) return new Map();
  const onward = await casesOf(database, onwardProvision);
  const holding = onward.filter(({ state }) => !withoutData.has(state));
  return erasedPackages(erasures, new Set(holding.map(({ data }) => data.use)));
}
