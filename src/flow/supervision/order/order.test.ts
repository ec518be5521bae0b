import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { LawError } from '../../../kit/errors.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { activities, assertNotFrozenBy, frozenBy, refusalWhileFrozen } from './frozen-by.ts';
import { ministerOrder } from './order.ts';
import { ownFreeze } from './own-freeze.ts';

const desk = caseDesk(ministerOrder, undefined);
const [minister, office, director] = [
  who('m', 'minister', 'CAO'),
  who('sato', 'office'),
  who('suzuki', 'director'),
];
const input = {
  subject: '取込みの停止と是正',
  findings: [
    { code: 'F1', text: '通知のない者が取り込まれた' },
    { code: 'F2', text: '別人の記録がつながれた' },
  ],
  halts: ['intake', 'release'],
  dueOn: '2026-12-20',
};
const issued = desk.open(minister, input);
const action = (code: string, finding: string) => ({ code, finding, text: '直す', dueOn: '2026-12-15' });
const evidence = 'e'.repeat(64);
const done = () => {
  const planned = desk.act(issued, 'plan', director, { actions: [action('A1', 'F1'), action('A2', 'F2')] });
  const half = desk.act(planned, 'carry-out', office, { code: 'A1', evidence });
  expect(half.state).toBe('planned');
  return desk.act(half, 'carry-out', office, { code: 'A2', evidence });
};
const asHalting = (given: typeof issued) => ({
  id: given.id,
  state: given.state,
  isClosed: given.state === 'closed',
  halts: given.data.halts,
  issuedOn: given.data.issuedOn,
});

describe('ministerOrder', () => {
  it('J3: goes from findings by way of a plan and evidence of each action to its closing', () => {
    const confirmed = desk.act(done(), 'confirm', minister);
    expect(desk.act(confirmed, 'close', minister).state).toBe('closed');
    expect(rowOf(ministerOrder, issued)).toMatchObject({ turn: 'director', dueOn: '2026-12-15' });
  });

  it.each([
    ['leaves a finding without an action', [action('A1', 'F1')], 'order/finding-unanswered'],
    [
      'is due after the order',
      [action('A1', 'F1'), { ...action('A2', 'F2'), dueOn: '2027-01-10' }],
      'order/plan-too-late',
    ],
  ])('J3: refuses a plan that %s', (_what, actions, code) => {
    expect(refusalCode(() => desk.act(issued, 'plan', director, { actions }))).toBe(code);
  });

  it('J3: goes back when the evidence is wanting', () => {
    const back = desk.act(done(), 'ask-more', minister, { code: 'A2', reason: '再現しない' });
    expect(back.state).toBe('planned');
    expect(back.data.actions.map((one) => one.evidence)).toEqual([evidence, undefined]);
  });

  it('J3: is decided by nobody of the operator, whatever letter they say they hold', () => {
    const letter = 'd'.repeat(64);
    for (const actor of [office, director]) {
      expect(refusalCode(() => desk.act(done(), 'confirm', actor, { letter }))).toBe('case/not-your-role');
      const confirmed = desk.act(done(), 'confirm', minister);
      expect(refusalCode(() => desk.act(confirmed, 'close', actor, { letter }))).toBe('case/not-your-role');
    }
  });

  it('J3: is closed by letter when a director without a hand in the work signs the letter of each decision', () => {
    const apart = who('kondo', 'director');
    const letter = (digit: string) => ({ letter: digit.repeat(64) });
    expect(refusalCode(() => desk.act(done(), 'confirm-by-letter', apart))).toBe('order/no-letter-entered');
    const first = desk.act(done(), 'enter-letter', who('abe', 'office'), letter('1'));
    expect(ministerOrder.commands['confirm-by-letter']?.signs?.(first)).toMatchObject({
      letter: '1'.repeat(64),
    });
    const byLetter = desk.act(first, 'confirm-by-letter', apart);
    // The letter that confirmed does not close.
    expect(refusalCode(() => desk.act(byLetter, 'close-by-letter', apart))).toBe('order/no-letter-entered');
    const second = desk.act(byLetter, 'enter-letter', who('abe', 'office'), letter('2'));
    expect(frozenBy([asHalting(second)])).toHaveLength(1);
    const closed = desk.act(second, 'close-by-letter', apart);
    expect(frozenBy([asHalting(closed)])).toEqual([]);
  });

  it.each([
    ['planned it', 'suzuki'],
    ['carried it out', 'sato'],
    ['entered the letter', 'abe'],
  ])('J3: is not decided by letter by who %s', (_what, person) => {
    const entered = desk.act(done(), 'enter-letter', who('abe', 'office'), { letter: '1'.repeat(64) });
    expect(refusalCode(() => desk.act(entered, 'confirm-by-letter', who(person, 'director')))).toBe(
      'case/separation-of-duties',
    );
  });
});

describe('frozenBy', () => {
  it('J3: stops the named work from issue to closing, whatever was planned, done or confirmed', () => {
    const confirmed = desk.act(done(), 'confirm', minister);
    for (const given of [issued, done(), confirmed]) {
      const freezes = frozenBy([asHalting(given)]);
      const stopped = activities.filter((activity) => refusalWhileFrozen(freezes, activity) !== undefined);
      expect(stopped).toEqual(['intake', 'release']);
      expect(() => assertNotFrozenBy(freezes, 'intake')).toThrow(LawError);
      expect(() => assertNotFrozenBy(freezes, 'build')).not.toThrow();
    }
    const closed = desk.act(confirmed, 'close', minister);
    expect(frozenBy([asHalting(closed)])).toEqual([]);
  });

  it('stops nothing by an order that halts nothing', () => {
    expect(frozenBy([asHalting(desk.open(minister, { ...input, halts: [] }))])).toEqual([]);
  });

  it('names the order and its day', () => {
    const freezes = [{ cause: 'OR-2026-000001', activities: ['build'] as const, since: day('2026-12-01') }];
    expect(refusalWhileFrozen(freezes, 'build')).toMatchObject({
      code: 'supervision/build-frozen',
      japanese: '作成は停止されています（OR-2026-000001、2026-12-01 から）。',
    });
  });
});

describe('ownFreeze', () => {
  it('lets anybody at work stop at once, and another person, the director, go on', () => {
    const own = caseDesk(ownFreeze, undefined);
    const stopped = own.open(who('ito', 'steward'), { halts: ['intake'], reason: '未通知の疑い' });
    expect(own.act(stopped, 'lift', director, { reason: '確認した' }).state).toBe('lifted');
    const byDirector = own.open(director, { halts: ['intake'], reason: '疑い' });
    expect(refusalCode(() => own.act(byDirector, 'lift', director, { reason: 'r' }))).toBe(
      'case/separation-of-duties',
    );
  });
});
