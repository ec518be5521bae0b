import { clinicalEvent } from '../batch-builder.ts';
import type { ClinicalEvent } from '../clinical-model.ts';
import { codedAt, codeOnly, codeParts, type Coded } from './coded-element.ts';
import { componentOf, repetitionsOf, valueAt, type Hl7Segment } from './hl7-message.ts';
import { hl7Day, hl7Time } from './hl7-time.ts';
import { tellFinding, type MessageReading } from './message-reading.ts';

type DrugParts = Partial<ClinicalEvent> & { readonly codes: readonly Coded[] };

/** Reads the drugs of RDE^O11  and RAS^O17, order by order (ORC). */
export function readDrugs(reading: MessageReading, meaning: 'prescribed' | 'administered'): void {
  for (const order of ordersOf(reading.message.segments)) {
    const orc = order[0];
    if (orc?.name === 'ORC' && withdrawnOrder.test(valueAt(orc, 1) ?? '')) {
      tellFinding(reading, 'note', 'ssmix2/withdrawn', 'ORC-1', orc);
      continue;
    }
    const route = order.find(({ name }) => name === 'RXR');
    const valueText = route === undefined ? null : codeOnly(valueAt(route, 1));
    for (const segment of order) {
      if (segment.name === 'RXA') readAdministration(reading, segment, meaning, valueText);
      if (segment.name === 'RXE') readPrescription(reading, order, segment, valueText);
    }
  }
}

const withdrawnOrder = /^(?:CA|DC|OC|OD|CR|DR)$/;

/** The segments from each ORC to the next. */
export function ordersOf(segments: readonly Hl7Segment[]): Hl7Segment[][] {
  const orders: Hl7Segment[][] = [];
  for (const segment of segments) {
    if (segment.name === 'ORC') orders.push([segment]);
    else orders.at(-1)?.push(segment);
  }
  return orders;
}

function readPrescription(
  reading: MessageReading,
  order: readonly Hl7Segment[],
  rxe: Hl7Segment,
  valueText: string | null,
): void {
  const timing = order.find(({ name }) => name === 'TQ1');
  const start = timing === undefined ? null : valueAt(timing, 7);
  const end = timing === undefined ? null : valueAt(timing, 8);
  const shared = {
    startTime: hl7Time(start),
    endOn: hl7Day(end) ?? null,
    valueText,
    qualifier: 'prescribed',
  };
  const startOn = hl7Day(start) ?? (order[0] && hl7Day(valueAt(order[0], 9)));
  const components = order.filter(({ name }) => name === 'RXC');
  for (const rxc of components) {
    const codes = codedAt(rxc, 2);
    const amount = { quantity: numberIn(reading, rxc, 3), unit: valueAt(rxc, 4) };
    addDrug(reading, rxc, startOn, { ...shared, ...amount, codes });
  }
  if (components.length > 0) return;
  const total = valueAt(rxe, 10) !== null;
  addDrug(reading, rxe, startOn, {
    ...shared,
    codes: [...codedAt(rxe, 2), ...codedAt(rxe, 31)],
    quantity: numberIn(reading, rxe, total ? 10 : 3),
    unit: valueAt(rxe, total ? 11 : 5),
    days: timing === undefined ? null : daysOf(timing),
  });
}

/** TQ1-6, `5^d`: a length in days. */
function daysOf(timing: Hl7Segment): number | null {
  const [repetition] = repetitionsOf(timing, 6);
  if (repetition === undefined) return null;
  const unit = componentOf(timing, repetition, 2)?.toLowerCase();
  const count = Number(componentOf(timing, repetition, 1));
  return Number.isSafeInteger(count) && count > 0 && (unit === 'd' || unit === 'day' || unit === '日')
    ? count
    : null;
}

function readAdministration(
  reading: MessageReading,
  rxa: Hl7Segment,
  qualifier: string,
  valueText: string | null,
): void {
  const status = valueAt(rxa, 20);
  if (status === 'RE' || status === 'NA' || valueAt(rxa, 21) === 'D') {
    tellFinding(reading, 'note', 'ssmix2/not-administered', 'RXA-20', rxa);
    return;
  }
  const start = valueAt(rxa, 3);
  addDrug(reading, rxa, hl7Day(start), {
    codes: codedAt(rxa, 5),
    startTime: hl7Time(start),
    endOn: hl7Day(valueAt(rxa, 4)) ?? null,
    quantity: numberIn(reading, rxa, 6),
    unit: valueAt(rxa, 7),
    valueText,
    qualifier,
  });
}

function addDrug(
  reading: MessageReading,
  segment: Hl7Segment,
  on: ClinicalEvent['startOn'] | undefined,
  { codes, ...parts }: DrugParts,
): void {
  const startOn = on ?? reading.fallbackDays[0];
  if (startOn === undefined || codes.length === 0) {
    const code = startOn === undefined ? 'ssmix2/no-date' : 'ssmix2/no-code';
    tellFinding(reading, 'partial', code, segment.name, segment);
    return;
  }
  const place = { file: reading.file, position: segment.position };
  const { subject } = reading;
  reading.events.push(
    clinicalEvent({ domain: 'drug', subject, startOn, place, ...parts, ...codeParts(codes) }),
  );
}

function numberIn(reading: MessageReading, segment: Hl7Segment, field: number): number | null {
  const text = valueAt(segment, field);
  if (text === null) return null;
  const number = Number(text.normalize('NFKC'));
  if (Number.isFinite(number)) return number;
  tellFinding(reading, 'partial', 'ssmix2/bad-number', `${segment.name}-${field}`, segment);
  return null;
}
