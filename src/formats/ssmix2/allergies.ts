import type { Day } from '../../kit/day.ts';
import { clinicalEvent } from '../batch-builder.ts';
import { codedAt, codeOnly, codeParts } from './coded-element.ts';
import { valueAt, type Hl7Segment } from './hl7-message.ts';
import { hl7Day } from './hl7-time.ts';
import { tellFinding, type MessageReading } from './message-reading.ts';

/** Reads the allergies of a message (IAM of ADT-61, AL1 of ADT-00). Of reactions only the severity's code is kept. */
export function readAllergies(reading: MessageReading): void {
  for (const segment of reading.message.segments) {
    if (segment.name === 'IAM') readIam(reading, segment);
    if (segment.name === 'AL1') {
      const on = hl7Day(valueAt(segment, 6));
      addAllergy(reading, segment, on, valueAt(segment, 4));
    }
  }
}

function readIam(reading: MessageReading, iam: Hl7Segment): void {
  if (valueAt(iam, 6) === 'D') {
    tellFinding(reading, 'note', 'ssmix2/withdrawn', 'IAM-6', iam);
    return;
  }
  const known = [11, 13, 20].map((field) => hl7Day(valueAt(iam, field)));
  const on = known.find((day) => day !== undefined);
  addAllergy(reading, iam, on, valueAt(iam, 4));
}

function addAllergy(
  reading: MessageReading,
  segment: Hl7Segment,
  on: Day | undefined,
  severity: string | null,
) {
  const codes = codedAt(segment, 3);
  const startOn = on ?? reading.fallbackDays[0];
  if (startOn === undefined || codes.length === 0) {
    const code = startOn === undefined ? 'ssmix2/no-date' : 'ssmix2/no-code';
    tellFinding(reading, 'partial', code, `${segment.name}-3`, segment);
    return;
  }
  const event = clinicalEvent({
    domain: 'observation',
    subject: reading.subject,
    ...codeParts(codes),
    startOn,
    valueText: codeOnly(severity),
    qualifier: 'allergy',
    place: { file: reading.file, position: segment.position },
  });
  reading.events.push(event);
}
