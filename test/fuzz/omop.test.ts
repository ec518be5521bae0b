import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { omopReader } from '../../src/formats/omop/omop-reader.ts';
import { damaged } from '../fixtures/mutations.ts';
import { filesOf, imbalance, readEverything } from '../fixtures/read-everything.ts';

const marker = 'ZZMARKERZZ';
const tables = {
  'person.csv': `person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth\n1,8532,1970,1,9\n${marker},8507,${marker},1,9\n`,
  'measurement.csv': `person_id,measurement_concept_id,measurement_date,value_as_number,value_source_value\n1,5,2021-07-01,6.1,\n${marker},5,2021-07-01,${marker},"a ""${marker}"", b"\n1,5,${marker},,\n`,
  'identity.csv': `subject,name,birth_on,postcode\n1,${marker},1970-01-09,${marker}\n2,"${marker}\nx",${marker},\n`,
  'concept.csv': `concept_id,vocabulary_id\n5,SNOMED\n${marker},${marker}\n`,
};

describe('omopReader on damaged files', () => {
  it.each(Object.entries(tables))(
    'never fails, tells every unit once, and puts no cell into a finding of %s',
    async (path, whole) => {
      await fc.assert(
        fc.asyncProperty(
          damaged(Buffer.from(whole)),
          fc.integer({ min: 1, max: 200 }),
          async (bytes, chunkBytes) => {
            const batch = await readEverything(omopReader, filesOf({ [path]: bytes }, chunkBytes));
            expect(imbalance(batch)).toEqual([]);
            expect(JSON.stringify(batch.findings)).not.toContain(marker);
          },
        ),
        { numRuns: 200 },
      );
    },
  );
});
