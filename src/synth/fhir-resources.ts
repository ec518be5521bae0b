/** Resources of JP Core as lines of JSON. */

import { drugs, type Drug } from './catalog.ts';
import { dayAt } from './day-text.ts';
import type { Encounter } from './encounter.ts';
import { fullWidth } from './kana-forms.ts';
import type { Institution } from './institutions.ts';
import type { Registration } from './registration.ts';

/** Resource types, one file each. */
export type FhirFile =
  | 'Patient'
  | 'Coverage'
  | 'Encounter'
  | 'Condition'
  | 'MedicationRequest'
  | 'Observation'
  | 'Procedure'
  | 'AllergyIntolerance';

const profile = (name: string) => ({
  profile: [`http://jpfhir.jp/fhir/core/StructureDefinition/JP_${name}`],
});
const representation = 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation';
const oid = (tail: string) => `urn:oid:1.2.392.${tail}`;

/** Patient: kanji and kana names, telecom, address, birth date (without its day where that is not known). */
export function patientResource(institution: Institution, registration: Registration, on: number): string {
  const identity = registration.identityOn(on);
  const { born } = identity;
  const { diedOn } = registration.person;
  const name = (code: string, family: string, given: string, text: string) => ({
    extension: [{ url: representation, valueCode: code }],
    use: 'usual',
    text,
    family,
    given: [given],
  });
  return JSON.stringify({
    resourceType: 'Patient',
    id: registration.localId,
    meta: profile('Patient'),
    identifier: [{ system: `${oid('100495.20.3.51.')}${institution.code}`, value: registration.localId }],
    name: [
      name('IDE', identity.family, identity.given, identity.name),
      ...(identity.kana === '' ? [] : [name('SYL', identity.kanaFamily, identity.kanaGiven, identity.kana)]),
    ],
    telecom: [{ system: 'phone', value: identity.phone, use: 'home' }],
    gender: identity.sex === 'M' ? 'male' : 'female',
    birthDate: [born.slice(0, 4), born.slice(4, 6), born.slice(6)].filter((part) => part !== '').join('-'),
    ...(diedOn !== null && diedOn <= on ? { deceasedDateTime: dayAt(diedOn) } : {}),
    address: [{ postalCode: identity.postcode, text: identity.address }],
  });
}

/** Coverage: symbol, number and branch in full width as extensions; the insurer by its number. */
export function coverageResource(registration: Registration, on: number): string {
  const { insurer, symbol, number, branch } = registration.identityOn(on);
  const extension = (tail: string, value: string) =>
    value === ''
      ? []
      : [
          {
            url: `http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_InsuredPerson${tail}`,
            valueString: fullWidth(value),
          },
        ];
  return JSON.stringify({
    resourceType: 'Coverage',
    id: `${registration.localId}-coverage`,
    meta: profile('Coverage'),
    extension: [
      ...extension('Symbol', symbol),
      ...extension('Number', number),
      ...extension('SubNumber', branch),
    ],
    identifier: [
      {
        system: 'http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID',
        value: `${insurer.padStart(8, '0')}:${symbol}:${number}:${branch}`,
      },
    ],
    status: 'active',
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'PUBLICPOL' }] },
    subscriberId: `"${fullWidth(symbol)}","${fullWidth(number)}"`,
    ...(branch === '' ? {} : { dependent: fullWidth(branch) }),
    beneficiary: { reference: `Patient/${registration.localId}` },
    payor: [{ identifier: { system: oid('100495.20.3.61'), value: insurer } }],
  });
}

const medication = ({ hot9, yj, name }: Drug) => ({
  coding: [
    { system: oid('200119.4.403.1'), code: hot9, display: name },
    { system: 'http://capstandard.jp/iyaku.info/CodeSystem/YJ-code', code: yj, display: name },
  ],
});

const parts = new Map<unknown, string>();

/** The JSON of a code that recurs, made once. */
function recurring(key: unknown, make: () => unknown): string {
  let json = parts.get(key);
  if (json === undefined) {
    json = JSON.stringify(make());
    parts.set(key, json);
  }
  return json;
}

const meta = (name: string) => `"meta":${JSON.stringify(profile(name))}`;
const metas = {
  encounter: meta('Encounter'),
  condition: meta('Condition'),
  medication: meta('MedicationRequest'),
  observation: meta('Observation_LabResult'),
  procedure: meta('Procedure'),
  allergy: meta('AllergyIntolerance'),
};
const statusOf = (kind: string, code: string) =>
  `{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/${kind}","code":"${code}"}]}`;
const active = statusOf('condition-clinical', 'active');
const confirmed = statusOf('condition-ver-status', 'confirmed');
const laboratoryCategory =
  '[{"coding":[{"system":"http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS","code":"laboratory"}]}]';

type Line = readonly [FhirFile, string];

/** What the lines of one encounter share. Texts put in as they are hold no quotes: they are ids, codes and numbers. */
interface Shared {
  readonly key: string;
  readonly on: string;
  /** References to the patient and the encounter. */
  readonly about: string;
}

const start = (type: FhirFile, id: string, meta: string) => `{"resourceType":"${type}","id":"${id}",${meta}`;

function conditionLines({ diagnoses }: Encounter, { key, on, about }: Shared): Line[] {
  return diagnoses.map(({ disease, startOn }, nth): Line => {
    const code = recurring(disease, () => ({
      coding: [
        { system: oid('200119.4.101.2'), code: disease.byomei, display: disease.name },
        { system: 'http://jpfhir.jp/fhir/core/mhlw/CodeSystem/ICD10-2013-full', code: disease.icd10 },
      ],
      text: disease.name,
    }));
    const line = `${start('Condition', `${key}-c${String(nth)}`, metas.condition)},"clinicalStatus":${active},"verificationStatus":${confirmed},"code":${code},${about},"onsetDateTime":"${dayAt(startOn)}","recordedDate":"${on}"}`;
    return ['Condition', line];
  });
}

function medicationLines({ prescriptions }: Encounter, { key, on, about }: Shared): Line[] {
  return prescriptions.map(({ drug, days }, nth): Line => {
    const amount = `{"value":${String(drug.perDay * days)},"unit":"${drug.unit.name}","system":"${oid('100495.20.2.101')}","code":"${drug.unit.code}"}`;
    const supply = `{"value":${String(days)},"unit":"日","system":"http://unitsofmeasure.org","code":"d"}`;
    const line = `${start('MedicationRequest', `${key}-m${String(nth)}`, metas.medication)},"status":"active","intent":"order","medicationCodeableConcept":${recurring(drug, () => medication(drug))},${about},"authoredOn":"${on}T10:30:00+09:00","dispenseRequest":{"quantity":${amount},"expectedSupplyDuration":${supply}}}`;
    return ['MedicationRequest', line];
  });
}

function observationLines({ measured }: Encounter, { key, on, about }: Shared): Line[] {
  return measured.map(({ item, value }, nth): Line => {
    const code = recurring(item, () => ({
      coding: [{ system: oid('200119.4.504'), code: item.jlac10, display: item.name }],
      text: item.name,
    }));
    const line = `${start('Observation', `${key}-o${String(nth)}`, metas.observation)},"status":"final","category":${laboratoryCategory},"code":${code},${about},"effectiveDateTime":"${on}T09:45:00+09:00","valueQuantity":{"value":${value.toFixed(item.decimals)},"unit":"${item.unit}"}}`;
    return ['Observation', line];
  });
}

function procedureLines({ procedures }: Encounter, { key, on, about }: Shared): Line[] {
  return procedures.map((procedure, nth): Line => {
    const { receipt, name } = procedure;
    const system = 'http://jpfhir.jp/fhir/core/mhlw/CodeSystem/masterS-medicalProcedure';
    const code = recurring(procedure, () => ({
      coding: [{ system, code: receipt, display: name }],
      text: name,
    }));
    const line = `${start('Procedure', `${key}-p${String(nth)}`, metas.procedure)},"status":"completed","code":${code},${about},"performedDateTime":"${on}"}`;
    return ['Procedure', line];
  });
}

/** The allergy that one patient in 25 tells of at the first visit, as a line, or nothing. */
function allergyLines(
  { localId, person, firstOn }: Registration,
  encounter: Encounter,
  { key, on }: Shared,
): Line[] {
  if (encounter.on !== firstOn || person.bornOn % 25 !== 0) return [];
  const code = JSON.stringify(medication(drugs.loxoprofen));
  const clinical = statusOf('allergyintolerance-clinical', 'active');
  const sure = statusOf('allergyintolerance-verification', 'confirmed');
  const line = `${start('AllergyIntolerance', `${key}-a`, metas.allergy)},"clinicalStatus":${clinical},"verificationStatus":${sure},"type":"allergy","category":["medication"],"code":${code},"patient":{"reference":"Patient/${localId}"},"recordedDate":"${on}"}`;
  return [['AllergyIntolerance', line]];
}

/** What happened at a patient's encounter number `index`, as file and line. */
export function clinicalResources(registration: Registration, encounter: Encounter, index: number): Line[] {
  const { localId } = registration;
  const key = `${localId}-${String(index)}`;
  const subject = `"subject":{"reference":"Patient/${localId}"}`;
  const shared = {
    key,
    on: dayAt(encounter.on),
    about: `${subject},"encounter":{"reference":"Encounter/${key}"}`,
  };
  const klass = `{"system":"http://terminology.hl7.org/CodeSystem/v3-ActCode","code":"${encounter.kind === 'inpatient' ? 'IMP' : 'AMB'}"}`;
  const period = `{"start":"${shared.on}T09:00:00+09:00","end":"${dayAt(encounter.until)}T11:00:00+09:00"}`;
  return [
    [
      'Encounter',
      `${start('Encounter', key, metas.encounter)},"status":"finished","class":${klass},${subject},"period":${period}}`,
    ],
    ...conditionLines(encounter, shared),
    ...medicationLines(encounter, shared),
    ...observationLines(encounter, shared),
    ...procedureLines(encounter, shared),
    ...allergyLines(registration, encounter, shared),
  ];
}
