import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryApplicationStore,
  postgresApplicationStore,
  type Application,
  type ApplicationContent,
} from '../../src/flow/application/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let made = 0;
const newContent = (): ApplicationContent => ({
  id: `A-${String((made += 1)).padStart(4, '0')}`,
  title: '糖尿病と歯周病',
  purpose: '歯周治療が血糖に及ぼす影響を調べる',
  requester: 'tanaka',
  recipient: { name: '研究所', agePublicKey: 'age1example' },
  cohort: { name: '全員', inclusion: [], exclusion: [] },
  variables: ['measurement'],
  profile: 'standard',
});
const decidedBy = (person: string) => (application: Application) => {
  const about = { matter: 'application', person, decision: 'approve', digest: 'ab'.repeat(32) } as const;
  const decision = { ...about, decidedAt: '2026-10-05T00:00:00.000Z', signature: 'c2ln' };
  return { ...application, decisions: [...application.decisions, decision] };
};

describe.each([
  ['memoryApplicationStore', () => memoryApplicationStore()],
  ['postgresApplicationStore', () => postgresApplicationStore(database.kysely)],
])('%s', (_name, open) => {
  it('keeps an application as it was submitted, once', async () => {
    const store = open();
    const content = newContent();
    await store.submit(await genuineReceipt(), content);
    expect(await store.find(content.id)).toEqual({ content, decisions: [] });
    const again = store.submit(await genuineReceipt(), { ...content, title: 'another' });
    await expect(again).rejects.toMatchObject({ code: 'application/number-taken' });
    expect((await store.find(content.id)).content.title).toBe(content.title);
  });

  it('gives all applications by number', async () => {
    const store = open();
    const [first, second] = [newContent(), newContent()];
    await store.submit(await genuineReceipt(), second);
    await store.submit(await genuineReceipt(), first);
    expect((await store.all()).map(({ content }) => content.id).slice(-2)).toEqual([first.id, second.id]);
  });

  it('keeps what a change makes, and nothing when it throws', async () => {
    const store = open();
    const { id } = newContent();
    await store.submit(await genuineReceipt(), { ...newContent(), id });
    const changed = await store.change(await genuineReceipt(), id, decidedBy('sato'));
    expect(changed.decisions.map(({ person }) => person)).toEqual(['sato']);
    const failing = store.change(await genuineReceipt(), id, () => {
      throw new RangeError('not now');
    });
    await expect(failing).rejects.toThrow('not now');
    expect(await store.find(id)).toEqual(changed);
  });

  it('loses no decision of two that come at once', async () => {
    const store = open();
    const content = newContent();
    await store.submit(await genuineReceipt(), content);
    const receipt = await genuineReceipt();
    await Promise.all(['sato', 'suzuki'].map((who) => store.change(receipt, content.id, decidedBy(who))));
    const { decisions } = await store.find(content.id);
    expect(decisions.map(({ person }) => person).sort()).toEqual(['sato', 'suzuki']);
  });

  it('knows no application that was not submitted', async () => {
    const store = open();
    const unknown = { code: 'application/no-such-application' };
    await expect(store.find('A-none')).rejects.toMatchObject(unknown);
    const changing = store.change(await genuineReceipt(), 'A-none', (one) => one);
    await expect(changing).rejects.toMatchObject(unknown);
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('writes nothing for %s', async (_what, receiptOf, code) => {
    const store = open();
    const [kept, content] = [newContent(), newContent()];
    await store.submit(await genuineReceipt(), kept);
    const receipt = await receiptOf();
    await expect(store.submit(receipt, content)).rejects.toMatchObject({ code });
    await expect(store.change(receipt, kept.id, decidedBy('sato'))).rejects.toMatchObject({ code });
    await expect(store.find(content.id)).rejects.toMatchObject({ code: 'application/no-such-application' });
    expect(await store.find(kept.id)).toEqual({ content: kept, decisions: [] });
  });
});
