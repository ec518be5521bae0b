/**
 * 通知 and what may be received: Act Art. 30(1)/52(1), Art. 34/56, in their words.
 */

import { describe, expect, it } from 'vitest';
import {
  eligibility,
  eligibleFrom,
  memoryGateRegister,
  subjectId,
  type GateFacts,
} from '../../src/flow/institution/index.ts';
import { addDays, day, dayOf } from '../../src/kit/day.ts';
import { ruleOn } from '../../src/law/rule-on.ts';
import { memoryLedger } from '../../src/ledger/index.ts';

const told = (noticedOn: string): GateFacts => ({ notices: [{ noticedOn: day(noticedOn) }], stops: [] });
const stateOn = (facts: GateFacts, on: string) => eligibility(facts, day(on)).state;

describe('「あらかじめ、本人に通知」 (Act Art. 30(1)/52(1))', () => {
  it('nobody is provided who was not notified', () => {
    expect(stateOn({ notices: [], stops: [] }, '2026-06-01')).toBe('not-notified');
  });

  it('a notice given to another patient opens nothing', async () => {
    const key = Buffer.alloc(32, 3);
    const gate = memoryGateRegister('OP');
    const receipt = await memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
    const notice = { institution: 'H1', operator: 'OP', version: 'v1', noticedOn: day('2026-01-10') };
    await gate.recordNotices(receipt, [{ ...notice, subject: subjectId(key, 'H1', '0001') }]);
    // The same number at another hospital is another patient.
    const other = subjectId(key, 'H2', '0001');
    expect((await gate.decisionsFor([other], day('2026-06-01'))).get(other)?.state).toBe('not-notified');
  });

  it('a notice that names one operator opens nothing to another', async () => {
    const gate = memoryGateRegister('OP');
    const receipt = await memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
    const subject = subjectId(Buffer.alloc(32, 3), 'H1', '0001');
    const notice = {
      subject,
      institution: 'H1',
      operator: 'OTHER',
      version: 'v1',
      noticedOn: day('2026-01-10'),
    };
    await expect(gate.recordNotices(receipt, [notice])).rejects.toMatchObject({
      code: 'institution/other-operator',
    });
  });

  it('a notice cannot reach the dead: who died before it is never provided', () => {
    const facts = { ...told('2026-01-10'), diedOn: day('2026-01-09') };
    expect(stateOn(facts, '2036-01-01')).toBe('died-before-notice');
  });

  it('who was notified alive may be provided after death, unless the family stops it', () => {
    const facts = { ...told('2026-01-10'), diedOn: day('2026-01-11') };
    expect(stateOn(facts, '2026-06-01')).toBe('eligible');
    const stopped: GateFacts = { ...facts, stops: [{ state: 'requested', requester: 'bereaved' }] };
    expect(stateOn(stopped, '2026-06-01')).toBe('stopped');
  });
});

describe('「この書面をお渡ししてから一か月経過した後」, and not under 30 days (Rules)', () => {
  it.each([
    ['2026-02-15', 'a month of 28 days: the 30 days hold'],
    ['2026-07-31', 'a month of 31 days: the month holds'],
    ['2028-01-31', 'before a leap day'],
  ])('both are over before anything of a person told on %s is provided (%s)', (noticedOn) => {
    const opens = eligibleFrom(day(noticedOn));
    const days = ruleOn('waiting-days', day(noticedOn)).value;
    expect(addDays(day(noticedOn), days) < opens).toBe(true);
    expect(stateOn(told(noticedOn), addDays(opens, -1))).toBe('waiting');
    expect(stateOn(told(noticedOn), opens)).toBe('eligible');
  });

  it('days are days in Japan: one second before midnight in Tokyo is still the day before', () => {
    const opens = eligibleFrom(day('2026-05-01'));
    expect(stateOn(told('2026-05-01'), dayOf(new Date(`${opens}T00:00:00+09:00`)))).toBe('eligible');
    const before = new Date(Date.parse(`${opens}T00:00:00+09:00`) - 1000);
    expect(stateOn(told('2026-05-01'), dayOf(before))).toBe('waiting');
  });
});
