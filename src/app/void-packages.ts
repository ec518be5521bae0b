import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operator } from './operator.ts';

/** Removes what is left of packages that are void: nothing of them is kept but their rows in the register. */
export async function removeVoidPackages({ packages, paths }: Operator): Promise<void> {
  for (const { id, state } of await packages.all()) {
    if (state === 'void') await rm(join(paths.packages, id), { recursive: true, force: true });
  }
}
