import type { Day } from '../../kit/day.ts';
import { clinicalEvent, identityRecord } from '../batch-builder.ts';
import { valueAt, type Hl7Segment } from './hl7-message.ts';
import { hl7Day, hl7Time } from './hl7-time.ts';
import { tellFinding, type MessageReading, type VisitNotice } from './message-reading.ts';

/** Codes of PV1-36 that say death (HL7 table 0112, expired), beside the word itself. */
const expired = /^(?:20|4[0-2])$/;

/** Reads what a message of admission, discharge or outpatient visit says of the visit (PV1). */
export function readVisit(reading: MessageReading, kind: 'admitted' | 'discharged' | 'outpatient'): void {
  const pv1 = reading.message.segments.find(({ name }) => name === 'PV1');
  if (pv1 === undefined) {
    tellFinding(reading, 'partial', 'ssmix2/no-segment', 'PV1');
    return;
  }
  const from = valueAt(pv1, 44);
  const until = valueAt(pv1, 45);
  const [fileDay] = reading.fallbackDays;
  const admittedOn = hl7Day(from) ?? (kind === 'discharged' ? null : (fileDay ?? null));
  const dischargedOn = hl7Day(until) ?? (kind === 'discharged' ? (fileDay ?? null) : null);
  if (admittedOn === null && dischargedOn === null) {
    tellFinding(reading, 'partial', 'ssmix2/no-date', kind === 'discharged' ? 'PV1-45' : 'PV1-44', pv1);
    return;
  }
  const isEmergency = kind === 'outpatient' && valueAt(pv1, 2) === 'E';
  const notice: VisitNotice = {
    kind: isEmergency ? 'emergency' : kind,
    admittedOn,
    dischargedOn,
    time: hl7Time(kind === 'discharged' ? until : from),
    department: valueAt(pv1, 10),
    died: kind === 'discharged' && saysDeath(pv1),
    position: pv1.position,
  };
  reading.visits.push(notice);
  if (notice.died && dischargedOn !== null) addDeath(reading, dischargedOn, pv1);
}

/** Code of HL7's table, or the word, whatever the table is. */
function saysDeath(pv1: Hl7Segment): boolean {
  const isStandard = (valueAt(pv1, 36, 3) ?? 'HL70112') === 'HL70112';
  return (isStandard && expired.test(valueAt(pv1, 36) ?? '')) || (valueAt(pv1, 36, 2) ?? '').includes('死亡');
}

function addDeath(reading: MessageReading, on: Day, pv1: Hl7Segment): void {
  const { subject, file } = reading;
  const place = { file, position: pv1.position };
  reading.events.push(clinicalEvent({ domain: 'death', subject, startOn: on, place }));
  reading.identities.push(identityRecord({ subject, deathOn: on, observedOn: on, place }));
}
