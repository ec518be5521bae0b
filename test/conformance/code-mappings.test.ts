import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approved,
  mappingInForce,
  memoryCodeMappings,
  postgresCodeMappings,
  type CodeMapping,
} from '../../src/flow/intake/index.ts';
import { day } from '../../src/kit/day.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let made = 0;
const newMapping = (about: Partial<CodeMapping> = {}): CodeMapping => ({
  institution: `H-${String((made += 1))}`,
  domain: 'measurement',
  code: 'GLU01',
  version: 1,
  vocabulary: 'jlac10',
  standardCode: '3D010000001926101',
  relation: 'exact',
  proposedBy: 'yamamoto',
  proposedOn: day('2026-10-01'),
  approvedBy: null,
  approvedOn: null,
  ...about,
});
const on = day('2026-10-02');

describe.each([
  ['memoryCodeMappings', () => memoryCodeMappings()],
  ['postgresCodeMappings', () => postgresCodeMappings(database.kysely)],
])('%s', (_name, open) => {
  it('keeps what a local code stands for, in versions, each approved by somebody else than who proposed it', async () => {
    const store = open();
    const first = newMapping();
    const second = { ...first, version: 2, standardCode: null, relation: 'none' } as const;
    await store.propose(await genuineReceipt(), first);
    const approve = async (person: string, version: CodeMapping) =>
      store.approve(await genuineReceipt(), version, (mapping) => approved(mapping, person, on));
    await expect(approve('yamamoto', first)).rejects.toMatchObject({ code: 'code-mapping/is-proposer' });
    expect(mappingInForce(await store.of(first.institution))).toBeUndefined();
    const inForce = { ...first, approvedBy: 'kato', approvedOn: on };
    expect(await approve('kato', first)).toEqual(inForce);
    await expect(approve('mori', first)).rejects.toMatchObject({ code: 'code-mapping/approved-already' });
    await store.propose(await genuineReceipt(), second);
    expect(await store.of(first.institution)).toEqual([inForce, second]);
    // What is proposed does not hold yet.
    expect(mappingInForce(await store.of(first.institution))).toEqual(inForce);
    await approve('mori', second);
    expect(mappingInForce(await store.of(first.institution))?.version).toBe(2);
  });

  it('takes no version out of turn, and approves none that is not there', async () => {
    const store = open();
    const mapping = newMapping();
    for (const version of [2, 0]) {
      const proposing = store.propose(await genuineReceipt(), { ...mapping, version });
      await expect(proposing).rejects.toMatchObject({ code: 'code-mapping/not-the-next-version' });
    }
    await store.propose(await genuineReceipt(), mapping);
    const again = store.propose(await genuineReceipt(), mapping);
    await expect(again).rejects.toMatchObject({ code: 'code-mapping/not-the-next-version' });
    const missing = { ...mapping, version: 7 };
    const approving = store.approve(await genuineReceipt(), missing, (one) => one);
    await expect(approving).rejects.toMatchObject({ code: 'code-mapping/no-such-version' });
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('writes nothing for %s', async (_what, receiptOf, code) => {
    const store = open();
    const [kept, lost] = [newMapping(), newMapping()];
    await store.propose(await genuineReceipt(), kept);
    const receipt = await receiptOf();
    await expect(store.propose(receipt, lost)).rejects.toMatchObject({ code });
    const approving = store.approve(receipt, kept, (mapping) => approved(mapping, 'kato', on));
    await expect(approving).rejects.toMatchObject({ code });
    expect(await store.of(lost.institution)).toEqual([]);
    expect(await store.of(kept.institution)).toEqual([kept]);
  });
});
