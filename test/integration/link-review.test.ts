import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/actor.ts';
import { commandCase, openCase } from '../../src/app/cases/carry-on-case.ts';
import type { CaseOffice } from '../../src/app/cases/case-wiring.ts';
import { viewCase } from '../../src/app/cases/look-at-case.ts';
import { linkEverybody } from '../../src/app/link.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import { openLinkReviews, sampleLinks } from '../../src/app/stewards/open-link-reviews.ts';
import { readForCase } from '../../src/app/stewards/read-for-case.ts';
import type { DoubtfulPair } from '../../src/flow/identity/index.ts';
import type { SubjectId } from '../../src/flow/institution/index.ts';
import { genuineReceipt } from '../conformance/receipts.ts';
import { openStewardsOperator, receiveRegion, somebody, type StewardsOperator } from './stewards-operator.ts';

let work: StewardsOperator;
let office: CaseOffice;
const [sato, ito, mori] = [
  somebody('sato', 'linkage-reviewer'),
  somebody('ito', 'linkage-reviewer'),
  somebody('mori', 'linkage-reviewer'),
];
const steward = somebody('yamamoto', 'steward');
const satoAgain: Actor = { ...sato, account: 'sato-2' };

/** Says that the linkage was not sure of these pairs of people, and opens their reviews. */
async function doubt(pairs: readonly DoubtfulPair[]): Promise<readonly string[]> {
  const { identities } = work.operator;
  const aside = { doubtful: pairs, quality: undefined };
  await identities.replace(await genuineReceipt(), await identities.memberships(), [], aside);
  return openLinkReviews(office);
}
const command = (actor: Actor, id: string, name: string, input: unknown) =>
  commandCase(office, actor, { kind: 'link-review', id, command: name, input });
const read = (actor: Actor, id: string, verdict: string, name = 'read') =>
  command(actor, id, name, { verdict });
const personOf = async (subject: SubjectId) =>
  (await work.operator.identities.memberships()).find((one) => one.subject === subject)?.person;

/** Two subjects of different people who were never asked about. */
let strangers: SubjectId[];
function newPair(): DoubtfulPair {
  const [left, right] = strangers.splice(0, 2).sort();
  if (left === undefined || right === undefined) throw new RangeError('nobody is left');
  const part = { comparison: 'name', level: 'same', bits: 12 };
  const explanation = { priorBits: -11, parts: [part], adjustmentBits: 0, logOddsBits: 1 };
  return { left, right, probability: 2 / 3, explanation };
}

beforeAll(async () => {
  work = await openStewardsOperator();
  office = caseOffice(work.operator);
  await receiveRegion(work, 120, 'review');
  const { memberships } = await linkEverybody(work.operator);
  const alone = [...Map.groupBy(memberships, ({ person }) => person).values()].filter((m) => m.length === 1);
  strangers = alone.flatMap((members) => members.map(({ subject }) => subject));
});
afterAll(() => work[Symbol.asyncDispose]());

describe('link-review', () => {
  it('D1: two people read a pair, neither knowing of the other’s verdict; what they agree on is obeyed by the next linkage', async () => {
    const pair = newPair();
    const [id = ''] = await doubt([pair]);
    await read(sato, id, 'same');
    expect(await viewCase(office, ito, 'link-review', id)).toMatchObject({ data: { readings: [] } });
    expect(await viewCase(office, sato, 'link-review', id)).toMatchObject({
      data: { readings: [{ verdict: 'same' }] },
    });
    await expect(read(satoAgain, id, 'same')).rejects.toMatchObject({ code: 'case/already-done-by-you' });
    await expect(read(steward, id, 'same')).rejects.toMatchObject({ code: 'case/not-your-role' });
    expect(await read(ito, id, 'same')).toMatchObject({ state: 'decided' });
    expect(await personOf(pair.left)).not.toBe(await personOf(pair.right));
    await linkEverybody(work.operator);
    expect(await personOf(pair.left)).toBe(await personOf(pair.right));
    // Taken back, with its reason, it is undone at once and at the next linkage.
    await command(steward, id, 'reverse', { reason: 'new-evidence' });
    expect(await personOf(pair.left)).not.toBe(await personOf(pair.right));
    await linkEverybody(work.operator);
    expect(await personOf(pair.left)).not.toBe(await personOf(pair.right));
    expect(await work.operator.identities.reversals()).toMatchObject([
      { decidedBy: id, finding: 'joining', reversalReason: 'new-evidence' },
    ]);
  });

  it('D1: who disagree, or cannot tell, are followed by a third; who cannot tell either, by a steward', async () => {
    const [one, other] = await doubt([newPair(), newPair()]);
    await read(sato, one ?? '', 'same');
    expect(await read(ito, one ?? '', 'different')).toMatchObject({ state: 'third-reading' });
    await expect(read(ito, one ?? '', 'same', 'read-third')).rejects.toMatchObject({
      code: 'case/separation-of-duties',
    });
    expect(await read(mori, one ?? '', 'different', 'read-third')).toMatchObject({ state: 'decided' });
    expect(await work.operator.identities.separations()).toMatchObject([{ decidedBy: one }]);
    for (const reader of [sato, ito]) await read(reader, other ?? '', 'unclear');
    expect(await read(mori, other ?? '', 'unclear', 'read-third')).toMatchObject({ state: 'escalated' });
    expect(await read(steward, other ?? '', 'unclear', 'settle')).toMatchObject({ state: 'left-as-is' });
  });

  it('goes to the steward when what two agree on contradicts another finding', async () => {
    const [first, second, third] = [newPair(), newPair(), newPair()];
    const [a, b, c] = [first.left, first.right, second.left].sort() as [SubjectId, SubjectId, SubjectId];
    const chain = [
      { ...third, left: a, right: b },
      { ...third, left: a, right: c },
      { ...third, left: b, right: c },
    ];
    const [ab = '', ac = '', bc = ''] = await doubt(chain);
    for (const reader of [sato, ito]) await read(reader, ab, 'same');
    for (const reader of [sato, ito]) await read(reader, ac, 'different');
    await read(sato, bc, 'same');
    expect(await read(ito, bc, 'same')).toMatchObject({ state: 'escalated' });
    await expect(read(steward, bc, 'same', 'settle')).rejects.toMatchObject({
      code: 'link-review/contradicts',
    });
    expect(await work.operator.identities.joinings()).toMatchObject([{ left: a, right: b }]);
  });

  it('asks about a pair once, and about one that it does not know not at all', async () => {
    const pair = newPair();
    const [id] = await doubt([pair]);
    expect(await openLinkReviews(office)).toEqual([id]);
    await doubt([]);
    const unknown = newPair();
    const input = { left: unknown.left, right: unknown.right, origin: 'doubtful' };
    await expect(openCase(office, steward, { kind: 'link-review', input })).rejects.toMatchObject({
      code: 'link-review/no-such-pair',
    });
  });

  it('D2: draws a sample of the links for review, the same for the same seed', async () => {
    await linkEverybody(work.operator);
    const sample = { size: 3, seed: '2026-10' };
    const opened = await sampleLinks(office, steward, sample);
    expect(opened).toHaveLength(3);
    expect(await sampleLinks(office, steward, sample)).toEqual(opened);
    const { data } = await viewCase(office, sato, 'link-review', opened[0] ?? '');
    expect(data).toMatchObject({ origin: 'linked', outcome: null });
  });
});

describe('readForCase', () => {
  const entries = () => Array.fromAsync(work.operator.ledger.entries());

  it('L8: shows who a patient is for an open case only, and says in the ledger who saw whom before it shows anything', async () => {
    const pair = newPair();
    const [id = ''] = await doubt([pair]);
    const rows = await readForCase(work.operator, sato, id, pair.left);
    expect(rows[0]?.birthOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.keys(rows[0] ?? {})).not.toContain('place');
    const [intent, done] = (await entries()).slice(-2);
    expect(intent).toMatchObject({
      type: 'identity/record-read',
      phase: 'intent',
      actor: 'sato-1',
      subject: pair.left,
      detail: { case: id, person: 'sato' },
    });
    expect(done).toMatchObject({ phase: 'done', detail: { rows: rows.length } });
  });

  it('L8: opens nothing without a case, for another patient, another role, or when the case is decided', async () => {
    const [pair, other] = [newPair(), newPair()];
    const [id = ''] = await doubt([pair]);
    const before = (await entries()).length;
    const refused = async (actor: Actor, caseId: string, subject: SubjectId, code: string) => {
      const reading = readForCase(work.operator, actor, caseId, subject);
      await expect(reading).rejects.toMatchObject({ kind: 'forbidden', code });
    };
    await refused(sato, 'LR-2026-999999', pair.left, 'identity/no-such-case');
    await refused(sato, id, other.left, 'identity/not-of-this-case');
    await refused(steward, id, pair.left, 'identity/not-your-role');
    for (const reader of [sato, ito]) await read(reader, id, 'different');
    await refused(mori, id, pair.left, 'identity/case-is-closed');
    const since = (await entries()).slice(before);
    expect(since.filter(({ type }) => type === 'identity/record-read')).toEqual([]);
    expect(since.filter(({ type }) => type === 'identity/reading-refused')).toHaveLength(4);
  });

  it('shows nothing when the ledger cannot say so first', async () => {
    const pair = newPair();
    const [id = ''] = await doubt([pair]);
    let opened = 0;
    const parts = {
      database: work.operator.database,
      ledger: { ...work.operator.ledger, intend: () => Promise.reject(new Error('disk full')) },
      vault: { openIdentities: () => (opened += 1) },
    } as unknown as Parameters<typeof readForCase>[0];
    await expect(readForCase(parts, sato, id, pair.left)).rejects.toThrow('disk full');
    expect(opened).toBe(0);
  });
});
