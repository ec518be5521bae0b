import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw } from '../../src/app/draw.ts';
import { guarded } from '../../src/app/guarded.ts';
import { linkEverybody } from '../../src/app/link.ts';
import { openDuckdbEngine } from '../../src/engines/duckdb/duckdb-engine.ts';
import { openJobFolder, parquetCompaction } from '../../src/flow/vault/index.ts';
import { subjectId } from '../../src/flow/institution/index.ts';
import { sql } from '../../src/sql/sql.ts';
import { writeBundles } from '../fixtures/fhir-bundles.ts';
import { OperatorAtWork } from './operator-at-work.ts';

const institution = '1310000001';

/** A hospital's FHIR bundles: per patient a condition on each of these days. */
async function bundles(folder: string, conditions: Readonly<Record<string, readonly string[]>>) {
  await writeBundles(folder, conditions);
  return { institution, format: 'fhir', path: folder } as const;
}

describe('takeIn, of what was handed over before', () => {
  let work: OperatorAtWork;
  const january = { early: ['2026-01-05'], late: ['2026-01-06', '2026-01-06'] };
  let first: Awaited<ReturnType<typeof bundles>>;

  const drawn = () =>
    guarded(work.operator.ledger, { type: 'test/drawn', actor: 'test', subject: 'all' }, async (receipt) => {
      await using job = await openJobFolder(work.operator.paths.root);
      await using engine = await openDuckdbEngine({ spillFolder: job.path });
      const { event } = await draw(work.operator, engine, job, receipt);
      return await engine.rows(
        sql`select start_on, count(*) from (${event.select}) as e group by all order by all`,
      );
    });

  beforeAll(async () => {
    work = await OperatorAtWork.open();
    first = await bundles(join(work.folder, 'january'), january);
    await work.notify(institution, '2026-08-01', ['early'], []);
    await work.notify(institution, '2026-09-20', ['late'], []);
  });
  afterAll(() => work[Symbol.asyncDispose]());

  it('takes in later who had to wait, and nobody twice', async () => {
    const [before] = await work.receive([first]);
    expect(before).toMatchObject({ round: 1, admittedSubjects: 1, admittedEvents: 1 });
    await expect(work.receive([first])).rejects.toMatchObject({ code: 'intake/object-already-taken' });
    work.clock.set(new Date('2026-11-01T00:00:00Z'));
    const [after] = await work.receive([first]);
    expect(after).toMatchObject({ round: 2, admittedSubjects: 1, admittedEvents: 2 });
    expect(after?.gate.byState).toMatchObject({
      'already-taken': { subjects: 1 },
      eligible: { subjects: 1 },
    });
    await expect(work.receive([first])).rejects.toMatchObject({ code: 'intake/object-already-taken' });
    await linkEverybody(work.operator);
    expect(await drawn()).toEqual([
      ['2026-01-05', 1],
      ['2026-01-06', 2],
    ]);
  });

  it('counts what a later object says again once', async () => {
    const february = { early: ['2026-01-05', '2026-02-05'], late: ['2026-01-06', '2026-01-06'] };
    await work.receive([await bundles(join(work.folder, 'february'), february)]);
    await linkEverybody(work.operator);
    expect(await drawn()).toEqual([
      ['2026-01-05', 1],
      ['2026-01-06', 2],
      ['2026-02-05', 1],
    ]);
  });

  it('takes in again who was erased and is told anew', async () => {
    const { operator } = work;
    const subject = subjectId(operator.keys.subject, institution, 'late');
    const event = { type: 'vault/subject-erased', actor: 'test', subject } as const;
    await guarded(operator.ledger, event, async (receipt) => {
      await using jobFolder = await openJobFolder(operator.paths.root);
      await using engine = await openDuckdbEngine({ spillFolder: jobFolder.path });
      return await operator.vault.erase(receipt, subject, { jobFolder, compact: parquetCompaction(engine) });
    });
    const [again] = await work.receive([first]);
    expect(again).toMatchObject({ round: 3, admittedSubjects: 1, admittedEvents: 2 });
    await linkEverybody(operator);
    expect(await drawn()).toContainEqual(['2026-01-06', 2]);
  });
});
