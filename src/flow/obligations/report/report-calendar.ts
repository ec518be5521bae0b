import { addDays, addMonths, type Day } from '../../../kit/day.ts';
import { InvalidInputError } from '../../../kit/errors.ts';

/** What a contract says about reports. */
export interface ReportTerms {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** An interim report each so many months; none when absent. */
  readonly interimEveryMonths?: number;
  /** Month and day, `MM-DD`, on which a year ends for the annual report; none when absent. */
  readonly yearEndsOn?: string;
  /** Days after the end of a period by which its report is due. */
  readonly withinDays: number;
}

/** A report 利用報告 that a contract asks for. */
export interface ReportDue {
  readonly report: 'interim' | 'annual' | 'final';
  /** Period that it tells of, both days included. */
  readonly from: Day;
  readonly until: Day;
  readonly dueOn: Day;
}

/**
 * The reports that a contract asks for over its term, by due day: interim and annual ones while it lasts, one final at its end.
 *
 * @law Act, contract of use — 「データ利用の追跡性の確保」 (S25)
 * @throws {InvalidInputError} `report/bad-terms`
 */
export function reportCalendar(terms: ReportTerms): readonly ReportDue[] {
  const { startsOn, endsOn, interimEveryMonths, yearEndsOn, withinDays } = terms;
  const isWhole = (number: number) => Number.isSafeInteger(number) && number > 0;
  const hasBadNumber =
    !isWhole(withinDays) || (interimEveryMonths !== undefined && !isWhole(interimEveryMonths));
  if (endsOn < startsOn || hasBadNumber) {
    throw new InvalidInputError('report/bad-terms', 'the terms of reporting are not whole');
  }
  const periods = (report: ReportDue['report'], ends: readonly Day[]) =>
    ends.map((until, index): ReportDue => {
      const before = ends[index - 1];
      const from = before === undefined ? startsOn : addDays(before, 1);
      return { report, from, until, dueOn: addDays(until, withinDays) };
    });
  return [
    ...periods('interim', interimEnds(startsOn, endsOn, interimEveryMonths)),
    ...periods('annual', yearEnds(startsOn, endsOn, yearEndsOn)),
    ...periods('final', [endsOn]),
  ].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

function interimEnds(startsOn: Day, endsOn: Day, months: number | undefined): readonly Day[] {
  const ends: Day[] = [];
  if (months === undefined) return ends;
  for (let count = 1; ; count += 1) {
    const until = addDays(addMonths(startsOn, months * count), -1);
    if (until >= endsOn) return ends;
    ends.push(until);
  }
}

function yearEnds(startsOn: Day, endsOn: Day, monthDay: string | undefined): readonly Day[] {
  if (monthDay === undefined) return [];
  const first = Number(startsOn.slice(0, 4));
  const years = Number(endsOn.slice(0, 4)) - first + 1;
  const days = Array.from({ length: years }, (_, index) => yearEnd(first + index, monthDay));
  return days.filter((until) => until >= startsOn && until < endsOn);
}

/** The last day of February is written 02-29 or 02-28: both mean the last day. */
function yearEnd(year: number, monthDay: string): Day {
  const [month, dayOfMonth] = monthDay.split('-').map(Number) as [number, number];
  const last = addDays(addMonths(`${year}-01-01` as Day, month), -1);
  const named = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as Day;
  return named > last || (month === 2 && dayOfMonth === 28) ? last : named;
}
