/**
 * Local recoding: each class has labels of its own, so that only rows that need it are generalized.
 */

import { coverByNodes, type PartialRecoding } from './cover-by-nodes.ts';
import { identityList } from './distinct-tuples.ts';
import { lossOfRecoding, type Recoding, type RecodingTask } from './recoding-task.ts';
import { recodeTopDown } from './top-down-recoding.ts';

/** Column visits that covering may spend. */
const defaultBudget = 400_000_000;

/** Tuples × quasi-identifiers below which several split preferences are tried. */
const smallTable = 3_000_000;

/** A local recoding and how it was found. */
export interface LocalRecoding {
  readonly recoding: Recoding;
  readonly nodesChecked: number;
}

/** One way of recoding: by top-down splits alone, or after covering by cheap nodes. */
interface Attempt {
  readonly covers: boolean;
  readonly preference: number;
}

/**
 * The best of some local recodings: top-down alone, and covering by cheap nodes with top-down for the rest, chosen
 * apart for each group of tuples that agree on what is fixed.
 * Rows that cannot be in any class are suppressed, at most `mostSuppressed`; undefined when that is too few.
 */
export function recodeLocally(
  task: RecodingTask,
  mostSuppressed: number,
  budget = defaultBudget,
): LocalRecoding | undefined {
  const { groups, rowsLeftOut } = startingGroups(task);
  if (rowsLeftOut > mostSuppressed) return undefined;
  const all = task.tuples.count;
  const preferences = all * task.quasi.length < smallTable ? [0.25, 0.5, 1] : [0.5];
  const attempts = [
    ...preferences.map((preference) => ({ covers: false, preference })),
    { covers: true, preference: 0.5 },
  ];
  const made = attempts.map((attempt) => recodingBy(task, groups, attempt, budget));
  const chosen = groups.map((list) => {
    const losses = made.map(({ recoding }) => lossOfRecoding(task, recoding, list));
    return losses.indexOf(Math.min(...losses));
  });
  const recodings = made.map(({ recoding }) => recoding);
  return {
    recoding: combined(task, groups, recodings, chosen),
    nodesChecked: made.reduce((sum, { nodes }) => sum + nodes, 0),
  };
}

/** Tuples that agree on what is fixed (all, when nothing is), where they satisfy the models as one class. */
function startingGroups({ quasi, tuples, grouper, groupTester }: RecodingTask) {
  const all = identityList(tuples.count);
  const tops = quasi.map(({ hierarchy }) => hierarchy.levels.length - 1);
  const found = grouper.group(tops, all, all.length);
  const { sizes, passes } = groupTester.test(found, all, all.length);
  const { starts, members } = membersByClass(found.groupOf, all, 0, found.count);
  const groups: Uint32Array[] = [];
  let rowsLeftOut = 0;
  for (let group = 0; group < found.count; group += 1) {
    if (passes[group] === 1) groups.push(members.slice(starts[group], starts[group + 1]));
    else rowsLeftOut += sizes[group] as number;
  }
  return { groups, rowsLeftOut };
}

/** Recodes each group in one way; where covering is of no use in a group, its tuples stay in no class. */
function recodingBy(
  task: RecodingTask,
  groups: readonly Uint32Array[],
  { covers, preference }: Attempt,
  budget: number,
): { readonly recoding: Recoding; readonly nodes: number } {
  const classOf = new Int32Array(task.tuples.count).fill(-1);
  const levels: number[] = [];
  let nodes = 0;
  for (const list of groups) {
    const partial: PartialRecoding = { classOf, levels, open: list.slice(), openCount: list.length };
    const firstClass = levels.length / task.quasi.length;
    if (covers) {
      nodes += coverByNodes(task, partial, budget / groups.length);
      if (partial.openCount > 0.9 * list.length) {
        for (const tuple of list) classOf[tuple] = -1;
        levels.length = firstClass * task.quasi.length;
        continue;
      }
    }
    reopenUntilPassing(task, partial, list, firstClass);
    recodeTopDown(task, partial, preference);
  }
  return { recoding: tightened(task, { classOf, levels }), nodes };
}

/** Of each group the classes of the recoding that is chosen for it. */
function combined(
  { quasi, tuples }: RecodingTask,
  groups: readonly Uint32Array[],
  recodings: readonly Recoding[],
  chosen: readonly number[],
): Recoding {
  const only = recodings[chosen[0] ?? 0];
  if (groups.length === 1 && only !== undefined) return only;
  const classOf = new Int32Array(tuples.count).fill(-1);
  const levels: number[] = [];
  for (const [group, list] of groups.entries()) {
    const from = recodings[chosen[group] ?? 0] as Recoding;
    const renumbered = new Map<number, number>();
    for (const tuple of list) {
      const index = from.classOf[tuple] as number;
      let own = renumbered.get(index);
      if (own === undefined) {
        own = levels.length / quasi.length;
        renumbered.set(index, own);
        for (let column = 0; column < quasi.length; column += 1)
          levels.push(from.levels[index * quasi.length + column] as number);
      }
      classOf[tuple] = own;
    }
  }
  return { classOf, classes: levels.length / quasi.length, levels };
}

/** Takes classes from `firstClass` apart, last made first, until the open tuples satisfy the models as one class. */
function reopenUntilPassing(
  task: RecodingTask,
  partial: PartialRecoding,
  list: Uint32Array,
  firstClass: number,
): void {
  const columns = task.quasi.length;
  let classes = partial.levels.length / columns;
  if (partial.openCount === 0 || classes === firstClass) return;
  const { starts, members } = membersByClass(partial.classOf, list, firstClass, classes);
  while (!task.groupTester.passesTogether(partial.open, 0, partial.openCount) && classes > firstClass) {
    classes -= 1;
    const place = classes - firstClass;
    for (let at = starts[place] as number; at < (starts[place + 1] as number); at += 1) {
      const tuple = members[at] as number;
      partial.classOf[tuple] = -1;
      partial.open[partial.openCount] = tuple;
      partial.openCount += 1;
    }
    partial.levels.length -= columns;
  }
}

/** The tuples of `list` by their class, from `firstClass` on, class after class. */
function membersByClass(classOf: Int32Array, list: Uint32Array, firstClass: number, classes: number) {
  const starts = new Uint32Array(classes - firstClass + 1);
  for (const tuple of list) {
    const after = (classOf[tuple] as number) - firstClass + 1;
    if (after > 0) starts[after] = (starts[after] as number) + 1;
  }
  for (let index = 1; index < starts.length; index += 1)
    starts[index] = (starts[index] as number) + (starts[index - 1] as number);
  const next = starts.slice();
  const members = new Uint32Array(starts.at(-1) as number);
  for (const tuple of list) {
    const index = (classOf[tuple] as number) - firstClass;
    if (index < 0) continue;
    members[next[index] as number] = tuple;
    next[index] = (next[index] as number) + 1;
  }
  return { starts, members };
}

/** The same classes, each at the lowest levels on which its tuples agree. */
function tightened(
  { quasi, tuples }: RecodingTask,
  { classOf, levels }: Pick<PartialRecoding, 'classOf' | 'levels'>,
): Recoding {
  const classes = levels.length / quasi.length;
  const tight = new Uint8Array(classes * quasi.length);
  const first = new Int32Array(classes).fill(-1);
  for (let tuple = tuples.count - 1; tuple >= 0; tuple -= 1) {
    const index = classOf[tuple] as number;
    if (index >= 0) first[index] = tuple;
  }
  for (const [column, { hierarchy }] of quasi.entries()) {
    const leafOf = tuples.leafOf[column] as Uint16Array;
    for (let tuple = 0; tuple < tuples.count; tuple += 1) {
      const index = classOf[tuple] as number;
      if (index < 0) continue;
      const one = leafOf[tuple] as number;
      const other = leafOf[first[index] as number] as number;
      let level = tight[index * quasi.length + column] as number;
      while (hierarchy.levels[level]?.codeOf[one] !== hierarchy.levels[level]?.codeOf[other]) level += 1;
      tight[index * quasi.length + column] = level;
    }
  }
  return { classOf, classes, levels: tight };
}
