import { useCase } from '../../flow/application/index.ts';
import type { OnwardProvision } from '../../flow/deidentify/index.ts';
import { onwardProvision } from '../../flow/obligations/index.ts';
import type { Operator } from '../operator.ts';
import { casesOf } from '../use/cases-of.ts';

/** A use as far as it matters here: who applied, and for which recipient. */
export interface HolderOfUse {
  readonly id: string;
  readonly party: string;
  readonly recipient: string | undefined;
}

/** An onward provision that was permitted. */
export interface HolderOnward {
  readonly id: string;
  readonly from: string;
  /** Code of the organization that gets the data. */
  readonly recipient: string;
}

/**
 * Who passed data on to whom, in the names by which packages are kept: an organization that gets data onward is also every
 * recipient for which it applied itself.
 */
export function onwardBetween(
  uses: readonly HolderOfUse[],
  onward: readonly HolderOnward[],
): readonly OnwardProvision[] {
  const namesOf = (organization: string) => [
    organization,
    ...uses.flatMap(({ party, recipient }) =>
      party === organization && recipient !== undefined ? [recipient] : [],
    ),
  ];
  const holders = (id: string): readonly string[] => {
    const use = uses.find((one) => one.id === id);
    if (use !== undefined) return use.recipient === undefined ? [] : [use.recipient];
    const passed = onward.find((one) => one.id === id);
    return passed === undefined ? [] : namesOf(passed.recipient);
  };
  return onward.flatMap(({ from, recipient }) =>
    holders(from).flatMap((holder) => namesOf(recipient).map((to) => ({ from: holder, to }))),
  );
}

/** States of an onward provision in which its recipient has the data, may get them, or had them. */
const permitted: ReadonlySet<string> = new Set(['permitted', 'contracted', 'provided', 'suspended', 'ended']);

/** Who passed data on to whom, as the cases on record have it. */
export async function onwardOnRecord({
  database,
}: Pick<Operator, 'database'>): Promise<readonly OnwardProvision[]> {
  const onward = (await casesOf(database, onwardProvision)).filter(({ state }) => permitted.has(state));
  if (onward.length === 0) return [];
  const uses = await casesOf(database, useCase);
  return onwardBetween(
    uses.map(({ id, party, data }) => ({ id, party, recipient: data.content?.recipient.name })),
    onward.map(({ id, data }) => ({ id, from: data.from, recipient: data.recipient })),
  );
}
