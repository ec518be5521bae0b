import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../engines/duckdb/duckdb-engine.ts';
import type { SubjectId } from '../../flow/institution/index.ts';
import type { Finding } from '../../formats/clinical-model.ts';
import { eventColumns } from '../../formats/record-tables.ts';
import type { Engine } from '../../sql/engine.ts';
import { sql, type SqlValue } from '../../sql/sql.ts';
import { eventsOnce, type ClinicalObject } from './events-once.ts';
import { withdrawnFileRows } from './withdrawn-files.ts';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await openDuckdbEngine();
  folder = await mkdtemp(join(tmpdir(), 'meguri once '));
});
afterAll(async () => {
  await engine[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

type Facts = Readonly<Record<string, SqlValue>>;
const gastritis: Facts = { domain: 'condition', subject: 's1', code: 'K297', start_on: '2026-01-05' };
const rowOf = (facts: Facts) => eventColumns.map(({ name }) => facts[name] ?? null);

let written = 0;
/** An object of an institution with these rows. */
async function object(rows: readonly SqlValue[][], institution = 'h1'): Promise<ClinicalObject> {
  const parquetPath = join(folder, `${String((written += 1))}.parquet`);
  const writer = await engine.writer('object', eventColumns);
  writer.append(rows);
  await writer.close();
  await engine.writeParquet(sql`select * from object`, parquetPath);
  return { institution, parquetPath };
}
const codesOnce = async (objects: readonly ClinicalObject[]) =>
  (await engine.rows(sql`select code from (${await eventsOnce(engine, objects)}) as e order by all`)).map(
    ([code]) => code,
  );

describe('eventsOnce', () => {
  it('keeps of identical records as many as the object has that has most of them', async () => {
    const january = await object([rowOf(gastritis), rowOf({ ...gastritis, source_file: 'b' })]);
    const february = await object([gastritis, { ...gastritis, code: 'I10' }].map(rowOf));
    expect(await codesOnce([january, february])).toEqual(['I10', 'K297', 'K297']);
    expect(await codesOnce([february, january])).toEqual(['I10', 'K297', 'K297']);
    expect(await codesOnce([january])).toEqual(['K297', 'K297']);
  });

  it('takes nothing away from another institution or another patient', async () => {
    const here = await object([rowOf(gastritis)]);
    const there = await object([rowOf({ ...gastritis, subject: 's2' })], 'h2');
    const also = await object([rowOf({ ...gastritis, subject: 's3' })]);
    expect(await codesOnce([here, there, also])).toEqual(['K297', 'K297', 'K297']);
  });

  it('tells of a stay once, as ended when any object knows that it has', async () => {
    const stay = { domain: 'visit', subject: 's1', visit: 'I1', code: 'inpatient', start_on: '2026-01-05' };
    const open = await object([rowOf(stay)]);
    const ended = await object([rowOf({ ...stay, end_on: '2026-01-09' })]);
    const both = sql`select end_on from (${await eventsOnce(engine, [open, ended])}) as e`;
    expect(await engine.rows(both)).toEqual([['2026-01-09']]);
  });

  const path = (flag: string) =>
    `${flag}/012/345/p1/20260105/OML-11/p1_20260105_OML-11_1_20260105101010000_01_${flag}`;
  const finding = (code: string, flag: string): Finding => ({
    code,
    severity: 'note',
    field: null,
    place: { file: path(flag), position: 1 },
  });
  const gate = (isEligible: boolean) => () => ({ subject: 's1' as SubjectId, isEligible, state: 'x' });

  it.each([
    ['superseded', 'ssmix2/superseded-file', '2'],
    ['deleted', 'ssmix2/deleted-file', '0'],
    ['cancelled', 'ssmix2/cancelled', '1'],
  ])('keeps nothing of a file that another object calls %s, whichever came first', async (_, code, flag) => {
    const valid = await object([rowOf({ ...gastritis, source_file: path('1') })]);
    const withdrawal = await object(withdrawnFileRows([finding(code, flag)], gate(true)));
    expect(await codesOnce([valid, withdrawal])).toEqual([]);
    expect(await codesOnce([withdrawal, valid])).toEqual([]);
    // Without the withdrawal it counts; another finding about the file withdraws nothing.
    const note = await object(withdrawnFileRows([finding('ssmix2/kind-mismatch', flag)], gate(true)));
    expect(await codesOnce([valid, note])).toEqual(['K297']);
  });

  it('keeps nothing about a patient whom the gate does not let through, not even a withdrawal', () => {
    expect(withdrawnFileRows([finding('ssmix2/deleted-file', '0')], gate(false))).toEqual([]);
    expect(withdrawnFileRows([finding('ssmix2/deleted-file', '0')], gate(true))).toHaveLength(1);
  });
});
