/**
 * Japanese text with its readings in the source: `[提供|ていきょう]を [望|のぞ]まない [方|かた]`.
 *
 * A group in brackets is text and its reading. An ASCII space is a border between words as kana and Braille are written
 * (分かち書き); it is not printed in the standard text. A kanji without a reading is refused: nothing here guesses one.
 */

import { InvalidInputError } from '../../../kit/errors.ts';

/** A stretch of text; `reading` in hiragana where the source gives one. */
export interface RubyRun {
  readonly text: string;
  readonly reading?: string;
  /** Whether a word begins here, as kana are written. */
  readonly opensWord: boolean;
}

const pieces = /\[([^[\]|]+)\|([^[\]|]+)\]|( +)|([^[\] |]+)/gu;
const kanji = /[\p{Script=Han}々〆]/u;
const readable = /^[\u3041-\u3096\u30A1-\u30FAー0-9A-Za-z '・、。.,:/@_-]+$/u;
const onlyKana = /^[\u3041-\u3096\u30A1-\u30FAー]+$/u;

/**
 * The runs of a text in this notation.
 *
 * @throws {InvalidInputError} `notice-text/bad-reading` for a bracket that is not closed, or a reading that is not in kana;
 *   `notice-text/kanji-without-reading`
 */
export function parseRubyText(markup: string): readonly RubyRun[] {
  const runs: RubyRun[] = [];
  let opensWord = true;
  let at = 0;
  for (const match of markup.matchAll(pieces)) {
    const [whole, text, reading, space, plain] = match;
    if (match.index !== at) throw badReading(at);
    at += whole.length;
    if (space !== undefined) {
      opensWord = true;
      continue;
    }
    if (plain !== undefined && kanji.test(plain)) {
      throw new InvalidInputError(
        'notice-text/kanji-without-reading',
        `there is a kanji without a reading at letter ${at - plain.length + 1}`,
      );
    }
    if (reading !== undefined && !readable.test(reading)) throw badReading(match.index);
    runs.push({ text: text ?? plain ?? '', ...(reading === undefined ? {} : { reading }), opensWord });
    opensWord = false;
  }
  if (at !== markup.length) throw badReading(at);
  return runs;
}

const badReading = (at: number) =>
  new InvalidInputError('notice-text/bad-reading', `the reading at letter ${at + 1} cannot be understood`);

/** The text as it is printed without readings. */
export function plainText(runs: readonly RubyRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The reading to print over a run, or undefined where it would say nothing new. */
export function rubyOf({ text, reading }: RubyRun): string | undefined {
  return reading === undefined || onlyKana.test(text) ? undefined : reading.replaceAll(/[' ]/gu, '');
}

/** A text and its reading as one group of this notation: how what an institution gives is put into a text. */
export function rubyGroup(text: string, reading: string): string {
  if (/[[\]|]/u.test(text + reading)) throw badReading(0);
  return `[${text}|${reading}]`;
}
