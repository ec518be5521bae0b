import { codeLadder, type CodedValue } from './code-ladder.ts';

/** One code as the source has it, with how it is to be released. */
export interface CodeUnit {
  readonly domain: string;
  readonly primary: CodedValue;
  readonly second?: CodedValue;
}

/** How units are released, by their index: the code, its step on the ladder from 0, or undefined when suppressed. */
export type CodeRelease = { readonly released: CodedValue; readonly step: number } | undefined;

/** Tells how many *people* have each label; a label is one or more units of one domain that are released alike. */
export type CountPeople = (labels: readonly (number | undefined)[]) => Promise<ReadonlyMap<number, number>>;

/**
 * The finest release of every unit such that each released code has at least `minimumPeople` people in its domain.
 * Those that stay are counted without those that went up, so that no difference tells who the rare ones are.
 *
 * @law Rules Art. 18 ④
 */
export async function resolveRareCodes(
  units: readonly CodeUnit[],
  minimumPeople: number,
  countPeople: CountPeople,
): Promise<CodeRelease[]> {
  const ladders = units.map(({ primary, second }) => codeLadder(primary, second));
  const steps = units.map(() => 0);
  let isSettled = false;
  while (!isSettled) {
    const labelOf = labelsOf(units, ladders, steps);
    const people = await countPeople(labelOf);
    const rare = labelOf.flatMap((label, index) =>
      label === undefined || (people.get(label) ?? 0) >= minimumPeople ? [] : [index],
    );
    rare.forEach((index) => (steps[index] = (steps[index] ?? 0) + 1));
    isSettled = rare.length === 0;
  }
  return ladders.map((ladder, index) => {
    const step = steps[index] ?? 0;
    const released = ladder[step];
    return released === undefined ? undefined : { released, step };
  });
}

/** The same number for units of one domain that are released alike; none for the suppressed. */
function labelsOf(
  units: readonly CodeUnit[],
  ladders: readonly (readonly CodedValue[])[],
  steps: readonly number[],
): (number | undefined)[] {
  const labels = new Map<string, number>();
  return units.map(({ domain }, index) => {
    const released = ladders[index]?.[steps[index] ?? 0];
    if (released === undefined) return undefined;
    const name = JSON.stringify([domain, released.vocabulary, released.code]);
    const label = labels.get(name) ?? labels.size;
    labels.set(name, label);
    return label;
  });
}
