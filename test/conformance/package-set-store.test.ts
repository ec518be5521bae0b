import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryPackageSetStore,
  packageSketch,
  postgresPackageSetStore,
  pseudonymsDigest,
  type PackageSet,
} from '../../src/flow/deidentify/index.ts';
import { day } from '../../src/kit/day.ts';
import { randomKey } from '../../src/seal/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const key = randomKey();
const accept = () => undefined;
let made = 0;
const newSet = (): PackageSet => ({
  package: `P-${String((made += 1)).padStart(4, '0')}`,
  recipient: '研究所',
  sketch: packageSketch(Buffer.alloc(32, 1), ['a', 'b']),
  pseudonyms: pseudonymsDigest(Buffer.alloc(32, made)),
  erasedOn: null,
});

describe.each([
  ['memoryPackageSetStore', () => memoryPackageSetStore()],
  ['postgresPackageSetStore', () => postgresPackageSetStore(database.kysely, key)],
])('%s', (_name, open) => {
  it('D11: keeps who is in a package as it was told, once', async () => {
    const store = open();
    const set = newSet();
    await store.add(await genuineReceipt(), set, accept);
    expect((await store.all()).at(-1)).toEqual(set);
    const again = store.add(await genuineReceipt(), set, accept);
    await expect(again).rejects.toMatchObject({ code: 'deidentify/set-kept-already' });
  });

  it('D11: keeps nothing that the check refuses, and shows it all that is kept', async () => {
    const store = open();
    const [first, second] = [newSet(), newSet()];
    await store.add(await genuineReceipt(), first, accept);
    let seen: readonly string[] = [];
    const adding = store.add(await genuineReceipt(), second, (kept) => {
      seen = kept.map((one) => one.package);
      throw new RangeError('not now');
    });
    await expect(adding).rejects.toThrow('not now');
    expect(seen.at(-1)).toBe(first.package);
    expect((await store.all()).at(-1)?.package).toBe(first.package);
  });

  it('keeps the first day of erasure', async () => {
    const store = open();
    const set = newSet();
    await store.add(await genuineReceipt(), set, accept);
    await store.recordErased(await genuineReceipt(), set.package, day('2027-01-01'));
    await store.recordErased(await genuineReceipt(), set.package, day('2027-02-01'));
    expect((await store.all()).at(-1)?.erasedOn).toBe('2027-01-01');
    const unknown = store.recordErased(await genuineReceipt(), 'P-none', day('2027-01-01'));
    await expect(unknown).rejects.toMatchObject({ code: 'deidentify/no-such-set' });
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('writes nothing for %s', async (_what, receiptOf, code) => {
    const store = open();
    const [kept, set] = [newSet(), newSet()];
    await store.add(await genuineReceipt(), kept, accept);
    const receipt = await receiptOf();
    await expect(store.add(receipt, set, accept)).rejects.toMatchObject({ code });
    await expect(store.recordErased(receipt, kept.package, day('2027-01-01'))).rejects.toMatchObject({
      code,
    });
    expect((await store.all()).at(-1)).toEqual(kept);
  });
});

describe('postgresPackageSetStore', () => {
  it('keeps nothing that another key opens', async () => {
    await postgresPackageSetStore(database.kysely, key).add(await genuineReceipt(), newSet(), accept);
    const all = postgresPackageSetStore(database.kysely, randomKey()).all();
    await expect(all).rejects.toMatchObject({ code: 'seal/cannot-open' });
  });
});
