import { codesOf, plainCode } from './coding.ts';
import { dayAt, draftsAt, noteNoCode, type Remark, type ResourceMapper } from './event-draft.ts';
import { at, extensionsOf, objectOf, textOf, type JsonObject } from './fhir-json.ts';

const visitKinds: Readonly<Record<string, string>> = {
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  NONAC: 'inpatient',
  OBSENC: 'inpatient',
  AMB: 'outpatient',
  SS: 'outpatient',
  VR: 'outpatient',
  EMER: 'emergency',
  HH: 'home',
  FLD: 'home',
};

/** Encounter → visit; its class says which kind. */
export const readEncounter: ResourceMapper = (encounter) => {
  const kind = visitKinds[textOf(at(encounter, 'class', 'code')) ?? ''];
  const remarks: Remark[] =
    kind === undefined
      ? [{ code: 'fhir/unknown-encounter-class', field: 'Encounter.class', severity: 'partial' }]
      : [];
  const visit = {
    visit: textOf(encounter.id),
    code: kind ?? 'outpatient',
    vocabulary: 'local' as const,
    endOn: dayAt(encounter, 'period', 'end'),
  };
  const rule = { type: 'Encounter', fields: ['period.start'] };
  return draftsAt(encounter, rule, { domain: 'visit', parts: [visit], remarks });
};

const doubtful = new Set(['provisional', 'differential', 'unconfirmed']);
const outcomes: Readonly<Record<string, string>> = { active: 'continued', resolved: 'cured' };
/** 修飾語 の疑い. */
const suspected = '8002';

/** Condition → condition; doubt comes before a refutation as its qualifier, the clinical status is its value. */
export const readCondition: ResourceMapper = (condition) => {
  const codes = codesOf(condition.code);
  const status = plainCode(condition.clinicalStatus);
  const part = {
    ...codes,
    endOn: dayAt(condition, 'abatementDateTime') ?? dayAt(condition, 'abatementPeriod', 'end'),
    valueText: status === null ? null : (outcomes[status] ?? status),
    qualifier: conditionQualifier(condition),
  };
  const fields = ['onsetDateTime', 'onsetPeriod.start', 'recordedDate'];
  const rule = { type: 'Condition', fields, mayBePartial: true };
  return draftsAt(condition, rule, {
    domain: 'condition',
    parts: [part],
    remarks: noteNoCode('Condition', [codes]),
  });
};

function conditionQualifier(condition: JsonObject): string | null {
  const verification = plainCode(condition.verificationStatus) ?? '';
  const modifiers = [
    ...extensionsOf(objectOf(condition.code), 'Modifier'),
    ...extensionsOf(condition, 'Modifier'),
  ].map(({ valueCodeableConcept }) => plainCode(valueCodeableConcept));
  if (doubtful.has(verification) || modifiers.includes(suspected)) return 'suspected';
  return verification === 'refuted' ? 'refuted' : null;
}

/** AllergyIntolerance → observation with qualifier `allergy`. */
export const readAllergy: ResourceMapper = (allergy) => {
  const codes = codesOf(allergy.code);
  const rule = {
    type: 'AllergyIntolerance',
    fields: ['onsetDateTime', 'onsetPeriod.start', 'recordedDate', 'lastOccurrence'],
    mayBePartial: true,
  };
  const verification = plainCode(allergy.verificationStatus);
  const qualifier = verification === 'refuted' ? 'refuted' : 'allergy';
  return draftsAt(allergy, rule, {
    domain: 'observation',
    parts: [{ ...codes, qualifier, valueText: textOf(allergy.criticality) }],
    remarks: noteNoCode('AllergyIntolerance', [codes]),
  });
};
