import type { IdentityRecord } from '../../formats/clinical-model.ts';

/** Identity records of one object, without those that only say again what an earlier one of the patient said. */
export interface DistinctIdentities {
  add(records: readonly IdentityRecord[]): void;
  /** By subject, in the order in which they came. */
  bySubject(): ReadonlyMap<string, readonly IdentityRecord[]>;
}

const said = ({
  place: _place,
  observedOn: _observedOn,
  subject: _subject,
  ...facts
}: IdentityRecord): string => JSON.stringify(facts);

/** A collector of distinct identity records; of equal ones, the first stays. */
export function distinctIdentities(): DistinctIdentities {
  const kept = new Map<string, Map<string, IdentityRecord>>();
  return {
    add: (records) => {
      for (const record of records) {
        const ofSubject = kept.get(record.subject) ?? new Map<string, IdentityRecord>();
        kept.set(record.subject, ofSubject);
        const facts = said(record);
        if (!ofSubject.has(facts)) ofSubject.set(facts, record);
      }
    },
    bySubject: () => new Map([...kept].map(([subject, records]) => [subject, [...records.values()]])),
  };
}
