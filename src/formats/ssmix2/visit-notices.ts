import { valueAt } from './hl7-message.ts';
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
    died: expired.test(valueAt(pv1, 36) ?? '') || (valueAt(pv1, 36, 2) ?? '').includes('死亡'),
    position: pv1.position,
  };
  reading.visits.push(notice);
}
