import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadBatch } from '../clinical-model.ts';
import { filesAt } from '../source-files.ts';
import { dpcReader } from './dpc-reader.ts';

const fixtures = join(import.meta.dirname, '../../../../shared/data/dpc-ef/tanshu3/fixtures');

/** 短期滞在手術等基本料3 of the sample: prostate biopsy (D413 2) and colon polypectomy (K721 2). */
const shortStayActs = new Set(['D4132', 'K7212']);

async function read(): Promise<ReadBatch[]> {
  const batches: ReadBatch[] = [];
  for await (const batch of dpcReader.read(filesAt(join(fixtures, 'sampleEF')))) batches.push(batch);
  return batches;
}

describe.skipIf(!existsSync(fixtures))('dpcReader on the EF files of tanshu3', () => {
  it('gives the stays that expect.txt lists', async () => {
    const events = (await read()).flatMap((batch) => batch.events);
    const short = new Set(
      events
        .filter(({ secondCode }) => shortStayActs.has(secondCode ?? ''))
        .map(({ subject, visit }) => `${subject} ${visit ?? ''}`),
    );
    const lines = events
      .filter(({ domain, subject, visit }) => domain === 'visit' && short.has(`${subject} ${visit ?? ''}`))
      .map(({ subject, startOn, endOn }) => [subject, startOn, endOn].join('\t').replaceAll('-', ''))
      .sort();
    const expected = readFileSync(join(fixtures, 'expect.txt'), 'utf8').split(/\r?\n/).slice(1);
    expect(lines).toEqual(expected.filter((line) => line !== ''));
  });

  it('tells every one of its 46 lines, and takes each act once', async () => {
    const batches = await read();
    expect(batches.flatMap(({ findings }) => findings)).toEqual([]);
    const units = batches.map((batch) => batch.units);
    // 2 title rows and 3 comments; 10 E rows that open acts, 31 F rows that are codes.
    expect(units.reduce((sum, { structural }) => sum + structural, 0)).toBe(5);
    expect(units.reduce((sum, { used }) => sum + used, 0)).toBe(41);
    const events = batches.flatMap((batch) => batch.events);
    const count = (domain: string, vocabulary: string) =>
      events.filter((event) => event.domain === domain && event.vocabulary === vocabulary).length;
    expect({
      stays: count('visit', 'local'),
      acts: count('procedure', 'receipt-procedure'),
      drugs: count('drug', 'receipt-drug'),
      materials: count('procedure', 'receipt-material'),
    }).toEqual({ stays: 5, acts: 18, drugs: 10, materials: 3 });
  });

  it('reads the amount of a drug and the date of an act from its F row', async () => {
    const events = (await read()).flatMap((batch) => batch.events);
    expect(events.find(({ code }) => code === '620003852')).toMatchObject({
      subject: '0000000002',
      visit: 'I2024-07-14',
      startOn: '2024-07-05',
      quantity: 30,
      unit: '036',
    });
  });
});
