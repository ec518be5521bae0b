/**
 * Events and identity records as rows of tables: one place for column names, types and order.
 */

import type { LoadedColumn } from '../sql/engine.ts';
import type { SqlValue } from '../sql/sql.ts';
import type { ClinicalEvent, IdentityRecord } from './clinical-model.ts';

/** Columns of an event table, in the order of `eventRow`. */
export const eventColumns: readonly LoadedColumn[] = [
  { name: 'domain', type: 'text' },
  { name: 'subject', type: 'text' },
  { name: 'visit', type: 'text' },
  { name: 'code', type: 'text' },
  { name: 'vocabulary', type: 'text' },
  { name: 'second_code', type: 'text' },
  { name: 'second_vocabulary', type: 'text' },
  { name: 'name', type: 'text' },
  { name: 'start_on', type: 'date' },
  { name: 'start_time', type: 'text' },
  { name: 'end_on', type: 'date' },
  { name: 'value_number', type: 'double' },
  { name: 'value_text', type: 'text' },
  { name: 'unit', type: 'text' },
  { name: 'quantity', type: 'double' },
  { name: 'days', type: 'integer' },
  { name: 'qualifier', type: 'text' },
  { name: 'source_file', type: 'text' },
  { name: 'source_position', type: 'integer' },
];

/** The row of an event, in the order of `eventColumns`. */
export function eventRow(event: ClinicalEvent): SqlValue[] {
  return [
    event.domain,
    event.subject,
    event.visit,
    event.code,
    event.vocabulary,
    event.secondCode,
    event.secondVocabulary,
    event.name,
    event.startOn,
    event.startTime,
    event.endOn,
    event.valueNumber,
    event.valueText,
    event.unit,
    event.quantity,
    event.days,
    event.qualifier,
    event.place.file,
    event.place.position,
  ];
}

/** Columns of an identity table, in the order of `identityRow`. */
export const identityColumns: readonly LoadedColumn[] = [
  { name: 'subject', type: 'text' },
  { name: 'name', type: 'text' },
  { name: 'kana', type: 'text' },
  { name: 'birth_on', type: 'date' },
  { name: 'sex', type: 'text' },
  { name: 'postcode', type: 'text' },
  { name: 'address', type: 'text' },
  { name: 'phone', type: 'text' },
  { name: 'insurer_number', type: 'text' },
  { name: 'insured_symbol', type: 'text' },
  { name: 'insured_number', type: 'text' },
  { name: 'insured_branch', type: 'text' },
  { name: 'death_on', type: 'date' },
  { name: 'observed_on', type: 'date' },
  { name: 'source_file', type: 'text' },
  { name: 'source_position', type: 'integer' },
];

/** The row of an identity record, in the order of `identityColumns`. */
export function identityRow(identity: IdentityRecord): SqlValue[] {
  return [
    identity.subject,
    identity.name,
    identity.kana,
    identity.birthOn,
    identity.sex,
    identity.postcode,
    identity.address,
    identity.phone,
    identity.insurerNumber,
    identity.insuredSymbol,
    identity.insuredNumber,
    identity.insuredBranch,
    identity.deathOn,
    identity.observedOn,
    identity.place.file,
    identity.place.position,
  ];
}
