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

/**
 * The best of some local recodings: top-down alone, and covering by cheap nodes with top-down for the rest.
 * Rows that cannot be in any class are suppressed, at most `mostSuppressed`; undefined when that is too few.
 */
export function recodeLocally(
  task: RecodingTask,
  mostSuppressed: number,
  budget = defaultBudget,
): LocalRecoding | undefined {
  const all = task.tuples.count;
  if (!task.groupTester.passesTogether(identityList(all), 0, all)) {
    return mostSuppressed >= task.rows ? { recoding: allSuppressed(all), nodesChecked: 0 } : undefined;
  }
  let best: Recoding | undefined;
  let bestLoss = Infinity;
  let nodesChecked = 0;
  const preferences = all * task.quasi.length < smallTable ? [0.25, 0.5, 1] : [0.5];
  const attempts = [
    ...preferences.map((preference) => ({ covers: false, preference })),
    { covers: true, preference: 0.5 },
  ];
  for (const { covers, preference } of attempts) {
    const partial: PartialRecoding = {
      classOf: new Int32Array(all).fill(-1),
      levels: [],
      open: identityList(all),
      openCount: all,
    };
    if (covers) {
      nodesChecked += coverByNodes(task, partial, budget);
      if (partial.openCount > 0.9 * all) break;
    }
    reopenUntilPassing(task, partial);
    recodeTopDown(task, partial, preference);
    const recoding = tightened(task, partial);
    const loss = lossOfRecoding(task, recoding);
    if (loss < bestLoss) {
      best = recoding;
      bestLoss = loss;
    }
  }
  return best === undefined ? undefined : { recoding: best, nodesChecked };
}

function allSuppressed(tuples: number): Recoding {
  return { classOf: new Int32Array(tuples).fill(-1), classes: 0, levels: [] };
}

/** Takes classes apart, last made first, until the open tuples satisfy the models as one class. */
function reopenUntilPassing(task: RecodingTask, partial: PartialRecoding): void {
  const columns = task.quasi.length;
  let classes = partial.levels.length / columns;
  if (partial.openCount === 0) return;
  const members = membersByClass(partial.classOf, classes);
  while (!task.groupTester.passesTogether(partial.open, 0, partial.openCount) && classes > 0) {
    classes -= 1;
    for (let at = members.starts[classes] as number; at < (members.starts[classes + 1] as number); at += 1) {
      const tuple = members.tuples[at] as number;
      partial.classOf[tuple] = -1;
      partial.open[partial.openCount] = tuple;
      partial.openCount += 1;
    }
    partial.levels.length -= columns;
  }
}

function membersByClass(classOf: Int32Array, classes: number) {
  const starts = new Uint32Array(classes + 1);
  for (const index of classOf) if (index >= 0) starts[index + 1] = (starts[index + 1] as number) + 1;
  for (let index = 0; index < classes; index += 1)
    starts[index + 1] = (starts[index + 1] as number) + (starts[index] as number);
  const next = starts.slice();
  const tuples = new Uint32Array(starts[classes] as number);
  for (const [tuple, index] of classOf.entries()) {
    if (index < 0) continue;
    tuples[next[index] as number] = tuple;
    next[index] = (next[index] as number) + 1;
  }
  return { starts, tuples };
}

/** The same classes, each at the lowest levels on which its tuples agree. */
function tightened({ quasi, tuples }: RecodingTask, { classOf, levels }: PartialRecoding): Recoding {
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
