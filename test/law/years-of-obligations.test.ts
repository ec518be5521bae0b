/**
 * 「利用する必要がなくなったときは、遅滞なく消去」「データ利用の追跡性」: what a contract brings about over its years, day by day under a clock that
 * is set.
 */

import { describe, expect, it } from 'vitest';
import { caseDesk, who } from '../fixtures/case-desk.ts';
import {
  alarmsOn,
  erasure,
  erasureCertificate,
  obligationsOn,
  retentionEnds,
  useReport,
  type ErasureFacts,
  type KeptRecord,
  type OpenedBefore,
} from '../../src/flow/obligations/index.ts';
import { useForTests } from '../../src/flow/obligations/use-on-record.fake.ts';
import { settableClock, today } from '../../src/kit/clock.ts';
import { addDays, day, type Day } from '../../src/kit/day.ts';
import { rowOf } from '../../src/procedure/case-row.ts';
import type { AnyCaseKind, Case } from '../../src/procedure/index.ts';

const use = useForTests();
const terms = {
  startsOn: use.startsOn,
  endsOn: use.endsOn,
  yearEndsOn: '03-31',
  interimEveryMonths: 6,
  withinDays: 30,
};
const clock = who('clock', 'clock', '-');
const [applicant, office] = [who('yamada', 'applicant', 'UNIV'), who('sato', 'office')];
const account = { account: '解析を進めた', handlers: 3, copies: 1, publications: 0 };

/** Runs the years of one use; `isDiligent` says whether its recipient does what falls due. */
function years(isDiligent: boolean, until: Day) {
  const time = settableClock(new Date('2026-04-01T00:00:00Z'));
  const facts: ErasureFacts = { use, copies: ['P-0001'] };
  const desks = { 'use-report': caseDesk(useReport, facts), erasure: caseDesk(erasure, facts) };
  const open = new Map<string, { kind: AnyCaseKind; matter: Case }>();
  const log: string[] = [];
  const late = new Set<string>();
  const kept: KeptRecord[] = [];
  for (let on = today(time); on <= until; on = today(time)) {
    const before = [...open.values()].map(({ kind, matter }): OpenedBefore => {
      const data = matter.data as { report?: string; until?: Day };
      return { kind: kind.name as OpenedBefore['kind'], use: use.id, ...data };
    });
    const isErased = [...open.values()].some(({ matter }) => matter.state === 'certified');
    for (const duty of obligationsOn(
      on,
      [{ use: use.id, terms, copiesLeft: isErased ? 0 : 1 }],
      before,
      kept,
    )) {
      if (duty.what === 'retention-over') {
        log.push(`${on} retention over`);
        kept.pop();
      } else {
        const [kind, matter] =
          duty.what === 'ask-report'
            ? [
                useReport,
                desks['use-report'].open(
                  clock,
                  { use: use.id, report: duty.report, from: duty.from, until: duty.until, dueOn: duty.dueOn },
                  on,
                ),
              ]
            : [erasure, desks.erasure.open(clock, { use: use.id, reason: 'use-ended' }, on)];
        open.set(`${kind.name} ${matter.id}`, { kind, matter: matter });
        log.push(
          `${on} ${duty.what}${duty.what === 'ask-report' ? ` ${duty.report} until ${duty.until}` : ''}`,
        );
      }
    }
    for (const alarm of alarmsOn(
      [...open.values()].map(({ kind, matter }) => rowOf(kind, matter)),
      on,
    )) {
      if (!late.has(alarm.id)) log.push(`${on} ALARM ${alarm.kind} ${alarm.turn} due ${alarm.dueOn}`);
      late.add(alarm.id);
    }
    if (isDiligent)
      for (const [id, { kind, matter }] of open) open.set(id, { kind, matter: done(kind, matter, on) });
    const certified = [...open.values()].find(
      ({ kind, matter }) => kind === erasure && matter.state === 'certified',
    );
    if (certified && !log.some((line) => line.includes('certified'))) {
      log.push(`${on} certified ${erasureCertificate(certified.matter as never).copies.length}`);
      kept.push({ record: certified.matter.id, rule: 'register-retention-years', since: on });
    }
    time.set(new Date(`${addDays(on, 1)}T00:00:00Z`));
  }
  /** What a diligent recipient and office do with a case on a day: reports on their due day, proofs three days before. */
  function done(kind: AnyCaseKind, matter: Case, on: Day): Case {
    const data = matter.data as { dueOn: Day; until?: Day };
    if (kind === useReport && matter.state === 'awaited' && on === data.dueOn) {
      const submitted = desks['use-report'].act(matter as never, 'submit', applicant, account, on);
      return desks['use-report'].act(submitted, 'accept', office, {}, on);
    }
    if (kind === erasure && matter.state === 'asked' && on === addDays(data.dueOn, -3)) {
      const proof = { code: 'P-0001', erasedOn: on, method: 'crypto-erasure', evidence: 'a'.repeat(64) };
      const proven = desks.erasure.act(matter as never, 'prove-copy', applicant, proof, on);
      return desks.erasure.act(proven, 'confirm', office, {}, on);
    }
    return matter;
  }
  return log;
}

describe('「利用する必要がなくなったときは、遅滞なく消去」', () => {
  it('I1, I4: over the years reports fall due, the contract ends, what is left is erased, and its record is kept for its time', () => {
    expect(years(true, day('2031-12-31'))).toEqual([
      '2026-08-31 ask-report interim until 2026-09-30',
      '2027-03-01 ask-report interim until 2027-03-31',
      '2027-03-01 ask-report annual until 2027-03-31',
      '2027-08-31 ask-report interim until 2027-09-30',
      '2028-03-01 ask-report final until 2028-03-31',
      '2028-04-01 ask-erasure',
      '2028-04-27 certified 1',
      '2031-04-28 retention over',
    ]);
    expect(retentionEnds('register-retention-years', day('2028-04-27'))).toBe('2031-04-27');
  });

  it('I1, I4: of a recipient who does nothing every lateness is told once it is there, and nothing is taken for done', () => {
    const alarms = years(false, day('2028-06-30')).filter((line) => line.includes('ALARM'));
    expect(alarms).toEqual([
      '2026-10-31 ALARM use-report applicant due 2026-10-30',
      '2027-05-01 ALARM use-report applicant due 2027-04-30',
      '2027-05-01 ALARM use-report applicant due 2027-04-30',
      '2027-10-31 ALARM use-report applicant due 2027-10-30',
      '2028-05-01 ALARM use-report applicant due 2028-04-30',
      '2028-05-01 ALARM erasure applicant due 2028-04-30',
    ]);
  });
});
