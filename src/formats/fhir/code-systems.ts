import type { Vocabulary } from '../clinical-model.ts';

/** Code systems of JP Core, JP-CLINS and the world, by URI without `urn:oid:` and version. */
const systems: Readonly<Record<string, Vocabulary>> = {
  'http://hl7.org/fhir/sid/icd-10': 'icd10',
  'http://jpfhir.jp/fhir/core/mhlw/CodeSystem/ICD10-2013-full': 'icd10',
  'http://jpfhir.jp/fhir/core/mhlw/CodeSystem/masterB-disease': 'receipt-disease',
  'http://jpfhir.jp/fhir/core/mhlw/CodeSystem/masterS-medicalProcedure': 'receipt-procedure',
  'http://capstandard.jp/iyaku.info/CodeSystem/YJ-code': 'yj',
  'http://loinc.org': 'loinc',
  'http://snomed.info/sct': 'snomed',
  'http://www.nlm.nih.gov/research/umls/rxnorm': 'rxnorm',
  'http://hl7.org/fhir/sid/cvx': 'cvx',
  '1.2.392.200119.4.101.2': 'byomei',
  '1.2.392.200119.4.101.6': 'byomei-exchange',
  '1.2.392.200119.4.403.2': 'hot7',
  '1.2.392.200119.4.403.1': 'hot9',
  '1.2.392.200119.4.402.1': 'hot13',
  '1.2.392.200119.4.504': 'jlac10',
  '2.16.840.1.113883.6.3': 'icd10',
  '2.16.840.1.113883.6.1': 'loinc',
  '2.16.840.1.113883.6.96': 'snomed',
  '2.16.840.1.113883.6.88': 'rxnorm',
  '2.16.840.1.113883.12.292': 'cvx',
};

/** The vocabulary that a code system URI names: `local` when it is none that we know. */
export function vocabularyOf(system: string | null): Vocabulary {
  if (system === null) return 'local';
  const bare = system.replace(/^urn:oid:/, '').replace(/\|.*$/, '');
  return systems[bare] ?? 'local';
}
