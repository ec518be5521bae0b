import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryReviewStore,
  postgresReviewStore,
  type ReleaseReview,
  type ReviewStore,
} from '../../src/flow/review/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let made = 0;
const newReview = (): ReleaseReview => ({
  releaseId: `P-${String((made += 1)).padStart(4, '0')}`,
  manifestDigest: 'cd'.repeat(32),
  requester: 'sato',
  builder: 'tanaka',
  votes: [],
});
const votedBy = (person: string) => (review: ReleaseReview) => {
  const about = { matter: 'release', person, decision: 'approve', digest: review.manifestDigest } as const;
  const vote = { ...about, decidedAt: '2026-10-05T00:00:00.000Z', signature: 'c2ln' };
  return { ...review, votes: [...review.votes, vote] };
};

describe.each<[string, () => ReviewStore]>([
  ['memoryReviewStore', () => memoryReviewStore()],
  ['postgresReviewStore', () => postgresReviewStore(database.kysely)],
])('%s', (_name, open) => {
  const found = async (store: ReviewStore, id: string) =>
    (await store.all()).find(({ releaseId }) => releaseId === id);

  it('opens the review of a release once', async () => {
    const store = open();
    const review = newReview();
    await store.open(await genuineReceipt(), review);
    const again = store.open(await genuineReceipt(), { ...review, builder: 'ito' });
    await expect(again).rejects.toMatchObject({ code: 'review/already-opened' });
    expect(await found(store, review.releaseId)).toEqual(review);
  });

  it('gives all reviews by release', async () => {
    const store = open();
    const [first, second] = [newReview(), newReview()];
    await store.open(await genuineReceipt(), second);
    await store.open(await genuineReceipt(), first);
    expect((await store.all()).slice(-2)).toEqual([first, second]);
  });

  it('keeps what a change makes of the votes, and nothing when it throws', async () => {
    const store = open();
    const review = newReview();
    await store.open(await genuineReceipt(), review);
    const changed = await store.change(await genuineReceipt(), review.releaseId, votedBy('ito'));
    expect(changed.votes.map(({ person }) => person)).toEqual(['ito']);
    const failing = store.change(await genuineReceipt(), review.releaseId, () => {
      throw new RangeError('not now');
    });
    await expect(failing).rejects.toThrow('not now');
    expect(await found(store, review.releaseId)).toEqual(changed);
  });

  it('loses no vote of two that come at once', async () => {
    const store = open();
    const review = newReview();
    await store.open(await genuineReceipt(), review);
    const receipt = await genuineReceipt();
    await Promise.all(
      ['ito', 'watanabe'].map((who) => store.change(receipt, review.releaseId, votedBy(who))),
    );
    const votes = (await found(store, review.releaseId))?.votes ?? [];
    expect(votes.map(({ person }) => person).sort()).toEqual(['ito', 'watanabe']);
  });

  it('changes no review that was not opened', async () => {
    const changing = open().change(await genuineReceipt(), 'P-none', (review) => review);
    await expect(changing).rejects.toMatchObject({ code: 'review/no-such-release' });
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('writes nothing for %s', async (_what, receiptOf, code) => {
    const store = open();
    const [kept, review] = [newReview(), newReview()];
    await store.open(await genuineReceipt(), kept);
    const receipt = await receiptOf();
    await expect(store.open(receipt, review)).rejects.toMatchObject({ code });
    await expect(store.change(receipt, kept.releaseId, votedBy('ito'))).rejects.toMatchObject({ code });
    expect(await found(store, review.releaseId)).toBeUndefined();
    expect(await found(store, kept.releaseId)).toEqual(kept);
  });
});
