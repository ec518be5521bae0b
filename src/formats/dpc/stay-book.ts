import type { Day } from '../../kit/day.ts';
import { clinicalEvent, type BatchBuilder } from '../batch-builder.ts';
import type { ClinicalEvent, Place, ReadBatch } from '../clinical-model.ts';

interface Stay {
  readonly subject: string;
  readonly from: Day;
  readonly place: Place;
  to: Day | null;
  outcome: 'died' | 'cured' | null;
  /** Operations that the EF file told in full, as `code day`. */
  operations: Set<string> | undefined;
  /** Operations of 様式1, which name an act a second time when EF has it. */
  form1Operations: ClinicalEvent[] | undefined;
}

/** The key of an inpatient stay within its patient: the same as in the institution's SS-MIX2 storage. */
export function stayKey(from: Day): string {
  return `I${from}`;
}

/**
 * The stays that the rows of all files tell of: one for each patient and day of admission, whichever files name it, and
 * discharged when a later month says so. Holds a few words for each stay, not for each row.
 */
export class StayBook {
  readonly #stays = new Map<string, Stay>();
  #last: Stay | undefined;

  /** Notes that a row named the stay, and its discharge when the row knows it. */
  note(subject: string, from: Day, to: Day | null, place: Place): void {
    const stay = this.#stayOf(subject, from, place);
    if (to !== null) stay.to = to;
  }

  /** Notes how the stay ended. */
  end(subject: string, from: Day, outcome: 'died' | 'cured' | null, place: Place): void {
    this.#stayOf(subject, from, place).outcome = outcome;
  }

  /** Notes that the EF file tells of this operation. */
  operated(subject: string, from: Day, code: string, on: Day, place: Place): void {
    const stay = this.#stayOf(subject, from, place);
    stay.operations ??= new Set();
    stay.operations.add(`${code} ${on}`);
  }

  /** Holds an operation of 様式1 until it is known whether EF tells of it too. */
  holdOperation(from: Day, event: ClinicalEvent): void {
    const stay = this.#stayOf(event.subject, from, event.place);
    stay.form1Operations ??= [];
    stay.form1Operations.push(event);
  }

  /** Gives the visits, and the operations that only 様式1 has, `most` stays at a time; the last stay in `batch`. The book is empty then. */
  *drain(batch: BatchBuilder, most: number): Iterable<ReadBatch> {
    let added = 0;
    for (const stay of this.#stays.values()) {
      batch.event(visitOf(stay, batch));
      for (const event of stay.form1Operations ?? []) {
        if (stay.operations?.has(`${event.code ?? ''} ${event.startOn}`) !== true) batch.event(event);
      }
      added += 1;
      if (added % most === 0) yield batch.take();
    }
    this.#stays.clear();
    this.#last = undefined;
  }

  #stayOf(subject: string, from: Day, place: Place): Stay {
    const last = this.#last;
    if (last?.subject === subject && last.from === from) return last;
    const key = `${from} ${subject}`;
    let stay = this.#stays.get(key);
    if (stay === undefined) {
      stay = {
        subject,
        from,
        place,
        to: null,
        outcome: null,
        operations: undefined,
        form1Operations: undefined,
      };
      this.#stays.set(key, stay);
    }
    this.#last = stay;
    return stay;
  }
}

function visitOf({ subject, from, to, outcome, place }: Stay, batch: BatchBuilder): ClinicalEvent {
  const isBackwards = to !== null && to < from;
  if (isBackwards) batch.partial('dpc/discharge-before-admission', 'EF-3', place);
  return clinicalEvent({
    domain: 'visit',
    subject,
    visit: stayKey(from),
    code: 'inpatient',
    vocabulary: 'local',
    startOn: from,
    endOn: isBackwards ? null : to,
    qualifier: outcome,
    place,
  });
}
