import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryNoticeBlocks,
  postgresNoticeBlocks,
  type NoticeBlocks,
} from '../../src/flow/institution/index.ts';
import { sampleInstitution } from '../../src/flow/institution/notice-text/sample-notice.fake.ts';
import { day } from '../../src/kit/day.ts';
import { memoryLedger, type Receipt } from '../../src/ledger/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';

let database: TestDatabase;
let receipt: Receipt;
beforeAll(async () => {
  database = await testDatabase();
  receipt = await memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
});
afterAll(() => database.close());

const on = day('2026-12-01');
const stores: readonly (readonly [string, () => NoticeBlocks])[] = [
  ['memory', memoryNoticeBlocks],
  ['postgres', () => postgresNoticeBlocks(database.kysely, 'OP')],
];

describe.each(stores)('NoticeBlocks in %s', (_name, open) => {
  it('A2: keeps what an institution prints about itself, and every version that was printed before', async () => {
    const blocks = open();
    expect(await blocks.current('H1')).toBeUndefined();
    const first = await blocks.keep(receipt, 'H1', sampleInstitution, on);
    expect(await blocks.keep(receipt, 'H1', sampleInstitution, day('2027-01-01'))).toEqual(first);
    const moved = { ...sampleInstitution, phone: '000-000-1111' };
    expect(await blocks.keep(receipt, 'H1', moved, day('2027-02-01'))).toMatchObject({
      version: 2,
      block: moved,
    });
    expect(await blocks.current('H1')).toMatchObject({ version: 2, keptOn: '2027-02-01', block: moved });
    expect((await blocks.history('H1')).map(({ version, block }) => [version, block.phone])).toEqual([
      [1, '000-000-0000'],
      [2, '000-000-1111'],
    ]);
    expect(await blocks.current('H2')).toBeUndefined();
  });

  it('goes back to an earlier block as another version', async () => {
    const blocks = open();
    await blocks.keep(receipt, 'H3', sampleInstitution, on);
    await blocks.keep(receipt, 'H3', { ...sampleInstitution, phone: '000-000-1111' }, on);
    expect((await blocks.keep(receipt, 'H3', sampleInstitution, on)).version).toBe(3);
  });

  it('keeps nothing without a receipt that a ledger made', async () => {
    await expect(open().keep({ sequence: 1 } as Receipt, 'H4', sampleInstitution, on)).rejects.toMatchObject({
      code: 'ledger/forged-receipt',
    });
  });
});
