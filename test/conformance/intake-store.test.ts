import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  confirmationRecord,
  memoryIntakeStore,
  postgresIntakeStore,
  type IntakeBatch,
} from '../../src/flow/intake/index.ts';
import { day } from '../../src/kit/day.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let made = 0;
const newBatch = (about: Partial<IntakeBatch> = {}): IntakeBatch => ({
  objectDigest: sha256Hex(`object ${String((made += 1))}`),
  round: 1,
  sealedDigest: sha256Hex(`sealed ${String(made)}`),
  institution: '1310000001',
  format: 'fhir',
  receivedOn: day('2026-10-01'),
  units: { read: 10, used: 7, structural: 2, lost: 1 },
  findings: { 'fhir/not-json': 1 },
  gate: { byState: { eligible: { subjects: 2, records: 6 }, stopped: { subjects: 1, records: 1 } } },
  admittedEvents: 4,
  admittedSubjects: 2,
  ...about,
});
const recordOf = (batch: IntakeBatch) =>
  confirmationRecord(batch, { code: batch.institution, name: '病院' }, 7);

describe.each([
  ['memoryIntakeStore', () => memoryIntakeStore()],
  ['postgresIntakeStore', () => postgresIntakeStore(database.kysely)],
])('%s', (_name, open) => {
  it('knows an object by its digest from when it was kept', async () => {
    const store = open();
    const batch = newBatch();
    expect(await store.has(batch.objectDigest)).toBe(false);
    await store.keep(await genuineReceipt(), batch, recordOf(batch));
    expect(await store.has(batch.objectDigest)).toBe(true);
    expect((await store.all()).filter((kept) => kept.objectDigest === batch.objectDigest)).toEqual([batch]);
  });

  it('keeps an object once, whoever brings it again', async () => {
    const store = open();
    const batch = newBatch();
    await store.keep(await genuineReceipt(), batch, recordOf(batch));
    const again = { ...batch, admittedEvents: 99 };
    await expect(store.keep(await genuineReceipt(), again, recordOf(again))).rejects.toMatchObject({
      code: 'intake/object-already-taken',
    });
    expect((await store.all()).find((kept) => kept.objectDigest === batch.objectDigest)).toEqual(batch);
  });

  it('keeps who was taken in later of the same object as another round of it', async () => {
    const store = open();
    const first = newBatch();
    const second = { ...first, round: 2, sealedDigest: sha256Hex('again'), admittedSubjects: 1 };
    await store.keep(await genuineReceipt(), first, recordOf(first));
    await store.keep(await genuineReceipt(), second, recordOf(second));
    expect(await store.batchesOf(first.objectDigest)).toEqual([first, second]);
    expect(await store.batchesOf(sha256Hex('unknown'))).toEqual([]);
  });

  it('knows in which sealed file a batch came, and under which receipt it was kept', async () => {
    const store = open();
    const batch = newBatch();
    const receipt = await genuineReceipt();
    expect(await store.hasTaken(batch.sealedDigest ?? '')).toBe(false);
    await store.keep(receipt, batch, recordOf(batch));
    expect(await store.hasTaken(batch.sealedDigest ?? '')).toBe(true);
    expect(await store.hasTaken(sha256Hex('the same object, sealed again'))).toBe(false);
    expect(await store.isKeptUnder(receipt.sequence)).toBe(true);
    expect(await store.isKeptUnder(receipt.sequence + 1_000_000)).toBe(false);
  });

  it('discards the confirmation records of an institution up to a day, and knows its objects still', async () => {
    const store = open();
    const [institution, other] = [`H-${String(made)}-a`, `H-${String(made)}-b`];
    const batches = [
      newBatch({ institution, receivedOn: day('2023-01-31') }),
      newBatch({ institution, receivedOn: day('2023-02-01') }),
      newBatch({ institution: other, receivedOn: day('2023-01-31') }),
    ];
    for (const batch of batches) await store.keep(await genuineReceipt(), batch, recordOf(batch));
    const discard = async () =>
      store.discardConfirmationRecords(await genuineReceipt(), institution, day('2023-01-31'));
    expect([await discard(), await discard()]).toEqual([1, 0]);
    const kept = (await store.confirmationRecords()).filter((one) =>
      [institution, other].includes(one.institution),
    );
    expect(kept).toEqual([
      { institution, receivedOn: '2023-02-01' },
      { institution: other, receivedOn: '2023-01-31' },
    ]);
    expect(await store.has(batches[0]?.objectDigest ?? '')).toBe(true);
  });

  it('gives all batches by institution and format', async () => {
    const store = open();
    const batches = [
      newBatch({ institution: '1310000003', format: 'dpc' }),
      newBatch({ institution: '1310000002', format: 'receipt' }),
      newBatch({ institution: '1310000002', format: 'dpc' }),
    ];
    for (const batch of batches) await store.keep(await genuineReceipt(), batch, recordOf(batch));
    const digests = new Set(batches.map(({ objectDigest }) => objectDigest));
    expect((await store.all()).filter(({ objectDigest }) => digests.has(objectDigest))).toEqual([
      batches[2],
      batches[1],
      batches[0],
    ]);
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('keeps nothing for %s', async (_what, receiptOf, code) => {
    const store = open();
    const batch = newBatch();
    await expect(store.keep(await receiptOf(), batch, recordOf(batch))).rejects.toMatchObject({ code });
    expect(await store.has(batch.objectDigest)).toBe(false);
  });
});
