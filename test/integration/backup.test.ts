import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillBackup } from '../../src/app/backup/backup-drill.ts';
import { lastRun } from '../../src/app/backup/last-runs.ts';
import { restoreHome } from '../../src/app/backup/restore-home.ts';
import { takeBackup } from '../../src/app/backup/take-backup.ts';
import { guarded } from '../../src/app/guarded.ts';
import { openOperator } from '../../src/app/operator.ts';
import { acceptStop } from '../../src/app/stop-service.ts';
import { day } from '../../src/kit/day.ts';
import { postgresCaseStore } from '../../src/procedure/case-store.postgres.ts';
import { genuineReceipt } from '../conformance/receipts.ts';
import { HomeAtWork, readableNames } from './home-at-work.ts';

let work: HomeAtWork;
beforeAll(async () => {
  work = await HomeAtWork.open();
  await work.register('H1');
  await work.admit('1', '2', '3');
});
afterAll(() => work[Symbol.asyncDispose]());

const codes = async (operator: { database: typeof work.operator.database }) =>
  (
    await sql<{ code: string }>`select code from institution.institution order by 1`.execute(
      operator.database,
    )
  ).rows.map(({ code }) => code);

describe('M8: backup and restore', () => {
  it('M8: brings back a home that verifies, with the same rows, and its keys from their own custody', async () => {
    const backup = await takeBackup(work.request);
    expect(backup).toMatchObject({ segments: 2, attempts: 1 });
    const request = await work.restore('restored');
    const outcome = await restoreHome(request);
    expect(outcome).toMatchObject({ ok: true, settled: 0, backup: backup.id, rows: backup.rows });
    // Nobody gave anything later to compare with: so nobody can say that nothing is missing.
    expect(outcome).toMatchObject({ isComplete: false, gap: { missingEntries: null } });
    await using restored = await openOperator(request.home, { databaseUrl: request.databaseUrl });
    expect(await readableNames(restored)).toEqual(['名前1', '名前2', '名前3']);
    expect(await codes(restored)).toEqual(['H1']);
    // A new row gets a number of its own.
    const position = await sql<{
      next: number;
    }>`select nextval(pg_get_serial_sequence('vault.segment', 'position')) as next`.execute(
      restored.database,
    );
    expect(Number(position.rows[0]?.next)).toBeGreaterThan(2);
  });

  it('holds neither keys nor anything readable without the recipient’s identity', async () => {
    const set = join(work.folder, 'set');
    const files = await readdir(set, { recursive: true, withFileTypes: true });
    const rootKey = await readFile(work.operator.paths.rootKey);
    for (const file of files.filter((entry) => entry.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      for (const marker of [
        rootKey,
        Buffer.from('名前'),
        Buffer.from('医療機関'),
        Buffer.from(work.subject('1')),
      ]) {
        expect(bytes.includes(marker), file.name).toBe(false);
      }
    }
    const request = await work.restore('without-keys');
    await expect(restoreHome({ ...request, keys: { folder: set } })).rejects.toMatchObject({
      code: 'backup/no-keys',
    });
  });

  it('copies again only what is new', async () => {
    await work.register('H2');
    const second = await takeBackup(work.request);
    // The table of institutions and the end of the ledger.
    expect(second.reused).toBeGreaterThan(second.written);
    expect(second.segments).toBe(2);
  });

  it('M8: an erased person stays erased after a restore from before the erasure', async () => {
    const ledger = join(work.folder, 'surviving-ledger');
    await work.admit('4', '5');
    await takeBackup(work.request);
    await work.erase('4');
    await work.operator.ledger.checkpoint();
    await cp(work.operator.paths.ledger, ledger, { recursive: true });
    await rm(join(ledger, 'lock'), { force: true });
    const request = await work.restore('after-erasure');
    const outcome = await restoreHome({ ...request, laterLedger: ledger });
    expect(outcome).toMatchObject({ ok: true, isComplete: true, replay: { erasures: 1, stops: 0 } });
    await using restored = await openOperator(request.home, { databaseUrl: request.databaseUrl });
    expect(await readableNames(restored)).toEqual(['名前1', '名前2', '名前3', '名前5']);
    expect(await restored.vault.segments({ subject: work.subject('4') })).toEqual([]);
    // The control: without the later ledger the old key opens the record again.
    const naive = await work.restore('naive');
    await restoreHome(naive);
    await using resurrected = await openOperator(naive.home, { databaseUrl: naive.databaseUrl });
    expect(await readableNames(resurrected)).toContain('名前4');
  });

  it('M8: a stop accepted after the backup stops again, and what cannot be done again is told', async () => {
    await takeBackup(work.request);
    const linkedSubjects = () => Promise.resolve([]);
    const parts = {
      db: work.database.kysely,
      ledger: work.operator.ledger,
      operator: 'OP',
      actor: 'desk',
      linkedSubjects,
    };
    await acceptStop(parts, work.stop('S-late', '2'));
    // Of this patient nothing was known when the backup was taken.
    await acceptStop(parts, { ...work.stop('S-unknown', '99'), subject: work.subject('99') });
    // As a case is opened: the intent names the patient, the outcome the number.
    await guarded(
      work.operator.ledger,
      {
        ...{ type: 'stop-request/opened', actor: 'ito', subject: 'stop-request' },
        detail: { person: work.subject('3'), scope: 'institution', requester: 'self', channel: 'phone' },
      },
      () => Promise.resolve('S-2026-000041'),
      (number) => ({ case: number, version: 1 }),
    );
    await work.register('H-late');
    await work.operator.ledger.checkpoint();
    const ledger = join(work.folder, 'ledger after stops');
    await cp(work.operator.paths.ledger, ledger, { recursive: true });
    const request = await work.restore('after-stop');
    const outcome = await restoreHome({ ...request, laterLedger: ledger });
    expect(outcome).toMatchObject({
      ok: true,
      isComplete: false,
      replay: {
        stops: 2,
        stopsToTakeInAgain: ['S-unknown'],
        lost: [
          { type: 'stop-request/opened', count: 1 },
          { type: 'institution/registered', count: 1 },
        ],
      },
    });
    await using restored = await openOperator(request.home, { databaseUrl: request.databaseUrl });
    const [second, third] = [work.subject('2'), work.subject('3')];
    const decisions = await restored.gate.decisionsFor([second, third], day('2026-10-01'));
    expect([second, third].map((subject) => decisions.get(subject)?.state)).toEqual(['stopped', 'stopped']);
    // Somebody has been told that number: no other case gets it.
    const receipt = await genuineReceipt();
    expect(await postgresCaseStore(restored.database).nextNumber(receipt, 'S', 2026)).toBe('S-2026-000042');
  });

  it('M8: says how many entries a kept checkpoint has and the restored ledger has not', async () => {
    const backup = await takeBackup(work.request);
    await work.register('H3');
    await work.operator.ledger.checkpoint();
    const checkpoint = await readFile(join(work.operator.paths.ledger, 'checkpoint'), 'utf8');
    const outcome = await restoreHome({ ...(await work.restore('with-checkpoint')), checkpoint });
    expect(outcome.gap).toEqual({ missingEntries: 2, from: backup.ledgerEntries });
    expect(outcome.isComplete).toBe(false);
  });

  it('refuses a later ledger that does not go on from that of the backup', async () => {
    const other = await HomeAtWork.open();
    await other.register('X1');
    await other.operator.ledger.checkpoint();
    const request = await work.restore('other-ledger');
    await expect(restoreHome({ ...request, laterLedger: other.operator.paths.ledger })).rejects.toMatchObject(
      { code: 'backup/damaged-ledger' },
    );
    await other[Symbol.asyncDispose]();
  });
});

describe('M8: restore drill', () => {
  it('M8: restores into a scratch folder, compares, and keeps when it was done', async () => {
    const { id } = await takeBackup(work.request);
    const scratchDatabaseUrl = await work.emptyDatabase();
    const drill = { home: work.home, from: join(work.folder, 'set'), identity: work.identity };
    expect(await drillBackup({ ...drill, scratchDatabaseUrl })).toMatchObject({
      ok: true,
      backup: id,
      failure: null,
    });
    expect(await lastRun(work.home, 'drill')).toMatchObject({ ok: true, backup: id });
    expect(
      (await readdir(join(work.home, 'operations'))).filter((name) => name.startsWith('drill-')),
    ).toEqual([]);
  });

  it.each([
    ['a file that was cut', (path: string) => truncate(path, 10)],
    ['a changed file', (path: string) => writeFile(path, 'changed')],
    ['a missing file', (path: string) => rm(path)],
  ])('fails on %s, and says so', async (_, spoil) => {
    const out = join(work.folder, `spoilt ${Math.random()}`);
    await takeBackup({ ...work.request, out });
    const objects = await readdir(join(out, 'objects'), { recursive: true, withFileTypes: true });
    const [one] = objects.filter((entry) => entry.isFile() && entry.name.endsWith('.age'));
    await spoil(join(one!.parentPath, one!.name));
    const drill = { home: work.home, from: out, identity: work.identity };
    const scratchDatabaseUrl = await work.emptyDatabase();
    expect(await drillBackup({ ...drill, scratchDatabaseUrl })).toMatchObject({
      ok: false,
      failure: 'backup/damaged-object',
    });
    expect(await lastRun(work.home, 'drill')).toMatchObject({ ok: false });
  });

  it('fails on a manifest that somebody changed', async () => {
    const out = join(work.folder, 'other manifest');
    const { id } = await takeBackup({ ...work.request, out });
    const path = join(out, 'backups', `${id}.json`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('"operator":"OP"', '"operator":"XX"'));
    const drill = { home: work.home, from: out, identity: work.identity };
    expect(await drillBackup({ ...drill, scratchDatabaseUrl: await work.emptyDatabase() })).toMatchObject({
      ok: false,
      failure: 'backup/bad-manifest',
    });
  });
});
