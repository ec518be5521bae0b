import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../formats/reader.ts';
import { filesAt } from '../formats/source-files.ts';
import { dpcReader } from '../formats/dpc/dpc-reader.ts';
import { fhirReader } from '../formats/fhir/fhir-reader.ts';
import { omopReader } from '../formats/omop/omop-reader.ts';
import { receiptReader } from '../formats/receipt/receipt-reader.ts';
import { ssmix2Reader } from '../formats/ssmix2/ssmix2-reader.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { noProgress } from '../kit/progress.ts';
import { writeRegion, type RegionSummary } from './region.ts';

const root = mkdtempSync(join(tmpdir(), 'meguri-synth-'));
/** Small and with every format, for what is written. */
const made = join(root, 'made');
/** Large and without files, for rates. */
const large = join(root, 'large');
let summary: RegionSummary;
let largeSummary: RegionSummary;

beforeAll(async () => {
  summary = await writeRegion({ people: 600, seed: 'tests', out: made }, noProgress);
  largeSummary = await writeRegion({ people: 4000, seed: 'tests', out: large, formats: [] }, noProgress);
});
afterAll(() => rmSync(root, { recursive: true }));

const rows = (folder: string, file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesOf(folder)) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

const share = (part: number, whole: number) => part / whole;

describe('writeRegion', () => {
  it('writes the same bytes for the same seed, and others for another', async () => {
    const [one, other, different] = [join(root, 'a'), join(root, 'b'), join(root, 'c')];
    await writeRegion({ people: 200, seed: 's', out: one }, noProgress);
    await writeRegion({ people: 200, seed: 's', out: other }, noProgress);
    await writeRegion({ people: 200, seed: 't', out: different }, noProgress);
    expect(digestOf(one)).toBe(digestOf(other));
    expect(digestOf(one)).not.toBe(digestOf(different));
  });

  it('refuses a region without people', async () => {
    await expect(writeRegion({ people: 0, seed: 's', out: join(root, 'none') }, noProgress)).rejects.toThrow(
      InvalidInputError,
    );
  });

  it('writes only the formats that are asked for', async () => {
    const out = join(root, 'receipts');
    const { records } = await writeRegion({ people: 50, seed: 's', out, formats: ['receipt'] }, noProgress);
    expect(Object.keys(records)).toEqual(['receipt']);
    expect(filesOf(out).filter((path) => /\.(tar|ndjson|txt)$/.test(path))).toEqual([]);
  });

  it('tells every patient of every institution in the truth, once', () => {
    const subjects = rows(made, 'truth/subjects.csv');
    const keys = new Set(subjects.map(([institution, localId]) => `${institution ?? ''} ${localId ?? ''}`));
    expect(keys.size).toBe(summary.subjects);
    const people = new Set(rows(made, 'truth/people.csv').map(([person]) => person));
    expect(people.size).toBe(600);
    expect(subjects.every(([, , person]) => people.has(person))).toBe(true);
  });

  it('keeps the stated rates', () => {
    const { gate, subjects } = largeSummary;
    expect(share(gate['not-notified'], subjects)).toBeGreaterThan(0.05);
    expect(share(gate['not-notified'], subjects)).toBeLessThan(0.12);
    expect(share(gate.waiting, subjects)).toBeGreaterThan(0.025);
    expect(share(gate.waiting, subjects)).toBeLessThan(0.07);
    expect(gate['died-before-notice']).toBeGreaterThan(0);
    const kinds = rows(large, 'truth/subjects.csv').map(([, , , kind = '']) => kind);
    for (const slip of ['kanji-typo', 'kana-typo', 'birth-typo']) {
      const rate = share(kinds.filter((kind) => kind.includes(slip)).length, kinds.length);
      expect(rate).toBeGreaterThan(0.004);
      expect(rate).toBeLessThan(0.018);
    }
    expect(kinds.filter((kind) => kind.includes('old-surname')).length).toBeGreaterThan(0);
  });

  it('has twins who differ only in given name and branch, foreigners and the dead', () => {
    const people = rows(large, 'truth/people.csv');
    const byId = new Map(people.map((person) => [person[0], person]));
    const twins = people.filter((person) => person[8] !== '');
    expect(twins.length).toBeGreaterThan(2);
    for (const twin of twins) {
      const elder = byId.get(twin[8]);
      expect([elder?.[2], elder?.[7]]).toEqual([twin[2], twin[7]]);
    }
    expect(
      people.filter((person) => person[9] === '1' && person[2]?.endsWith('-01-01')).length,
    ).toBeGreaterThan(0);
    expect(people.filter((person) => person[3] !== '').length).toBeGreaterThan(20);
  });

  it('plants effects that the truth itself shows', () => {
    const effects = JSON.parse(readFileSync(join(large, 'truth/effects.json'), 'utf8')) as {
      periodontal: { realized: { difference: number } };
      angina: { realized: Record<'drugs' | 'stent' | 'bypass', { people: number; risk: number }> };
      liverInjury: { realized: { oddsRatio: { A: number; B: number } } };
    };
    expect(effects.periodontal.realized.difference).toBeCloseTo(-0.8, 0);
    const { drugs, stent, bypass } = effects.angina.realized;
    expect(share(drugs.people + stent.people + bypass.people, 4000)).toBeGreaterThan(0.06);
    expect(Math.abs(drugs.risk - 0.42)).toBeLessThan(0.06);
    expect(Math.abs(stent.risk - 0.22)).toBeLessThan(0.06);
    expect(Math.abs(bypass.risk - 0.08)).toBeLessThan(0.06);
    expect(effects.liverInjury.realized.oddsRatio.A).toBeGreaterThan(4);
    expect(effects.liverInjury.realized.oddsRatio.A).toBeLessThan(9);
    expect(effects.liverInjury.realized.oddsRatio.B).toBeLessThan(2.5);
  });

  it.each(['1', '2', '3'])(
    'has a stop request at each awkward moment and by each requester among 500 people of seed %s',
    async (seed) => {
      const out = join(root, `moments-${seed}`);
      await writeRegion({ people: 500, seed, out, formats: [] }, noProgress);
      const requests = rows(out, 'stop-requests.csv');
      expect(new Set(requests.map((request) => request[7]))).toEqual(
        new Set(['early', 'day-before-month-is-over', 'after-intake', 'between-build-and-release']),
      );
      expect(new Set(requests.map((request) => request[4]))).toEqual(
        new Set(['self', 'guardian', 'bereaved']),
      );
    },
  );
});

/** What a reader finds in every delivery of a format. */
async function readBack(reader: Reader) {
  const found = {
    used: 0,
    lost: [] as string[],
    partial: [] as string[],
    measured: new Set<string>(),
    subjects: new Set<string>(),
  };
  for (const { code, deliveries } of summary.institutions) {
    for (const { format, path } of deliveries.filter((delivery) => delivery.format === reader.format)) {
      for await (const batch of reader.read(filesAt(join(made, 'institutions', code, path)))) {
        found.used += batch.units.used;
        for (const finding of batch.findings) {
          if (finding.severity === 'lost') found.lost.push(`${code} ${format} ${finding.code}`);
          if (finding.severity === 'partial') found.partial.push(`${code} ${format} ${finding.code}`);
        }
        for (const identity of batch.identities) found.subjects.add(`${code} ${identity.subject}`);
        for (const event of batch.events.filter(({ domain }) => domain === 'measurement')) {
          found.measured.add(`${code} ${event.startOn} ${event.code ?? ''} ${String(event.valueNumber)}`);
        }
      }
    }
  }
  return found;
}

const planted = (format: string, code: string) =>
  rows(made, 'truth/planted-findings.csv')
    .filter((finding) => finding[1] === format && finding[3] === code)
    .map(([institution = '']) => `${institution} ${format} ${code}`);

const subjectsOf = (kinds: readonly string[]) => {
  const codes = new Set(
    summary.institutions.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code),
  );
  const subjects = rows(made, 'truth/subjects.csv').map(
    ([code = '', localId = '']) => [code, localId] as const,
  );
  return new Set(subjects.filter(([code]) => codes.has(code)).map(([code, localId]) => `${code} ${localId}`));
};

const measuredAt = (kinds: readonly string[]) => {
  const codes = new Set(
    summary.institutions.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code),
  );
  const values = rows(made, 'truth/measurements.csv').filter(([, code]) => codes.has(code ?? ''));
  return new Set(
    values.map(
      ([, code = '', on = '', item = '', value]) => `${code} ${on} ${item} ${String(Number(value))}`,
    ),
  );
};

describe('what a region hands over', () => {
  it('is read back from SS-MIX2: every patient and value, and nothing lost but what was misplaced', async () => {
    const found = await readBack(ssmix2Reader);
    expect(found.lost.sort()).toEqual(planted('ssmix2', 'ssmix2/misplaced-file').sort());
    expect(found.used).toBe(summary.records.ssmix2);
    expect(found.subjects).toEqual(subjectsOf(['acute-hospital']));
    const fromStays = await readBack(dpcReader);
    expect(new Set([...found.measured, ...fromStays.measured])).toEqual(measuredAt(['acute-hospital']));
  });

  it('is read back from DPC: who was in hospital, and nothing lost but what was cut off', async () => {
    const found = await readBack(dpcReader);
    expect(found.lost.sort()).toEqual(planted('dpc', 'dpc/short-row').sort());
    expect(found.partial).toEqual([]);
    expect(found.used).toBe(summary.records.dpc);
    const patients = subjectsOf(['acute-hospital']);
    expect([...found.subjects].filter((subject) => !patients.has(subject))).toEqual([]);
  });

  it('is read back from OMOP: every patient and value, and nothing lost but impossible dates', async () => {
    const found = await readBack(omopReader);
    expect(found.lost.sort()).toEqual(planted('omop', 'omop/bad-date').sort());
    expect(found.used).toBe(summary.records.omop);
    expect(found.subjects).toEqual(subjectsOf(['municipality']));
    expect(found.measured).toEqual(measuredAt(['municipality']));
  });

  it('is read back from receipts: every patient, nothing lost, and the bad dates told', async () => {
    const found = await readBack(receiptReader);
    expect(found.lost).toEqual([]);
    expect(found.partial.sort()).toEqual(planted('receipt', 'receipt/bad-date').sort());
    expect(found.subjects).toEqual(subjectsOf(['clinic', 'dental-clinic']));
  });

  it('is read back from FHIR: every patient and value, and nothing lost but what was cut off', async () => {
    const found = await readBack(fhirReader);
    expect(found.lost.sort()).toEqual(planted('fhir', 'fhir/not-json').sort());
    expect(found.used).toBe(summary.records.fhir);
    expect(found.subjects).toEqual(subjectsOf(['fhir-hospital']));
    expect(found.measured).toEqual(measuredAt(['fhir-hospital']));
  });
});

describe('receipts of a region', () => {
  it('are CP932 with CRLF, and their totals are those of GO', () => {
    const clinic = summary.institutions.find(({ kind }) => kind === 'clinic');
    const folder = join(made, 'institutions', clinic?.code ?? '', 'receipt');
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, file));
      expect(bytes.subarray(-2).toString('hex')).toBe('0d0a');
      const lines = new TextDecoder('shift_jis', { fatal: true }).decode(bytes).trim().split('\r\n');
      const points = lines.filter((line) => line.startsWith('HO,')).map((line) => Number(line.split(',')[5]));
      expect(lines.at(-1)).toBe(
        `GO,${String(points.length)},${String(points.reduce((sum, one) => sum + one, 0))},99`,
      );
    }
  });
});
