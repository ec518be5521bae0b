import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Operator } from './operator.ts';

/** Holds of a row `p` of the register whose package was handed over: the use says so in the transaction in which it leaves. */
export const wasHandedOver = sql<boolean>`exists (
  select 1 from procedure.event e where e.happened = 'handed-over' and e.detail ->> 'package' = p.id)`;

/**
 * Removes what is left of packages that nobody gets: those that are void, and those that were recalled before they were handed over.
 * Nothing of them is kept but their rows in the register.
 */
export async function removeVoidPackages({ database, paths }: Operator): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select p.id from delivery.package p
    where p.state = 'void' or (p.state = 'recalled' and not ${wasHandedOver}) order by p.id`.execute(
    database,
  );
  for (const { id } of rows) await rm(join(paths.packages, id), { recursive: true, force: true });
}
