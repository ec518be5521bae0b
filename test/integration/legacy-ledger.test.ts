import ExcelJS from 'exceljs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importLegacyLedger, previewLegacyLedger } from '../../src/app/desk/legacy-ledger.ts';
import { noticeLedgerOf } from '../../src/app/desk/notices.ts';
import { handNotices } from '../../src/app/desk/notices.ts';
import { subjectId } from '../../src/flow/institution/index.ts';
import { day } from '../../src/kit/day.ts';
import { deskInstitution as institution, openDesk, type Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const by = 'sato';
const mapping = {
  kind: 'notices',
  sheet: '通知台帳',
  columns: { local_id: '患者番号', day: '交付日', version: '版', method: '方法' },
  defaults: { version: '1' },
  values: { method: { 手渡し: 'hand', 郵送: 'post' } },
  localIdDigits: 6,
};
let mappingPath: string;
beforeEach(async () => {
  mappingPath = await desk.list('mapping.json', [JSON.stringify(mapping)]);
});

/** The ledger of an institution, as spreadsheets are: dates as dates, as texts of an era, and ids without their zeros. */
async function spreadsheet(name: string, rows: readonly unknown[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表紙').addRow(['これは表紙']);
  const sheet = book.addWorksheet('通知台帳');
  sheet.addRow(['患者番号', '交付日', '版', '方法', '備考']);
  for (const row of rows) sheet.addRow(row);
  const path = join(desk.operator.paths.root, '..', name);
  await book.xlsx.writeFile(path);
  return path;
}
const rows = [
  [12, new Date('2026-08-01T00:00:00Z'), '1', '手渡し', 'MARKER 花子'],
  ['000013', '令和8年8月2日', '', '郵送', ''],
  ['14', 'R8.8.3', '1', '', ''],
  ['', '令和8年8月3日', '1', '手渡し', ''],
  ['MARKER-15', '不明', '1', '手渡し', ''],
  ['16', '2026/12/1', '1', '手渡し', ''],
  ['17', 'H30.1.5', '1', '手渡し', ''],
  ['18', '2026-08-04', '1', '口頭', ''],
  ['12', '2026-08-01', '1', '手渡し', ''],
  ['13', '2026-08-09', '1', '手渡し', ''],
];
const decisionOf = async (localId: string) => {
  const subject = subjectId(desk.operator.keys.subject, institution, localId);
  return (await desk.operator.gate.decisionsFor([subject], day('2026-10-01'))).get(subject);
};

describe('an older ledger', () => {
  it('M7: is looked at first, row by row with its reason, and no cell is told', async () => {
    const ledger = { institution, path: await spreadsheet('old.xlsx', rows), mappingPath };
    const preview = await previewLegacyLedger(desk.operator, ledger);
    expect(preview.counts).toEqual({ new: 3, same: 1, conflicting: 1, rejected: 5 });
    expect(preview.rows.slice(3)).toEqual([
      { row: 5, outcome: 'rejected', reason: 'no-local-id' },
      { row: 6, outcome: 'rejected', reason: 'not-a-day' },
      { row: 7, outcome: 'rejected', reason: 'day-in-future' },
      { row: 8, outcome: 'rejected', reason: 'before-the-act' },
      { row: 9, outcome: 'rejected', reason: 'unknown-value' },
      { row: 10, outcome: 'same' },
      { row: 11, outcome: 'conflicting', reason: 'another-day-in-file' },
    ]);
    expect(JSON.stringify(preview)).not.toContain('MARKER');
    expect(await noticeLedgerOf(desk.operator).entries({ institution, size: 9 })).toEqual([]);
  });

  it('M7: is imported exactly as it was looked at, and not after it changed', async () => {
    const ledger = { institution, path: await spreadsheet('old.xlsx', rows), mappingPath };
    const { digest } = await previewLegacyLedger(desk.operator, ledger);
    const changed = { ...ledger, path: await spreadsheet('changed.xlsx', rows.slice(1)) };
    const other = importLegacyLedger(desk.operator, changed, { digest, by });
    await expect(other).rejects.toMatchObject({ code: 'desk/not-the-previewed-ledger' });
    // Somebody told a patient of the file meanwhile: what was looked at is not what would happen any more.
    const handed = await desk.list('handed.csv', [
      'local_id,version,handed_on,method',
      '000014,1,2026-08-03,hand',
    ]);
    await handNotices(desk.operator, { institution, path: handed, by });
    const stale = importLegacyLedger(desk.operator, ledger, { digest, by });
    await expect(stale).rejects.toMatchObject({ code: 'desk/not-the-previewed-ledger' });
    const again = await previewLegacyLedger(desk.operator, ledger);
    expect(again.counts).toEqual({ new: 2, same: 2, conflicting: 1, rejected: 5 });
    await importLegacyLedger(desk.operator, ledger, { digest: again.digest, by });
    expect(await noticeLedgerOf(desk.operator).entries({ institution, size: 9 })).toMatchObject([
      { noticedOn: '2026-08-01', method: 'hand' },
      { noticedOn: '2026-08-02', method: 'post' },
      { noticedOn: '2026-08-03' },
    ]);
    expect(await decisionOf('000012')).toMatchObject({ state: 'eligible', eligibleOn: '2026-09-02' });
    expect((await previewLegacyLedger(desk.operator, ledger)).counts).toMatchObject({ new: 0, same: 4 });
  });

  it('M7: of stops, each is in force when it is taken over', async () => {
    const stops = {
      kind: 'stops',
      columns: { local_id: 'id', day: '受付日', number: '番号', channel: '方法' },
      values: { channel: { 電話: 'phone' } },
    };
    const path = await desk.list('stops.csv', [
      '番号,id,受付日,方法',
      'A-1,000012,令和8年9月1日,電話',
      ',000099,20260902,',
      'A-1,000013,20260903,電話',
    ]);
    const ledger = { institution, path, mappingPath: await desk.list('stops.json', [JSON.stringify(stops)]) };
    const preview = await previewLegacyLedger(desk.operator, ledger);
    expect(preview.counts).toEqual({ new: 2, same: 0, conflicting: 1, rejected: 0 });
    expect(preview.rows[2]).toEqual({ row: 4, outcome: 'conflicting', reason: 'number-of-another-patient' });
    await importLegacyLedger(desk.operator, ledger, { digest: preview.digest, by });
    expect(await decisionOf('000012')).toMatchObject({ state: 'stopped' });
    expect(await decisionOf('000099')).toMatchObject({ state: 'stopped' });
    expect((await previewLegacyLedger(desk.operator, ledger)).counts).toMatchObject({ new: 0, same: 2 });
  });

  it('tells of a file that is no ledger without quoting it', async () => {
    const broken = await desk.list('broken.xlsx', ['MARKER']);
    const reading = previewLegacyLedger(desk.operator, { institution, path: broken, mappingPath });
    await expect(reading).rejects.toMatchObject({
      code: 'desk/not-a-ledger',
      message: expect.not.stringContaining('MARKER') as string,
    });
    const sheet = await desk.list('sheet.json', [JSON.stringify({ ...mapping, sheet: '別の表' })]);
    const path = await spreadsheet('old.xlsx', rows);
    const unsheeted = previewLegacyLedger(desk.operator, { institution, path, mappingPath: sheet });
    await expect(unsheeted).rejects.toMatchObject({ code: 'desk/no-such-sheet' });
    await writeFile(sheet, '{"kind":"notices","columns":{}}');
    const unmapped = previewLegacyLedger(desk.operator, { institution, path, mappingPath: sheet });
    await expect(unmapped).rejects.toMatchObject({ code: 'desk/bad-mapping' });
  });
});
