import { describe, expect, it } from 'vitest';
import { about, concept, patient } from '../../test/fixtures/fhir-resources.ts';
import { filesOf } from '../../test/fixtures/read-everything.ts';
import { medicalClaim, ukeFile } from '../../test/fixtures/receipt-lines.ts';
import { detectFormat, headBytes, readerFor } from './detect-format.ts';
import { peekFile } from './peeked-file.ts';
import { readMixed, type MixedBatch } from './read-mixed.ts';
import type { SourceFiles } from './source-files.ts';

const condition = about('Condition', { onsetDateTime: '2021-07-01', code: concept('x|1') });
const mixed = {
  'a/1.json': JSON.stringify(condition),
  'b.txt': 'nothing that anybody knows',
  'concept.csv': 'concept_id,vocabulary_id\n44,ICD10\n',
  claims: ukeFile(['IR,1,12,1,0000000,,,202111,00,', medicalClaim(), 'SY,2500013,20211001,1']),
  'condition_occurrence.csv':
    'person_id,condition_start_date,condition_source_value,condition_source_concept_id\n1,2021-07-01,E119,44\n',
  'z/patient.json': JSON.stringify(patient()),
};

async function collect(files: SourceFiles): Promise<MixedBatch[]> {
  const batches = [];
  for await (const batch of readMixed(files)) batches.push(batch);
  return batches;
}

describe('readMixed', () => {
  it('gives each file to the reader that knows it, which remembers its files before', async () => {
    const batches = await collect(filesOf(mixed, 7));
    const read = (format: string | null) =>
      batches.filter((one) => one.format === format).reduce((sum, { batch }) => sum + batch.units.read, 0);
    expect([read('fhir'), read('omop'), read('receipt'), read(null)]).toEqual([2, 4, 4, 1]);
    const events = batches.flatMap(({ batch }) => batch.events);
    // The FHIR patient comes four files after the condition; the concept before its OMOP row.
    expect(events.find(({ place }) => place.file === 'a/1.json')?.subject).toBe('00000010');
    expect(events.find(({ place }) => place.file === 'condition_occurrence.csv')?.vocabulary).toBe('icd10');
    expect(batches.flatMap(({ batch }) => batch.findings)).toEqual([
      {
        code: 'formats/unknown-format',
        severity: 'lost',
        field: null,
        place: { file: 'b.txt', position: 1 },
      },
    ]);
  });

  it('loses nothing with an empty file', async () => {
    const [one] = await collect(filesOf({ 'AllergyIntolerance.ndjson': '' }));
    expect(one?.batch).toMatchObject({ findings: [], units: { read: 1, structural: 1, lost: 0 } });
  });

  it('reads a file as its own reader does', async () => {
    const alone = [];
    for await (const batch of readerFor('receipt').read(filesOf({ claims: mixed.claims }))) alone.push(batch);
    const among = (await collect(filesOf(mixed))).filter(({ format }) => format === 'receipt');
    expect(among.map(({ batch }) => batch)).toEqual(alone);
  });

  it('lets out what the stream of a file throws', async () => {
    async function* broken(): SourceFiles {
      yield {
        path: 'a.json',
        bytes: async function* () {
          yield Buffer.from('{"resourceType":"Patient"');
          await Promise.resolve();
          throw new Error('disk');
        },
      };
      await Promise.resolve();
    }
    await expect(collect(broken())).rejects.toThrow('disk');
  });
});

describe('peekFile', () => {
  it('gives the beginning, and then all of the file', async () => {
    for await (const file of filesOf({ a: 'x'.repeat(10_000) }, 999)) {
      const peeked = await peekFile(file, headBytes);
      expect(peeked.head).toHaveLength(headBytes);
      const chunks = [];
      for await (const chunk of peeked.bytes()) chunks.push(chunk);
      expect(Buffer.concat(chunks).toString()).toBe('x'.repeat(10_000));
    }
  });

  it('walks to the end what nobody walked', async () => {
    let ended = false;
    const peeked = await peekFile(
      {
        path: 'a',
        bytes: async function* () {
          yield Buffer.alloc(10);
          yield Buffer.alloc(10);
          await Promise.resolve();
          ended = true;
        },
      },
      5,
    );
    await peeked.finish();
    expect(ended).toBe(true);
  });
});

describe('detectFormat', () => {
  it('knows none of a text that is no medical file', () => {
    expect(detectFormat('a.txt', Buffer.from('hello'))).toBeUndefined();
  });
});

describe('readerFor', () => {
  it('refuses a format that nobody reads', () => {
    expect(() => readerFor('mml' as 'fhir')).toThrow(/formats that can be read/);
  });
});
