import { clinicalEvent } from '../batch-builder.ts';
import type { ClinicalEvent } from '../clinical-model.ts';
import { codedAt, codeOnly, codeParts } from './coded-element.ts';
import { valueAt, type Hl7Segment } from './hl7-message.ts';
import { hl7Day, hl7Time } from './hl7-time.ts';
import { tellFinding, type MessageReading } from './message-reading.ts';

/** Result types that are prose, people, times or files: never read into records. */
const unread = new Set(['TX', 'FT', 'XCN', 'TS', 'DT', 'TM', 'ED', 'RP', 'ZRD', 'XPN', 'XAD', 'CX']);
/** Written values that are categories: signs, grades, ranges, and a few words. Anything else may be prose. */
const categorical =
  /^(?:[-+±()<>=≦≧≤≥~×*./:%0-9]{1,12}|[A-Z]{1,3}[-+]?|(?:A|B|O|AB)型|弱?陽性|偽?陰性|判定保留|正常|異常|検出せず)$/i;
const flags: Readonly<Record<string, string>> = {
  H: 'high',
  HH: 'critical-high',
  L: 'low',
  LL: 'critical-low',
  A: 'abnormal',
  AA: 'critical-abnormal',
};
/** OBX-11: deleted, posted wrong, no result obtained. */
const voided = new Set(['D', 'W', 'X']);

/** Reads the results (OBX) of a message; each is of the time in OBX-14, else of its specimen, else of its report. */
export function readMeasurements(reading: MessageReading): void {
  let specimenAt: string | null = null;
  let reportAt: string | null = null;
  for (const segment of reading.message.segments) {
    if (segment.name === 'SPM') specimenAt = valueAt(segment, 17);
    else if (segment.name === 'OBR') reportAt = valueAt(segment, 7) ?? valueAt(segment, 22);
    else if (segment.name === 'OBX') readResult(reading, segment, specimenAt ?? reportAt);
  }
}

function readResult(reading: MessageReading, obx: Hl7Segment, specimenAt: string | null): void {
  const type = valueAt(obx, 2);
  const status = valueAt(obx, 11);
  // Of an order, OBX lists what is to be measured: no type, no value, status O.
  if (type === null || unread.has(type) || status === 'O') return;
  if (status !== null && voided.has(status)) {
    tellFinding(reading, 'note', 'ssmix2/withdrawn', 'OBX-11', obx);
    return;
  }
  const at = [valueAt(obx, 14), specimenAt].find((time) => hl7Day(time) !== undefined);
  const startOn = hl7Day(at) ?? reading.fallbackDays[0];
  const codes = codedAt(obx, 3);
  const value = resultValue(reading, type, obx);
  if (startOn === undefined || codes.length === 0 || value === undefined) {
    if (value === undefined) return;
    const code = startOn === undefined ? 'ssmix2/no-date' : 'ssmix2/no-code';
    tellFinding(reading, 'partial', code, startOn === undefined ? 'OBX-14' : 'OBX-3', obx);
    return;
  }
  const event: ClinicalEvent = clinicalEvent({
    domain: 'measurement',
    subject: reading.subject,
    ...codeParts(codes),
    startOn,
    startTime: hl7Time(at),
    ...value,
    unit: valueAt(obx, 6),
    qualifier: flags[valueAt(obx, 8) ?? ''] ?? null,
    place: { file: reading.file, position: obx.position },
  });
  reading.events.push(event);
}

type Value = Pick<ClinicalEvent, 'valueNumber' | 'valueText'>;

/** The value, or undefined (and told, unless blank) when there is none that a record may hold. */
function resultValue(reading: MessageReading, type: string, obx: Hl7Segment): Value | undefined {
  const text = valueAt(obx, 5)?.normalize('NFKC') ?? null;
  if (type === 'SN') return structuredNumber(reading, obx);
  if (text === null) {
    tellFinding(reading, 'note', 'ssmix2/no-value', 'OBX-5', obx);
    return undefined;
  }
  const isCoded = type === 'CWE' || type === 'CE' || type === 'CNE';
  if (isCoded && codeOnly(text) !== null) return { valueNumber: null, valueText: text };
  const number = Number(text);
  if (Number.isFinite(number)) return { valueNumber: number, valueText: null };
  if (categorical.test(text)) return { valueNumber: null, valueText: text };
  const code = type === 'NM' ? 'ssmix2/bad-number' : 'ssmix2/prose-left-out';
  tellFinding(reading, type === 'NM' ? 'partial' : 'note', code, 'OBX-5', obx);
  return undefined;
}

/** SN: comparator ^ number ^ separator ^ number. With a comparator other than `=` the whole is a text too. */
function structuredNumber(reading: MessageReading, obx: Hl7Segment): Value | undefined {
  const [sign, first, separator, second] = [1, 2, 3, 4].map((component) => valueAt(obx, 5, component));
  const number = Number(first ?? Number.NaN);
  if (!Number.isFinite(number)) {
    tellFinding(reading, 'partial', 'ssmix2/bad-number', 'OBX-5', obx);
    return undefined;
  }
  const whole = [sign, first, separator, second].map((part) => part ?? '').join('');
  const isPlain = (sign ?? '=') === '=' && separator === null;
  return {
    valueNumber: isPlain ? number : null,
    valueText: !isPlain && categorical.test(whole) ? whole : null,
  };
}
