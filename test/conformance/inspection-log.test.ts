import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryInspectionLog,
  postgresInspectionLog,
  type InspectionLog,
  type InspectionView,
} from '../../src/flow/supervision/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let made = 0;
const newInspection = () => `IN-2026-${String((made += 1)).padStart(6, '0')}`;
const view = (inspection: string, reference: string): InspectionView => ({
  inspection,
  account: 'inspector-1',
  at: '2026-12-07T01:02:03.000Z',
  kind: 'incident',
  reference,
});

describe.each<[string, () => InspectionLog]>([
  ['memoryInspectionLog', () => memoryInspectionLog()],
  ['postgresInspectionLog', () => postgresInspectionLog(database.kysely)],
])('%s', (_name, open) => {
  it('J11: gives the views of one inspection in order, the same thing as often as it was looked at', async () => {
    const log = open();
    const [own, other] = [newInspection(), newInspection()];
    const views = [view(own, 'IC-2'), view(own, 'IC-1'), view(own, 'IC-2')];
    for (const one of [views[0]!, view(other, 'IC-9'), ...views.slice(1)])
      await log.add(await genuineReceipt(), one);
    expect(await log.of(own)).toEqual(views);
    expect(await log.of(newInspection())).toEqual([]);
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('keeps nothing for %s', async (_what, receiptOf, code) => {
    const log = open();
    const own = newInspection();
    await expect(log.add(await receiptOf(), view(own, 'IC-1'))).rejects.toMatchObject({ code });
    expect(await log.of(own)).toEqual([]);
  });
});

describe('supervision.inspection_view', () => {
  it('J11: is changed by nobody, the holder of the database included', async () => {
    const own = newInspection();
    await postgresInspectionLog(database.kysely).add(await genuineReceipt(), view(own, 'IC-1'));
    const changing = sql`delete from supervision.inspection_view where inspection = ${own}`.execute(
      database.kysely,
    );
    await expect(changing).rejects.toThrow(/never changed/);
  });
});
