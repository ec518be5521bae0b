import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { coverageOn } from '../certification/criterion.ts';
import { ministerMessage } from './minister-message.ts';
import { ministerOverview, type OverviewRow } from './minister-overview.ts';

describe('ministerMessage', () => {
  const desk = caseDesk(ministerMessage, undefined);
  const [ppc, office] = [who('p', 'ppc', 'PPC'), who('sato', 'office')];

  it('J1: goes to and fro, and says whose turn it is', () => {
    const written = desk.open(ppc, { subject: '協議', text: '資料をお送りください' });
    const answered = desk.act(written, 'write', office, { text: 'お送りします' });
    expect(answered.state).toBe('with-minister');
    expect(desk.act(answered, 'write', ppc, { text: '受け取りました' })).toMatchObject({
      state: 'with-operator',
      data: { lines: [{ from: 'supervisor' }, { from: 'operator' }, { from: 'supervisor' }] },
    });
  });

  it('is nothing for the builder', () => {
    expect(refusalCode(() => desk.open(who('ito', 'builder'), { subject: 's', text: 't' }))).toBe(
      'case/not-your-role',
    );
  });
});

describe('ministerOverview', () => {
  const on = day('2026-12-10');
  const row = (id: string, kind: string, about: Partial<OverviewRow> = {}): OverviewRow => ({
    id,
    kind,
    party: '-',
    state: 's',
    turn: 'office',
    title: id,
    isFinal: false,
    openedOn: day('2026-11-01'),
    ...about,
  });
  const rows = [
    row('OR-1', 'order', { dueOn: day('2026-12-01') }),
    row('OR-0', 'order', { isFinal: true, dueOn: day('2026-01-01') }),
    row('IC-1', 'incident'),
    row('PR-1', 'periodic-report', { openedOn: day('2025-05-01') }),
    row('PR-2', 'periodic-report', { openedOn: day('2026-05-01') }),
    row('CN-1', 'consignee', { dueOn: day('2027-02-01') }),
    row('CN-2', 'consignee', { dueOn: day('2028-02-01') }),
  ];

  it('J1: shows what is open, late, stopped or about to run out, in one read-only view', () => {
    const freezes = [{ cause: 'OR-1', activities: ['intake'] as const, since: day('2026-11-01') }];
    const overview = ministerOverview(on, rows, { freezes, coverage: coverageOn(on, []) });
    expect(overview.openOrders.map(({ id }) => id)).toEqual(['OR-1']);
    expect(overview.openIncidents.map(({ id }) => id)).toEqual(['IC-1']);
    expect(overview.lastPeriodicReport?.id).toBe('PR-2');
    expect(overview.late.map(({ id, lateWorkingDays }) => [id, lateWorkingDays])).toEqual([['OR-1', 7]]);
    expect(overview.endingConsignees.map(({ id }) => id)).toEqual(['CN-1']);
    expect(overview).toMatchObject({ stopped: freezes, criteria: { covered: 0, expired: 0 } });
  });
});
