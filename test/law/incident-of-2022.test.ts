/**
 * What happened in 2022: about 95,000 people without a valid notice taken in, and records of different people linked. It was known on 30 June, stopped on
 * 5 July, and told to the ministry in September, because it was not thought serious.
 */

import { describe, expect, it } from 'vitest';
import { alarmsOn } from '../../src/flow/obligations/index.ts';
import { incident, incidentClock, ownFreeze } from '../../src/flow/supervision/index.ts';
import { day } from '../../src/kit/day.ts';
import { rowOf } from '../../src/procedure/case-row.ts';
import { caseDesk, refusalCode, who } from '../fixtures/case-desk.ts';

const known = '2022-06-30';
const found = { people: 95_195, institutions: ['H1', 'H2'], batches: 40, packages: [] };
const desk = caseDesk(incident, { found }, known);
const [steward, office, director] = [who('ito', 'steward'), who('sato', 'office'), who('suzuki', 'director')];
const suspicion = {
  kind: 'wrong-intake',
  isSuspected: true,
  awareOn: known,
  summary: '通知のない者が取り込まれた疑い',
};
const opened = desk.open(steward, suspicion);
const document = 'a'.repeat(64);

describe('「漏えい等の報告」: the clock starts at first awareness', () => {
  it('J9: a wrong intake and a wrong link are incidents, suspected or not, though nothing left the house', () => {
    for (const kind of ['wrong-intake', 'wrong-link']) {
      const given = desk.open(steward, { ...suspicion, kind });
      expect(rowOf(incident, given)).toMatchObject({ turn: 'director', dueOn: '2022-07-05' });
    }
  });

  it('J9: a first report in September is late by two months, and was told of as late the day after it was due', () => {
    const alarms = (on: string) => alarmsOn([rowOf(incident, opened)], day(on)).map(({ dueOn }) => dueOn);
    expect([alarms('2022-07-05'), alarms('2022-07-06')]).toEqual([[], ['2022-07-05']]);
    const reported = desk.act(opened, 'report-first', director, { document }, '2022-09-01');
    expect(incidentClock(reported.data, day('2022-09-01'))).toMatchObject({
      isFirstLate: true,
      isFinalLate: true,
    });
  });

  it('J9: entering it later, or finding it serious later, moves no day; awareness is only ever put earlier', () => {
    const entered = desk.open(office, { ...suspicion, kind: 'near-miss' }, '2022-09-01');
    const serious = desk.act(entered, 'escalate', office, { kind: 'wrong-intake' }, '2022-09-02');
    expect(rowOf(incident, serious).dueOn).toBe('2022-07-05');
    const moving = (awareOn: string) => () =>
      desk.act(serious, 'correct-awareness', office, { awareOn, reason: '記録による' }, '2022-09-02');
    expect(refusalCode(moving('2022-07-05'))).toBe('incident/awareness-not-later');
    expect(refusalCode(moving(known))).toBe('incident/awareness-not-later');
    expect(rowOf(incident, moving('2022-06-27')()).dueOn).toBe('2022-07-02');
  });

  it('J9: the first report waits for nothing: neither containment nor the number of people', () => {
    expect(desk.act(opened, 'report-first', director, { document }, known).state).toBe('first-reported');
  });

  it('J9: how many people is counted and kept, and the ministers are told before it ends', () => {
    let given = desk.act(opened, 'contain', office, { text: '取込みを止めた' }, known);
    const question = { by: 'period', from: '2020-01-06', until: known };
    given = desk.act(given, 'find-scope', office, { question }, '2022-07-01');
    expect(given.data.scope?.found.people).toBe(95_195);
    expect(refusalCode(() => desk.act(given, 'close', director, {}, '2022-07-05'))).toBe(
      'incident/not-reported',
    );
  });
});

describe('「直ちに」: whoever sees it stops it', () => {
  it('J9: a steward stops the intake on the day on which it is known, without asking anybody', () => {
    const freeze = caseDesk(ownFreeze, undefined, known).open(steward, {
      halts: ['intake'],
      reason: '未通知の疑い',
    });
    expect(freeze).toMatchObject({ state: 'in-force', openedOn: known, data: { halts: ['intake'] } });
  });
});
