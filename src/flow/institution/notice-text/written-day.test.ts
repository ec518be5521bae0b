import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import { brailleKana } from './braille-kana.ts';
import { parseRubyText, plainText, rubyOf } from './ruby-text.ts';
import { englishDay, writtenDay } from './written-day.ts';

describe('writtenDay', () => {
  it.each([
    ['2027-01-10', '令和9年1月10日', 'れいわ9ねん1がつとおか'],
    ['2019-05-01', '令和元年5月1日', 'れいわがんねん5がつついたち'],
    ['2026-12-24', '令和8年12月24日', 'れいわ8ねん12がつ24か'],
    ['1850-02-11', '1850年2月11日', '1850ねん2がつ11にち'],
  ])('writes %s as %s and reads it as %s', (on, text, kana) => {
    const runs = parseRubyText(writtenDay(day(on)));
    expect([plainText(runs), brailleKana(runs)]).toEqual([text, kana]);
  });
});

describe('the reading over a day', () => {
  it('repeats no digit', () => {
    expect(parseRubyText(writtenDay(day('2026-11-23'))).flatMap((run) => rubyOf(run) ?? [])).toEqual([
      'れいわ',
      'ねん',
      'がつ',
      'にち',
    ]);
  });
});

describe('englishDay', () => {
  it('writes the month as a word', () => {
    expect(englishDay(day('2026-12-01'))).toBe('1 December 2026');
  });
});
