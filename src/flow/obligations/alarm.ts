import type { Role } from '../../access/role.ts';
import { workingDaysBetween } from '../../japan/working-days.ts';
import type { Day } from '../../kit/day.ts';

/** A case as a list shows it, as far as lateness goes. */
export interface Dated {
  readonly id: string;
  readonly kind: string;
  readonly party: string;
  readonly state: string;
  readonly turn: Role | 'nobody';
  readonly dueOn?: Day;
}

/** A case whose owner is late. */
export interface Alarm extends Dated {
  readonly dueOn: Day;
  /** Working days since the due day, at least 0. */
  readonly lateWorkingDays: number;
}

/** The cases whose owner is late on a day, the latest first. A due day itself is in time. */
export function alarmsOn(cases: readonly Dated[], on: Day): readonly Alarm[] {
  return cases
    .flatMap((dated) =>
      dated.dueOn === undefined || on <= dated.dueOn
        ? []
        : [{ ...dated, dueOn: dated.dueOn, lateWorkingDays: workingDaysBetween(dated.dueOn, on) }],
    )
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)));
}
