import { addDays, addMonths, type Day } from '../../../kit/day.ts';
import type { Rule } from '../../../law/rule.ts';
import { ruleOn } from '../../../law/rule-on.ts';
import type { NoticeHanding } from '../records/notice-ledger.ts';
import type { SubjectId } from '../subject-id.ts';

/** When patients were born. Only the vault knows: whoever asks gives it, and nothing of it comes out of this module. */
export type BirthDays = (subjects: ReadonlySet<SubjectId>) => Promise<ReadonlyMap<SubjectId, Day>>;

/** A handing, as far as it matters here. */
export type AgeHanding = Pick<NoticeHanding, 'subject' | 'noticedOn' | 'givenTo'>;

/** The first day on which a person of this birth day is not under `years` any more. Born on 29 February: the day after the last. */
export function comesOfAgeOn(bornOn: Day, years: number): Day {
  const anniversary = addMonths(bornOn, 12 * years);
  return anniversary.slice(5) === bornOn.slice(5) ? anniversary : addDays(anniversary, 1);
}

/**
 * Who was told through a guardian while under the age at which one decides alone, reaches it after that notice and not later than some
 * days from `on`, and was not told in person since: a notice to the person is recommended. Their choice, and a guardian's stop, hold
 * as they are; the list says nothing of anybody's age but that.
 *
 * @law Act Art. 30(1)/52(1) — not a duty: rule `renotice-lead-days` (?)
 */
export async function dueForNoticeInPerson(
  handings: readonly AgeHanding[],
  birthDays: BirthDays,
  on: Day,
  rules?: readonly Rule[],
): Promise<readonly SubjectId[]> {
  const bySubject = Map.groupBy(handings, ({ subject }) => subject);
  const throughGuardian = [...bySubject].filter(([, told]) =>
    told.some(({ givenTo }) => givenTo === 'guardian'),
  );
  const born = await birthDays(new Set(throughGuardian.map(([subject]) => subject)));
  const until = addDays(on, ruleOn('renotice-lead-days', on, rules).value);
  return throughGuardian
    .filter(([subject, told]) => {
      const bornOn = born.get(subject);
      if (bornOn === undefined) return false;
      const ofAgeOn = comesOfAgeOn(bornOn, ruleOn('guardian-age', on, rules).value);
      const wasChild = told.some(({ givenTo, noticedOn }) => givenTo === 'guardian' && noticedOn < ofAgeOn);
      const wasToldSince = told.some(({ givenTo, noticedOn }) => givenTo === 'self' && noticedOn >= ofAgeOn);
      return wasChild && ofAgeOn <= until && !wasToldSince;
    })
    .map(([subject]) => subject)
    .sort();
}
