/** Japanese addresses for comparing: 丁目/番地/号 and hyphens as one form, kanji numerals as digits, the building apart. */

import { foldKanjiVariants } from './kanji-variants.ts';

/** An address in three depths; each is empty when there is nothing. */
export interface AddressParts {
  /** Prefecture to town, without numbers. */
  readonly town: string;
  /** Numbers of block, lot and house, joined with hyphens: `1-2-3`. */
  readonly numbers: string;
  /** What follows the numbers: building and room. */
  readonly building: string;
}

const kanjiDigits = '〇一二三四五六七八九';
const hyphens = /[‐‑‒–—―−－ーｰ─の](?=\s*\d)/gu;

/** The number that kanji numerals name (二十三 → 23, 一〇二 → 102). */
function kanjiNumber(numerals: string): number {
  if (!/[十百]/u.test(numerals)) {
    return Number([...numerals].map((letter) => String(kanjiDigits.indexOf(letter))).join(''));
  }
  let total = 0;
  let digit = 0;
  for (const letter of numerals) {
    if (letter === '百' || letter === '十') {
      total += (digit === 0 ? 1 : digit) * (letter === '百' ? 100 : 10);
      digit = 0;
    } else {
      digit = kanjiDigits.indexOf(letter);
    }
  }
  return total + digit;
}

/** An address in parts. 大字 and 字, which come and go, are dropped; building names are kept apart. */
export function addressParts(text: string): AddressParts {
  const folded = foldKanjiVariants(text)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/([〇一二三四五六七八九十百]+)(?=\s*(?:丁目|番|号|条|線|地割))/gu, (numerals) =>
      String(kanjiNumber(numerals)),
    )
    .replaceAll(/(\d)\s*(?:丁目|番地の?|番|号室|号|の(?=\d))\s*/gu, '$1-')
    .replaceAll(/(?<=\d-)[〇一二三四五六七八九十百]+/gu, (numerals) => String(kanjiNumber(numerals)))
    .replaceAll(/(?:大字|(?<=[市区町村郡])字)/gu, '')
    .replaceAll(hyphens, '-')
    .trim();
  const match = /^(\D*?)\s*(\d+(?:\s*-\s*\d+)*)-?\s*(.*)$/u.exec(folded);
  if (match === null) return { town: folded.replaceAll(' ', ''), numbers: '', building: '' };
  const [, town = '', numbers = '', building = ''] = match;
  return {
    town: town.replaceAll(' ', ''),
    numbers: numbers.replaceAll(' ', ''),
    building: building.replaceAll(/[\s-]+/gu, ''),
  };
}
