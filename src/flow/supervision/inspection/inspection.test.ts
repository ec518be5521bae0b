import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { inspectionSummary, type InspectionView } from './inspection-log.ts';
import { inspection, refusalToInspect } from './inspection.ts';

const desk = caseDesk(inspection, { viewed: 0, summary: 'a'.repeat(64) });
const [minister, director] = [who('m', 'minister', 'CAO'), who('suzuki', 'director')];
const announced = desk.open(minister, {
  inspectors: ['m-1'],
  from: '2026-12-07',
  until: '2026-12-09',
  scope: '取込みと名寄せ',
});
const open = desk.act(announced, 'admit', director, {}, '2026-12-07');
const view = (kind: string, reference: string, minute: number): InspectionView => ({
  inspection: open.id,
  account: 'm-1',
  at: `2026-12-07T01:0${minute}:00.000Z`,
  kind,
  reference,
});
const views = [view('incident', 'IC-1', 0), view('order', 'OR-1', 1), view('incident', 'IC-1', 2)];

describe('inspection', () => {
  it('J11: opens the house to the named inspectors within the set days only', () => {
    const may = (given: typeof open, account: string, on: string) =>
      refusalToInspect(given, account, day(on)) === undefined;
    expect(may(open, 'm-1', '2026-12-09')).toBe(true);
    expect(may(open, 'm-1', '2026-12-10')).toBe(false);
    expect(may(open, 'm-2', '2026-12-08')).toBe(false);
    expect(may(announced, 'm-1', '2026-12-08')).toBe(false);
    expect(may(desk.act(open, 'end', minister), 'm-1', '2026-12-08')).toBe(false);
  });

  it('is not opened before its first day, and not for longer than a month', () => {
    expect(refusalCode(() => desk.act(announced, 'admit', director, {}, '2026-12-06'))).toBe(
      'inspection/not-in-period',
    );
    const long = { inspectors: ['m-1'], from: '2026-12-07', until: '2027-02-07', scope: 's' };
    expect(refusalCode(() => desk.open(minister, long))).toBe('inspection/bad-period');
  });

  it('J11: ends with how much was looked at and the digest of the summary that both sides hold', () => {
    const { views: viewed, digest: summary } = inspectionSummary(views);
    const ended = desk.act(open, 'end', minister, { findings: '指摘なし' }, '2026-12-09', {
      viewed,
      summary,
    });
    expect(ended.data).toMatchObject({ viewed: 3, summary, findings: '指摘なし' });
  });
});

describe('inspectionSummary', () => {
  it('J11: tells per kind what was looked at, how often, and when first and last', () => {
    expect(inspectionSummary(views)).toMatchObject({
      views: 3,
      things: 2,
      accounts: ['m-1'],
      firstAt: '2026-12-07T01:00:00.000Z',
      lastAt: '2026-12-07T01:02:00.000Z',
      byKind: [
        { kind: 'incident', views: 2, things: ['IC-1'] },
        { kind: 'order', views: 1, things: ['OR-1'] },
      ],
    });
  });

  it('has another digest when a view is left out', () => {
    expect(inspectionSummary(views.slice(1)).digest).not.toBe(inspectionSummary(views).digest);
  });
});
