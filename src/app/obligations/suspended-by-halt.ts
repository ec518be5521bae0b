import { sql, type Kysely } from 'kysely';

/**
 * Whether the last suspension of a case was made by a halt: under the same receipt as the opening of one. What somebody suspended
 * for another reason is not a halt's to lift.
 */
export async function wasSuspendedByHalt(db: Kysely<unknown>, id: string): Promise<boolean> {
  const { rows } = await sql<{ by_halt: boolean }>`
    select exists (
      select from procedure.event as opening join procedure.matter as matter on matter.id = opening.matter
      where matter.kind = 'halt' and opening.happened = 'opened'
        and opening.receipt_sequence = suspension.receipt_sequence) as by_halt
    from procedure.event as suspension
    where suspension.matter = ${id} and suspension.happened = 'suspended'
    order by suspension.sequence desc limit 1`.execute(db);
  return rows[0]?.by_halt === true;
}
