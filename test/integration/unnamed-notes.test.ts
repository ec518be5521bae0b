import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import { withInquiryNotes } from '../../src/app/inquiries/inquiry-notes.ts';
import { takeInquiry } from '../../src/app/inquiries/take-inquiry.ts';
import { receiveStop } from '../../src/app/patient/receive-stop.ts';
import { withStopNotes } from '../../src/app/patient/stop-notes.ts';
import { reconcile } from '../../src/app/reconcile.ts';
import { who } from '../fixtures/case-desk.ts';
import { HomeAtWork } from './home-at-work.ts';

let home: HomeAtWork;
beforeAll(async () => {
  home = await HomeAtWork.open();
  await home.register('H1');
  await home.admit('1');
});
afterAll(() => home[Symbol.asyncDispose]());

const left = async () => {
  const { rows } = await home.database.pool.query<{ purpose: string }>(
    'select purpose from procedure.sealed_note where sealed is not null order by purpose',
  );
  return rows.map(({ purpose }) => purpose);
};

describe('reconcile', () => {
  it('K7, A10: erases notes that no case came to name, and none that a case names', async () => {
    const mori = who('mori', 'inquiry-desk');
    const office = caseOffice(home.operator);
    const contact = 'tel 000';
    await receiveStop(home.operator, office, mori, {
      wish: {
        institution: 'H1',
        subject: home.subject('1'),
        requester: 'self',
        scope: 'institution',
        channel: 'phone',
        asksDeletion: false,
        contact,
      },
    });
    const asked = { audience: 'public', channel: 'phone', topic: 'stop' } as const;
    await takeInquiry(home.operator, office, mori, { ...asked, contact, words: '…' });
    const all = ['inquiry-contact', 'inquiry-words', 'stop-contact', 'stop-receipt'];
    expect(await left()).toEqual(all);
    // As a process leaves it that dies between the notes and the case.
    const { kysely } = home.database;
    await home.under('test/died', 'S', async (receipt) => {
      await withStopNotes(home.operator, kysely, (notes) => notes.keep(receipt, 'stop-contact', contact));
      await withInquiryNotes(home.operator, kysely, (notes) => notes.keep(receipt, 'inquiry-words', '…'));
      await withStopNotes(home.operator, kysely, (notes) => notes.keep(receipt, 'of-another-kind', '…'));
    });
    await reconcile(home.operator);
    expect(await left()).toEqual([...all.slice(0, 2), 'of-another-kind', ...all.slice(2)]);
    await reconcile(home.operator);
    let erasures = 0;
    for await (const { type, phase } of home.operator.ledger.entries()) {
      if (type === 'procedure/unnamed-notes-erased' && phase === 'intent') erasures += 1;
    }
    expect(erasures).toBe(1);
  });
});
