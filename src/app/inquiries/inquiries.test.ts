import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { who } from '../../../test/fixtures/case-desk.ts';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';
import { inquiryCase } from '../../flow/supervision/index.ts';
import { day } from '../../kit/day.ts';
import { commandCase } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { faqGaps, faqOf, writeFaq } from './faq.ts';
import { inquiryWiring } from './inquiry-wiring.ts';
import { readInquiryNotes, takeInquiry } from './take-inquiry.ts';

let work: HomeAtWork;
let office: CaseOffice;
const clerk = who('ito', 'inquiry-desk');
beforeAll(async () => {
  work = await HomeAtWork.open();
  const { database: db, ledger, clock } = work.operator;
  const wirings = [{ kind: inquiryCase, ...inquiryWiring(work.operator) }];
  office = {
    db,
    ledger,
    clock,
    wirings,
    verifyApproval: () => Promise.reject(new Error('nothing is signed here')),
  };
});
afterAll(() => work[Symbol.asyncDispose]());

const act = (id: string, command: string, input: unknown = {}) =>
  commandCase(office, clerk, { kind: 'inquiry', id, command, input });

describe('K7: inquiries in an operator’s home', () => {
  it('K7: keeps the contact under seal, says who read it, and erases it with the end of the inquiry', async () => {
    const inquiry = {
      audience: 'public',
      channel: 'phone',
      topic: 'stop',
      contact: '秘密花子 03-1234-5678',
      words: '止めたい',
    } as const;
    const { id } = await takeInquiry(work.operator, office, clerk, inquiry);
    expect(await readInquiryNotes(work.operator, clerk, id)).toEqual({
      contact: inquiry.contact,
      words: inquiry.words,
    });
    const said: string[] = [];
    for await (const { type, actor } of work.operator.ledger.entries()) said.push(`${type} ${actor}`);
    expect(said).toContain(`inquiry/notes-read ${clerk.account}`);
    await act(id, 'log-call', { direction: 'incoming', minutes: 3, isReached: true });
    await act(id, 'answer', { faq: null });
    await act(id, 'close');
    expect(await readInquiryNotes(work.operator, clerk, id)).toEqual({ contact: null, words: null });
    const { rows } = await work.database.pool.query('select sealed from procedure.sealed_note');
    expect(rows).toEqual([{ sealed: null }, { sealed: null }]);
    const everything = await work.database.pool.query<{ text: string }>(
      `select coalesce(string_agg(e::text, ''), '') as text from procedure.event e`,
    );
    expect(everything.rows[0]?.text).not.toMatch(/秘密|1234|止めたい/);
  });

  it('leaves no note behind when the inquiry is refused', async () => {
    const refused = { audience: 'public', channel: 'phone', topic: 'stop', contact: 'x' } as const;
    const stranger = who('anna', 'applicant', 'U1');
    await expect(takeInquiry(work.operator, office, stranger, refused)).rejects.toMatchObject({
      code: 'inquiry/web-only',
    });
    const { rows } = await work.database.pool.query(
      'select 1 from procedure.sealed_note where sealed is not null',
    );
    expect(rows).toEqual([]);
  });

  it('K7: finds the gap that an inquiry without a fitting answer leaves', async () => {
    expect((await faqGaps(work.operator, day('2020-01-01'))).gaps).toMatchObject([
      { topic: 'stop', withoutAnswer: 1 },
    ]);
    expect((await faqGaps(work.operator, day('2099-01-01'))).gaps).toEqual([]);
  });
});

describe('K6: answers in an operator’s home', () => {
  it('K6: are written in versions, each in the ledger', async () => {
    const draft = {
      entry: 'stop',
      audience: 'public',
      question: '止めるには',
      answer: '窓口へ',
      keywords: [],
      isShown: true,
    };
    expect([await writeFaq(work.operator, draft), await writeFaq(work.operator, draft)]).toEqual([1, 2]);
    await expect(writeFaq(work.operator, { ...draft, audience: '山田' })).rejects.toThrow(/at: audience$/);
    expect(await faqOf(work.operator).newest()).toHaveLength(1);
  });
});
