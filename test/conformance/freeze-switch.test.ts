import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryFreezeSwitch,
  postgresFreezeSwitch,
  type FreezeSwitch,
} from '../../src/flow/supervision/index.ts';
import { day } from '../../src/kit/day.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const [first, later] = [day('2026-12-01'), day('2026-12-09')];

describe.each<[string, () => FreezeSwitch]>([
  ['memoryFreezeSwitch', () => memoryFreezeSwitch()],
  ['postgresFreezeSwitch', () => postgresFreezeSwitch(database.kysely)],
])('%s', (_name, open) => {
  const opened = new Set<FreezeSwitch>();
  const own = () => {
    const freezes = open();
    opened.add(freezes);
    return freezes;
  };
  afterEach(async () => {
    for (const freezes of opened) {
      for (const { cause } of await freezes.inForce())
        await freezes.lift(await genuineReceipt(), cause, later);
    }
    opened.clear();
  });

  it('J3: stops for a cause from the day on which it was first stopped, and says so once', async () => {
    const freezes = own();
    await freezes.freeze(await genuineReceipt(), 'OR-1', ['release', 'intake', 'intake'], first);
    await freezes.freeze(await genuineReceipt(), 'OR-1', ['intake', 'build'], later);
    expect(await freezes.inForce()).toEqual([
      { cause: 'OR-1', activities: ['build', 'intake', 'release'], since: first },
    ]);
  });

  it('J3: lets go on what one cause stopped, and not what another did', async () => {
    const freezes = own();
    await freezes.freeze(await genuineReceipt(), 'OR-2', ['intake'], later);
    await freezes.freeze(await genuineReceipt(), 'FZ-1', ['intake', 'build'], first);
    await freezes.lift(await genuineReceipt(), 'FZ-1', later);
    expect(await freezes.inForce()).toEqual([{ cause: 'OR-2', activities: ['intake'], since: later }]);
  });

  it('stops again for a cause that was lifted, from the new day', async () => {
    const freezes = own();
    await freezes.freeze(await genuineReceipt(), 'FZ-2', ['build'], first);
    await freezes.lift(await genuineReceipt(), 'FZ-2', later);
    await freezes.lift(await genuineReceipt(), 'FZ-2', later);
    expect(await freezes.inForce()).toEqual([]);
    await freezes.freeze(await genuineReceipt(), 'FZ-2', ['build'], later);
    expect(await freezes.inForce()).toEqual([{ cause: 'FZ-2', activities: ['build'], since: later }]);
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('turns nothing for %s', async (_what, receiptOf, code) => {
    const freezes = own();
    await freezes.freeze(await genuineReceipt(), 'OR-3', ['intake'], first);
    const receipt = await receiptOf();
    await expect(freezes.freeze(receipt, 'OR-4', ['build'], first)).rejects.toMatchObject({ code });
    await expect(freezes.lift(receipt, 'OR-3', later)).rejects.toMatchObject({ code });
    expect((await freezes.inForce()).map(({ cause }) => cause)).toEqual(['OR-3']);
  });
});

async function somebodyWaits(): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`.execute(database.kysely);
  return rows.length > 0;
}

describe('postgresFreezeSwitch beside work that asked', () => {
  it('J3: an order waits for work that is under way, so that nothing it stops comes after its acknowledgement', async () => {
    const receipt = await genuineReceipt();
    const order: string[] = [];
    let stopping: Promise<void> | undefined;
    await database.kysely.transaction().execute(async (tx) => {
      expect(await postgresFreezeSwitch(tx).inForce()).toEqual([]);
      stopping = postgresFreezeSwitch(database.kysely)
        .freeze(receipt, 'OR-9', ['release'], first)
        .then(() => void order.push('stopped'));
      // Until it waits; a switch that does not wait has stopped by then, before the work.
      while (order.length === 0 && !(await somebodyWaits())) await new Promise(setImmediate);
      order.push('worked');
    });
    await stopping;
    expect(order).toEqual(['worked', 'stopped']);
  });
});
