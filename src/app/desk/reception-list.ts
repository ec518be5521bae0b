import { z } from 'zod';
import { postgresKnownSubjects, subjectId } from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import { dayText, readList } from '../desk-files.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';

/** A row of a reception list: a patient of the institution, and the day of the visit where it is given. */
const receptionRow = z.object({
  local_id: z.string().min(1),
  seen_on: z.union([z.literal('').transform(() => undefined), dayText]).optional(),
});

/** How many patients of a list are known now who were not before. */
export interface ReceptionImport {
  readonly rows: number;
  readonly added: number;
}

/**
 * Takes in an institution's reception list, so that who was never told is on the worklist as well (通知前). Only the keyed token
 * of a patient is kept.
 *
 * @throws {InvalidInputError} `desk/bad-list`
 */
export async function importReceptionList(
  operator: Operator,
  institution: string,
  path: string,
): Promise<ReceptionImport> {
  const now = today(operator.clock);
  const rows = await readList(path, receptionRow);
  const known = rows.map(({ local_id, seen_on }) => ({
    institution,
    subject: subjectId(operator.keys.subject, institution, local_id),
    firstSeenOn: seen_on ?? now,
  }));
  const event = {
    type: 'institution/reception-list-taken-in',
    actor: 'desk',
    subject: institution,
  } as const;
  return guarded(
    operator.ledger,
    event,
    async (receipt) => ({
      rows: rows.length,
      added: await postgresKnownSubjects(operator.database, operator.config.operator).record(receipt, known),
    }),
    (outcome) => ({ ...outcome }),
  );
}
