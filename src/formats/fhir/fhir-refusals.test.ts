import { describe, expect, it } from 'vitest';
import { about, bundle, patient, type Resource } from '../../../test/fixtures/fhir-resources.ts';
import { filesOf, findingCodes, readEverything } from '../../../test/fixtures/read-everything.ts';
import { fhirReader } from './fhir-reader.ts';

const read = (...resources: readonly Resource[]) =>
  readEverything(fhirReader, filesOf({ 'a.json': JSON.stringify(bundle(resources)) }));

describe('fhirReader', () => {
  it.each<[string, Resource, string]>([
    [
      'a resource without a patient',
      { resourceType: 'Condition', onsetDateTime: '2021-07-01' },
      'fhir/no-subject',
    ],
    [
      'a resource of a patient that a closed bundle lacks',
      { resourceType: 'Condition', onsetDateTime: '2021-07-01', subject: { reference: 'Patient/p2' } },
      'fhir/unresolved-subject',
    ],
    [
      'a resource about a group',
      { resourceType: 'Condition', onsetDateTime: '2021-07-01', subject: { reference: 'Group/1' } },
      'fhir/subject-not-a-patient',
    ],
    [
      'what was entered in error',
      about('Condition', { status: 'entered-in-error' }),
      'fhir/entered-in-error',
    ],
    [
      'a day that is none',
      about('Procedure', { performedDateTime: '2021-02-30' }),
      'fhir/bad-date Procedure.performedDateTime',
    ],
    [
      'a month where a day is needed',
      about('Procedure', { performedDateTime: '2021-02' }),
      'fhir/partial-date Procedure.performedDateTime',
    ],
    [
      'a drug that is not there',
      about('MedicationRequest', { authoredOn: '2021-02-01' }),
      'fhir/unresolved-medication MedicationRequest.medication',
    ],
    ['a type that the model does not hold', about('Claim', {}), 'fhir/type-not-held Claim'],
    ['a type that FHIR does not know', about('MARKER', {}), 'fhir/unknown-type'],
  ])('loses %s with a finding', async (_, resource, code) => {
    const batch = await read(patient(), resource);
    expect(findingCodes(batch)).toEqual([code]);
    expect(batch.units).toEqual({ read: 3, used: 1, structural: 1, lost: 1 });
  });

  it('is not broken by bundles in bundles without end', async () => {
    const depth = 200_000;
    const text = `${'{"resourceType":"Bundle","entry":[{"resource":'.repeat(depth)}{}${'}]}'.repeat(depth)}`;
    const batch = await readEverything(fhirReader, filesOf({ 'a.json': text }));
    expect(findingCodes(batch)).toEqual(['fhir/bundle-too-deep']);
  });
});
