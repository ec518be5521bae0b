import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAppendFile } from './append-file.ts';
import { dayAt } from './day-text.ts';
import type { DeliveryTruth, DeliveryWriter } from './delivery-writer.ts';
import type { Encounter } from './encounter.ts';
import type { Registration } from './registration.ts';

const columns = {
  person:
    'person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth,birth_datetime,race_concept_id,ethnicity_concept_id,location_id,provider_id,care_site_id,person_source_value,gender_source_value,gender_source_concept_id,race_source_value,race_source_concept_id,ethnicity_source_value,ethnicity_source_concept_id',
  visit_occurrence:
    'visit_occurrence_id,person_id,visit_concept_id,visit_start_date,visit_start_datetime,visit_end_date,visit_end_datetime,visit_type_concept_id,provider_id,care_site_id,visit_source_value,visit_source_concept_id,admitted_from_concept_id,admitted_from_source_value,discharged_to_concept_id,discharged_to_source_value,preceding_visit_occurrence_id',
  measurement:
    'measurement_id,person_id,measurement_concept_id,measurement_date,measurement_datetime,measurement_time,measurement_type_concept_id,operator_concept_id,value_as_number,value_as_concept_id,unit_concept_id,range_low,range_high,provider_id,visit_occurrence_id,visit_detail_id,measurement_source_value,measurement_source_concept_id,unit_source_value,unit_source_concept_id,value_source_value,measurement_event_id,meas_event_field_concept_id',
  death:
    'person_id,death_date,death_datetime,death_type_concept_id,cause_concept_id,cause_source_value,cause_source_concept_id',
  identity:
    'subject,name,kana,birth_on,sex,postcode,address,phone,insurer_number,insured_symbol,insured_number,insured_branch,death_on,observed_on',
};

type Table = keyof typeof columns;

/** One row with an impossible date is put among every so many measurements. */
const rowsPerBadRow = 4000;

/** Concepts: a check-up is an outpatient visit; the record is from an EHR. */
const outpatientVisit = 9202;
const recordType = 32_817;

/**
 * Check-ups of a municipality as OMOP CDM 5.4 tables, and who the people are in `identity.csv` beside them.
 *
 * @see OMOP Common Data Model 5.4
 */
export function omopWriter(folder: string, truth: DeliveryTruth): DeliveryWriter {
  mkdirSync(folder, { recursive: true });
  const files = Object.fromEntries(
    Object.entries(columns).map(([table, header]) => {
      const file = createAppendFile(join(folder, `${table}.csv`), 'utf8');
      file.append(`${header}\n`);
      return [table, file];
    }),
  ) as Record<Table, ReturnType<typeof createAppendFile>>;
  let records = 0;
  let measurements = 0;
  let visits = 0;
  const put = (table: Table, row: string) => {
    files[table].append(`${row}\n`);
    records += 1;
  };
  const putCheckup = (person: string, { on, measured }: Encounter) => {
    const date = dayAt(on);
    visits += 1;
    const visit = String(visits);
    put(
      'visit_occurrence',
      `${visit},${person},${String(outpatientVisit)},${date},${date} 00:00:00,${date},${date} 00:00:00,${String(recordType)},,,checkup,0,0,,0,,`,
    );
    for (const { item, value } of measured) {
      measurements += 1;
      const row = (when: string) =>
        `${String(measurements)},${person},${String(item.concept)},${when},,,${String(recordType)},0,${value.toFixed(item.decimals)},0,0,,,,${visit},,${item.jlac10},0,${item.unit},,${value.toFixed(item.decimals)},,`;
      put('measurement', row(date));
      if (measurements % rowsPerBadRow === 50) {
        measurements += 1;
        files.measurement.append(`${row('2025-02-30')}\n`);
        truth.finding('omop', 'measurement.csv', 'omop/bad-date');
      }
    }
  };
  return {
    get records() {
      return records;
    },
    write: (registration, encounters) => {
      const last = encounters.at(-1);
      if (last === undefined) return;
      put('person', personRow(registration, last.until));
      put('identity', identityRow(registration, last.until));
      const { diedOn } = registration.person;
      if (diedOn !== null)
        put('death', `${registration.localId},${dayAt(diedOn)},,${String(recordType)},0,,0`);
      for (const encounter of encounters) putCheckup(registration.localId, encounter);
    },
    close: () => {
      for (const file of Object.values(files)) file.close();
    },
  };
}

function personRow(registration: Registration, on: number): string {
  const { born, sex } = registration.identityOn(on);
  const gender = sex === 'M' ? '8507' : '8532';
  const [year, month, day] = [born.slice(0, 4), born.slice(4, 6), born.slice(6)];
  const { localId } = registration;
  return `${localId},${gender},${year},${String(Number(month))},${day === '' ? '' : String(Number(day))},,0,0,,,,${localId},${sex},0,,0,,0`;
}

function identityRow(registration: Registration, on: number): string {
  const identity = registration.identityOn(on);
  const { born } = identity;
  const birth = born.length === 8 ? `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}` : '';
  const { diedOn } = registration.person;
  return [
    registration.localId,
    identity.name,
    identity.kana,
    birth,
    identity.sex,
    identity.postcode,
    identity.address,
    identity.phone,
    identity.insurer,
    identity.symbol,
    identity.number,
    identity.branch,
    diedOn === null ? '' : dayAt(diedOn),
    dayAt(on),
  ].join(',');
}
