import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { day } from '../../../kit/day.ts';
import type { Case } from '../../../procedure/index.ts';
import {
  confirmingMinistries,
  noticeVersionCase,
  refusalToHandOut,
  type NoticeVersionData,
  type NoticeVersionFacts,
  type NoticeVersionState,
} from './notice-version.ts';

const digest = 'ab'.repeat(32);
const complete: NoticeVersionFacts = { text: { version: '2026-11', digest, isComplete: true } };
const desk = caseDesk(noticeVersionCase, complete, '2026-11-23');
const office = who('endo', 'office');
const director = who('oda', 'director');
const minister = who('kan', 'minister', 'MIN');
type Version = Case<NoticeVersionData, NoticeVersionState>;
const draft = () => desk.open(office, { version: '2026-11', digest });
const confirmedBy = (given: Version, ministries: readonly string[] = confirmingMinistries) =>
  ministries.reduce(
    (matter, ministry) => desk.act(matter, 'confirm', minister, { ministry, reference: 'R-1', digest }),
    given,
  );

describe('noticeVersionCase', () => {
  it('A1: goes from draft through the ministries into use, and then retires', () => {
    let version = draft();
    const states: string[] = [version.state];
    version = desk.act(version, 'submit', office);
    states.push(version.state);
    version = confirmedBy(version);
    states.push(version.state);
    version = desk.act(version, 'put-in-use', director);
    states.push(version.state);
    version = desk.act(version, 'retire', director, {}, '2027-11-23');
    states.push(version.state);
    expect(states).toEqual(['draft', 'under-confirmation', 'confirmed', 'in-use', 'retired']);
    expect(version.data).toMatchObject({ inUseFrom: '2026-11-23', retiredFrom: '2027-11-23' });
  });

  it('A1: is not submitted while an item of the Act is missing', () => {
    const unfinished: NoticeVersionFacts = { text: { version: '2026-11', digest, isComplete: false } };
    expect(refusalCode(() => desk.act(draft(), 'submit', office, {}, '2026-11-23', unfinished))).toBe(
      'notice/not-complete',
    );
    expect(
      refusalCode(() => desk.act(draft(), 'submit', office, {}, '2026-11-23', { text: undefined })),
    ).toBe('notice/not-complete');
  });

  it('A1: keeps its text from the submission on', () => {
    const submitted = desk.act(draft(), 'submit', office);
    expect(refusalCode(() => desk.act(submitted, 'revise', office, { digest }))).toBe(
      'case/not-in-this-state',
    );
    expect(refusalCode(() => desk.act(confirmedBy(submitted), 'revise', office, { digest }))).toBe(
      'case/not-in-this-state',
    );
  });

  it('A1: is confirmed when all four ministries have confirmed this very text, each once', () => {
    const submitted = desk.act(draft(), 'submit', office);
    expect(confirmedBy(submitted, confirmingMinistries.slice(0, 3)).state).toBe('under-confirmation');
    expect(confirmedBy(submitted).state).toBe('confirmed');
    const other = { ministry: 'mhlw', reference: 'R-1', digest: 'cd'.repeat(32) };
    expect(refusalCode(() => desk.act(submitted, 'confirm', minister, other))).toBe('notice/other-text');
    const once = confirmedBy(submitted, ['mhlw']);
    expect(refusalCode(() => confirmedBy(once, ['mhlw']))).toBe('notice/ministry-confirmed');
  });

  it('is not confirmed by whoever wrote it, and loses what was confirmed when changes are asked for', () => {
    const submitted = desk.act(draft(), 'submit', office);
    const own = { ministry: 'mhlw', reference: 'R-1', digest };
    expect(refusalCode(() => desk.act(submitted, 'confirm', office, own))).toBe('case/separation-of-duties');
    const returned = desk.act(confirmedBy(submitted, ['mhlw', 'meti']), 'ask-changes', minister, {
      about: '連絡先の書き方',
    });
    expect(returned).toMatchObject({ state: 'draft', data: { confirmations: [], submittedOn: null } });
  });

  it('has a text that is kept, and of its own name', () => {
    const other: NoticeVersionFacts = { text: { version: '2026-12', digest, isComplete: true } };
    expect(refusalCode(() => desk.open(office, { version: '2026-11', digest }, '2026-11-23', other))).toBe(
      'notice/other-version',
    );
    expect(
      refusalCode(() => desk.open(office, { version: '2026-11', digest }, '2026-11-23', { text: undefined })),
    ).toBe('notice/no-such-text');
  });
});

describe('refusalToHandOut', () => {
  const version = { inUseFrom: day('2026-12-01'), retiredFrom: day('2027-12-01') };

  it('A1: lets a version be handed out from its first day in use to the day before it is retired', () => {
    const refused = (on: string) => refusalToHandOut(version, day(on))?.code;
    expect(['2026-11-30', '2026-12-01', '2027-11-30', '2027-12-01'].map(refused)).toEqual([
      'notice/not-in-use',
      undefined,
      undefined,
      'notice/not-in-use',
    ]);
  });

  it('A1: lets nothing be handed out that was never put in use, or that nobody knows', () => {
    const draft = { inUseFrom: null, retiredFrom: null };
    for (const unused of [draft, { ...draft, retiredFrom: day('2026-12-01') }, undefined]) {
      expect(refusalToHandOut(unused, day('2026-12-10'))).toMatchObject({ kind: 'not-permitted-by-law' });
    }
  });
});
