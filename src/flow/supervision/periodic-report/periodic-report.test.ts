import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import { figureChanges, figuresOf, reportDigest, type Figure } from './composed-report.ts';
import { periodicReport } from './periodic-report.ts';

const period = { from: day('2025-04-01'), until: day('2026-03-31') };
const figure = (value: number): Figure => ({
  key: 'stops',
  ja: '停止の求め',
  en: 'stops',
  value,
  query: 'institution.stops-received',
});
const [minister, office, director] = [
  who('m', 'minister', 'CAO'),
  who('sato', 'office'),
  who('suzuki', 'director'),
];
const desk = caseDesk(periodicReport, { figures: [figure(12)] }, '2026-05-01');
const composed = desk.open(office, period);
const sent = desk.act(desk.act(composed, 'approve', director), 'send', office);

describe('figuresOf', () => {
  it('J4: asks each source for the period and names the query that gave the number', async () => {
    const source = { key: 'stops', ja: '停止の求め', en: 'stops', query: 'institution.stops-received' };
    const count = ({ from, until }: typeof period) => Promise.resolve(from < until ? 12 : 0);
    expect(await figuresOf([{ ...source, count }], period)).toEqual([figure(12)]);
  });
});

describe('periodicReport', () => {
  it('J4: is frozen with the digest of its numbers, words and queries', () => {
    expect(composed.data.versions[0]).toMatchObject({
      version: 1,
      digest: reportDigest(period, [figure(12)]),
    });
    expect(reportDigest(period, [{ ...figure(12), query: 'other' }])).not.toBe(
      composed.data.versions[0]?.digest,
    );
  });

  it('J4: keeps what was sent when the numbers change, and makes a new version', () => {
    const now = { figures: [figure(13)] };
    const questioned = desk.act(sent, 'question', minister, { text: '停止の求めの数を確かめよ' });
    const again = desk.act(questioned, 'recompose', office, { reason: '漏れていた' }, '2026-05-10', now);
    expect(again.state).toBe('composed');
    expect(
      again.data.versions.map(({ version, figures, sentOn }) => [version, figures[0]?.value, sentOn]),
    ).toEqual([
      [1, 12, '2026-05-01'],
      [2, 13, undefined],
    ]);
    expect(figureChanges([figure(12)], [figure(13)])).toEqual([{ key: 'stops', before: 12, now: 13 }]);
  });

  it('J4: makes no version where nothing changed, and none of a period that is not over', () => {
    expect(refusalCode(() => desk.act(composed, 'recompose', office, { reason: 'r' }))).toBe(
      'periodic-report/nothing-changed',
    );
    expect(refusalCode(() => desk.open(office, { ...period, until: '2026-05-01' }))).toBe(
      'periodic-report/period-not-over',
    );
  });

  it('is accepted by the ministers', () => {
    expect(desk.act(sent, 'accept', minister).state).toBe('accepted');
  });
});
