/**
 * Which of a patient's files count: an update leaves the older file behind, a deletion takes it back. The newest
 * valid one of (day, kind, order number) wins.
 */

import { fileNameAt, hasOrderNumber, timeKeyOf, type FileName } from './storage-path.ts';
import type { StoredFile } from './stored-file.ts';

/** Why a valid-looking file does not count. */
type Displacement = 'ssmix2/superseded-by-newer' | 'ssmix2/deleted-by-newer' | 'ssmix2/cancelled';

/** Kinds of which each file is the whole present state, so that only the newest counts. */
const snapshots = new Set(['ADT-00', 'ADT-01', 'ADT-61']);

/** The files that do not count, and why. */
export function displacedFiles(files: readonly StoredFile[]): Map<StoredFile, Displacement> {
  const displaced = new Map<StoredFile, Displacement>();
  for (const group of groupsOf(files)) {
    if (group.length < 2) continue;
    const cancelledUpTo = latest(group.filter(({ content }) => content?.kind.meaning === 'cancel'));
    const deletedUpTo = latest(group.filter(({ name }) => name?.flag === '0'));
    const candidates = group.filter(
      ({ content }) => content !== undefined && content.kind.meaning !== 'cancel',
    );
    const newest = latest(candidates);
    for (const file of candidates) {
      const time = keyTime(file);
      const isOne = isOneThing(file.name);
      if (cancelledUpTo !== undefined && time <= cancelledUpTo) displaced.set(file, 'ssmix2/cancelled');
      else if (isOne && deletedUpTo !== undefined && time < deletedUpTo)
        displaced.set(file, 'ssmix2/deleted-by-newer');
      else if (isOne && newest !== undefined && time < newest)
        displaced.set(file, 'ssmix2/superseded-by-newer');
    }
  }
  return displaced;
}

/** Files about the same thing. A file without a name of the storage's form is about its own. */
function groupsOf(files: readonly StoredFile[]): StoredFile[][] {
  const groups = new Map<string, StoredFile[]>();
  for (const file of files) {
    const { name } = file;
    if (name === undefined) continue;
    // A patient may visit several departments a day; to take back one visit is not to take back the others.
    const department = name.kind === 'ADT-12' ? name.department : '';
    const key = [name.day, name.kind, hasOrderNumber(name) ? name.order : '', department].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()];
}

/** Whether files of one group are states of one thing; visits, transfers and diagnoses may be many a day. */
function isOneThing(name: FileName | undefined): boolean {
  return name !== undefined && (hasOrderNumber(name) || snapshots.has(name.kind));
}

function keyTime({ path }: StoredFile): string {
  const name = fileNameAt(path);
  return name === undefined ? '' : timeKeyOf(name);
}

function latest(files: readonly StoredFile[]): string | undefined {
  let found: string | undefined;
  for (const file of files) {
    const time = keyTime(file);
    if (found === undefined || time > found) found = time;
  }
  return found;
}
