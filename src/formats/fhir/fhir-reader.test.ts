import { describe, expect, it } from 'vitest';
import { about, bundle, concept, patient, type Resource } from '../../../test/fixtures/fhir-resources.ts';
import { filesOf, findingCodes, readEverything } from '../../../test/fixtures/read-everything.ts';
import { fhirReader } from './fhir-reader.ts';

const readFiles = (files: Readonly<Record<string, string>>) =>
  readEverything(fhirReader, filesOf(files, 997));
const read = (...resources: readonly Resource[]) =>
  readFiles({ 'a.json': JSON.stringify(bundle(resources)) });
const observed = { effectiveDateTime: '2021-07-01T15:30:00Z' };

describe('fhirReader', () => {
  it('reads who the patient is from Patient, Coverage and payer', async () => {
    const { identities } = await read(
      {
        resourceType: 'Coverage',
        extension: ['Symbol', 'Number', 'SubNumber'].map((part, index) => ({
          url: `http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_InsuredPerson${part}`,
          valueString: ['１２', '３４', '01'][index],
        })),
        beneficiary: { reference: 'urn:uuid:p1' },
        payor: [{ reference: 'Organization/o1' }],
      },
      {
        resourceType: 'Organization',
        id: 'o1',
        identifier: [{ system: 'urn:oid:1.2.392.100495.20.3.61', value: '06123456' }],
      },
      patient(),
    );
    expect(identities).toEqual([
      {
        subject: '00000010',
        name: '試験 太郎',
        kana: 'シケン タロウ',
        birthOn: '1970-01-01',
        sex: 'M',
        postcode: '1600023',
        address: '東京都新宿区',
        phone: '0312345678',
        insurerNumber: '06123456',
        insuredSymbol: '１２',
        insuredNumber: '３４',
        insuredBranch: '01',
        deathOn: null,
        observedOn: null,
        place: { file: 'a.json', position: 3 },
      },
    ]);
  });

  it('reads a CLINS member id, with and without a branch', async () => {
    const system = 'http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID';
    const member = (value: string) => read(patient({ identifier: [{ system, value }] }));
    expect((await member('06123456:１２:３４:05')).identities[0]).toMatchObject({
      subject: 'p1',
      insurerNumber: '06123456',
      insuredSymbol: '１２',
      insuredNumber: '３４',
      insuredBranch: '05',
    });
    expect((await member('39123456::12345678:')).identities[0]).toMatchObject({
      insuredSymbol: null,
      insuredBranch: null,
    });
  });

  it.each<[string, Resource, Resource]>([
    [
      'Encounter',
      { id: 'e1', class: { code: 'IMP' }, period: { start: '2021-07-01', end: '2021-07-09' } },
      { domain: 'visit', visit: 'e1', code: 'inpatient', startOn: '2021-07-01', endOn: '2021-07-09' },
    ],
    [
      'Condition',
      {
        onsetDateTime: '2021-07',
        code: {
          ...concept(
            'http://hospital/|X',
            'urn:oid:1.2.392.200119.4.101.6|VSES',
            'http://hl7.org/fhir/sid/icd-10|K529',
          ),
        },
        verificationStatus: concept('v|provisional'),
      },
      {
        domain: 'condition',
        code: 'VSES',
        vocabulary: 'byomei-exchange',
        secondCode: 'K529',
        secondVocabulary: 'icd10',
        startOn: '2021-07-01',
        qualifier: 'suspected',
      },
    ],
    [
      'MedicationRequest',
      {
        authoredOn: '2021-07-01',
        contained: [
          { resourceType: 'Medication', id: 'm', code: concept('urn:oid:1.2.392.200119.4.403.1|103835401') },
        ],
        medicationReference: { reference: '#m' },
        encounter: { reference: 'Encounter/e9' },
        dispenseRequest: {
          quantity: { value: 9, unit: '錠' },
          expectedSupplyDuration: { value: 1, code: 'wk' },
        },
      },
      {
        domain: 'drug',
        code: '103835401',
        vocabulary: 'hot9',
        quantity: 9,
        unit: '錠',
        days: 7,
        visit: 'e9',
      },
    ],
    [
      'Immunization',
      {
        status: 'not-done',
        occurrenceDateTime: '2021-07-01',
        vaccineCode: concept('http://hl7.org/fhir/sid/cvx|140'),
      },
      { domain: 'drug', code: '140', vocabulary: 'cvx', qualifier: 'cancelled' },
    ],
    [
      'Observation',
      {
        ...observed,
        code: concept('urn:oid:1.2.392.200119.4.504|3D010'),
        valueQuantity: { value: 6.1, unit: '%' },
      },
      {
        domain: 'measurement',
        vocabulary: 'jlac10',
        valueNumber: 6.1,
        unit: '%',
        startOn: '2021-07-02',
        startTime: '00:30',
      },
    ],
    [
      'AllergyIntolerance',
      { recordedDate: '2021-07-01', code: concept('http://snomed.info/sct|91935009') },
      { domain: 'observation', vocabulary: 'snomed', qualifier: 'allergy' },
    ],
    [
      'Procedure',
      { performedPeriod: { start: '2021-07-01', end: '2021-07-02' }, code: concept('x|1') },
      { domain: 'procedure', vocabulary: 'local', endOn: '2021-07-02' },
    ],
    [
      'DiagnosticReport',
      { issued: '2021-07-01T10:00:00+09:00', code: concept('http://loinc.org|1-8'), conclusion: 'MARKER' },
      { domain: 'observation', vocabulary: 'loinc' },
    ],
    [
      'ImagingStudy',
      { started: '2021-07-01', series: [{ modality: { code: 'CT' } }] },
      { domain: 'procedure', code: 'CT', vocabulary: 'local' },
    ],
  ])('reads %s', async (type, parts, event) => {
    const batch = await read(patient(), about(type, parts));
    expect(batch.events).toHaveLength(1);
    expect(batch.events[0]).toMatchObject({ subject: '00000010', ...event });
    expect(JSON.stringify(batch.events)).not.toContain('MARKER');
  });

  it('reads each component of an observation, and each ingredient of a medication', async () => {
    const strength = (value: number) => ({ strength: { numerator: { value, unit: 'mL' } } });
    const { events } = await read(
      patient(),
      about('Observation', {
        ...observed,
        code: concept('http://loinc.org|85354-9'),
        component: [
          { code: concept('http://loinc.org|8480-6'), valueQuantity: { value: 120 } },
          { code: concept('http://loinc.org|8462-4'), valueQuantity: { value: 80 } },
        ],
      }),
      about('MedicationAdministration', {
        effectiveDateTime: '2021-07-01',
        contained: [
          {
            id: 'm',
            ingredient: [
              { itemCodeableConcept: concept('urn:oid:1.2.392.200119.4.403.1|1'), ...strength(1) },
              { itemCodeableConcept: concept('urn:oid:1.2.392.200119.4.403.1|2'), ...strength(100) },
            ],
          },
        ],
        medicationReference: { reference: '#m' },
        dosage: { dose: { value: 101 } },
      }),
    );
    expect(events.map(({ code, valueNumber, quantity }) => [code, valueNumber, quantity])).toEqual([
      ['8480-6', 120, null],
      ['8462-4', 80, null],
      ['1', null, 1],
      ['2', null, 100],
    ]);
  });

  it('leaves prose out of values, and says so', async () => {
    const value = (valueString: string) =>
      about('Observation', { ...observed, code: concept('http://loinc.org|1'), valueString });
    const batch = await read(patient(), value('陰性'), value('MARKER さんは、元気です'));
    expect(batch.events.map(({ valueText }) => valueText)).toEqual(['陰性', null]);
    expect(findingCodes(batch)).toEqual(['fhir/prose-left-out Observation.value']);
  });

  it('reads NDJSON in which the patient comes last', async () => {
    const lines = [about('Condition', { onsetDateTime: '2021-07-01', code: concept('x|1') }), patient()];
    const batch = await readFiles({
      'Condition.ndjson': `${JSON.stringify(lines[0])}\n\n{broken\n`,
      'Patient.ndjson': `${JSON.stringify(lines[1])}\n`,
    });
    expect(batch.events[0]).toMatchObject({
      subject: '00000010',
      place: { file: 'Condition.ndjson', position: 1 },
    });
    expect(batch.findings).toEqual([
      {
        code: 'fhir/not-json',
        severity: 'lost',
        field: null,
        place: { file: 'Condition.ndjson', position: 3 },
      },
    ]);
    expect(batch.units).toEqual({ read: 3, used: 2, structural: 0, lost: 1 });
  });

  it('gives nothing to either of two patients under one reference', async () => {
    const other = patient({ identifier: [{ system: 'urn:oid:1.2.392.100495.20.3.51.1', value: '77' }] });
    const batch = await readFiles({
      'a.ndjson': [about('Condition', { onsetDateTime: '2021', code: concept('x|1') }), patient(), other]
        .map((resource) => `${JSON.stringify(resource)}\n`)
        .join(''),
    });
    expect(batch.events).toEqual([]);
    expect(findingCodes(batch)).toEqual(['fhir/ambiguous-subject']);
  });

  it('resolves a reference in its own bundle first', async () => {
    const one = (number: string) =>
      bundle([
        patient({ identifier: [{ system: 'urn:oid:1.2.392.100495.20.3.51.1', value: number }] }),
        about('Procedure', { performedDateTime: '2021-07-01', code: concept('x|1') }),
      ]);
    const batch = await readFiles({ 'a.json': JSON.stringify(one('1')), 'b.json': JSON.stringify(one('2')) });
    expect(batch.events.map(({ subject }) => subject)).toEqual(['1', '2']);
  });

  it('takes a death from the Patient, and no birth from a year', async () => {
    const batch = await read(patient({ birthDate: '1970', deceasedDateTime: '2020-03-31T20:00:00Z' }));
    expect(batch.identities[0]).toMatchObject({ birthOn: null, deathOn: '2020-04-01' });
    expect(batch.events).toMatchObject([{ domain: 'death', startOn: '2020-04-01', code: null }]);
    expect(findingCodes(batch)).toEqual(['fhir/partial-date Patient.birthDate']);
  });

  it('recognizes FHIR by its first bytes', () => {
    const head = (text: string) => Buffer.from(text);
    expect(fhirReader.recognizes('x', head('\ufeff{\n "resourceType" : "Bundle"'))).toBeGreaterThan(0.9);
    expect(fhirReader.recognizes('x.json', head('{"a": 1}'))).toBeLessThan(0.5);
    expect(fhirReader.recognizes('x.csv', head('person_id,name'))).toBe(0);
  });
});
