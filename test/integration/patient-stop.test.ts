import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody } from '../../src/access/actor.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import { commandCase } from '../../src/app/cases/carry-on-case.ts';
import { viewCase } from '../../src/app/cases/look-at-case.ts';
import { noticeLedgerOf } from '../../src/app/desk/notices.ts';
import { eraseOldReceipts } from '../../src/app/patient/erase-old-receipts.ts';
import { receiptCopy, requesterContact } from '../../src/app/patient/sealed-papers.ts';
import { patientOfSheet } from '../../src/app/patient/patient-of-sheet.ts';
import { receiveStop, type StopWish } from '../../src/app/patient/receive-stop.ts';
import { statusByReceipt, stopByNumber } from '../../src/app/patient/stop-by-number.ts';
import { newSheetNumber } from '../../src/flow/institution/index.ts';
import { settableClock } from '../../src/kit/clock.ts';
import { day } from '../../src/kit/day.ts';
import { who } from '../fixtures/case-desk.ts';
import { HomeAtWork } from './home-at-work.ts';

let home: HomeAtWork;
beforeAll(async () => {
  home = await HomeAtWork.open();
  await home.register('H1');
  await home.admit('1', '2', '3', '4', '5', '6');
});
afterAll(() => home[Symbol.asyncDispose]());

const on = day('2026-07-01');
const office = (now = '2026-07-01T03:00:00Z') => ({
  ...caseOffice(home.operator),
  clock: settableClock(new Date(now)),
});
const wish = (localId: string, about: Partial<StopWish> = {}): StopWish => ({
  institution: 'H1',
  subject: home.subject(localId),
  requester: 'self',
  scope: 'institution',
  channel: 'web',
  asksDeletion: false,
  ...about,
});
const receive = (given: StopWish, key?: string, actor = anybody) =>
  receiveStop(home.operator, office(), actor, { wish: given, ...(key === undefined ? {} : { key }) });
const gateState = async (localId: string) => {
  const subject = home.subject(localId);
  return (await home.operator.gate.decisionsFor([subject], on)).get(subject)?.state;
};
const steward = who('sato', 'steward');

describe('receiveStop', () => {
  it('A5, A10: is in force and has its written receipt when it returns, and the number stands nowhere in the clear', async () => {
    expect(await gateState('1')).toBe('eligible');
    const { case: id, receipt } = await receive(wish('1', { contact: 'yamada@example.jp' }));
    expect(await gateState('1')).toBe('stopped');
    const matter = await stopByNumber(home.database.kysely, receipt.number);
    expect(matter).toMatchObject({ id, state: 'in-force', data: { inForceOn: on } });
    const dump = await home.database.pool.query<{ text: string }>(
      `select concat(e.detail::text, m.data::text, m.title) as text from procedure.event e join procedure.matter m on m.id = e.matter`,
    );
    const all = dump.rows.map(({ text }) => text).join('\n');
    expect(all).not.toContain(receipt.number);
    expect(all).not.toContain('yamada');
    for await (const entry of home.operator.ledger.entries()) {
      expect(JSON.stringify(entry)).not.toMatch(/yamada|[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/);
    }
  });

  it('A6: gives desk, phone, mail, paper and web numbers of one series, and one list to work through', async () => {
    const desk = who('abe', 'institution-desk', 'H1');
    const byDesk = await receive(wish('2', { channel: 'desk', identity: 'card-at-desk' }), undefined, desk);
    const byPhone = await receive(wish('2', { channel: 'phone' }), undefined, who('mori', 'inquiry-desk'));
    const [first, second] = [byDesk, byPhone].map(({ case: id }) => Number(id.slice(-6)));
    expect(second).toBe(first! + 1);
  });

  it('A16: has the gate confirm every place of its own in the moment of receipt, in the same ledger entry', async () => {
    const { receipt } = await receive(wish('3'));
    const { id, data } = await stopByNumber(home.database.kysely, receipt.number);
    const confirmed = data.places.filter(({ confirmedOn }) => confirmedOn !== null).map(({ place }) => place);
    expect(confirmed).toEqual(['intake', 'linkage', 'count', 'draw', 'packages']);
    const { rows } = await home.database.pool.query<{ n: string }>(
      `select count(distinct receipt_sequence)::text as n from procedure.event where matter = $1 and happened <> 'receipt-issued'`,
      [id],
    );
    expect(rows[0]?.n).toBe('1');
  });

  it('sent twice with one key, is one request with one number', async () => {
    const given = wish('4', { contact: 'tel 000' });
    const [first, second] = [await receive(given, 'K1'), await receive(given, 'K1')];
    expect(second).toEqual(first);
    // Another request under the same key would have the same receipt number: nothing is done.
    await expect(receive(wish('5'), 'K1')).rejects.toMatchObject({ code: 'case/key-taken' });
    expect(await gateState('5')).toBe('eligible');
  });

  it('A5: keeps a request of somebody whose card is not at hand, and is in force when the desk has found out', async () => {
    const { case: id, state } = await receive(wish('5', { subject: null }));
    expect([state, await gateState('5')]).toEqual(['received', 'eligible']);
    const input = { subject: home.subject('5') };
    const request = { kind: 'stop-request', id, command: 'identify-patient', input };
    await commandCase(office(), who('mori', 'inquiry-desk'), request);
    expect(await gateState('5')).toBe('stopped');
  });

  it('names an institution that is there', async () => {
    await expect(receive(wish('6', { institution: 'H9' }))).rejects.toMatchObject({
      code: 'institution/no-such-institution',
    });
  });
});

describe('statusByReceipt', () => {
  it('A11: tells how it stands to whoever types the number, and nothing to anybody else', async () => {
    const { receipt } = await receive(wish('6'));
    const typed = receipt.number.toLowerCase().replaceAll('-', ' ');
    const status = await statusByReceipt(home.database.kysely, typed);
    expect(status).toMatchObject({ isInForce: true, institution: 'H1' });
    for (const wrong of ['', 'S-2026-000001', '00000-00000-00000-00101']) {
      await expect(statusByReceipt(home.database.kysely, wrong)).rejects.toMatchObject({
        code: 'stop/no-such-number',
        message: 'there is no stop request with this number',
      });
    }
    const { id } = await stopByNumber(home.database.kysely, receipt.number);
    await expect(viewCase(office(), anybody, 'stop-request', id)).rejects.toMatchObject({
      code: 'case/no-such-case',
    });
  });
});

describe('receiptCopy', () => {
  it('A10: is opened for a person who is written down first, and is gone with the contact data after its years', async () => {
    const { receipt } = await receive(wish('6', { contact: 'tel 000' }));
    const matter = await stopByNumber(home.database.kysely, receipt.number);
    expect(await receiptCopy(home.operator, office(), steward, matter)).toEqual(receipt);
    expect(await eraseOldReceipts(home.operator, office('2029-07-01T03:00:00Z'))).toBe(0);
    expect(await eraseOldReceipts(home.operator, office('2029-07-01T15:00:00Z'))).toBeGreaterThan(0);
    await expect(receiptCopy(home.operator, office(), steward, matter)).rejects.toMatchObject({
      code: 'case/no-such-note',
    });
    const left = await home.database.pool.query(
      `select 1 from procedure.sealed_note where sealed is not null and id = $1`,
      [matter.data.receipt?.contactNote],
    );
    expect(left.rows).toEqual([]);
  });
});

describe('requesterContact', () => {
  it('is opened for those who carry the request on, after it is written down, and for nobody else', async () => {
    const { receipt } = await receive(wish('3', { contact: 'tel 000' }));
    const matter = await stopByNumber(home.database.kysely, receipt.number);
    const open = (actor = steward) => requesterContact(home.operator, office(), actor, matter);
    expect(await open()).toBe('tel 000');
    expect(await open(who('abe', 'institution-desk', 'H1'))).toBe('tel 000');
    for (const other of [
      anybody,
      who('abe', 'institution-desk', 'H2'),
      who('ono', 'auditor'),
      who('ueda', 'builder'),
    ]) {
      await expect(open(other)).rejects.toMatchObject({ code: 'stop/not-your-matter' });
    }
    let last: unknown;
    for await (const { type, actor } of home.operator.ledger.entries()) {
      if (type === 'stop-request/paper-opened') last = actor;
    }
    expect(last).toBe('abe-1');
    const without = await stopByNumber(home.database.kysely, (await receive(wish('3'))).receipt.number);
    await expect(requesterContact(home.operator, office(), steward, without)).rejects.toMatchObject({
      code: 'stop/no-contact-data',
    });
  });
});

describe('patientOfSheet', () => {
  it('A18: finds the patient by the number of the paper notice, so that nothing else need be said', async () => {
    const notices = noticeLedgerOf(home.operator);
    const sheets = [newSheetNumber(), newSheetNumber()];
    const printed = { institution: 'H1', version: 'v1', printedOn: day('2026-06-01'), printedBy: 'abe' };
    await home.under('test/printed', 'H1', async (receipt) => {
      await notices.print(
        receipt,
        sheets.map((sheet) => ({ ...printed, sheet })),
      );
      const handing = {
        subject: home.subject('6'),
        institution: 'H1',
        version: 'v1',
        noticedOn: day('2026-06-02'),
      };
      await notices.hand(receipt, [
        { ...handing, method: 'hand', givenTo: 'self', handedBy: 'abe', sheet: sheets[0]! },
      ]);
    });
    const typed = sheets[0]!.toLowerCase().replace(/(.{4})/g, '$1 ');
    expect(await patientOfSheet(home.operator, typed)).toEqual({
      institution: 'H1',
      subject: home.subject('6'),
    });
    for (const wrong of [sheets[1]!, 'no sheet', '']) {
      await expect(patientOfSheet(home.operator, wrong)).rejects.toMatchObject({
        code: 'stop/no-such-sheet',
      });
    }
  });
});

describe('a change of mind', () => {
  it('A13: opens nothing by itself: the person is notified anew and waits anew', async () => {
    const { case: id, receipt } = await receive(wish('2', { identity: undefined }));
    const mori = who('mori', 'inquiry-desk');
    const ask = { kind: 'stop-request', id, command: 'ask-return', input: { number: receipt.number } };
    await commandCase(office(), anybody, ask);
    await commandCase(office(), mori, { ...ask, command: 'check-identity', input: { means: 'called-back' } });
    await commandCase(office(), mori, { ...ask, command: 'withdraw', input: {} });
    const { steps, isInForce } = await statusByReceipt(home.database.kysely, receipt.number);
    expect([isInForce, steps.at(-1)?.id]).toEqual([false, 'ended']);
    // Other requests of this patient still hold.
    expect(await gateState('2')).toBe('stopped');
  });
});

describe('commandCase, by the number of a receipt', () => {
  it('answers a wrong number as it answers a case that is not there', async () => {
    const { case: id, receipt } = await receive(wish('6'));
    const ask = (of: string, number: string, version: number) =>
      commandCase(office(), anybody, {
        kind: 'stop-request',
        id: of,
        command: 'ask-deletion',
        input: { number },
        version,
      });
    for (const version of [1, 2, 3, 4]) {
      await expect(ask(id, 'no such number', version)).rejects.toMatchObject({ code: 'case/no-such-case' });
    }
    const elsewhere = ask('S-2026-999999', receipt.number, 1);
    await expect(elsewhere).rejects.toMatchObject({ code: 'case/no-such-case' });
    await expect(ask(id, receipt.number, 1)).rejects.toMatchObject({ code: 'case/changed-meanwhile' });
  });
});
