import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { anybody } from '../../../access/actor.ts';
import { day } from '../../../kit/day.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { dataFor, viewerOf } from '../../../procedure/index.ts';
import { incidentPage } from '../public/incident-page.ts';
import { incidentClock } from './incident-clock.ts';
import type { IncidentFacts } from './incident-commands.ts';
import type { IncidentData, IncidentState } from './incident-data.ts';
import { incident } from './incident.ts';

const found = { people: 3, institutions: ['H1'], batches: 1, packages: ['P-1'] };
const desk = caseDesk<IncidentData, IncidentState, IncidentFacts>(incident, { found });
const [office, director] = [who('sato', 'office'), who('suzuki', 'director')];
const input = { kind: 'leak', isSuspected: true, awareOn: '2026-11-28', summary: '誤送信の疑い' };
const detected = desk.open(office, input);
const document = 'a'.repeat(64);
const contained = desk.act(detected, 'contain', office, { text: '送信を止めた' });
const scoped = desk.act(contained, 'find-scope', office, { question: { by: 'package', package: 'P-1' } });
const first = desk.act(scoped, 'report-first', director, { document });
const final = desk.act(first, 'report-final', director, { document });
const prevented = desk.act(final, 'prevent', office, { text: '宛先を二人で確かめる', evidence: document });
const asPublic = (given: typeof detected) => {
  const viewer = viewerOf(incident, given, anybody);
  return viewer && dataFor(incident, given, viewer);
};

describe('incident', () => {
  it('J9: goes from detection by containment, scope and two reports to prevention and its end', () => {
    const states = [detected, contained, scoped, first, final, prevented].map(({ state }) => state);
    expect(states).toEqual([
      'detected',
      'contained',
      'scoped',
      'first-reported',
      'final-reported',
      'prevented',
    ]);
    const told = desk.act(prevented, 'tell', office, { to: 'ppc', document });
    expect(desk.act(told, 'close', director).state).toBe('closed');
  });

  it('J9: is due by the clock of first awareness, whenever it was entered', () => {
    expect(rowOf(incident, detected)).toMatchObject({ turn: 'director', dueOn: '2026-12-03' });
    expect(rowOf(incident, first)).toMatchObject({ turn: 'office', dueOn: '2026-12-28' });
  });

  it('J9: may be reported at once, before its scope is known, but not finally', () => {
    const early = desk.act(detected, 'report-first', director, { document });
    expect(refusalCode(() => desk.act(early, 'report-final', director, { document }))).toBe(
      'incident/scope-unknown',
    );
    const later = desk.act(desk.act(early, 'contain', office, { text: '止めた' }), 'find-scope', office, {
      question: { by: 'batch', object: 'b1' },
    });
    expect(desk.act(later, 'report-final', director, { document }).state).toBe('final-reported');
  });

  it('J9: keeps how far it reaches as numbers and our own references', () => {
    expect(scoped.data.scope?.found).toEqual(found);
    const nothing = () =>
      desk.act(
        contained,
        'find-scope',
        office,
        { question: { by: 'package', package: 'P-1' } },
        '2026-12-01',
        { found: undefined },
      );
    expect(refusalCode(nothing)).toBe('incident/scope-not-found');
  });

  it('J9: is not closed before the PPC was told, nor by who recorded the prevention', () => {
    expect(refusalCode(() => desk.act(prevented, 'close', director))).toBe('incident/ppc-not-told');
    expect(refusalCode(() => desk.act(prevented, 'close', who('sato', 'director')))).toBe(
      'case/separation-of-duties',
    );
    expect(refusalCode(() => desk.act(contained, 'close', director))).toBe('incident/not-reported');
  });

  it('K9: is public in its own words once published, and not before', () => {
    expect(asPublic(prevented)).toEqual({});
    const words = { what: '誤送信', reach: '3人', action: '止めた', lesson: '二人で確かめる' };
    const published = desk.act(prevented, 'publish', director, words);
    expect(asPublic(published)).toMatchObject({ kind: 'leak', published: words });
    expect(incidentPage([published, detected])).toMatchObject({
      published: [{ what: '誤送信', isNearMiss: false }],
      inProgress: 1,
    });
  });

  it('K9: a near miss is closed with its lesson and no report, and can become an incident, never the other way', () => {
    const near = desk.act(desk.open(office, { ...input, kind: 'near-miss' }), 'contain', office, {
      text: '気付いた',
    });
    expect(rowOf(incident, near).dueOn).toBeUndefined();
    expect(desk.act(near, 'close', director).state).toBe('closed');
    const grown = desk.act(near, 'escalate', office, { kind: 'leak' });
    expect(rowOf(incident, grown).dueOn).toBe('2026-12-03');
    expect(refusalCode(() => desk.act(grown, 'escalate', office, { kind: 'near-miss' }))).toBe(
      'incident/is-one',
    );
  });
});

describe('incidentClock', () => {
  const times = { awareOn: day('2026-11-28'), isMalicious: false, reports: [] };

  it('J9: counts five days to the first report and thirty to the final one, sixty with ill intent', () => {
    expect(incidentClock(times, day('2026-12-01'))).toMatchObject({
      firstDueOn: '2026-12-03',
      finalDueOn: '2026-12-28',
      isFirstLate: false,
    });
    expect(incidentClock({ ...times, isMalicious: true }, day('2026-12-01')).finalDueOn).toBe('2027-01-27');
  });

  it('is late from the day after, and stays late when the report comes then', () => {
    expect(incidentClock(times, day('2026-12-03')).isFirstLate).toBe(false);
    expect(incidentClock(times, day('2026-12-04')).isFirstLate).toBe(true);
    const late = { ...times, reports: [{ report: 'first' as const, on: day('2026-12-04') }] };
    expect(incidentClock(late, day('2027-01-01'))).toMatchObject({ isFirstLate: true, isFinalLate: true });
  });
});
