import type { Day } from '../../../kit/day.ts';
import { eraForms } from '../../../japan/era.ts';

const eraReadings: Readonly<Record<string, string>> = {
  明治: 'めいじ',
  大正: 'たいしょう',
  昭和: 'しょうわ',
  平成: 'へいせい',
  令和: 'れいわ',
};
/** Days that are not read as their number with にち: the whole day, or what stands for 日. */
const wholeDays = new Map([
  [1, 'ついたち'],
  [2, 'ふつか'],
  [3, 'みっか'],
  [4, 'よっか'],
  [5, 'いつか'],
  [6, 'むいか'],
  [7, 'なのか'],
  [8, 'ようか'],
  [9, 'ここのか'],
  [10, 'とおか'],
  [20, 'はつか'],
]);

function dayWords(dayOfMonth: number): string {
  const whole = wholeDays.get(dayOfMonth);
  if (whole !== undefined) return `[${dayOfMonth}日|${whole}]`;
  return `${dayOfMonth}[日|${dayOfMonth === 14 || dayOfMonth === 24 ? 'か' : 'にち'}]`;
}

/** A day as Japanese documents write it, 令和8年12月1日, with its reading, in the notation of `parseRubyText`. */
export function writtenDay(on: Day): string {
  const [, month, dayOfMonth] = on.split('-').map(Number) as [number, number, number];
  const ending = `${month}[月|がつ]${dayWords(dayOfMonth)}`;
  const [era] = eraForms(on);
  if (era === undefined) return `${on.slice(0, 4)}[年|ねん]${ending}`;
  const year = era.year === 1 ? '[元年|がんねん]' : `${era.year}[年|ねん]`;
  return `[${era.japanese}|${eraReadings[era.japanese] ?? ''}]${year}${ending}`;
}

/** A day in English, 1 December 2026. */
export function englishDay(on: Day): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  );
}
