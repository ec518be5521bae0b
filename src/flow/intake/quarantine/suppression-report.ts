import type { AdmissionCounts, GateCount } from '../admission.ts';
import { alreadyTaken } from '../intake-batch.ts';

/** What was removed from a load, by the gate's state: how many patients and records, never whose. */
export type SuppressionReport = Readonly<Record<string, { subjects: number; records: number }>>;

/**
 * The suppression report (除外報告) of a load: everybody but those who may be taken in, and those who were before.
 *
 * @law Act Art. 34/56 — nothing without notice, nothing of whom stopped
 */
export function suppressionOf({ byState }: AdmissionCounts): SuppressionReport {
  const removed = Object.entries(byState).filter(([state]) => state !== 'eligible' && state !== alreadyTaken);
  return Object.fromEntries(
    removed.map(([state, { subjects, records }]: [string, GateCount]) => [state, { subjects, records }]),
  );
}
