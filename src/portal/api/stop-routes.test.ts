import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';
import { anybody } from '../../access/actor.ts';
import { noticeLedgerOf } from '../../app/desk/notices.ts';
import { newSheetNumber } from '../../flow/institution/index.ts';
import { day } from '../../kit/day.ts';

let home: HomeAtWork;
let desk: ApiDesk;
const [handed, unused] = [newSheetNumber(), newSheetNumber()];
beforeAll(async () => {
  home = await HomeAtWork.open();
  desk = await openApiDesk(home.operator);
  await home.register('H1');
  await home.admit('1');
  const notices = noticeLedgerOf(home.operator);
  const printed = { institution: 'H1', version: 'v1', printedOn: day('2026-05-01'), printedBy: 'abe' };
  await home.under('test/printed', 'H1', async (receipt) => {
    await notices.print(
      receipt,
      [handed, unused].map((sheet) => ({ ...printed, sheet })),
    );
    const noticed = { institution: 'H1', version: 'v1', noticedOn: day('2026-05-01') };
    const by = { method: 'hand', givenTo: 'self', handedBy: 'abe' } as const;
    await notices.hand(receipt, [{ ...noticed, ...by, subject: home.subject('1'), sheet: handed }]);
  });
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

const mark = '9b2f8c1e-5d7a-4e0b-8f4d-1c3a5b7d9e0f';
const wish = { sheet: handed, scope: 'institution', requester: 'self' };
const ask = (about: object, key?: string) => desk.post(anybody, '/stop-requests', about, key);
const gateSays = async () => {
  const decisions = await home.operator.gate.decisionsFor([home.subject('1')], day('2026-12-01'));
  return decisions.get(home.subject('1'))?.state;
};

describe('POST /api/v1/stop-requests', () => {
  it.each([
    ['a sheet that was handed to nobody', { ...wish, sheet: unused }, 404, 'stop/no-such-sheet'],
    ['what is no number', { ...wish, sheet: 'what?' }, 404, 'stop/no-such-sheet'],
    ['neither sheet nor institution', { ...wish, sheet: undefined }, 400, 'stop/sheet-or-institution'],
    [
      'nobody who could be reached',
      { ...wish, sheet: undefined, institution: 'H1' },
      400,
      'stop/sheet-or-institution',
    ],
    ['a relation of nobody', { ...wish, requester: 'guardian' }, 400, 'stop/relation-needed'],
    ['a token of a patient', { ...wish, subject: 'ab'.repeat(16) }, 400, 'api/bad-request'],
    ['a check of who it is', { ...wish, identity: 'called-back' }, 400, 'api/bad-request'],
  ])('stops nobody for %s', async (_what, about, status, code) => {
    const answer = await ask(about);
    expect([answer.status, answer.body['type']]).toEqual([status, code]);
    expect(await gateSays()).toBe('eligible');
  });

  it('A5: is in force when whoever holds the sheet has the answer, without an account and without who they are', async () => {
    const { status, body, text } = await ask({ ...wish, contact: 'yamada@example.jp' }, mark);
    expect([status, body['isInForce']]).toEqual([201, true]);
    expect(await gateSays()).toBe('stopped');
    expect(text).not.toContain(home.subject('1'));
    expect(text).not.toContain('yamada');
    const { rows } = await home.database.pool.query<{ text: string }>(
      `select coalesce(string_agg(data::text, ' '), '') || (select string_agg(detail::text, ' ') from procedure.event) as text
       from procedure.matter`,
    );
    expect(rows[0]?.text).not.toContain('yamada');
    expect(rows[0]?.text).not.toContain(handed);
    const asked = await desk.post(anybody, '/stop-status', { number: body['number'] });
    expect(asked.body).toMatchObject({ isInForce: true, institution: 'H1' });
  });

  it('A10: gives the same receipt when it is sent again, and another to who says something else under the same mark', async () => {
    const sent = { ...wish, contact: 'yamada@example.jp' };
    const [first, again] = [await ask(sent, mark), await ask(sent, mark)];
    expect(again.body).toEqual(first.body);
    const other = await ask({ ...wish, contact: 'suzuki@example.jp' }, mark);
    expect(other.status).toBe(201);
    expect(other.body['number']).not.toBe(first.body['number']);
  });

  it('A5: takes a request without the sheet too, and says that it is not in force before it is known whose it is', async () => {
    const { status, body } = await ask({ ...wish, sheet: undefined, institution: 'H1', contact: 'tel 000' });
    expect([status, body['isInForce']]).toEqual([201, false]);
    expect(JSON.stringify(body['lines'])).toContain('どなたの情報かが分かりしだい');
  });
});
