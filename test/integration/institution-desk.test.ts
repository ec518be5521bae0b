import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  correctNotices,
  handNotices,
  markSheets,
  noticeLedgerOf,
  printSheets,
  promiseOfSheet,
} from '../../src/app/desk/notices.ts';
import { importReceptionList } from '../../src/app/desk/reception-list.ts';
import {
  confirmReflection,
  exchangeStopList,
  exportStopConsents,
  stopBacklogOf,
} from '../../src/app/desk/stop-lists.ts';
import { replayAfter } from '../../src/app/backup/replay.ts';
import { buildWorklist, checkedWorklist, worklistOf } from '../../src/app/desk/worklist.ts';
import { day } from '../../src/kit/day.ts';
import { deskInstitution as institution, openDesk, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const by = 'sato';
/** People of the institution by state. */
const counts = async () => {
  const states: Record<string, number> = {};
  for (const { state, people } of await worklistOf(desk.operator).counts(institution))
    states[state] = (states[state] ?? 0) + people;
  return states;
};

describe('the desk of an institution', () => {
  it('B3: lists who is known and was never told, from the reception list', async () => {
    const path = await desk.list('reception.csv', [
      'local_id,seen_on',
      'MARK1,2026-08-01',
      'MARK2,',
      'MARK3,',
      'MARK4,',
    ]);
    expect(await importReceptionList(desk.operator, institution, path)).toEqual({ rows: 4, added: 4 });
    expect((await importReceptionList(desk.operator, institution, path)).added).toBe(0);
    expect(await buildWorklist(desk.operator)).toMatchObject({ builtOn: '2026-10-01', people: 4 });
    expect(await counts()).toEqual({ 'not-notified': 4 });
  });

  it('B2: prints numbered sheets, takes them back, and proves with them who was told', async () => {
    const patients = await desk.list('patients.csv', ['local_id', 'MARK1', 'MARK2']);
    const [first = '', second = ''] = await printSheets(desk.operator, {
      institution,
      version: '1',
      patients,
      by,
    });
    const handed = await desk.list('handed.csv', [
      'local_id,version,handed_on,method,given_to,sheet',
      `MARK1,1,2026-08-20,hand,self,${first}`,
      `MARK2,1,2026-09-20,kiosk,guardian,${second}`,
    ]);
    expect(await handNotices(desk.operator, { institution, path: handed, by })).toEqual({
      rows: 2,
      notices: 2,
    });
    const returned = await desk.list('returned.csv', ['sheet', first]);
    expect(await markSheets(desk.operator, { path: returned, step: 'returned', by })).toBe(1);
    const entries = await noticeLedgerOf(desk.operator).entries({ institution, size: 9 });
    expect(entries).toMatchObject([
      { noticedOn: '2026-08-20', handedBy: 'sato', sheet: first, sheetState: 'returned' },
      { noticedOn: '2026-09-20', givenTo: 'guardian', method: 'kiosk', sheet: second, sheetState: 'handed' },
    ]);
    expect(await promiseOfSheet(desk.operator, first)).toEqual({
      noticedOn: '2026-08-20',
      promise: { notEarlierThan: '2026-09-21', daysLeft: 0 },
    });
  });

  it('A12: tells a person by the sheet before which day nothing leaves, and how many days that is', async () => {
    const entries = await noticeLedgerOf(desk.operator).entries({ institution, size: 9 });
    const promise = await promiseOfSheet(desk.operator, entries[1]?.sheet ?? '');
    expect(promise).toEqual({
      noticedOn: '2026-09-20',
      promise: { notEarlierThan: '2026-10-21', daysLeft: 20 },
    });
  });

  it('B1: takes no notice of tomorrow, and no row that it cannot read', async () => {
    const head = 'local_id,version,handed_on,method';
    const tomorrow = await desk.list('tomorrow.csv', [head, 'MARK3,1,2026-10-02,hand']);
    const early = handNotices(desk.operator, { institution, path: tomorrow, by });
    await expect(early).rejects.toMatchObject({ code: 'institution/handed-in-future' });
    const bad = await desk.list('bad.csv', [head, 'MARK3,1,2026-09-01,pigeon']);
    const unread = handNotices(desk.operator, { institution, path: bad, by });
    await expect(unread).rejects.toMatchObject({ code: 'desk/bad-list' });
    const mistyped = await desk.list('mistyped.csv', [
      `${head},sheet`,
      'MARK3,1,2026-09-01,hand,ABCDEFGHIJKL0',
    ]);
    const unscanned = handNotices(desk.operator, { institution, path: mistyped, by });
    await expect(unscanned).rejects.toMatchObject({ code: 'desk/bad-list' });
  });

  it('B3: gives out only who is still eligible when the list is used', async () => {
    await buildWorklist(desk.operator);
    expect(await counts()).toEqual({ eligible: 1, waiting: 1, 'not-notified': 2 });
    const given = async () =>
      (await Array.fromAsync(checkedWorklist(desk.operator, institution, 'eligible')))[0];
    expect(await given()).toMatchObject({ rows: [{ eligibleOn: '2026-09-21' }], noLonger: 0 });
    await desk.stop('S-1', 'MARK1');
    // The list of the night still says so; the gate does not.
    expect(await counts()).toMatchObject({ eligible: 1 });
    expect(await given()).toEqual({ rows: [], noLonger: 1 });
  });

  it('B5: gives an institution its list back without the stopped, in its own names', async () => {
    const path = await desk.list('export.csv', ['local_id', 'MARK2', 'MARK1', '=1+1', 'MARK3']);
    const { number, cleaned, stopped, counts } = await exchangeStopList(desk.operator, {
      institution,
      path,
      by,
    });
    expect(cleaned).toBe("\uFEFFlocal_id\r\nMARK2\r\n'=1+1\r\nMARK3\r\n");
    expect(stopped).toBe('\uFEFFlocal_id\r\nMARK1\r\n');
    expect(counts).toEqual({ asked: 4, cleaned: 3, stopped: 1 });
    expect(await stopBacklogOf(desk.operator, institution)).toMatchObject({ untold: 0, told: 1 });
    await confirmReflection(desk.operator, { number, on: day('2026-10-01'), by });
    expect(await stopBacklogOf(desk.operator, institution)).toMatchObject({ told: 0, reflected: 1 });
    const early = confirmReflection(desk.operator, { number, on: day('2026-10-02'), by });
    await expect(early).rejects.toMatchObject({ code: 'institution/reflected-in-future' });
  });

  it('B5: codes each stop as a FHIR Consent that denies, by the patient’s id at the institution', async () => {
    const path = await desk.list('ids.csv', ['local_id', 'MARK1', 'MARK2']);
    const { bundle } = await exportStopConsents(desk.operator, { institution, by, path });
    expect(bundle.entry.map(({ resource }) => [resource.status, resource.patient.identifier.value])).toEqual([
      ['active', 'MARK1'],
    ]);
    const byToken = await exportStopConsents(desk.operator, { institution, by });
    expect(byToken.bundle.entry[0]?.resource.patient.identifier.value).toMatch(/^[0-9a-f]{32}$/);
  });

  it('B1: corrects a notice by a later entry, after which it opens nothing', async () => {
    const path = await desk.list('corrections.csv', [
      'local_id,version,noticed_on,reason',
      'MARK2,1,2026-09-20,not-handed',
    ]);
    expect(await correctNotices(desk.operator, { institution, path, by })).toBe(1);
    await buildWorklist(desk.operator);
    expect(await counts()).toEqual({ stopped: 1, 'not-notified': 3 });
  });

  it('B1: takes back no correction that a restored database has lost', async () => {
    const entries = await Array.fromAsync(desk.operator.ledger.entries());
    const before = entries.findIndex(({ type }) => type === 'institution/notice-corrected');
    const { database } = desk.operator;
    const withoutGuard = async (what: 'disable' | 'enable') =>
      sql`alter table institution.notice_correction ${sql.raw(what)} trigger user`.execute(database);
    await withoutGuard('disable');
    await sql`delete from institution.notice_correction`.execute(database);
    await withoutGuard('enable');
    await buildWorklist(desk.operator);
    expect(await counts()).toMatchObject({ waiting: 1 });
    await replayAfter(desk.operator, before);
    await buildWorklist(desk.operator);
    expect(await counts()).toEqual({ stopped: 1, 'not-notified': 3 });
  });

  it('keeps no local id of a patient in the ledger or in any table', async () => {
    const entries = await Array.fromAsync(desk.operator.ledger.entries());
    expect(JSON.stringify(entries)).not.toContain('MARK');
    const tables = await sql<{ name: string }>`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(desk.operator.database);
    expect(tables.rows.length).toBeGreaterThan(20);
    for (const { name } of tables.rows) {
      const found = await sql`select 1 from ${sql.table(name)} t where t::text like '%MARK%'`.execute(
        desk.operator.database,
      );
      expect([name, found.rows]).toEqual([name, []]);
    }
  });
});
