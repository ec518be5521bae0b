import { clinicalEvent } from '../batch-builder.ts';
import { codedAt, codeParts } from './coded-element.ts';
import { ordersOf } from './drugs.ts';
import { valueAt, type Hl7Segment } from './hl7-message.ts';
import { hl7Day, hl7Time } from './hl7-time.ts';
import { tellFinding, type MessageReading } from './message-reading.ts';

/**
 * Reads what was ordered or done (OBR), each once: an order comes as its head (NW), the head again as a parent (PA)
 * and its parts (CH); the parts are read where there are any, else the head.
 */
export function readProcedures(reading: MessageReading, qualifier: 'ordered' | null): void {
  const { segments } = reading.message;
  const orders = ordersOf(segments);
  const hasParts = orders.some(([orc]) => orc !== undefined && valueAt(orc, 1) === 'CH');
  const seen = new Set<string>();
  let orc: Hl7Segment | undefined;
  for (const segment of segments) {
    if (segment.name === 'ORC') orc = segment;
    if (segment.name !== 'OBR') continue;
    const control = orc === undefined ? null : valueAt(orc, 1);
    if (hasParts && control !== 'CH') continue;
    const key = [valueAt(segment, 2), valueAt(segment, 4)].join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    readProcedure(reading, segment, orc, qualifier);
  }
}

function readProcedure(
  reading: MessageReading,
  obr: Hl7Segment,
  orc: Hl7Segment | undefined,
  qualifier: string | null,
): void {
  const codes = codedAt(obr, 4).filter(({ code }) => code !== null);
  const times = [valueAt(obr, 7), valueAt(obr, 22), orc === undefined ? null : valueAt(orc, 9)];
  const at = times.find((time) => hl7Day(time) !== undefined);
  // The file's day is the day of the service; the time that an order was written stands in for want of it.
  const startOn = (qualifier === null ? hl7Day(at) : undefined) ?? reading.fallbackDays[0] ?? hl7Day(at);
  if (startOn === undefined || codes.length === 0) {
    const code = startOn === undefined ? 'ssmix2/no-date' : 'ssmix2/no-code';
    tellFinding(reading, 'partial', code, startOn === undefined ? 'OBR-7' : 'OBR-4', obr);
    return;
  }
  const event = clinicalEvent({
    domain: 'procedure',
    subject: reading.subject,
    ...codeParts(codes),
    startOn,
    startTime: qualifier === null ? hl7Time(at) : null,
    qualifier,
    place: { file: reading.file, position: obr.position },
  });
  reading.events.push(event);
}
