import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  memoryIdentityStore,
  postgresIdentityStore,
  type IdentityStore,
  type LinkageQuality,
  type LinkReason,
  type PersonEvidence,
  type PersonId,
} from '../../src/flow/identity/index.ts';
import { subjectId } from '../../src/flow/institution/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt, spentReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

let made = 0;
/** Three subjects that no other test of this file uses, in order. */
const newSubjects = () => {
  made += 1;
  return ['1', '2', '3']
    .map((localId) => subjectId(Buffer.alloc(32, 1), `H${String(made)}`, localId))
    .sort() as [PersonEvidence['memberships'][0]['subject'], never, never];
};
const person = (digit: string) => digit.repeat(32) as PersonId;
const [taro, hana] = [person('a'), person('b')];
const because = (left: LinkReason['left'], right: LinkReason['right'], weight = 20): LinkReason => ({
  left,
  right,
  weight,
  probability: 0.999,
  levels: { name: 'exact', birth_on: 'one edit' },
});

describe.each<[string, () => IdentityStore]>([
  ['memoryIdentityStore', () => memoryIdentityStore()],
  ['postgresIdentityStore', () => postgresIdentityStore(database.kysely)],
])('%s', (_name, open) => {
  const linked = async () => {
    const store = open();
    const [a, b, c] = newSubjects();
    const memberships = [
      { subject: a, person: taro },
      { subject: b, person: taro },
      { subject: c, person: hana },
    ];
    await store.replace(await genuineReceipt(), memberships, [because(a, b), because(b, c, 3)]);
    return { store, a, b, c, memberships };
  };
  let world: Awaited<ReturnType<typeof linked>>;
  beforeEach(async () => {
    world = await linked();
  });

  it('says who is one person, and why', async () => {
    const { store, a, b, c, memberships } = world;
    expect(await store.memberships()).toEqual(memberships);
    expect(await store.subjectsWith(b)).toEqual([a, b]);
    expect(await store.subjectsWith(c)).toEqual([c]);
    expect(await store.subjectsWith(newSubjects()[0])).toEqual([]);
    expect(await store.reasonsWithin(taro)).toEqual([because(a, b)]);
    expect(await store.reasonsWithin(hana)).toEqual([]);
  });

  it('keeps nothing of the linkage before', async () => {
    const { store, c } = world;
    await store.replace(await genuineReceipt(), [{ subject: c, person: taro }], []);
    expect(await store.memberships()).toEqual([{ subject: c, person: taro }]);
    expect(await store.reasonsWithin(taro)).toEqual([]);
  });

  it('keeps a separation and what it makes of the person, and lets the rest be', async () => {
    const { store, a, b, c } = world;
    const separation = { left: b, right: a, decidedBy: 'yamamoto', reason: 'twin' };
    const kept = { left: a, right: b, decidedBy: 'yamamoto', reason: 'twin' };
    let seen: PersonEvidence | undefined;
    await store.separate(await genuineReceipt(), separation, (evidence) => {
      seen = evidence;
      return [{ subject: b, person: person('c') }];
    });
    expect(seen).toMatchObject({
      memberships: [
        { subject: a, person: taro },
        { subject: b, person: taro },
      ],
      reasons: [because(a, b)],
    });
    expect(seen?.separations).toContainEqual(kept);
    expect(await store.separations()).toContainEqual(kept);
    expect(new Map((await store.memberships()).map((one) => [one.subject, one.person]))).toEqual(
      new Map([
        [a, taro],
        [b, person('c')],
        [c, hana],
      ]),
    );
  });

  it('keeps the first word about a pair', async () => {
    const { store, a, b } = world;
    const separate = async (left: typeof a, right: typeof a, reason: string) =>
      store.separate(await genuineReceipt(), { left, right, decidedBy: 'yamamoto', reason }, () => []);
    await separate(a, b, 'twin');
    await separate(b, a, 'another');
    expect((await store.separations()).filter(({ left }) => left === a)).toEqual([
      { left: a, right: b, decidedBy: 'yamamoto', reason: 'twin' },
    ]);
  });

  it('separates two who were never linked', async () => {
    const { store } = world;
    const [x, y] = newSubjects();
    const why = { decidedBy: 'yamamoto', reason: 'same-name-relative' };
    const found: PersonEvidence[] = [];
    await store.separate(await genuineReceipt(), { left: x, right: y, ...why }, (evidence) => {
      found.push(evidence);
      return [];
    });
    expect(found).toMatchObject([{ memberships: [], reasons: [] }]);
    expect(await store.separations()).toContainEqual({ left: x, right: y, ...why });
  });

  it('leaves everything as it was when the regrouping fails', async () => {
    const { store, a, b, memberships } = world;
    const separation = { left: a, right: b, decidedBy: 'yamamoto', reason: 'twin' };
    const failing = store.separate(await genuineReceipt(), separation, () => {
      throw new RangeError('not now');
    });
    await expect(failing).rejects.toThrow('not now');
    expect(await store.memberships()).toEqual(memberships);
    expect((await store.separations()).filter(({ left }) => left === a)).toEqual([]);
  });

  it('takes no linkage that joins the separated, and keeps the one before', async () => {
    const { store, a, b, c, memberships } = world;
    const separation = { left: a, right: c, decidedBy: 'yamamoto', reason: 'twin' };
    await store.separate(await genuineReceipt(), separation, () => []);
    const joined = [a, b, c].map((subject) => ({ subject, person: taro }));
    const replacing = store.replace(await genuineReceipt(), joined, []);
    await expect(replacing).rejects.toMatchObject({ code: 'identity/separated-meanwhile' });
    expect(await store.memberships()).toEqual(memberships);
  });

  const why = { decidedBy: 'suzuki,takahashi', reason: 'agreed' };
  const orderOf = (
    left: LinkReason['left'],
    right: LinkReason['right'],
    finding: 'joining' | 'separation',
  ) => ({
    left,
    right,
    finding,
    reversedBy: 'yamamoto',
    reason: 'new-evidence',
  });

  it('D1: keeps who was found to be one person, and takes it back with its reason', async () => {
    const { store, a, b, c } = world;
    await store.join(await genuineReceipt(), { left: c, right: b, ...why });
    expect(await store.joinings()).toContainEqual({ left: b, right: c, ...why });
    let seen: PersonEvidence | undefined;
    const order = orderOf(b, c, 'joining');
    await store.reverse(await genuineReceipt(), order, (evidence) => {
      seen = evidence;
      return [{ subject: b, person: person('c') }];
    });
    expect(seen?.memberships.map(({ subject }) => subject)).toEqual([a, b]);
    expect((await store.joinings()).filter(({ right }) => right === c)).toEqual([]);
    expect((await store.memberships()).find(({ subject }) => subject === b)?.person).toBe(person('c'));
    expect(await store.reversals()).toContainEqual({
      left: b,
      right: c,
      ...why,
      finding: 'joining',
      reversedBy: 'yamamoto',
      reversalReason: 'new-evidence',
    });
    const again = store.reverse(await genuineReceipt(), order, () => []);
    await expect(again).rejects.toMatchObject({ code: 'identity/no-such-finding' });
  });

  it('D1: takes no finding that contradicts another, before that one is reversed', async () => {
    const { store, a, b, c } = world;
    await store.join(await genuineReceipt(), { left: a, right: b, ...why });
    await store.join(await genuineReceipt(), { left: b, right: c, ...why });
    const separation = { left: a, right: c, decidedBy: 'yamamoto', reason: 'twin' };
    const separating = store.separate(await genuineReceipt(), separation, () => []);
    await expect(separating).rejects.toMatchObject({ code: 'identity/joined-by-review' });
    await store.reverse(await genuineReceipt(), orderOf(b, c, 'joining'), () => []);
    await store.separate(await genuineReceipt(), separation, () => []);
    const joining = store.join(await genuineReceipt(), { left: b, right: c, ...why });
    await expect(joining).rejects.toMatchObject({ code: 'identity/contradicts-separation' });
    expect((await store.joinings()).filter(({ left }) => left === b)).toEqual([]);
    await store.reverse(await genuineReceipt(), orderOf(c, a, 'separation'), () => []);
    await store.join(await genuineReceipt(), { left: b, right: c, ...why });
  });

  it('keeps what the last linkage was not sure of, the likeliest first, and what it says of its mistakes', async () => {
    const { store, a, b, c, memberships } = world;
    const explanation = { priorBits: -10, parts: [], adjustmentBits: 0, logOddsBits: 1 };
    const pairs = [
      { left: a, right: c, probability: 0.6, explanation },
      { left: b, right: c, probability: 0.8, explanation },
    ];
    const quality = { method: 'fellegi-sunter-posterior-sums', linkedPairs: 1 } as LinkageQuality;
    await store.replace(await genuineReceipt(), memberships, [], { doubtful: pairs, quality });
    expect(await store.doubtful()).toEqual([pairs[1], pairs[0]]);
    expect(await store.quality()).toEqual(quality);
    expect(await store.evidenceBetween(c, b)).toEqual({ origin: 'doubtful', probability: 0.8, explanation });
    expect(await store.evidenceBetween(a, b)).toBeUndefined();
    await store.replace(await genuineReceipt(), memberships, [{ ...because(b, a), explanation }]);
    expect(await store.linkedPairs()).toEqual([{ left: b, right: a, probability: 0.999 }]);
    expect(await store.evidenceBetween(a, b)).toEqual({ origin: 'linked', probability: 0.999, explanation });
    await store.replace(await genuineReceipt(), memberships, []);
    expect(await store.doubtful()).toEqual([]);
  });

  it.each([
    ['a forged receipt', forgedReceipt, 'ledger/forged-receipt'],
    ['a spent receipt', spentReceipt, 'ledger/receipt-spent'],
  ])('writes nothing for %s', async (_what, receiptOf, code) => {
    const { store, a, b, memberships } = world;
    const receipt = await receiptOf();
    await expect(store.replace(receipt, [], [])).rejects.toMatchObject({ code });
    const separation = { left: a, right: b, decidedBy: 'yamamoto', reason: 'twin' };
    const separating = store.separate(receipt, separation, () => [{ subject: b, person: hana }]);
    await expect(separating).rejects.toMatchObject({ code });
    await expect(store.join(receipt, separation)).rejects.toMatchObject({ code });
    await expect(store.reverse(receipt, orderOf(a, b, 'joining'), () => [])).rejects.toMatchObject({ code });
    expect(await store.memberships()).toEqual(memberships);
    expect((await store.separations()).filter(({ left }) => left === a)).toEqual([]);
    expect((await store.joinings()).filter(({ left }) => left === a)).toEqual([]);
  });
});
