import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fhirReader } from '../../src/formats/fhir/fhir-reader.ts';
import { about, bundle, concept, patient } from '../fixtures/fhir-resources.ts';
import { damaged } from '../fixtures/mutations.ts';
import { filesOf, imbalance, readEverything } from '../fixtures/read-everything.ts';

const marker = 'ZZMARKERZZ';
const resources = [
  patient({ identifier: [{ value: marker }], telecom: [{ system: 'phone', value: marker }] }),
  about('Condition', { onsetDateTime: '2021', code: concept(`x|${marker}`), note: [{ text: marker }] }),
  about('Observation', { id: marker, effectiveDateTime: marker, code: concept('x|1'), valueString: marker }),
  about('MedicationRequest', { authoredOn: '2021-01-01', medicationCodeableConcept: { text: marker } }),
  { resourceType: marker, id: marker },
  about('Encounter', { id: 'e', class: { code: marker }, period: { start: '2021-01-01T00:00:00Z' } }),
  { resourceType: 'Coverage', beneficiary: { reference: `Patient/${marker}` }, dependent: marker },
];
const forms = {
  'a.json': Buffer.from(JSON.stringify(bundle(resources, 'transaction'), null, 1)),
  'a.ndjson': Buffer.from(resources.map((resource) => `${JSON.stringify(resource)}\n`).join('')),
};

describe('fhirReader on damaged files', () => {
  it.each(Object.entries(forms))(
    'never fails, tells every unit once, and puts no cell into a finding of %s',
    async (path, whole) => {
      await fc.assert(
        fc.asyncProperty(damaged(whole), fc.integer({ min: 5, max: 2000 }), async (bytes, chunkBytes) => {
          const batch = await readEverything(fhirReader, filesOf({ [path]: bytes }, chunkBytes));
          expect(imbalance(batch)).toEqual([]);
          expect(batch.units.read).toBeGreaterThan(0);
          expect(JSON.stringify(batch.findings)).not.toContain(marker);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('reads any JSON value in any place of a resource', async () => {
    const keys = fc.constantFrom(
      'code',
      'subject',
      'status',
      'name',
      'identifier',
      'period',
      'component',
      'valueQuantity',
      'contained',
    );
    const types = fc.constantFrom(
      'Patient',
      'Coverage',
      'Condition',
      'Observation',
      'MedicationRequest',
      'ImagingStudy',
      'Bundle',
    );
    await fc.assert(
      fc.asyncProperty(types, fc.dictionary(keys, fc.jsonValue()), async (resourceType, parts) => {
        const resource = {
          ...parts,
          resourceType,
          effectiveDateTime: '2021-01-01',
          onsetDateTime: '2021-01-01',
        };
        const batch = await readEverything(fhirReader, filesOf({ 'a.json': JSON.stringify(resource) }));
        expect(imbalance(batch)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
