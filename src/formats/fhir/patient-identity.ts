import type { Day } from '../../kit/day.ts';
import { identityRecord } from '../batch-builder.ts';
import type { IdentityRecord, Place } from '../clinical-model.ts';
import { parseFhirMoment } from './fhir-date.ts';
import { at, extensionsOf, objectsOf, textOf, textsOf, type JsonObject } from './fhir-json.ts';
import { memberIdOf } from './local-patient-id.ts';

/** An identity record, and what of the Patient could not be used. */
export interface PatientIdentity {
  readonly identity: IdentityRecord;
  readonly problems: readonly { readonly code: string; readonly field: string }[];
}

const genders: Readonly<Record<string, 'M' | 'F' | 'O'>> = { male: 'M', female: 'F', other: 'O' };
const kanaOnly = /^[\p{Script=Katakana}\p{Script=Hiragana}ー・\s]+$/u;

/** Who a Patient resource says the patient is. */
export function patientIdentity(patient: JsonObject, subject: string, place: Place): PatientIdentity {
  const problems: { code: string; field: string }[] = [];
  const day = (field: string): Day | null => {
    const text = textOf(patient[field]);
    if (text === null) return null;
    const moment = parseFhirMoment(text);
    if (moment !== undefined && !moment.partial) return moment.on;
    problems.push({
      code: moment === undefined ? 'fhir/bad-date' : 'fhir/partial-date',
      field: `Patient.${field}`,
    });
    return null;
  };
  if (patient.deceasedBoolean === true)
    problems.push({ code: 'fhir/death-without-day', field: 'Patient.deceased' });
  const [insurer, symbol, number, branch] = memberIdOf(patient) ?? [null, null, null, null];
  const address = objectsOf(patient.address)[0];
  const postcode = (textOf(address?.postalCode) ?? '').replace(/[-‐－−ー\s]/g, '');
  if (postcode !== '' && !/^\d{7}$/.test(postcode)) {
    problems.push({ code: 'fhir/postcode-not-japanese', field: 'Patient.address.postalCode' });
  }
  const identity = identityRecord({
    subject,
    ...namesOf(patient),
    birthOn: day('birthDate'),
    sex: genders[textOf(patient.gender) ?? ''] ?? null,
    postcode: /^\d{7}$/.test(postcode) ? postcode : null,
    address: addressOf(address),
    phone: textOf(objectsOf(patient.telecom).find(({ system }) => system === 'phone')?.value),
    insurerNumber: insurer || null,
    insuredSymbol: symbol || null,
    insuredNumber: number || null,
    insuredBranch: branch || null,
    deathOn: day('deceasedDateTime'),
    observedOn: parseFhirMoment(textOf(at(patient, 'meta', 'lastUpdated')) ?? '')?.on ?? null,
    place,
  });
  return { identity, problems };
}

/** Name and kana by iso21090 (IDE, SYL); without it, a name in kana alone is the kana. */
function namesOf(patient: JsonObject): { name: string | null; kana: string | null } {
  const names = objectsOf(patient.name)
    .filter(({ use }) => use !== 'old' && use !== 'maiden')
    .map((name) => ({
      kind: textOf(extensionsOf(name, 'iso21090-EN-representation')[0]?.valueCode),
      text: nameText(name),
    }))
    .filter(({ text }) => text !== '');
  const kana =
    names.find(({ kind }) => kind === 'SYL') ??
    names.find(({ kind, text }) => kind === null && kanaOnly.test(text));
  const name =
    names.find(({ kind }) => kind === 'IDE') ??
    names.find((one) => one.kind === null && one !== kana) ??
    names.find((one) => one !== kana) ??
    kana;
  return { name: name?.text ?? null, kana: kana?.text ?? null };
}

function nameText(name: JsonObject): string {
  const family = textOf(name.family);
  const given = textsOf(name.given);
  const text = family === null ? (textOf(name.text) ?? given.join(' ')) : [family, ...given].join(' ');
  return text.replace(/[\s\u3000]+/gu, ' ').trim();
}

function addressOf(address: JsonObject | undefined): string | null {
  const parts = [...textsOf(address?.state), ...textsOf(address?.city), ...textsOf(address?.line)];
  return textOf(address?.text) ?? textOf(parts.join(' '));
}
