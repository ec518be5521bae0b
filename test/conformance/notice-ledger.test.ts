import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryGateRegister,
  memoryNoticeLedger,
  newSheetNumber,
  postgresGateRegister,
  postgresNoticeLedger,
  subjectId,
  type GateRegister,
  type NoticeCorrection,
  type NoticeHanding,
  type NoticeLedger,
} from '../../src/flow/institution/index.ts';
import { addDays, day } from '../../src/kit/day.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const on = day('2026-05-01');
const patient = (localId: string) => subjectId(Buffer.alloc(32, 1), 'H1', localId);

interface Desk {
  readonly gate: GateRegister;
  readonly ledger: NoticeLedger;
}

let made = 0;
describe.each<[string, (operator: string) => Desk]>([
  [
    'memory',
    (operator) => {
      const corrections: NoticeCorrection[] = [];
      const register = memoryGateRegister(operator);
      const correctNotice: GateRegister['correctNotice'] = async (receipt, correction) => {
        await register.correctNotice(receipt, correction);
        corrections.push(correction);
      };
      const gate = { ...register, correctNotice };
      const correctionOf = (entry: { subject: string; noticedOn: string }) =>
        corrections.find(
          ({ subject, noticedOn }) => subject === entry.subject && noticedOn === entry.noticedOn,
        );
      return { gate, ledger: memoryNoticeLedger(operator, gate, correctionOf) };
    },
  ],
  [
    'postgres',
    (operator) => ({
      gate: postgresGateRegister(database.kysely, operator),
      ledger: postgresNoticeLedger(database.kysely, operator),
    }),
  ],
])('NoticeLedger in %s', (name, open) => {
  const setUp = async () => {
    made += 1;
    const { gate, ledger } = open(`${name}-${String(made)}`);
    const sheet = newSheetNumber();
    const printed = { sheet, institution: 'H1', version: 'v1', printedOn: on, printedBy: 'sato' };
    await ledger.print(await genuineReceipt(), [printed]);
    const handing = (localId: string, about: Partial<NoticeHanding> = {}): NoticeHanding => ({
      subject: patient(localId),
      institution: 'H1',
      version: 'v1',
      noticedOn: on,
      method: 'hand',
      givenTo: 'self',
      handedBy: 'sato',
      ...about,
    });
    const entries = (about: { from?: typeof on; to?: typeof on } = {}) =>
      ledger.entries({ institution: 'H1', size: 100, ...about });
    const stateOn = async (localId: string, asked: typeof on) =>
      (await gate.decisionsFor([patient(localId)], asked)).get(patient(localId));
    return { gate, ledger, sheet, printed, handing, entries, stateOn };
  };

  it('B1: says who was told, when, which version, how and by whom', async () => {
    const { ledger, handing, entries } = await setUp();
    const later = addDays(on, 3);
    const given = [
      handing('1'),
      handing('2', { noticedOn: later, method: 'post', givenTo: 'guardian', handedBy: 'ito' }),
    ];
    expect(await ledger.hand(await genuineReceipt(), given)).toBe(2);
    expect(await entries()).toEqual([
      {
        subject: patient('1'),
        version: 'v1',
        noticedOn: on,
        method: 'hand',
        givenTo: 'self',
        handedBy: 'sato',
      },
      {
        subject: patient('2'),
        version: 'v1',
        noticedOn: later,
        method: 'post',
        givenTo: 'guardian',
        handedBy: 'ito',
      },
    ]);
    expect(await entries({ from: addDays(on, 1) })).toHaveLength(1);
    expect(await entries({ to: on })).toMatchObject([{ subject: patient('1') }]);
    expect(await ledger.hand(await genuineReceipt(), given)).toBe(0);
    expect(await entries()).toHaveLength(2);
  });

  it('B1: counts the month from the day of handing over', async () => {
    const { ledger, handing, stateOn } = await setUp();
    await ledger.hand(await genuineReceipt(), [handing('1', { noticedOn: addDays(on, 3) })]);
    expect(await stateOn('1', on)).toMatchObject({ state: 'not-notified' });
    expect(await stateOn('1', addDays(on, 3))).toMatchObject({ state: 'waiting', eligibleOn: '2026-06-05' });
  });

  it('B2: follows a sheet from the printer to the patient and back, as proof', async () => {
    const { ledger, sheet, printed, handing, entries } = await setUp();
    const stateOf = async () => (await ledger.sheet(sheet))?.state;
    expect(await ledger.sheet(sheet)).toEqual({ ...printed, state: 'printed' });
    expect(await ledger.handingOf(sheet)).toBeUndefined();
    await ledger.hand(await genuineReceipt(), [handing('1', { sheet })]);
    expect(await stateOf()).toBe('handed');
    expect(await ledger.handingOf(sheet)).toEqual({ subject: patient('1'), version: 'v1', noticedOn: on });
    await ledger.mark(await genuineReceipt(), { sheets: [sheet], step: 'returned', on, by: 'ito' });
    expect(await stateOf()).toBe('returned');
    expect(await entries()).toMatchObject([{ sheet, sheetState: 'returned' }]);
  });

  it('B2: takes no sheet twice, of another notice, or printed for somebody else', async () => {
    const { ledger, sheet, printed, handing, stateOn } = await setUp();
    const hers = { ...printed, sheet: newSheetNumber(), subject: patient('her') };
    await ledger.print(await genuineReceipt(), [hers]);
    const hand = async (...handings: NoticeHanding[]) => ledger.hand(await genuineReceipt(), handings);
    const refused = (code: string) => ({ code: `institution/${code}` });
    await expect(hand(handing('1', { sheet: newSheetNumber() }))).rejects.toMatchObject(
      refused('no-such-sheet'),
    );
    await expect(hand(handing('1', { sheet, version: 'v2' }))).rejects.toMatchObject(
      refused('sheet-of-another-notice'),
    );
    await expect(hand(handing('2'), handing('1', { sheet: hers.sheet }))).rejects.toMatchObject(
      refused('sheet-of-another-patient'),
    );
    expect(await stateOn('2', on)).toMatchObject({ state: 'not-notified' });
    await hand(handing('her', { sheet: hers.sheet }), handing('1', { sheet }));
    await expect(hand(handing('3', { sheet }))).rejects.toMatchObject({ kind: 'conflict' });
    const spoil = ledger.mark(await genuineReceipt(), { sheets: [sheet], step: 'spoiled', on, by: 'ito' });
    await expect(spoil).rejects.toMatchObject(refused('sheet-not-in-this-state'));
  });

  it('B1: corrects by a later entry, after which the notice opens nothing', async () => {
    const { gate, ledger, handing, entries, stateOn } = await setUp();
    await ledger.hand(await genuineReceipt(), [handing('1')]);
    const after = addDays(on, 60);
    expect(await stateOn('1', after)).toMatchObject({ state: 'eligible' });
    const correction = {
      subject: patient('1'),
      version: 'v1',
      noticedOn: on,
      reason: 'another-day',
      correctedBy: 'ito',
      correctedOn: after,
    } as const;
    await gate.correctNotice(await genuineReceipt(), correction);
    expect(await stateOn('1', after)).toMatchObject({ state: 'not-notified', reason: 'notice-retired' });
    const corrected = { reason: 'another-day', correctedBy: 'ito', correctedOn: after };
    expect(await entries()).toMatchObject([{ subject: patient('1'), noticedOn: on, corrected }]);
    await ledger.hand(await genuineReceipt(), [handing('1', { noticedOn: addDays(on, 10) })]);
    expect(await stateOn('1', after)).toMatchObject({ state: 'eligible', eligibleOn: '2026-06-12' });
    const again = gate.correctNotice(await genuineReceipt(), correction);
    await expect(again).rejects.toMatchObject({ code: 'institution/notice-already-corrected' });
    const none = gate.correctNotice(await genuineReceipt(), { ...correction, version: 'v9' });
    await expect(none).rejects.toMatchObject({ code: 'institution/no-such-notice' });
  });

  it('does nothing without a receipt of the ledger', async () => {
    const { ledger, sheet, printed, handing, entries } = await setUp();
    const forged = await forgedReceipt();
    await expect(ledger.hand(forged, [handing('1')])).rejects.toMatchObject({ kind: 'integrity' });
    await expect(ledger.print(forged, [printed])).rejects.toMatchObject({ kind: 'integrity' });
    const marking = ledger.mark(forged, { sheets: [sheet], step: 'spoiled', on, by: 'ito' });
    await expect(marking).rejects.toMatchObject({ kind: 'integrity' });
    expect(await entries()).toEqual([]);
  });
});

describe('the tables of the notice ledger', () => {
  it.each(['notice_sheet', 'sheet_step', 'notice_handing', 'notice_correction'])(
    'B1: refuse a change of %s',
    async (table) => {
      await expect(database.pool.query(`delete from institution.${table}`)).rejects.toThrow(/immutable/);
    },
  );
});
