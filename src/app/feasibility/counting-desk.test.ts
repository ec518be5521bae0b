import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  countCells,
  parseCohortDefinition,
  postgresCatalogueStore,
  searchCatalogue,
} from '../../flow/cohort/index.ts';
import { makeCatalogue } from './make-catalogue.ts';
import { acceptStops } from '../desk-import.ts';
import type { StopRow } from '../desk-files.ts';
import { askCount, askFeasibility, type CountingDesk } from './ask-count.ts';
import { openCountingDesk } from './counting-desk.ts';
import { feasibilityCsv } from './feasibility-csv.ts';
import { operatorWithRegion, type OperatorWithRegion } from './operator-with-region.fake.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const everybody = parseCohortDefinition({ name: '全員', inclusion: [] });
const asker = { person: 'tanaka', organization: '研究所' };

describe('an operator’s counting desk', () => {
  let work: OperatorWithRegion;
  let desk: CountingDesk & AsyncDisposable;
  beforeAll(async () => {
    work = await operatorWithRegion(300, 'counting desk');
    desk = await openCountingDesk(work.operator, 'tanaka');
  });
  afterAll(async () => {
    await desk[Symbol.asyncDispose]();
    await work[Symbol.asyncDispose]();
  });

  /** The true number: of the operator's own process, and of this test. */
  const exact = async () => {
    const [total] = await countCells(desk.room.engine, everybody, desk.room.tables, 'count');
    return total?.sketch.people ?? 0;
  };

  /** Patients whom the gate lets through, one for each person of the truth. */
  function eligible(): { institution: string; local_id: string }[] {
    const rows = (name: string): Record<string, string>[] =>
      parse(readFileSync(join(work.region, 'truth', `${name}.csv`)), { columns: true });
    const open = new Set(
      rows('gate').flatMap((row) =>
        row.expected === 'eligible' ? [`${row.institution} ${row.local_id}`] : [],
      ),
    );
    const one = new Map(
      rows('subjects')
        .filter((row) => open.has(`${row.institution} ${row.local_id}`))
        .map((row) => [row.person, { institution: row.institution ?? '', local_id: row.local_id ?? '' }]),
    );
    return [...one.values()];
  }

  const stop = (patients: readonly { institution: string; local_id: string }[], series: string) =>
    acceptStops(
      work.operator,
      patients.map((patient, index): StopRow => ({
        ...patient,
        number: `${series}-${index}`,
        scope: 'operator',
        requester: 'self',
        channel: 'phone',
        received_at: work.operator.clock.now(),
        moment: 'early',
        guardian_checked: false,
      })),
    );

  it('E6, E9: answers with a rounded number, at once again for the same question', async () => {
    const answer = await askCount(desk, asker, everybody);
    expect((answer.people ?? 1) % 10).toBe(0);
    expect(Math.abs((answer.people ?? 0) - (await exact()))).toBeLessThan(10);
    expect(await askCount(desk, asker, { ...everybody, name: 'ほかの名前' })).toEqual(answer);
    expect(answer.left.person).toBe(59);
  });

  it('E13: answers a feasibility question with the standard table, as CSV too', async () => {
    const { table, people } = await askFeasibility(desk, asker, everybody);
    const csv = feasibilityCsv(table, 10);
    const rows: string[][] = parse(csv, { bom: true });
    expect(rows[0]).toEqual(['表', '区分', '人数', '備考']);
    expect(rows[1]).toEqual(['対象者', '全員', String(people), '']);
    expect(rows).toContainEqual([
      '居住地（都道府県）',
      '北海道',
      '',
      '0 または 10 未満か、それに近い人数のため表示しません',
    ]);
  });

  it('A16: who stops is not counted from then on, and no answer tells that somebody stopped', async () => {
    const [before, shown] = [await exact(), await askCount(desk, asker, everybody)];
    const patients = eligible();
    await stop(patients.slice(0, 4), 'few');
    const after = await askCount(desk, asker, everybody);
    expect(await exact()).toBe(before - 4);
    expect(after.people).toBe(shown.people);
    await stop(patients.slice(4, 60), 'many');
    const later = await askCount(desk, asker, everybody);
    expect(await exact()).toBeLessThanOrEqual(before - 56);
    expect(Math.abs((later.people ?? 0) - (await exact()))).toBeLessThan(10);
  });

  it('E1, E2: makes the catalogue of what is there, which names no institution', async () => {
    const words = new Map([['icd10', new Map([['E11', { ja: '２型糖尿病', en: 'type 2 diabetes' }]])]]);
    const catalogue = await makeCatalogue(work.operator, 'office', words);
    expect(await postgresCatalogueStore(work.operator.database).latest()).toEqual(catalogue);
    const [found] = searchCatalogue(catalogue, { text: '糖尿病' }).variables;
    expect(found).toMatchObject({ domain: 'condition', vocabulary: 'icd10' });
    const visits = catalogue.datasets.find(({ domain }) => domain === 'visit');
    expect(visits?.years.some(({ people }) => people !== null)).toBe(true);
    const hospitals = visits?.years.flatMap(({ institutions }) => institutions.hospital ?? []) ?? [];
    expect(Math.max(...hospitals)).toBeGreaterThanOrEqual(3);
    const text = JSON.stringify(catalogue);
    const institutions = await work.operator.institutions.all();
    expect(institutions.length).toBeGreaterThan(3);
    for (const { code, name } of institutions) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(name);
    }
  });

  it('E10: writes every question into the ledger, with who asked', async () => {
    const asked: string[] = [];
    for await (const { type, actor, phase } of work.operator.ledger.entries()) {
      if (phase === 'intent' && type.startsWith('cohort/')) asked.push(`${type} ${actor}`);
    }
    expect(asked.filter((one) => one === 'cohort/count-answered tanaka')).toHaveLength(5);
    expect(asked).toContain('cohort/feasibility-answered tanaka');
  });
});
