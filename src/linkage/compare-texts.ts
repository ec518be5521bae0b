/** Comparisons of everything that is neither a name nor a date: places, numbers, codes, free text. */

import { addressParts } from '../japan/address.ts';
import { foldPostcode } from '../japan/postcode.ts';
import { foldColumn, type CodedColumn } from './coded-column.ts';
import { keysOf, type Comparison, type Sharing } from './comparison.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { withinOneEdit } from './one-edit.ts';

interface TextLevels {
  /** Names of the levels from equality down to no agreement. */
  readonly levels: readonly string[];
  /** Keys of lesser levels than equality, by value. */
  readonly keys?: readonly (readonly (string | undefined)[])[];
  /** Level below the keys' levels: 0 is the first of them. */
  readonly fuzzy: (left: string, right: string) => number;
}

function compareTexts(
  name: string,
  column: CodedColumn,
  sharing: Sharing,
  { levels, keys = [], fuzzy }: TextLevels,
): Comparison {
  const { codes, values } = column;
  const same = keysOf(values);
  const lesser = keys.map(keysOf);
  const first = 1 + lesser.length;
  return {
    name,
    sharing,
    codes,
    values: values.length,
    levels,
    keys: [same, ...lesser],
    termFrequency: values.length > 2,
    fuzzy: (left, right) => first + fuzzy(values[left] as string, values[right] as string),
    remember: true,
    atoms: [
      { name, keys: same, survival: 0 },
      ...lesser.map((atom, index) => ({
        name: `${name} ${levels[index + 1] ?? ''}`,
        keys: atom,
        survival: 0.5,
      })),
    ],
  };
}

/** Two codes that agree or do not; long ones may differ in one character. */
export function compareCodes(name: string, column: CodedColumn, sharing: Sharing): Comparison {
  const isLong = column.values.length > 100 && column.values.some((value) => value.length >= 5);
  return compareTexts(name, column, sharing, {
    levels: isLong ? ['same', 'one slip', 'different'] : ['same', 'different'],
    fuzzy: (left, right) => (isLong && !(left.length >= 5 && withinOneEdit(left, right)) ? 1 : 0),
  });
}

/**
 * Whether two entities are from one source: an institution seldom has two ids for one person, so that it speaks against
 * them, as much as the data say.
 */
export function compareSources(name: string, { codes, values }: CodedColumn): Comparison {
  return {
    name,
    sharing: 'person',
    codes,
    values: values.length,
    levels: ['another source', 'same source'],
    keys: [],
    termFrequency: false,
    fuzzy: (left, right) => (left === right ? 1 : 0),
    remember: false,
    atoms: [],
  };
}

/** The part of a postcode that names the larger area: 3 of 7 digits, the outward part of a British one, else half. */
const areaOf = (postcode: string) => {
  if (/^\d{7}$/u.test(postcode)) return postcode.slice(0, 3);
  if (/^[A-Z]/u.test(postcode) && postcode.length >= 5) return postcode.slice(0, -3);
  return postcode.slice(0, Math.ceil(postcode.length / 2));
};

/** Postcodes: the same, one slip, the same larger area. */
export function comparePostcodes(name: string, column: CodedColumn): Comparison {
  const postcodes = foldColumn(column, foldPostcode);
  return compareTexts(name, postcodes, 'place', {
    levels: ['same', 'one slip', 'same area', 'different'],
    fuzzy: (left, right) => {
      if (withinOneEdit(left, right)) return 0;
      return areaOf(left) === areaOf(right) ? 1 : 2;
    },
  });
}

const wordsOf = (text: string) => new Set(text.split(' '));

/** Words in common over words of the shorter text. */
function sharedWords(left: string, right: string): number {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.min(a.size, b.size);
}

/** Text in words: small letters, no accents, marks as blanks. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Script=Inherited}/gu, (mark) => (mark === '\u3099' || mark === '\u309A' ? mark : ''))
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Places and free text: the same, close, some words in common. */
export function compareWords(name: string, column: CodedColumn, sharing: Sharing): Comparison {
  const texts = foldColumn(column, foldText);
  return compareTexts(name, texts, sharing, {
    levels: ['same', 'close', 'words in common', 'different'],
    fuzzy: (left, right) => {
      if (jaroWinkler(left, right) >= 0.92) return 0;
      return sharedWords(left, right) >= 0.5 ? 1 : 2;
    },
  });
}

/** Japanese addresses: the same to the house, the same town, towns alike. */
export function compareJapaneseAddresses(name: string, column: CodedColumn): Comparison {
  const addresses = foldColumn(column, (text) => {
    const { town, numbers } = addressParts(text);
    return `${town} ${numbers}`.trim();
  });
  const towns = addresses.values.map((address) => address.split(' ')[0]);
  return compareTexts(name, addresses, 'place', {
    levels: ['same', 'same town', 'towns alike', 'different'],
    keys: [towns],
    fuzzy: (left, right) => (jaroWinkler(left.split(' ')[0] ?? '', right.split(' ')[0] ?? '') >= 0.9 ? 0 : 1),
  });
}
