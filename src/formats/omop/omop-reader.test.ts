import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, findingCodes, imbalance, readEverything } from '../../../test/fixtures/read-everything.ts';
import { filesAt } from '../source-files.ts';
import { omopReader } from './omop-reader.ts';

const read = (files: Readonly<Record<string, string>>) => readEverything(omopReader, filesOf(files, 61));
const concepts = 'concept_id,concept_name,vocabulary_id\n201826,"Type 2, diabetes",SNOMED\n44,x,ICD10\n';

describe('omopReader', () => {
  it('reads who people are from PERSON, DEATH and identity.csv', async () => {
    const { identities } = await read({
      'PERSON.csv':
        'PERSON_ID,GENDER_CONCEPT_ID,YEAR_OF_BIRTH,MONTH_OF_BIRTH,DAY_OF_BIRTH\n1,8532,1970,1,9\n2,0,1970,,\n',
      'death.csv': 'person_id,death_date,cause_concept_id\n1,2020-02-29,0\n',
      'identity.csv':
        'subject,name,kana,birth_on,sex,postcode,insured_branch\n1,試験 花子,シケン ハナコ,1970-01-09,F,160-0023,01\n',
    });
    expect(
      identities.map(({ subject, name, birthOn, sex, deathOn }) => [subject, name, birthOn, sex, deathOn]),
    ).toEqual([
      ['1', null, '1970-01-09', 'F', null],
      ['2', null, null, null, null],
      ['1', null, null, null, '2020-02-29'],
      ['1', '試験 花子', '1970-01-09', 'F', null],
    ]);
    expect(identities[3]).toMatchObject({ postcode: '1600023', insuredBranch: '01', kana: 'シケン ハナコ' });
  });

  it('keeps the source code in its vocabulary, and the standard concept beside it', async () => {
    const { events } = await read({
      'concept.csv': concepts,
      'condition_occurrence.csv': [
        'person_id,condition_concept_id,condition_start_date,condition_start_datetime,condition_end_date,condition_source_value,condition_source_concept_id,condition_status_concept_id,visit_occurrence_id',
        '1,201826,2021-07-01,2021-07-01 10:30:00,2021-07-09,E119,44,32902,7',
        '1,201826,2021-07-01,2021-07-01 00:00:00,,LOCAL1,0,,',
        '1,201826,2021-07-01,,,,0,,',
      ].join('\n'),
    });
    expect(events[0]).toEqual({
      domain: 'condition',
      subject: '1',
      visit: '7',
      code: 'E119',
      vocabulary: 'icd10',
      secondCode: '201826',
      secondVocabulary: 'omop',
      name: null,
      startOn: '2021-07-01',
      startTime: '10:30',
      endOn: '2021-07-09',
      valueNumber: null,
      valueText: null,
      unit: null,
      quantity: null,
      days: null,
      qualifier: 'primary',
      place: { file: 'condition_occurrence.csv', position: 2 },
    });
    expect(events.slice(1).map(({ code, vocabulary, secondCode }) => [code, vocabulary, secondCode])).toEqual(
      [
        ['LOCAL1', 'local', '201826'],
        ['201826', 'omop', null],
      ],
    );
    expect(events[1]?.startTime).toBeNull();
  });

  it('reads visits, drugs, procedures, devices, measurements and observations', async () => {
    const { events } = await read({
      'device_exposure.csv':
        'person_id,device_concept_id,device_exposure_start_date,quantity\n1,5,2021-07-01,2\n',
      'drug_exposure.csv':
        'person_id,drug_concept_id,drug_exposure_start_date,quantity,days_supply\n1,5,20210701,14.5,7\n',
      'measurement.csv':
        'person_id,measurement_concept_id,measurement_date,value_as_number,unit_source_value\n1,5,2021-07-01,6.1,%\n',
      'observation.csv':
        'person_id,observation_concept_id,observation_date,value_as_string\n1,5,2021-07-01,A型\n1,5,2021-07-01,MARKER は元気です。\n',
      'procedure_occurrence.csv': 'person_id,procedure_concept_id,procedure_date\n1,5,2021-07-01\n',
      'visit_occurrence.csv':
        'visit_occurrence_id,person_id,visit_concept_id,visit_start_date\n9,1,9201,2021-07-01\n',
    });
    expect(
      events.map(({ domain, code, quantity, days, valueNumber, valueText, unit }) =>
        [domain, code, quantity, days, valueNumber, valueText, unit].map((part) => part ?? '-').join(' '),
      ),
    ).toEqual([
      'procedure 5 2 - - - -',
      'drug 5 14.5 7 - - -',
      'measurement 5 - - 6.1 - %',
      'observation 5 - - - A型 -',
      'observation 5 - - - - -',
      'procedure 5 - - - - -',
      'visit inpatient - - - - -',
    ]);
    expect(JSON.stringify(events)).not.toContain('MARKER');
  });

  it.each([
    ['no person', ',2021-07-01', 'omop/no-person procedure_occurrence.person_id'],
    ['no day', '1,', 'omop/no-date procedure_occurrence.procedure_date'],
    ['a day that is none', '1,2021-02-30', 'omop/bad-date procedure_occurrence.procedure_date'],
    ['a cell too many', '1,2021-07-01,,,', 'omop/too-many-cells procedure_occurrence'],
    ['an open quotation', '1,"2021', 'omop/unclosed-quotation procedure_occurrence'],
  ])('loses a row with %s, and no other', async (_, row, code) => {
    const batch = await read({
      'procedure_occurrence.csv': `person_id,procedure_date,procedure_concept_id\n1,2021-07-01,5\n${row}\n1,2021-07-01,5\n`,
    });
    expect(findingCodes(batch)).toEqual([code]);
    expect(batch.units).toEqual({ read: 4, used: 2, structural: 1, lost: 1 });
  });

  it('counts the lines of tables that give nothing, and loses what is no table', async () => {
    const batch = await read({
      'note.csv': 'note_id,note_text\n1,MARKER\n2,MARKER',
      '__MACOSX/._person.csv': '\u0000',
      'patients.csv': 'a\n1\n',
    });
    expect(batch.units).toEqual({ read: 5, used: 0, structural: 4, lost: 1 });
    expect(findingCodes(batch)).toEqual(['omop/unknown-table']);
  });

  it('recognizes tables by name and header', () => {
    const head = (text: string) => Buffer.from(text);
    expect(omopReader.recognizes('x/PERSON.csv', head('PERSON_ID,YEAR'))).toBeGreaterThan(0.8);
    expect(omopReader.recognizes('person.csv', head('name,age'))).toBeLessThan(0.5);
    expect(omopReader.recognizes('people.csv', head('person_id'))).toBe(0);
  });
});

const shared = join(import.meta.dirname, '../../../../shared/data/omop/synthea27nj/Synthea27Nj_5.4.zip');

describe.skipIf(!existsSync(shared) || !existsSync('/usr/bin/unzip'))('omopReader on Synthea27Nj', () => {
  it('reads all 28 persons, and loses no row', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'meguri-omop-'));
    execFileSync('unzip', ['-qo', shared, '-d', folder]);
    const batch = await readEverything(omopReader, filesAt(folder));
    expect(imbalance(batch)).toEqual([]);
    expect(batch.units.lost).toBe(0);
    expect(batch.identities.filter(({ birthOn }) => birthOn !== null)).toHaveLength(28);
    const count = (domain: string) => batch.events.filter((event) => event.domain === domain).length;
    expect([count('condition'), count('visit'), count('death')]).toEqual([470, 1791, 3]);
    expect(count('procedure')).toBe(1649 + 1);
    expect(new Set(batch.events.map(({ vocabulary }) => vocabulary))).toEqual(
      new Set(['local', 'snomed', 'rxnorm', 'loinc']),
    );
  });
});
