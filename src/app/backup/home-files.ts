import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { HomePaths } from '../home.ts';

const unfinished = /(^|\/)\.unfinished-/;
const single = ['meguri.json', 'staff.json', 'demo.json', 'operations/outgoing.json'];

/** Files below a folder of the home, as paths below the home; what is just being written is left out. */
async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !unfinished.test(path))
    .sort();
}

/**
 * Files of a home that are neither keys nor database nor ledger nor sealed segments: its config, its staff, the inbox, the
 * packages.
 */
export async function otherFiles({ root, inbox, packages }: HomePaths): Promise<readonly string[]> {
  const singles = single.filter((name) => existsSync(join(root, name)));
  return [...singles, ...(await filesBelow(root, inbox)), ...(await filesBelow(root, packages))];
}
