import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { stopCase, type ListedStanding } from '../../flow/institution/index.ts';

/** What the check looks at of an input that nothing else has looked at yet. */
const listedInput = z.object({
  institution: z.string(),
  subject: z.string().nullish(),
  listed: z.object({ number: z.string() }),
});

/**
 * Whether a request is what it says of an institution's list: the register has a row of this number, of the same patient and
 * institution, that no case stands for yet. Undefined when the input names no list. Asked inside the transaction that opens the case.
 */
export async function listedStanding(
  tx: Kysely<unknown>,
  operator: string,
  input: unknown,
): Promise<ListedStanding | undefined> {
  const { data: given } = listedInput.safeParse(input);
  if (given === undefined) return undefined;
  const { number } = given.listed;
  const cases = await sql`
    select 1 from procedure.matter where id = ${number}
    union all select 1 from procedure.matter where kind = ${stopCase.name} and data ->> 'listedAs' = ${number}
    limit 1`.execute(tx);
  if (cases.rows.length > 0) return 'has-case';
  const { rows } = await sql<{ subject: string; institution: string }>`
    select subject, institution from institution.stop_request
    where operator = ${operator} and id = ${number}`.execute(tx);
  const [row] = rows;
  if (row === undefined) return 'not-listed';
  return row.subject === given.subject && row.institution === given.institution ? 'sound' : 'otherwise';
}
