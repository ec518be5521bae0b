import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  catalogueOf,
  memoryCatalogueStore,
  postgresCatalogueStore,
  type Catalogue,
} from '../../src/flow/cohort/index.ts';
import { memoryLedger } from '../../src/ledger/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const ledger = memoryLedger();
const receipt = () => ledger.record({ type: 'test/happened', actor: 'test', subject: 'test' });
const catalogue = (dataVersion: string, people: number): Catalogue =>
  catalogueOf({
    madeOn: '2026-10-01',
    dataVersion,
    years: [2024],
    shown: new Map([
      ['', people],
      ['variable|condition|icd10|E119', people],
    ]),
    held: [],
    words: new Map(),
    fewestInstitutions: 3,
  });

describe.each([
  ['memoryCatalogueStore', () => memoryCatalogueStore()],
  ['postgresCatalogueStore', () => postgresCatalogueStore(database.kysely)],
])('%s', (_name, open) => {
  it('E1: gives the catalogue that was kept last, as it was kept; of the same data, the first stays', async () => {
    const store = open();
    expect(await store.latest()).toBeUndefined();
    await store.keep(await receipt(), catalogue('v1', 100));
    await store.keep(await receipt(), catalogue('v2', 200));
    await store.keep(await receipt(), catalogue('v2', 300));
    expect(await store.latest()).toEqual(catalogue('v2', 200));
    for (const bad of [await forgedReceipt(), await spentReceipt()]) {
      await expect(store.keep(bad, catalogue('v3', 1))).rejects.toThrow();
    }
    expect((await store.latest())?.dataVersion).toBe('v2');
  });
});
