/**
 * The gate at intake: of what a reader gives, only the records of people who may be taken in go further, under their
 * keyed subject id. Everybody else's are counted by reason and dropped before anything is stored.
 */

import type { ClinicalEvent, IdentityRecord, ReadBatch } from '../../formats/clinical-model.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import type { SubjectId } from '../institution/index.ts';

/** What the gate says about one patient of the institution that handed the object over. */
export interface GateAnswer {
  readonly subject: SubjectId;
  readonly isEligible: boolean;
  /** State of the gate: `eligible`, `not-notified`, `waiting`, `stopped`, … */
  readonly state: string;
}

/** The gate's answer for a local patient id. Must answer for every id: who is unknown is not eligible. */
export type Gate = (localId: string) => GateAnswer;

/** What may go further of one batch; `subject` is the keyed id from here on. */
export interface AdmittedBatch {
  readonly identities: readonly IdentityRecord[];
  readonly events: readonly ClinicalEvent[];
}

/** Records and people by the gate's state. */
export interface GateCount {
  readonly subjects: number;
  readonly records: number;
}

/** What passed the gate so far, and what did not and why. */
export interface AdmissionCounts {
  readonly byState: Readonly<Record<string, GateCount>>;
}

/** A patient as the gate judged, with the records that were judged so. */
interface Judged extends GateAnswer {
  records: number;
}

/** The gate, standing in the way of one object's batches. */
export interface Admission {
  /** What of `batch` may be taken in. */
  admit(batch: ReadBatch): AdmittedBatch;
  /** Somebody who was admitted turned out to be in another state: counted there, and the caller drops the records. */
  revoke(subject: SubjectId, state: string): void;
  counts(): AdmissionCounts;
}

/**
 * An admission through `gate`. Each patient is asked about once, so that one object is judged at one moment.
 *
 * @law Act Art. 34/56 — the operator must not receive data without notice, or of a person who stopped
 * @throws {InvalidInputError} `intake/record-without-patient` from `admit` when a record names nobody.
 */
export function openAdmission(gate: Gate): Admission {
  const answers = new Map<string, Judged>();
  const answerFor = (localId: string): Judged => {
    const known = answers.get(localId);
    if (known !== undefined) return known;
    if (localId === '')
      throw new InvalidInputError('intake/record-without-patient', 'a record names no patient');
    const judged = { ...gate(localId), records: 0 };
    answers.set(localId, judged);
    return judged;
  };
  const pass = <Item extends { readonly subject: string }>(records: readonly Item[]): Item[] => {
    const admitted: Item[] = [];
    for (const record of records) {
      const judged = answerFor(record.subject);
      judged.records += 1;
      if (judged.isEligible) admitted.push({ ...record, subject: judged.subject });
    }
    return admitted;
  };
  return {
    admit: ({ identities, events }) => ({ identities: pass(identities), events: pass(events) }),
    revoke: (subject, state) => {
      for (const [localId, judged] of answers) {
        if (judged.subject === subject) answers.set(localId, { ...judged, isEligible: false, state });
      }
    },
    counts: () => {
      const byState: Record<string, { subjects: number; records: number }> = {};
      for (const { state, records } of answers.values()) {
        const count = (byState[state] ??= { subjects: 0, records: 0 });
        count.subjects += 1;
        count.records += records;
      }
      return { byState };
    },
  };
}
