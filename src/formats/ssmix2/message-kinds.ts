/**
 * What each message of SS-MIX2 is, by its type and trigger (MSH-9), and how it is read.
 *
 * @see SS-MIX2 標準化ストレージ仕様書 Ver. 1.2h, データ種別
 */

import { readAllergies } from './allergies.ts';
import { readDiagnoses } from './diagnoses.ts';
import { readDrugs } from './drugs.ts';
import { readMeasurements } from './measurements.ts';
import type { MessageReading } from './message-reading.ts';
import { readProcedures } from './procedures.ts';
import { readVisit } from './visit-notices.ts';

/** A kind of message. */
export interface MessageKind {
  /** データ種別 that it may stand under. */
  readonly kinds: readonly string[];
  /** `cancel` takes back an earlier message; `plan` says what is to come or where a bed is: no record. */
  readonly meaning: 'record' | 'plan' | 'cancel';
  readonly read: (reading: MessageReading) => void;
}

const nothing = () => undefined;

function record(kinds: string, ...steps: readonly ((reading: MessageReading) => void)[]): MessageKind {
  const read = (reading: MessageReading) => {
    for (const step of steps) step(reading);
  };
  return { kinds: kinds.split(' '), meaning: 'record', read };
}

function plan(kinds: string): MessageKind {
  return { kinds: kinds.split(' '), meaning: 'plan', read: nothing };
}

function cancel(kind: string): MessageKind {
  return { kinds: [kind], meaning: 'cancel', read: nothing };
}

const performed = (reading: MessageReading) => readProcedures(reading, null);
const ordered = (reading: MessageReading) => readProcedures(reading, 'ordered');

/** Kinds by `TYPE^TRIGGER`. */
export const messageKinds: ReadonlyMap<string, MessageKind> = new Map([
  ['ADT^A08', record('ADT-00', readMeasurements, readAllergies)],
  ['ADT^A54', plan('ADT-01')],
  ['ADT^A04', record('ADT-12', (reading) => readVisit(reading, 'outpatient'))],
  ['ADT^A14', plan('ADT-21')],
  ['ADT^A01', record('ADT-22', (reading) => readVisit(reading, 'admitted'))],
  ['ADT^A21', plan('ADT-31')],
  ['ADT^A22', plan('ADT-32')],
  ['ADT^A15', plan('ADT-41')],
  ['ADT^A02', plan('ADT-42')],
  ['ADT^A16', plan('ADT-51')],
  ['ADT^A03', record('ADT-52', (reading) => readVisit(reading, 'discharged'))],
  ['ADT^A60', record('ADT-61', readAllergies)],
  ['PPR^ZD1', record('PPR-01', readDiagnoses)],
  ['OMD^O03', plan('OMD')],
  ['RDE^O11', record('OMP-01 OMP-02', (reading) => readDrugs(reading, 'prescribed'))],
  ['RAS^O17', record('OMP-11 OMP-12', (reading) => readDrugs(reading, 'administered'))],
  ['OML^O33', record('OML-01', ordered)],
  ['OUL^R22', record('OML-11', readMeasurements)],
  ['OMG^O19', record('OMG-01 OMG-02 OMG-03', ordered, readMeasurements)],
  ['OMI^Z23', record('OMG-11 OMG-12', performed, readMeasurements)],
  ['ORU^R01', record('OMG-13', performed, readMeasurements)],
  ['ADT^A23', cancel('ADT-00')],
  ['ADT^A55', cancel('ADT-01')],
  ['ADT^A27', cancel('ADT-21')],
  ['ADT^A11', cancel('ADT-22')],
  ['ADT^A52', cancel('ADT-31')],
  ['ADT^A53', cancel('ADT-32')],
  ['ADT^A26', cancel('ADT-41')],
  ['ADT^A12', cancel('ADT-42')],
  ['ADT^A25', cancel('ADT-51')],
  ['ADT^A13', cancel('ADT-52')],
]);
