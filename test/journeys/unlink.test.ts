import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkEverybody } from '../../src/app/link.ts';
import { unlink, type Unlinking } from '../../src/app/unlink.ts';
import type { PersonId } from '../../src/flow/identity/index.ts';
import type { SubjectId } from '../../src/flow/institution/index.ts';
import {
  openStewardsOperator,
  receiveRegion,
  somebody,
  type StewardsOperator,
} from '../integration/stewards-operator.ts';

const yamamoto = somebody('yamamoto', 'steward');

describe('unlink', () => {
  let work: StewardsOperator;
  /** The subjects of one person, the strongest of whose links is between the first two. */
  let subjects: SubjectId[];
  let separation: Unlinking;

  const people = async () =>
    new Map((await work.operator.identities.memberships()).map(({ subject, person }) => [subject, person]));
  const parts = async () => {
    const personOf = await people();
    return new Set(subjects.map((subject) => personOf.get(subject)));
  };

  beforeAll(async () => {
    work = await openStewardsOperator();
    await receiveRegion(work, 120, 'unlink');
    const { memberships } = await linkEverybody(work.operator);
    const [[person, members] = ['' as PersonId, []]] = [
      ...Map.groupBy(memberships, (membership) => membership.person),
    ].sort((a, b) => b[1].length - a[1].length);
    subjects = members.map(({ subject }) => subject);
    const [reason] = [...(await work.operator.identities.reasonsWithin(person))].sort(
      (a, b) => b.weight - a.weight,
    );
    if (reason === undefined) throw new RangeError('nobody in this region is linked');
    separation = { left: reason.left, right: reason.right, reason: 'twin' };
  });
  afterAll(() => work[Symbol.asyncDispose]());

  it('is refused to who is no steward, and for one subject alone', async () => {
    const before = await people();
    await expect(unlink(work.operator, somebody('tanaka', 'builder'), separation)).rejects.toMatchObject({
      code: 'identity/not-your-role',
    });
    const alone = { ...separation, right: separation.left };
    await expect(unlink(work.operator, yamamoto, alone)).rejects.toMatchObject({
      code: 'identity/same-subject',
    });
    // The ledger is for ever: what somebody writes of a person must not get into it.
    const prose = { ...separation, reason: '双子の妹' };
    await expect(unlink(work.operator, yamamoto, prose)).rejects.toMatchObject({
      code: 'identity/free-text-reason',
    });
    expect(await people()).toEqual(before);
  });

  it('makes two people of one, changes nobody else, and is in the ledger', async () => {
    expect(subjects.length).toBeGreaterThan(2);
    const before = await people();
    const regrouped = await unlink(work.operator, yamamoto, separation);
    expect(regrouped.map(({ subject }) => subject).sort()).toEqual([...subjects].sort());
    const after = await people();
    expect(after.get(separation.left)).not.toBe(after.get(separation.right));
    expect(await parts()).toHaveProperty('size', 2);
    const others = [...before].filter(([subject]) => !subjects.includes(subject));
    expect(others.filter(([subject, person]) => after.get(subject) !== person)).toEqual([]);
    const entries = await Array.fromAsync(work.operator.ledger.entries());
    expect(entries.slice(-2)).toMatchObject([
      { type: 'identity/people-separated', actor: 'yamamoto-1', subject: separation.left, phase: 'intent' },
      { phase: 'done', detail: { subjects: subjects.length, people: 2 } },
    ]);
  });

  it('outlives every later linkage', async () => {
    await linkEverybody(work.operator);
    const later = await people();
    expect(later.get(separation.left)).not.toBe(later.get(separation.right));
  });

  it('would be undone by a later linkage if it were not kept', async () => {
    await sql`delete from identity.separation`.execute(work.operator.database);
    await linkEverybody(work.operator);
    expect(await parts()).toHaveProperty('size', 1);
  });
});
