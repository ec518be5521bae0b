/** Personal names (氏名) as they are written in systems: folded for comparing, and split into surname and given name. */

import { foldKanjiVariants } from './kanji-variants.ts';
import { isKatakana, katakana } from './kana.ts';

/** A name in two parts; a part that cannot be told is null. */
export interface NameParts {
  readonly surname: string | null;
  readonly given: string | null;
}

const blanks = /[\s\u3000・]+/u;
const latin = /^[\p{Script=Latin}\s'’.,-]+$/u;

/**
 * A name for comparing: kana as full-width katakana, variant kanji as their common shape, Latin letters small and
 * without accents, outer blanks and titles dropped. Empty when nothing is left.
 */
export function foldName(text: string): string {
  const folded = katakana(text)
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s]*(様|殿|さん|くん|君|氏)$/u, '');
  if (!latin.test(folded)) return foldKanjiVariants(folded);
  return folded
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’.]/gu, '')
    .replaceAll(/[-\s]+/gu, ' ')
    .trim();
}

/** Whether a folded name is written in kana alone. */
export function isKanaName(folded: string): boolean {
  return folded !== '' && isKatakana(folded);
}

/**
 * A full name in parts. Japanese names have the surname first; Latin ones last, unless a comma says otherwise.
 * Without a blank, `knownSurnames` decides: the longest one that begins the name.
 */
export function splitFullName(text: string, knownSurnames: ReadonlySet<string> = new Set()): NameParts {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return { surname: null, given: null };
  if (latin.test(trimmed) && !/[A-Z]{2,}\s/u.test(trimmed)) {
    const [surname = '', given] = trimmed.split(',').map((part) => part.trim());
    if (given !== undefined) return parts(surname, given);
    const words = trimmed.split(/\s+/u);
    return words.length === 1 ? parts(trimmed, '') : parts(words.at(-1) ?? '', words.slice(0, -1).join(' '));
  }
  const [surname = '', ...given] = trimmed.replaceAll(',', ' ').split(blanks);
  if (given.length > 0) return parts(surname, given.join(' '));
  return splitUnspaced(trimmed, knownSurnames);
}

const parts = (surname: string, given: string): NameParts => ({
  surname: surname === '' ? null : surname,
  given: given === '' ? null : given,
});

function splitUnspaced(name: string, knownSurnames: ReadonlySet<string>): NameParts {
  const letters = [...name];
  for (let size = Math.min(letters.length - 1, 6); size >= 1; size -= 1) {
    const head = letters.slice(0, size).join('');
    if (knownSurnames.has(head)) return parts(head, letters.slice(size).join(''));
  }
  // Two kanji is by far the commonest length of a surname; kana alone gives no hint.
  if (letters.length >= 3 && !isKatakana(katakana(name)))
    return parts(letters.slice(0, 2).join(''), letters.slice(2).join(''));
  return parts(name, '');
}
