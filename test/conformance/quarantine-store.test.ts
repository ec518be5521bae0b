import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  countQuality,
  memoryQuarantineStore,
  postgresQuarantineStore,
  type Arrival,
  type FeedInspection,
  type RejectedUnit,
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
const newDigest = () => sha256Hex(`arrival ${String((made += 1))}`);
const arrivalOf = (sealedDigest: string): Arrival => ({
  institution: 'H1',
  format: 'fhir',
  objectDigest: sha256Hex('object'),
  sealedDigest,
  sealedFile: 'H1-fhir.sealed',
  arrivedOn: day('2026-10-01'),
  isIntact: true,
  scanner: 'clamdscan',
  scan: 'clean',
});
const inspectionOf = (sealedDigest: string, institution = 'H1'): FeedInspection => ({
  institution,
  format: 'fhir',
  sealedDigest,
  checkedOn: day('2026-10-02'),
  files: 3,
  units: { read: 4, used: 2, structural: 1, lost: 1 },
  findings: { 'fhir/not-json': 1 },
  rejected: 2,
  quality: countQuality(day('2026-10-02')).quality(),
});
const rejected: readonly RejectedUnit[] = [
  { fileNumber: 3, position: 1, field: null, code: 'fhir/not-json', severity: 'lost' },
  { fileNumber: 1, position: 7, field: 'Patient.gender', code: 'fhir/unknown-sex', severity: 'partial' },
];

describe.each([
  ['memoryQuarantineStore', () => memoryQuarantineStore()],
  ['postgresQuarantineStore', () => postgresQuarantineStore(database.kysely)],
])('%s', (_name, open) => {
  it('keeps the first word about an arrival and about what is in it, with its reject file in order', async () => {
    const store = open();
    const sealed = newDigest();
    expect(await store.arrival(sealed)).toBeUndefined();
    expect(await store.inspection(sealed)).toBeUndefined();
    await store.keepArrival(await genuineReceipt(), arrivalOf(sealed));
    await store.keepArrival(await genuineReceipt(), { ...arrivalOf(sealed), scan: 'infected' });
    expect(await store.arrival(sealed)).toEqual(arrivalOf(sealed));
    await store.keepInspection(await genuineReceipt(), inspectionOf(sealed), rejected);
    await store.keepInspection(await genuineReceipt(), { ...inspectionOf(sealed), files: 9 }, []);
    expect(await store.inspection(sealed)).toEqual(inspectionOf(sealed));
    expect(await store.rejected(sealed)).toEqual(rejected);
    expect(await store.rejected(newDigest())).toEqual([]);
  });

  it('gives the inspections of one feed, oldest first', async () => {
    const store = open();
    const institution = `H-${newDigest().slice(0, 8)}`;
    const [one, two, other] = [newDigest(), newDigest(), newDigest()];
    for (const sealed of [one, two])
      await store.keepInspection(await genuineReceipt(), inspectionOf(sealed, institution), []);
    await store.keepInspection(await genuineReceipt(), inspectionOf(other, 'H9'), []);
    const found = await store.inspections({ institution, format: 'fhir' });
    expect(found.map(({ sealedDigest }) => sealedDigest).sort()).toEqual([one, two].sort());
    expect(await store.inspections({ institution, format: 'dpc' })).toEqual([]);
    expect((await store.inspections()).map(({ sealedDigest }) => sealedDigest)).toContain(other);
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('keeps nothing for %s', async (_what, receiptOf, code) => {
    const store = open();
    const sealed = newDigest();
    const receipt = await receiptOf();
    await expect(store.keepArrival(receipt, arrivalOf(sealed))).rejects.toMatchObject({ code });
    await expect(store.keepInspection(receipt, inspectionOf(sealed), rejected)).rejects.toMatchObject({
      code,
    });
    expect(await store.arrival(sealed)).toBeUndefined();
    expect(await store.inspection(sealed)).toBeUndefined();
  });
});
