import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { useForTests } from '../use-on-record.fake.ts';
import { reportCalendar } from './report-calendar.ts';
import { useReport } from './use-report.ts';

const terms = {
  startsOn: day('2026-04-10'),
  endsOn: day('2028-03-31'),
  interimEveryMonths: 6,
  yearEndsOn: '03-31',
  withinDays: 30,
};

describe('reportCalendar', () => {
  it('I1: makes the interim, annual and final reports of a contract, each once and by its day', () => {
    expect(reportCalendar(terms).map(({ report, until, dueOn }) => [report, until, dueOn])).toEqual([
      ['interim', '2026-10-09', '2026-11-08'],
      ['annual', '2027-03-31', '2027-04-30'],
      ['interim', '2027-04-09', '2027-05-09'],
      ['interim', '2027-10-09', '2027-11-08'],
      ['final', '2028-03-31', '2028-04-30'],
    ]);
  });

  it('leaves no day between one period and the next', () => {
    const interim = reportCalendar(terms).filter(({ report }) => report === 'interim');
    expect(interim.map(({ from }) => from)).toEqual(['2026-04-10', '2026-10-10', '2027-04-10']);
  });

  it('asks for the final report at least', () => {
    const bare = { startsOn: terms.startsOn, endsOn: terms.endsOn, withinDays: 10 };
    expect(reportCalendar(bare)).toMatchObject([
      { report: 'final', from: '2026-04-10', dueOn: '2028-04-10' },
    ]);
  });

  it('reads the end of February as its last day', () => {
    const until = reportCalendar({ ...terms, yearEndsOn: '02-28' }).filter(
      ({ report }) => report === 'annual',
    );
    expect(until.map((one) => one.until)).toEqual(['2027-02-28', '2028-02-29']);
  });

  it.each([{ withinDays: 0 }, { interimEveryMonths: 0 }, { endsOn: day('2026-01-01') }])(
    'refuses terms that are not whole: %o',
    (about) => {
      expect(refusalCode(() => reportCalendar({ ...terms, ...about }))).toBe('report/bad-terms');
    },
  );
});

describe('useReport', () => {
  const desk = caseDesk(useReport, { use: useForTests() });
  const clock = who('clock', 'clock', '-');
  const [applicant, office] = [who('yamada', 'applicant', 'UNIV'), who('sato', 'office')];
  const due = {
    use: 'U-2026-000001',
    report: 'interim',
    from: '2026-04-10',
    until: '2026-10-09',
    dueOn: '2026-11-08',
  };
  const account = { account: '糖尿病の経過を解析した', handlers: 3, copies: 1, publications: 0 };
  const awaited = desk.open(clock, due, '2026-10-10');

  it('I1: is the turn of the recipient until the day of the contract, then of the office', () => {
    expect(rowOf(useReport, awaited)).toMatchObject({
      party: 'UNIV',
      turn: 'applicant',
      dueOn: '2026-11-08',
    });
    const submitted = desk.act(awaited, 'submit', applicant, account, '2026-11-06');
    expect(rowOf(useReport, submitted)).toMatchObject({ turn: 'office', dueOn: '2026-11-20' });
  });

  it('goes back and forth until it is accepted, and keeps each submission', () => {
    let report = desk.act(awaited, 'submit', applicant, account);
    report = desk.act(report, 'ask-back', office, { text: '複製の数を確かめてください' });
    report = desk.act(report, 'submit', applicant, { ...account, copies: 2 });
    report = desk.act(report, 'accept', office);
    expect(report).toMatchObject({
      state: 'accepted',
      data: { submissions: [{ copies: 1 }, { copies: 2 }] },
    });
  });

  it('is not submitted by another recipient', () => {
    const other = who('ito', 'applicant', 'OTHER');
    expect(refusalCode(() => desk.act(awaited, 'submit', other, account))).toBe('case/not-your-role');
  });

  it('is not asked for without a use', () => {
    expect(refusalCode(() => desk.open(clock, due, '2026-10-10', { use: undefined } as never))).toBe(
      'obligations/no-such-use',
    );
  });
});
