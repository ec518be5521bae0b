import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryLegalHolds, postgresLegalHolds, type LegalHold } from '../../src/flow/vault/index.ts';
import { day } from '../../src/kit/day.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let made = 0;
const newHold = (about: Partial<LegalHold> = {}): LegalHold => ({
  number: `H-${String((made += 1)).padStart(4, '0')}`,
  reason: 'litigation',
  placedBy: 'ito',
  placedOn: day('2026-10-01'),
  ...about,
});

describe.each([
  ['memoryLegalHolds', () => memoryLegalHolds()],
  ['postgresLegalHolds', () => postgresLegalHolds(database.kysely)],
])('%s', (_name, open) => {
  it('keeps a hold once, and that it was lifted', async () => {
    const store = open();
    const [one, all] = [newHold({ institution: 'H1' }), newHold()];
    for (const hold of [one, all]) await store.place(await genuineReceipt(), hold);
    await expect(store.place(await genuineReceipt(), one)).rejects.toMatchObject({
      code: 'retention/hold-number-taken',
    });
    await store.lift(await genuineReceipt(), one.number, 'mori', day('2026-11-01'));
    const found = (await store.all()).filter(({ number }) => [one.number, all.number].includes(number));
    expect(found).toEqual([{ ...one, liftedBy: 'mori', liftedOn: '2026-11-01' }, all]);
    const again = store.lift(await genuineReceipt(), one.number, 'mori', day('2026-11-02'));
    await expect(again).rejects.toMatchObject({ code: 'retention/no-such-hold' });
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('writes nothing for %s', async (_what, receiptOf, code) => {
    const store = open();
    const [hold, kept] = [newHold(), newHold()];
    await store.place(await genuineReceipt(), kept);
    const receipt = await receiptOf();
    await expect(store.place(receipt, hold)).rejects.toMatchObject({ code });
    await expect(store.lift(receipt, kept.number, 'mori', day('2026-11-01'))).rejects.toMatchObject({ code });
    const numbers = (await store.all()).filter(({ liftedOn }) => liftedOn === undefined);
    expect(numbers.map(({ number }) => number)).not.toContain(hold.number);
    expect(numbers.map(({ number }) => number)).toContain(kept.number);
  });
});
