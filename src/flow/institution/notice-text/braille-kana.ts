/**
 * Text in kana with spaces between words, as Braille writes it: the particles は and へ as わ and え, a lengthened う as ー.
 *
 * What a transcriber has to know beyond these rules stands in the source as a reading: `[ように|よーに]`. The text is ready
 * for a transcriber or an embosser's software; it is not embossed Braille.
 *
 * @see 日本点字委員会『日本点字表記法』, 第2章 語の書き表し方, 第3章 分かち書き
 */

import type { RubyRun } from './ruby-text.ts';

const oAndU = 'おこごそぞとどのほぼぽもよょろをうくぐすずつづぬふぶぷむゆゅる';
const wa = /は(?=$|[、。）」])/gu;
const e = /へ(?=$|[のはも、。）」])/gu;

/** Kana of these runs, words parted by spaces; digits and Latin letters stay. */
export function brailleKana(runs: readonly RubyRun[]): string {
  let kana = '';
  runs.forEach(({ text, reading, opensWord }, index) => {
    const endsWord = runs[index + 1]?.opensWord !== false;
    const heard =
      reading === undefined ? particles(text, opensWord, endsWord) : lengthened(hiragana(reading));
    kana += opensWord && kana !== '' ? ` ${heard}` : heard;
  });
  return kana.replaceAll(/。 */gu, '。  ').replaceAll(/、 */gu, '、 ').trim();
}

/** The particles of a stretch without readings. One that opens a word is no particle, nor one in the middle of a word. */
function particles(text: string, opensWord: boolean, endsWord: boolean): string {
  const isInside = (offset: number) =>
    (offset === 0 && opensWord) || (offset === text.length - 1 && !endsWord);
  return hiragana(text)
    .replaceAll(wa, (letter: string, offset: number) => (isInside(offset) ? letter : 'わ'))
    .replaceAll(e, (letter: string, offset: number) => (isInside(offset) ? letter : 'え'));
}

/** Katakana as hiragana; Braille has one set of kana. */
function hiragana(text: string): string {
  return text.replaceAll(/[\u30A1-\u30F6]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** う after a kana of the rows お and う is long; an apostrophe in the reading keeps two words apart (`こ'うし`). */
function lengthened(reading: string): string {
  let out = '';
  for (const letter of reading) {
    const before = out.at(-1);
    out += letter === 'う' && before !== undefined && oAndU.includes(before) ? 'ー' : letter;
  }
  return out.replaceAll("'", '');
}
