import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadBatch } from '../clinical-model.ts';
import { filesAt, type SourceFiles } from '../source-files.ts';
import { ssmix2Reader } from './ssmix2-reader.ts';

const storage = join(import.meta.dirname, '../../../../shared/data/ssmix2/nho-testing-tool/sampleData');

async function batchesOf(files: SourceFiles): Promise<ReadBatch[]> {
  const batches: ReadBatch[] = [];
  for await (const batch of ssmix2Reader.read(files)) batches.push(batch);
  return batches;
}

/** The message at `path` under a name that says nothing, so that only its content counts. */
async function* alone(path: string): SourceFiles {
  const bytes = await readFile(join(storage, path));
  yield {
    path: 'message',
    bytes: async function* () {
      await Promise.resolve();
      yield bytes;
    },
  };
}

/** Kind of event and how many, of a message that is read by its content alone. */
async function contentOf(path: string): Promise<string> {
  const [batch] = await batchesOf(alone(path));
  const counts: Record<string, number> = {};
  for (const { domain, qualifier } of batch?.events ?? []) {
    const kind = qualifier === null ? domain : `${domain}/${qualifier}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return Object.entries(counts)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}

describe.skipIf(!existsSync(storage))('ssmix2Reader on the storage of the NHO testing tool', () => {
  it('finds every misplaced, flagged and foreign file, and accounts for each', async () => {
    const batches = await batchesOf(filesAt(storage));
    const found = batches.flatMap(({ findings }) =>
      findings.map(({ code, severity, place }) => `${severity} ${code} ${place.file}`),
    );
    const misplaced = '000/000/0000001/20000401';
    const home = '999/901/9999013';
    const foreign = (path: string) => `lost ssmix2/patient-mismatch ${home}/${path}`;
    expect(found).toEqual([
      `lost ssmix2/misplaced-file ${misplaced}/ADT-31/9999013_20110630_OMP-11_123456789012345_20110701113813225_01_1`,
      `lost ssmix2/patient-mismatch ${misplaced}/OMP-11/0000001_20000401_OMP-11_123456789012345_20110701113813225_01_1`,
      `note ssmix2/deleted-file ${misplaced}/OMP-11/0000001_20000401_OMP-11_123456789012346_20110701113813226_01_0`,
      foreign('-/ADT-61/9999013_-_ADT-61_999999999999999_20111014232213000_-_1'),
      foreign('-/PPR-01/9999013_-_PPR-01_999999999999999_20111209163030000_01_1'),
      foreign('20111013/OMD/9999013_20111013_OMD_123456789012345_20111014232213000_01_1'),
      foreign('20111220/OMG-01/9999013_20111220_OMG-01_000201101200100_20111220224447339_-_1'),
      foreign('20111220/OMG-02/9999013_20111220_OMG-02_201212201252100_20111220224447339_01_1'),
      foreign('20111220/OMG-03/9999013_20111220_OMG-03_201112200089100_20111220224447339_01_1'),
      foreign('20111220/OMG-11/9999013_20111220_OMG-11_2011122000300_20111220224447339_24_1'),
      foreign('20111220/OMG-12/9999013_20111220_OMG-12_201112201656100_20111220224447339_01_1'),
      foreign('20111220/OMG-13/9999013_20111220_OMG-13_999999999999999_20111220224447339_01_1'),
      foreign('20111220/OML-11/9999013_20111220_OML-11_000000011000354_20111220103059000_01_1'),
      `note ssmix2/no-record-kind ${home}/20111220/ADT-42/9999013_20111220_ADT-42_999999999999999_20111220224447339_10_1`,
    ]);
    expect(batches.map(({ units }) => units)).toEqual([{ read: 22, used: 8, structural: 2, lost: 12 }]);
  });

  it('joins the admission of 11-20 and the discharge of 12-20 into one stay, which holds the results', async () => {
    const events = (await batchesOf(filesAt(storage))).flatMap((batch) => batch.events);
    expect(events.filter(({ domain }) => domain === 'visit')).toMatchObject([
      { visit: 'I2011-11-20', startOn: '2011-11-20', startTime: '16:00', endOn: '2011-12-20' },
    ]);
    const results = events.filter(({ domain }) => domain === 'measurement');
    expect(results.map(({ visit, valueNumber, valueText }) => [visit, valueNumber ?? valueText])).toEqual([
      ['I2011-11-20', 167.8],
      ['I2011-11-20', 63.5],
      ['I2011-11-20', 'A'],
    ]);
  });

  it('reads the diagnosis of the PPR-01 message by its codes', async () => {
    const [batch] = await batchesOf(
      alone('999/901/9999013/-/PPR-01/9999013_-_PPR-01_999999999999999_20111209163030000_01_1'),
    );
    expect(batch?.events).toMatchObject([
      {
        domain: 'condition',
        subject: '1234567890',
        code: 'K297',
        vocabulary: 'icd10',
        secondCode: '20054174',
        secondVocabulary: 'byomei',
        name: '胃炎',
        startOn: '2011-08-31',
        endOn: '2011-09-15',
        qualifier: 'primary',
      },
    ]);
  });

  it.each([
    [
      '999/901/9999013/-/ADT-61/9999013_-_ADT-61_999999999999999_20111014232213000_-_1',
      'observation/allergy 4',
    ],
    ['999/901/9999013/20111013/OMD/9999013_20111013_OMD_123456789012345_20111014232213000_01_1', ''],
    [
      '999/901/9999013/20110701/OMP-02/9999013_20110701_OMP-02_123456789012345_20110701224603984_01_1',
      'drug/prescribed 6',
    ],
    [
      '000/000/0000001/20000401/OMP-11/0000001_20000401_OMP-11_123456789012345_20110701113813225_01_1',
      'drug/administered 2',
    ],
    [
      '999/901/9999013/20111220/OMG-01/9999013_20111220_OMG-01_000201101200100_20111220224447339_-_1',
      'procedure/ordered 4, measurement 1',
    ],
    [
      '999/901/9999013/20111220/OMG-02/9999013_20111220_OMG-02_201212201252100_20111220224447339_01_1',
      'procedure/ordered 1, measurement 1',
    ],
    [
      '999/901/9999013/20111220/OMG-03/9999013_20111220_OMG-03_201112200089100_20111220224447339_01_1',
      'procedure/ordered 1',
    ],
    [
      '999/901/9999013/20111220/OMG-11/9999013_20111220_OMG-11_2011122000300_20111220224447339_24_1',
      'procedure 1',
    ],
    [
      '999/901/9999013/20111220/OMG-12/9999013_20111220_OMG-12_201112201656100_20111220224447339_01_1',
      'procedure 2, measurement 5',
    ],
    [
      '999/901/9999013/20111220/OMG-13/9999013_20111220_OMG-13_999999999999999_20111220224447339_01_1',
      'procedure 1, measurement 11',
    ],
    [
      '999/901/9999013/20111220/OML-11/9999013_20111220_OML-11_000000011000354_20111220103059000_01_1',
      'measurement 3',
    ],
  ])('reads the content of %s', async (path, content) => {
    expect(await contentOf(path)).toBe(content);
  });
});
