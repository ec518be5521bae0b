import type { IdentityRecord } from '../clinical-model.ts';
import { clinicalEvent, identityRecord } from '../batch-builder.ts';
import { componentOf, repetitionsOf, valueAt, type Hl7Segment } from './hl7-message.ts';
import { hl7Day, hl7Time } from './hl7-time.ts';
import { tellFinding, type MessageReading } from './message-reading.ts';
import { holdsMyNumber } from './my-number.ts';

/** 法別番号 of the medical insurances; an insurer number that starts otherwise is a public fund's (公費). */
const insuranceLaws = /^(?:0[1-7]|3[1-4]|39|63|67|7[2-5])\d{6}$|^\d{5,7}$/;
const postcodeForm = /^\d{7}$/;

/** The institution's patient id in PID-3: the repetition of type PI, or the first. */
export function patientIdOf(pid: Hl7Segment): string | null {
  const repetitions = repetitionsOf(pid, 3);
  const own = repetitions.find((repetition) => componentOf(pid, repetition, 5) === 'PI');
  return componentOf(pid, own ?? repetitions[0] ?? '', 1);
}

/** Reads who the patient is (PID, IN1), and that they died (PID-29, PID-30). Next of kin are never read. */
export function readIdentity(reading: MessageReading): void {
  const { segments, header } = reading.message;
  const pid = segments.find(({ name }) => name === 'PID');
  if (pid === undefined) return;
  const deathOn = readDeath(reading, pid);
  const address = addressOf(reading, pid);
  const person = {
    subject: reading.subject,
    ...namesOf(reading, pid),
    birthOn: dayIn(reading, pid, 7),
    sex: sexOf(reading, pid),
    ...address,
    phone: phoneOf(reading, pid),
    deathOn,
    observedOn: hl7Day(valueAt(pid, 33)) ?? hl7Day(valueAt(header, 7)) ?? null,
    place: { file: reading.file, position: pid.position },
  };
  const covers = segments.filter((segment) => segment.name === 'IN1').map((in1) => coverOf(reading, in1));
  const insurances = covers.filter((cover) => cover !== null);
  if (insurances.length === 0) reading.identities.push(identityRecord(person));
  for (const insurance of insurances) reading.identities.push(identityRecord({ ...person, ...insurance }));
}

function readDeath(reading: MessageReading, pid: Hl7Segment) {
  const when = valueAt(pid, 29);
  const on = hl7Day(when);
  if (on === undefined) {
    if (when !== null || valueAt(pid, 30) === 'Y')
      tellFinding(reading, 'partial', 'ssmix2/bad-date', 'PID-29', pid);
    return null;
  }
  const place = { file: reading.file, position: pid.position };
  const { subject } = reading;
  reading.events.push(
    clinicalEvent({ domain: 'death', subject, startOn: on, startTime: hl7Time(when), place }),
  );
  return on;
}

function dayIn(reading: MessageReading, segment: Hl7Segment, field: number) {
  const text = valueAt(segment, field);
  const on = hl7Day(text);
  if (text !== null && on === undefined)
    tellFinding(reading, 'partial', 'ssmix2/bad-date', `${segment.name}-${field}`, segment);
  return on ?? null;
}

function sexOf(reading: MessageReading, pid: Hl7Segment): 'M' | 'F' | 'O' | null {
  const sex = valueAt(pid, 8);
  if (sex === 'M' || sex === 'F' || sex === 'O') return sex;
  if (sex !== null && sex !== 'U' && sex !== 'N')
    tellFinding(reading, 'partial', 'ssmix2/bad-code', 'PID-8', pid);
  return null;
}

/** PID-5: one repetition in characters (`I`, ideographic), one in kana (`P`, phonetic). */
function namesOf(reading: MessageReading, pid: Hl7Segment): Pick<IdentityRecord, 'name' | 'kana'> {
  let name: string | null = null;
  let kana: string | null = null;
  for (const repetition of repetitionsOf(pid, 5)) {
    const parts = [componentOf(pid, repetition, 1), componentOf(pid, repetition, 2)];
    const written = parts.filter((part) => part !== null).join(' ');
    const kept = written === '' ? null : withoutMyNumber(reading, pid, 5, written);
    if (componentOf(pid, repetition, 8) === 'P') kana ??= kept;
    else name ??= kept;
  }
  return { name, kana };
}

function addressOf(reading: MessageReading, pid: Hl7Segment): Pick<IdentityRecord, 'postcode' | 'address'> {
  const repetitions = repetitionsOf(pid, 11);
  const home = repetitions.find((repetition) => componentOf(pid, repetition, 7) === 'H') ?? repetitions[0];
  if (home === undefined) return { postcode: null, address: null };
  const code =
    componentOf(pid, home, 5)
      ?.normalize('NFKC')
      .replace(/[-‐−ー〒 ]/g, '') ?? null;
  if (code !== null && !postcodeForm.test(code))
    tellFinding(reading, 'partial', 'ssmix2/bad-postcode', 'PID-11', pid);
  const parts = [8, 4, 3, 1, 2].map((component) => componentOf(pid, home, component));
  // SS-MIX2 writes the whole address in component 8; HL7's own parts are used where it is blank.
  const written =
    parts[0] ??
    parts
      .slice(1)
      .filter((part) => part !== null)
      .join('');
  return {
    postcode: code !== null && postcodeForm.test(code) ? code : null,
    address: written === '' ? null : withoutMyNumber(reading, pid, 11, written),
  };
}

function phoneOf(reading: MessageReading, pid: Hl7Segment): string | null {
  for (const repetition of repetitionsOf(pid, 13)) {
    const number = componentOf(pid, repetition, 12) ?? componentOf(pid, repetition, 1);
    if (number !== null) return withoutMyNumber(reading, pid, 13, number);
  }
  return null;
}

type Cover = Pick<IdentityRecord, 'insurerNumber' | 'insuredSymbol' | 'insuredNumber' | 'insuredBranch'>;

function coverOf(reading: MessageReading, in1: Hl7Segment): Cover | null {
  const insurerNumber = cleanValue(reading, in1, 3);
  if (insurerNumber !== null && !insuranceLaws.test(insurerNumber)) return null;
  const branch = repetitionsOf(in1, 10)[1];
  const cover = {
    insurerNumber,
    insuredSymbol: cleanValue(reading, in1, 11),
    insuredNumber: cleanValue(reading, in1, 10),
    insuredBranch: valueAt(in1, 10, 2) ?? (branch === undefined ? null : componentOf(in1, branch, 1)),
  };
  return Object.values(cover).every((part) => part === null) ? null : cover;
}

function cleanValue(reading: MessageReading, segment: Hl7Segment, field: number): string | null {
  const value = valueAt(segment, field);
  return value === null ? null : withoutMyNumber(reading, segment, field, value);
}

/** @law My Number Act Art. 20: what may be a My Number is dropped, and told. */
function withoutMyNumber(reading: MessageReading, segment: Hl7Segment, field: number, value: string) {
  if (!holdsMyNumber(value)) return value;
  tellFinding(reading, 'partial', 'ssmix2/my-number', `${segment.name}-${field}`, segment);
  return null;
}
