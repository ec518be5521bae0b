import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import type { Role } from '../../src/access/role.ts';
import { addDays, day } from '../../src/kit/day.ts';
import { memoryCaseStore } from '../../src/procedure/case-store.memory.ts';
import { postgresCaseStore } from '../../src/procedure/case-store.postgres.ts';
import type { CaseStore } from '../../src/procedure/case-store.ts';
import { changed, opened, type Changed } from '../../src/procedure/decide.ts';
import { loanCase } from '../../src/procedure/loan-case.fake.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const actor = (person: string, organization: string, ...roles: Role[]): Actor => ({
  account: `${person}-1`,
  person,
  roles,
  organization,
});
const sato = actor('sato', 'OP', 'office');
const suzuki = actor('suzuki', 'OP', 'director');
const moment = (who: Actor, on = '2026-11-24') => ({
  actor: who,
  at: `${on}T01:00:00.000Z`,
  on: day(on),
  facts: { isClosed: false },
});
type Loan = Changed<
  { thing: string; days: number; agreed: string[]; note: string },
  'asked' | 'lent' | 'refused' | 'returned'
>;

const keyed = { ...loanCase, name: 'keyed-loan', key: ({ thing }: { thing: string }) => thing };

describe.each<[string, () => CaseStore]>([
  ['memoryCaseStore', memoryCaseStore],
  ['postgresCaseStore', () => postgresCaseStore(database.kysely)],
])('%s', (name, open) => {
  const year = name === 'memoryCaseStore' ? 2026 : 2027;
  let store: CaseStore;
  beforeAll(() => {
    store = open();
  });
  const asks = async (thing = 'book', party = 'UNIV', on = '2026-11-24') => {
    const number = await store.nextNumber(await genuineReceipt(), 'L', year);
    const order = { ...moment(actor('yamada', party, 'applicant'), on), input: { thing, days: 7 } };
    return opened(loanCase, number, order);
  };
  const kept = async (...given: Parameters<typeof asks>) => {
    const made = await asks(...given);
    await store.insert(await genuineReceipt(), loanCase, made);
    return made;
  };
  const agreedBy = (given: Loan['matter'], who: Actor) =>
    changed(loanCase, given, 'agree', { ...moment(who), input: {} });

  it('numbers cases of a series in a year without a gap', async () => {
    const receipt = await genuineReceipt();
    const numbers = await Promise.all([1, 2, 3].map(() => store.nextNumber(receipt, 'N', year)));
    expect([...numbers].sort()).toEqual([1, 2, 3].map((last) => `N-${year}-00000${last}`));
    expect(await store.nextNumber(receipt, 'N', year + 1)).toBe(`N-${year + 1}-000001`);
  });

  it('gives back the case as its events make it', async () => {
    const { matter } = await kept();
    const once = agreedBy(matter, sato);
    await store.append(await genuineReceipt(), loanCase, once);
    const twice = agreedBy(once.matter, suzuki);
    await store.append(await genuineReceipt(), loanCase, twice);
    expect(await store.find(loanCase, matter.id)).toEqual(twice.matter);
    expect(await store.find(loanCase, matter.id, { forUpdate: true })).toEqual(twice.matter);
    expect(await store.find(keyed, matter.id)).toBeUndefined();
    expect(await store.find(loanCase, 'L-none')).toBeUndefined();
  });

  it('does not overwrite a version that was not seen', async () => {
    const { matter } = await kept();
    const [first, second] = [agreedBy(matter, sato), agreedBy(matter, suzuki)];
    await store.append(await genuineReceipt(), loanCase, first);
    const late = store.append(await genuineReceipt(), loanCase, second);
    await expect(late).rejects.toMatchObject({ code: 'case/changed-meanwhile' });
    expect(await store.find(loanCase, matter.id)).toEqual(first.matter);
  });

  it('does a keyed request once', async () => {
    const made = await asks();
    const request = { account: 'yamada-1', key: made.matter.id, fingerprint: 'ab'.repeat(32) };
    await store.insert(await genuineReceipt(), loanCase, made, request);
    const { fingerprint } = request;
    const done = { fingerprint, id: made.matter.id, sequence: 1 };
    expect(await store.doneRequest('yamada-1', request.key)).toEqual(done);
    expect(await store.doneRequest('ito-1', request.key)).toBeUndefined();
    const other = await asks();
    const again = store.insert(await genuineReceipt(), loanCase, other, request);
    await expect(again).rejects.toMatchObject({ code: 'case/request-repeated' });
  });

  it('finds one case of a kind by its key, and lets no second have it', async () => {
    const thing = `atlas-${year}`;
    const made = await asks(thing);
    await store.insert(await genuineReceipt(), keyed, made);
    expect(await store.numberOf(keyed, thing)).toBe(made.matter.id);
    expect(await store.numberOf(loanCase, thing)).toBeUndefined();
    const second = store.insert(await genuineReceipt(), keyed, await asks(thing));
    await expect(second).rejects.toMatchObject({ code: 'case/key-taken' });
  });

  it('takes no case of a parent that is not there', async () => {
    const made = await asks();
    const orphan = { ...made, matter: { ...made.matter, parent: 'L-none' } };
    const keeping = store.insert(await genuineReceipt(), loanCase, orphan);
    await expect(keeping).rejects.toMatchObject({ code: 'case/no-parent' });
  });

  it('lists by due day and number, page by page, what is asked for', async () => {
    const party = `P-${year}`;
    const days = ['2026-11-20', '2026-11-24', '2026-11-02', '2026-11-24'];
    const made: Loan[] = [];
    for (const on of days) made.push(await kept('map', party, on));
    const lent = agreedBy(agreedBy(made[3]!.matter, sato).matter, suzuki);
    await store.append(await genuineReceipt(), loanCase, agreedBy(made[3]!.matter, sato));
    await store.append(await genuineReceipt(), loanCase, lent);
    const query = { kinds: ['loan'], party, limit: 2 };
    const ids = async (more: object) => (await store.list({ ...query, ...more })).map(({ id }) => id);
    const [first, second, third, fourth] = [made[2], made[0], made[1], made[3]].map(
      (each) => each!.matter.id,
    );
    expect(await ids({})).toEqual([first, second]);
    const [, last] = await store.list(query);
    expect(await ids({ after: last })).toEqual([third, fourth]);
    expect(await ids({ states: ['lent'] })).toEqual([fourth]);
    expect(await ids({ turns: ['office'], limit: 10 })).toEqual([first, second, third]);
    expect(await ids({ dueBefore: addDays(day('2026-11-02'), 10) })).toEqual([first]);
    expect(await ids({ isOpen: false })).toEqual([]);
    expect(await ids({ kinds: ['other'] })).toEqual([]);
    expect((await store.list({ ...query, states: ['lent'] }))[0]).toMatchObject({
      title: 'map',
      turn: 'applicant',
      isFinal: false,
      version: 3,
      openedOn: '2026-11-24',
    });
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('writes nothing for %s', async (_what, receiptOf, code) => {
    const receipt = await receiptOf();
    const made = await asks();
    await expect(store.insert(receipt, loanCase, made)).rejects.toMatchObject({ code });
    expect(await store.find(loanCase, made.matter.id)).toBeUndefined();
    const { matter } = await kept();
    await expect(store.append(receipt, loanCase, agreedBy(matter, sato))).rejects.toMatchObject({ code });
    await expect(
      (async () => {
        await store.nextNumber(receipt, 'N', year);
      })(),
    ).rejects.toMatchObject({ code });
  });
});
