import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  countBuckets,
  memoryQuestionStore,
  postgresQuestionStore,
  sketchOf,
  type AskedQuestion,
  type NewAnswer,
} from '../../src/flow/cohort/index.ts';
import { day } from '../../src/kit/day.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { randomKey } from '../../src/seal/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const key = randomKey();
let made = 0;
/** A question that nobody asked before, of people whom nobody knows. */
function newQuestion(about: Partial<AskedQuestion> = {}): AskedQuestion {
  const number = String((made += 1));
  const who = { person: `tanaka-${number}`, organization: `institute-${number}` };
  return { ...who, question: sha256Hex(number), dataVersion: 'v1', askedOn: day('2026-10-01'), ...about };
}
const sketch = sketchOf([1, 2, 3], countBuckets);
const answer = (about: Partial<NewAnswer> = {}): NewAnswer => ({
  cell: '',
  sketch,
  shown: 20,
  follows: null,
  ...about,
});
const budget = { person: 2, organization: 3, days: 30 };

describe.each([
  ['memoryQuestionStore', () => memoryQuestionStore()],
  ['postgresQuestionStore', () => postgresQuestionStore(database.kysely, key)],
])('%s', (_name, open) => {
  it('E10: gives the first answer to a question again, whoever asks, and asks nobody', async () => {
    const store = open();
    const asked = newQuestion();
    const cells = [answer(), answer({ cell: 'sex/F', shown: null })];
    const first = await store.ask(await genuineReceipt(), asked, budget, () => cells);
    expect(first).toMatchObject(cells);
    const other = { ...asked, person: 'somebody', organization: 'elsewhere' };
    const again = await store.ask(await genuineReceipt(), other, budget, () => {
      throw new RangeError('must not be asked');
    });
    expect(again).toEqual(first);
    expect(await store.answered(asked.question, 'v1')).toEqual(first);
    expect(await store.answered(asked.question, 'v2')).toEqual([]);
  });

  it('shows what is decided the asker’s own answers, and of others those that follow no other', async () => {
    const store = open();
    const asked = newQuestion();
    const [own] = await store.ask(await genuineReceipt(), asked, budget, () => [answer()]);
    const follows = own?.id ?? null;
    await store.ask(await genuineReceipt(), newQuestion({ organization: asked.organization }), budget, () => [
      answer({ follows }),
    ]);
    const seenBy = async (organization: string) => {
      let seen: (number | null)[] = [];
      const question = newQuestion({ organization });
      await store.ask(await genuineReceipt(), question, budget, (earlier) => {
        seen = [...earlier].map((one) => one.follows);
        return [answer({ sketch: sketchOf([7], countBuckets) })];
      });
      return seen;
    };
    expect(await seenBy(asked.organization)).toContain(follows);
    expect(await seenBy('a stranger')).not.toContain(follows);
    expect((await seenBy('a stranger')).length).toBeGreaterThan(1);
  });

  it('keeps who was counted as it was told', async () => {
    const store = open();
    await store.ask(await genuineReceipt(), newQuestion(), budget, () => [answer()]);
    await store.ask(await genuineReceipt(), newQuestion(), budget, (earlier) => {
      expect([...earlier].at(-1)?.sketch).toEqual(sketch);
      return [answer()];
    });
  });

  it('E10: refuses a person, and an organization, whose budget is spent; the same question costs nothing', async () => {
    const store = open();
    const ask = async (about: Partial<AskedQuestion>) =>
      store.ask(await genuineReceipt(), newQuestion(about), budget, () => [answer()]);
    const organization = 'spender';
    const [first] = await ask({ person: 'a', organization });
    await ask({ person: 'a', organization });
    await ask({ person: 'a', organization, question: first?.question ?? '' });
    await expect(ask({ person: 'a', organization })).rejects.toMatchObject({
      code: 'cohort/person-budget-spent',
    });
    await ask({ person: 'b', organization });
    await expect(ask({ person: 'b', organization })).rejects.toMatchObject({
      code: 'cohort/organization-budget-spent',
    });
    const who = { person: 'a', organization };
    expect(await store.spent(who, day('2026-09-02'))).toEqual({ person: 2, organization: 3 });
    expect(await store.spent(who, day('2026-09-02'), first?.question)).toEqual({
      person: 1,
      organization: 2,
    });
    expect(await store.spent(who, day('2026-10-02'))).toEqual({ person: 0, organization: 0 });
    await ask({ person: 'b', organization, askedOn: day('2026-10-31') });
  });

  it('writes nothing when the decision throws', async () => {
    const store = open();
    const asked = newQuestion();
    const asking = store.ask(await genuineReceipt(), asked, budget, () => {
      throw new RangeError('not now');
    });
    await expect(asking).rejects.toThrow('not now');
    expect(await store.answered(asked.question, 'v1')).toEqual([]);
    expect(await store.spent(asked, asked.askedOn)).toEqual({ person: 0, organization: 0 });
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('answers nothing for %s', async (_what, receiptOf, code) => {
    const store = open();
    const asked = newQuestion();
    const asking = store.ask(await receiptOf(), asked, budget, () => [answer()]);
    await expect(asking).rejects.toMatchObject({ code });
    expect(await store.answered(asked.question, 'v1')).toEqual([]);
  });
});

describe('postgresQuestionStore', () => {
  it('keeps nothing in the clear that could tell people apart, and nothing that another key opens', async () => {
    const store = postgresQuestionStore(database.kysely, key);
    const asked = newQuestion();
    await store.ask(await genuineReceipt(), asked, budget, () => [answer()]);
    const another = postgresQuestionStore(database.kysely, randomKey());
    await expect(another.answered(asked.question, 'v1')).rejects.toMatchObject({ code: 'seal/cannot-open' });
  });
});
