import { clinicalEvent } from '../batch-builder.ts';
import { codedAt, codeParts, type Coded } from './coded-element.ts';
import { valueAt, type Hl7Segment } from './hl7-message.ts';
import { hl7Day } from './hl7-time.ts';
import { tellFinding, type MessageReading } from './message-reading.ts';

const suspectedModifier = '8002';
const suspectedName = /疑い$|の疑/;

/** Reads the diagnoses of PPR^ZD1: a PRB each, with the ZPR that follows it. */
export function readDiagnoses(reading: MessageReading): void {
  const { segments } = reading.message;
  for (const [index, prb] of segments.entries()) {
    if (prb.name !== 'PRB') continue;
    const next = segments[index + 1];
    readDiagnosis(reading, prb, next?.name === 'ZPR' ? next : undefined);
  }
}

function readDiagnosis(reading: MessageReading, prb: Hl7Segment, zpr: Hl7Segment | undefined): void {
  if (valueAt(prb, 1) === 'DE') {
    tellFinding(reading, 'note', 'ssmix2/withdrawn', 'PRB-1', prb);
    return;
  }
  const startOn = [7, 16, 2].map((field) => hl7Day(valueAt(prb, field))).find((on) => on !== undefined);
  if (startOn === undefined) {
    tellFinding(reading, 'partial', 'ssmix2/no-date', 'PRB-7', prb);
    return;
  }
  const codes = diagnosisCodes(prb, zpr);
  if (codes.every(({ code }) => code === null)) {
    tellFinding(reading, 'partial', 'ssmix2/no-code', 'PRB-3', prb);
    return;
  }
  const event = clinicalEvent({
    domain: 'condition',
    subject: reading.subject,
    ...codeParts(codes),
    name: valueAt(prb, 3, 2) ?? valueAt(prb, 17),
    startOn,
    endOn: endOf(prb),
    qualifier: qualifierOf(prb, zpr),
    place: { file: reading.file, position: prb.position },
  });
  reading.events.push(event);
  const instance = valueAt(prb, 4);
  reading.instances.set(event, instance ?? [event.code, event.secondCode, startOn].join(' '));
}

/** ICD-10 first, then 病名管理番号, then 病名交換用コード. */
function diagnosisCodes(prb: Hl7Segment, zpr: Hl7Segment | undefined): Coded[] {
  const icd10 = codedAt(prb, 10).filter(({ vocabulary }) => vocabulary === 'icd10');
  const exchange = zpr === undefined ? null : valueAt(zpr, 5);
  const exchanged: Coded[] =
    exchange === null ? [] : [{ code: exchange, vocabulary: 'byomei-exchange', name: null }];
  return [...icd10, ...codedAt(prb, 3), ...exchanged];
}

/** The day on which it was over: said so, or of an outcome that ends it (HL7 table 0241: death, full recovery). */
function endOf(prb: Hl7Segment) {
  const outcome = valueAt(prb, 14);
  const over = outcome === 'D' || outcome === 'F' ? hl7Day(valueAt(prb, 15)) : undefined;
  return hl7Day(valueAt(prb, 9)) ?? over ?? null;
}

/** What changes the meaning most: a suspicion is no diagnosis, whatever else is said of it. */
function qualifierOf(prb: Hl7Segment, zpr: Hl7Segment | undefined): string | null {
  const names = [valueAt(prb, 3, 2), valueAt(prb, 17), zpr === undefined ? null : valueAt(zpr, 3, 2)];
  const modifiers = zpr === undefined ? [] : [valueAt(zpr, 3), valueAt(zpr, 6)];
  if (
    valueAt(prb, 13) === '1' ||
    modifiers.includes(suspectedModifier) ||
    names.some((name) => name !== null && suspectedName.test(name))
  )
    return 'suspected';
  const outcome = valueAt(prb, 14);
  if (outcome === 'D') return 'died';
  if (outcome === 'F') return 'cured';
  return valueAt(prb, 18) === '1' ? 'primary' : null;
}
