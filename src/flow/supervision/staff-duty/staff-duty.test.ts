import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { refusalToAct, type Account } from '../../../access/account.ts';
import { day } from '../../../kit/day.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { dutyOf, staffDuty } from './staff-duty.ts';

const desk = caseDesk(staffDuty, undefined);
const keeper = who('kato', 'administrator');
const appointed = desk.open(keeper, {
  person: 'ito',
  organization: '-',
  work: '出力点検',
  appointedFrom: '2026-12-01',
  appointedUntil: '2028-11-30',
  disqualificationChecked: 'a'.repeat(64),
});
const sworn = desk.act(appointed, 'swear', keeper, { document: 'b'.repeat(64) });
const complete = desk.act(sworn, 'train', keeper, { course: '初任者研修', on: '2026-12-01' });
const account = (given: typeof complete): Account => ({
  id: 'ito',
  person: 'ito',
  name: '伊藤',
  organization: 'OP',
  roles: ['releaser'],
  state: 'active',
  duty: dutyOf(given),
});
const refusalOn = (given: typeof complete, on: string) => refusalToAct(account(given), day(on));

describe('staffDuty', () => {
  it('J7: is in force with appointment, oath and training, and comes up when the earliest of them ends', () => {
    expect([appointed.state, sworn.state, complete.state]).toEqual(['incomplete', 'incomplete', 'in-force']);
    expect(rowOf(staffDuty, complete)).toMatchObject({ turn: 'office', dueOn: '2027-12-01' });
  });

  it('J7: gives sign-in what it asks: without a valid file the account may not act', () => {
    expect(refusalOn(appointed, '2026-12-02')).toBe('oath-missing');
    expect(refusalOn(sworn, '2026-12-02')).toBe('training-out-of-date');
    expect(refusalOn(complete, '2027-12-01')).toBeUndefined();
    expect(refusalOn(complete, '2027-12-02')).toBe('training-out-of-date');
    const again = desk.act(complete, 'train', keeper, { course: '年次研修', on: '2027-11-01' }, '2027-11-01');
    expect(refusalOn(again, '2028-10-31')).toBeUndefined();
    expect(refusalOn(again, '2028-12-01')).toBe('appointment-missing');
  });

  it('J7: shuts out who is on leave or has left', () => {
    const away = desk.act(complete, 'begin-leave', keeper, { until: '2027-03-31' });
    expect(refusalOn(away, '2026-12-10')).toBe('appointment-missing');
    expect(refusalOn(desk.act(away, 'end-leave', keeper), '2026-12-10')).toBeUndefined();
    expect(refusalOn(desk.act(complete, 'leave', keeper), '2026-12-10')).toBe('appointment-missing');
  });

  it('J7: lets nobody leave with a terminal or a medium', () => {
    const holding = desk.act(complete, 'hand-out', keeper, { code: 'PC-7' });
    expect(refusalCode(() => desk.act(holding, 'leave', keeper))).toBe('staff-duty/holds-left');
    expect(desk.act(desk.act(holding, 'take-back', keeper, { code: 'PC-7' }), 'leave', keeper).state).toBe(
      'left',
    );
  });

  it('is not kept by the person it is about', () => {
    const self = who('ito', 'office');
    expect(refusalCode(() => desk.act(sworn, 'train', self, { course: 'c', on: '2026-12-01' }))).toBe(
      'staff-duty/own-file',
    );
    expect(refusalCode(() => desk.act(complete, 'train', keeper, { course: 'c', on: '2027-01-01' }))).toBe(
      'staff-duty/not-yet',
    );
  });
});
