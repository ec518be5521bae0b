import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import { equalTreatment } from './equal-treatment.ts';
import { moneyFlow } from './money-flow.ts';
import { answersOf } from './question.ts';
import type { UseCase } from './use-command.ts';
import { agendaItemOf } from './agenda-item.ts';
import {
  after,
  content,
  draft,
  firstDay,
  later,
  meetingFor,
  people,
  straightWay,
  walkedTo,
} from './use-world.fake.ts';
import { registerOfUses } from './uses-register.ts';

const inUse = walkedTo('expire');
const waiting = walkedTo('vote');
const rejected = after(
  [people.suzuki, people.takahashi, people.ono].reduce(
    (given, by) =>
      after(given, { command: 'vote', by, on: later(20), input: { ballot: 'against', rationale: '理由' } }),
    waiting,
  ),
  { command: 'decide', by: people.ono, on: later(20) },
);

describe('registerOfUses', () => {
  it('K1: tells of every approved use who, why, of what, when and on which conditions, and of no other', () => {
    const register = registerOfUses([draft(), waiting, rejected, inUse]);
    expect(register).toEqual([
      {
        number: inUse.id,
        title: content.title,
        recipient: '例示大学',
        sector: { ja: '大学・研究機関（学）', en: 'university or research institute' },
        purposes: [expect.objectContaining({ ja: '疾病の原因・予後・治療に関する研究' })],
        laySummary: content.laySummary,
        tables: content.variables,
        approvedOn: firstDay,
        conditions: [],
        handedOverOn: firstDay,
        until: '2028-12-31',
        state: 'in-use',
      },
    ]);
  });

  it('K1: tells how it stands now: suspended, revoked, ended', () => {
    const suspended = after(inUse, { command: 'suspend', by: people.kondo, input: { reason: '調査' } });
    const revoked = after(inUse, { command: 'revoke', by: people.kondo, input: { reason: '違反' } });
    const ended = after(inUse, { command: 'expire', by: people.clock, on: day('2029-01-01') });
    expect(registerOfUses([suspended, revoked, ended]).map(({ state }) => state)).toEqual([
      'suspended',
      'revoked',
      'ended',
    ]);
  });
});

describe('moneyFlow', () => {
  it('G8: pays patients nothing, institutions at most their cost, and takes cost and margin from users', () => {
    const unpaid = walkedTo('confirm-payment');
    const institutions = [{ institution: 'H1', actualCostYen: 30_000, paidYen: 30_000 }];
    expect(moneyFlow([inUse, unpaid], institutions)).toEqual({
      patientsYen: 0,
      institutions: { actualCostYen: 30_000, paidYen: 30_000 },
      users: { costYen: 100_000, marginYen: 10_000, waivedYen: 0, paidYen: 110_000 },
    });
  });

  it('G8: refuses a total in which an institution was paid above its cost (negative control)', () => {
    const above = [{ institution: 'H1', actualCostYen: 30_000, paidYen: 30_001 }];
    expect(() => moneyFlow([], above)).toThrow(
      expect.objectContaining({ code: 'fee/institution-above-cost' }),
    );
  });
});

describe('equalTreatment', () => {
  /** The same way for another kind of applicant, decided so many days later. */
  const decidedAfter = (days: number, userKind: string): UseCase => {
    let use = draft({ ...answersOf(content), 'conditions.userKind': userKind });
    for (const [, deed] of straightWay.slice(0, 13)) {
      const on = deed.command === 'decide' ? later(days) : firstDay;
      const item = agendaItemOf(use);
      const facts = item === undefined ? {} : { facts: { meeting: meetingFor(use.id, { agenda: [item] }) } };
      use = after(use, { ...deed, on, ...facts });
    }
    return use;
  };

  it('F17: lays days, price per cost and refusals side by side by sector, size and first use', () => {
    const uses = [decidedAfter(10, 'academia'), decidedAfter(12, 'academia'), rejected];
    const lines = equalTreatment(uses, firstDay);
    const academia = lines.find(({ grouping, group }) => grouping === 'sector' && group === 'academia');
    expect(academia).toEqual({
      grouping: 'sector',
      group: 'academia',
      applications: 3,
      decided: 3,
      refused: 1,
      medianDays: 12,
      medianPricePercent: 110,
    });
    expect(lines.map(({ grouping }) => grouping)).toEqual(['sector', 'size', 'first-time']);
  });

  it('F17: tells of a group with few applications nothing but that it is small', () => {
    const lines = equalTreatment([decidedAfter(10, 'industry'), inUse, rejected, waiting], firstDay);
    expect(lines.find(({ group }) => group === 'industry')).toEqual({
      grouping: 'sector',
      group: 'industry',
      applications: 'few',
    });
    expect(lines.find(({ group }) => group === 'academia')?.applications).toBe(3);
  });
});
