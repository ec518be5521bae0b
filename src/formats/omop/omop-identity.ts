import { parseDay, type Day } from '../../kit/day.ts';
import { identityRecord, type BatchBuilder } from '../batch-builder.ts';
import type { Place } from '../clinical-model.ts';
import { sexes } from './event-tables.ts';
import type { OmopRow } from './omop-row.ts';

interface Context {
  readonly place: Place;
  readonly batch: BatchBuilder;
}

/** Adds what PERSON says about who a person is: birth and sex. */
export function addPerson(row: OmopRow, { place, batch }: Context): void {
  const subject = row.text('person_id');
  if (subject === null) {
    batch.lost('omop/no-person', 'person.person_id', place);
    return;
  }
  const birthOn = birthOf(row);
  if (birthOn === null) batch.partial('omop/no-birth-day', 'person.day_of_birth', place);
  const sex =
    sexes[row.text('gender_concept_id') ?? ''] ??
    sexes[(row.text('gender_source_value') ?? '').toUpperCase()];
  batch.identity(identityRecord({ subject, birthOn, sex: sex ?? null, place }));
  batch.used();
}

function birthOf(row: OmopRow): Day | null {
  const [year, month, day] = ['year_of_birth', 'month_of_birth', 'day_of_birth'].map((column) =>
    row.text(column),
  );
  if (!year || !month || !day) return row.day('birth_datetime') ?? null;
  const written = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDay(written) ?? null;
}

/**
 * Adds a row of `identity.csv`, our extension for institutions that give identity beside OMOP: its columns are those
 * of the identity table, without where the record came from; `subject` is the person_id.
 */
export function addIdentity(row: OmopRow, { place, batch }: Context): void {
  const subject = row.text('subject');
  if (subject === null) {
    batch.lost('omop/no-person', 'identity.subject', place);
    return;
  }
  const day = (column: string): Day | null => {
    const on = row.day(column);
    if (on === undefined) batch.partial('omop/bad-date', `identity.${column}`, place);
    return on ?? null;
  };
  const postcode = (row.text('postcode') ?? '').replaceAll('-', '');
  if (postcode !== '' && !/^\d{7}$/.test(postcode))
    batch.partial('omop/bad-postcode', 'identity.postcode', place);
  batch.identity(
    identityRecord({
      subject,
      name: row.text('name'),
      kana: row.text('kana'),
      birthOn: day('birth_on'),
      sex: sexes[row.text('sex') ?? ''] ?? null,
      postcode: /^\d{7}$/.test(postcode) ? postcode : null,
      address: row.text('address'),
      phone: row.text('phone'),
      insurerNumber: row.text('insurer_number'),
      insuredSymbol: row.text('insured_symbol'),
      insuredNumber: row.text('insured_number'),
      insuredBranch: row.text('insured_branch'),
      deathOn: day('death_on'),
      observedOn: day('observed_on'),
      place,
    }),
  );
  batch.used();
}
