import {
  dueForNoticeInPerson,
  guardianNotices,
  type BirthDays,
  type SubjectId,
} from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';

/**
 * Patients of an institution who were told through a guardian and are sixteen now, or soon: a notice in person is recommended. Their
 * birth days are read in the vault under an entry of the ledger; only tokens come out.
 */
export async function noticesInPersonDue(
  operator: Operator,
  { institution, by }: { readonly institution: string; readonly by: string },
): Promise<readonly SubjectId[]> {
  const handings = await guardianNotices(operator.database, operator.config.operator, institution);
  const event = { type: 'institution/ages-looked-at', actor: by, subject: institution } as const;
  return guarded(
    operator.ledger,
    event,
    (receipt) => {
      const birthDays: BirthDays = async (subjects) => {
        const born = new Map<SubjectId, Day>();
        // A set of nobody would be the whole vault.
        if (subjects.size === 0) return born;
        for await (const { subject, identity } of operator.vault.openIdentities(receipt, {
          institution,
          subjects,
        })) {
          if (identity.birthOn !== null) born.set(subject, identity.birthOn);
        }
        return born;
      };
      return dueForNoticeInPerson(handings, birthDays, today(operator.clock));
    },
    (due) => ({ due: due.length }),
  );
}
