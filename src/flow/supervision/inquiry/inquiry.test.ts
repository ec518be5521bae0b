import { describe, expect, it } from 'vitest';
import { caseDesk, refusalCode, who } from '../../../../test/fixtures/case-desk.ts';
import { anybody } from '../../../access/actor.ts';
import { day } from '../../../kit/day.ts';
import { rowOf } from '../../../procedure/case-row.ts';
import { dataFor } from '../../../procedure/index.ts';
import { faqAudiences, faqDraftShape, searchText, type FaqEntry } from './faq-entry.ts';
import { faqGapReport } from './faq-gap.ts';
import { inquiryCase, notesOf } from './inquiry-case.ts';
import { searchFaq } from './search-faq.ts';

const entryOf = (entry: string, change: Partial<FaqEntry>): FaqEntry => ({
  entry,
  audience: 'public',
  question: '',
  answer: '',
  keywords: [],
  isShown: true,
  version: 1,
  writtenOn: day('2026-04-01'),
  ...change,
});
const entries = [
  entryOf('stop', {
    question: '提供を止めるにはどうすればよいですか',
    answer: '病院の窓口、電話、郵送、ウェブで、いつでも停止を求められます。',
    keywords: ['オプトアウト', '停止', 'ていし', '拒否'],
  }),
  entryOf('notice', {
    question: '通知の書面は何ですか',
    answer: '提供の前に渡される書面です。',
    keywords: ['つうち', 'お知らせ'],
  }),
  entryOf('apply', {
    audience: 'researcher',
    question: '利活用の申出',
    answer: '停止の扱いも説明します。',
    keywords: ['申請'],
  }),
  entryOf('old', { question: '停止の古い答え', isShown: false }),
];
const namesOf = (query: string, audience?: FaqEntry['audience']) =>
  searchFaq(entries, query, audience).map(({ entry }) => entry.entry);

describe('K6: questions that are asked often', () => {
  it('K6: are found by reading, width and case alike', () => {
    expect(searchText('ﾃｲｼ の ABC・ﾂｳﾁ')).toBe(searchText('テイシのａｂｃつうち'));
    expect(namesOf('テイシ')).toEqual(['stop']);
    expect(namesOf('ﾂｳﾁ')).toEqual(['notice']);
    expect(namesOf('おぷとあうと')).toEqual(['stop']);
  });

  it('K6: come nearest first, for one audience or all, and only those that are shown', () => {
    expect(namesOf('停止')).toEqual(['stop', 'apply']);
    expect(namesOf('停止', 'researcher')).toEqual(['apply']);
    expect(namesOf('停止　窓口')).toEqual(['stop']);
    expect(namesOf('停止 申請')).toEqual(['apply']);
    expect(namesOf('')).toEqual(['stop', 'notice', 'apply']);
    expect(namesOf('支払い')).toEqual([]);
  });

  it('finds a question that is asked in a whole sentence', () => {
    expect(namesOf('提供を止めるにはどうすれば')).toEqual(['stop']);
    expect(namesOf('情報の提供を止めるには？')).toEqual(['stop']);
  });

  it('are written for one of three audiences', () => {
    expect(faqAudiences).toEqual(['public', 'institution', 'researcher']);
    const draft = { entry: 'a', audience: 'staff', question: 'q', answer: 'a', keywords: [], isShown: true };
    expect(faqDraftShape.safeParse(draft).success).toBe(false);
  });
});

const desk = caseDesk(inquiryCase, undefined);
const [clerk, office] = [who('ito', 'inquiry-desk'), who('sato', 'office')];
const note = 'a'.repeat(32);
const byPhone = { audience: 'public', channel: 'phone', topic: 'stop', contactNote: note };
const call = { direction: 'incoming', minutes: 4, isReached: true };

describe('K7: inquiries', () => {
  it('K7: has an owner and a due day in working days from its coming in', () => {
    // Wednesday before the year's end: two working days, then the closing from 12-29.
    const received = desk.open(clerk, byPhone, '2026-12-23');
    expect(rowOf(inquiryCase, received)).toMatchObject({ turn: 'inquiry-desk', dueOn: '2026-12-28' });
    const referred = desk.act(received, 'refer', clerk);
    expect(rowOf(inquiryCase, referred)).toMatchObject({ turn: 'office', state: 'referred' });
  });

  it('K7: logs each call by phone, and is answered only when somebody was reached', () => {
    const received = desk.open(clerk, byPhone);
    expect(refusalCode(() => desk.act(received, 'answer', clerk, { faq: null }))).toBe(
      'inquiry/nobody-reached',
    );
    const missed = desk.act(received, 'log-call', clerk, { ...call, isReached: false, minutes: 0 });
    expect(refusalCode(() => desk.act(missed, 'answer', clerk, { faq: null }))).toBe(
      'inquiry/nobody-reached',
    );
    const answered = desk.act(desk.act(missed, 'log-call', clerk, call), 'answer', clerk, { faq: 'stop' });
    expect(answered.data).toMatchObject({
      faq: 'stop',
      answeredOn: '2026-12-01',
      calls: [{ minutes: 0 }, { minutes: 4 }],
    });
  });

  it('K7: is taken from anybody by web, and from the desk only by phone or mail', () => {
    expect(desk.open(anybody, { ...byPhone, channel: 'web' }).state).toBe('received');
    expect(refusalCode(() => desk.open(anybody, byPhone))).toBe('inquiry/web-only');
    expect(refusalCode(() => desk.open(clerk, { ...byPhone, channel: 'mail', contactNote: null }))).toBe(
      'inquiry/no-contact',
    );
  });

  it('K7: keeps whoever asked, and in what words, in sealed notes only, and shows nobody else even their numbers', () => {
    const wordsNote = 'b'.repeat(32);
    const given = desk.open(clerk, { ...byPhone, wordsNote });
    expect(notesOf(given.data)).toEqual([note, wordsNote]);
    expect(desk.act(given, 'log-call', clerk, call).data.calls[0]).toEqual({ ...call, on: '2026-12-01' });
    expect(() => desk.open(clerk, { ...byPhone, contactNote: '03-1234-5678' })).toThrow();
    const seen = dataFor(inquiryCase, given, { audience: 'party', roles: ['applicant'], persons: ['x'] });
    expect(JSON.stringify(seen)).not.toContain(note);
  });

  it('forgets its notes when it is closed, and may be asked again before', () => {
    const answered = desk.act(desk.open(clerk, { ...byPhone, channel: 'web' }), 'answer', office, {
      faq: null,
    });
    const again = desk.act(answered, 'reopen', clerk);
    expect(again.data).not.toHaveProperty('faq');
    const closed = desk.act(desk.act(again, 'answer', clerk, { faq: null }), 'close', clerk);
    expect(notesOf(closed.data)).toEqual([]);
  });
});

describe('faqGapReport', () => {
  const asked = (
    topic: 'stop' | 'security',
    faq: string | null | undefined,
    answeredOn: string | null = '2026-12-01',
  ) => ({
    audience: 'public' as const,
    topic,
    answeredOn,
    ...(faq === undefined ? {} : { faq }),
  });

  it('K7: counts answered inquiries that no answer of the list fitted, the largest gap first', () => {
    const inquiries = [
      asked('stop', 'stop'),
      asked('stop', null),
      asked('security', null),
      asked('security', null),
      // Still open: it is not known yet whether an answer fits.
      asked('security', undefined, null),
    ];
    expect(faqGapReport(inquiries, []).gaps).toEqual([
      { audience: 'public', topic: 'security', inquiries: 3, withoutAnswer: 2 },
      { audience: 'public', topic: 'stop', inquiries: 2, withoutAnswer: 1 },
    ]);
  });

  it('K6: names the answers that did not help more people than they did, once enough have said so', () => {
    const feedback = [
      { entry: 'few', version: 1, helped: 0, didNot: 4 },
      { entry: 'good', version: 1, helped: 9, didNot: 1 },
      { entry: 'weak', version: 2, helped: 2, didNot: 3 },
    ];
    expect(faqGapReport([], feedback).weak.map(({ entry }) => entry)).toEqual(['weak']);
  });
});
