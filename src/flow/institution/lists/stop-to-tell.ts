import { daysBetween, type Day } from '../../../kit/day.ts';
import type { SubjectId } from '../subject-id.ts';

/** How far a stop has come to the institution: not told, told, or reflected there by its own word. */
export type TellingProgress = 'untold' | 'told' | 'reflected';

/**
 * That a patient of an institution is stopped, or was and is not any more. Who asked, where and why is not told: only that the gate
 * lets nothing of the patient through.
 */
export interface StopToTell {
  readonly subject: SubjectId;
  readonly isStopped: boolean;
  /** The day on which it became so. */
  readonly changedOn: Day;
  readonly progress: TellingProgress;
}

/** Stops by how long they have waited to be reflected, in days since they came. */
export interface StopBacklog {
  readonly untold: number;
  readonly told: number;
  readonly reflected: number;
  /** Of those that are not reflected: by days since the change, `0-1`, `2-6`, `7-29`, `30-`. */
  readonly ages: Readonly<Record<'0-1' | '2-6' | '7-29' | '30-', number>>;
}

/** How many stops wait to be reflected on day `on`, and for how long. */
export function stopBacklog(stops: readonly StopToTell[], on: Day): StopBacklog {
  const backlog = { untold: 0, told: 0, reflected: 0, ages: { '0-1': 0, '2-6': 0, '7-29': 0, '30-': 0 } };
  for (const { progress, changedOn } of stops) {
    backlog[progress] += 1;
    if (progress === 'reflected') continue;
    const days = daysBetween(changedOn, on);
    backlog.ages[days < 2 ? '0-1' : days < 7 ? '2-6' : days < 30 ? '7-29' : '30-'] += 1;
  }
  return backlog;
}
