import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaqDraft } from '../../src/flow/supervision/inquiry/faq-entry.ts';
import { memoryFaqStore } from '../../src/flow/supervision/inquiry/faq-store.memory.ts';
import { postgresFaqStore } from '../../src/flow/supervision/inquiry/faq-store.postgres.ts';
import { day } from '../../src/kit/day.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const on = day('2026-10-01');
const draft: FaqDraft = {
  entry: 'stop',
  audience: 'public',
  question: '止めるには',
  answer: '窓口へ',
  keywords: ['停止', 'ていし'],
  isShown: true,
};

describe.each([
  ['memoryFaqStore', () => memoryFaqStore()],
  ['postgresFaqStore', () => postgresFaqStore(database.kysely)],
])('%s', (name, open) => {
  it('K6: keeps every version of an answer, and counts whether each helped', async () => {
    const store = open();
    const receipt = await genuineReceipt();
    expect(await store.write(receipt, draft, on)).toBe(1);
    expect(await store.write(receipt, { ...draft, answer: '窓口か電話へ' }, on)).toBe(2);
    await store.write(receipt, { ...draft, entry: 'notice', isShown: false }, on);
    expect(await store.newest()).toEqual([
      { ...draft, entry: 'notice', isShown: false, version: 1, writtenOn: on },
      { ...draft, answer: '窓口か電話へ', version: 2, writtenOn: on },
    ]);
    expect((await store.versions('stop')).map(({ answer }) => answer)).toEqual(['窓口へ', '窓口か電話へ']);
    await store.giveFeedback('stop', 1, false, on);
    for (const helped of [true, true, false]) await store.giveFeedback('stop', 2, helped, on);
    expect(await store.feedback()).toEqual([
      { entry: 'notice', version: 1, helped: 0, didNot: 0 },
      { entry: 'stop', version: 2, helped: 2, didNot: 1 },
    ]);
    await expect(store.giveFeedback('stop', 3, true, on)).rejects.toMatchObject({
      code: 'inquiry/no-such-answer',
    });
  });

  it(`refuses a receipt that no ledger gave (${name})`, async () => {
    await expect(open().write(await forgedReceipt(), draft, on)).rejects.toThrow();
  });
});
