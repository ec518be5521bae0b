import type { Day } from '../../kit/day.ts';
import type { ClinicalEvent, Finding, IdentityRecord } from '../clinical-model.ts';
import type { Hl7Message, Hl7Segment } from './hl7-message.ts';
import { hl7Day } from './hl7-time.ts';
import { valueAt } from './hl7-message.ts';

/** What a message says about a stay or a visit; joined with the patient's others when all are read. */
export interface VisitNotice {
  readonly kind: 'admitted' | 'discharged' | 'outpatient' | 'emergency';
  readonly admittedOn: Day | null;
  readonly dischargedOn: Day | null;
  readonly time: string | null;
  readonly department: string | null;
  readonly died: boolean;
  readonly position: number;
}

/** What was read from one message so far. */
export interface MessageReading {
  readonly message: Hl7Message;
  readonly subject: string;
  readonly file: string;
  /** Days to fall back on, the better first: of the file's name, of the message. */
  readonly fallbackDays: readonly Day[];
  readonly identities: IdentityRecord[];
  readonly events: ClinicalEvent[];
  readonly visits: VisitNotice[];
  readonly findings: Finding[];
  /** Keys of the events that are states of one thing over messages (a diagnosis), to the event. */
  readonly instances: Map<ClinicalEvent, string>;
}

/** A reading of `message` with nothing in it yet. */
export function newReading(
  message: Hl7Message,
  subject: string,
  file: string,
  fileDay?: Day,
): MessageReading {
  const recorded = message.segments.find(({ name }) => name === 'EVN');
  const days = [fileDay, recorded && hl7Day(valueAt(recorded, 2)), hl7Day(valueAt(message.header, 7))];
  return {
    message,
    subject,
    file,
    fallbackDays: days.filter((known) => known !== undefined),
    identities: [],
    events: [],
    visits: [],
    findings: [],
    instances: new Map(),
  };
}

/** Adds a finding about a segment of the message. */
export function tellFinding(
  reading: MessageReading,
  severity: 'partial' | 'note',
  code: string,
  field: string | null,
  segment?: Hl7Segment,
): void {
  const place = { file: reading.file, position: segment?.position ?? 1 };
  reading.findings.push({ code, severity, field, place });
}
