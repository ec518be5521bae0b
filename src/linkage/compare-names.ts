/** Comparison of surnames or of given names, by what is written (kanji, Latin) and how it is read (kana) together. */

import { kanaSkeleton } from '../japan/kana.ts';
import { equalButUnknown, foldKanjiLoosely, hasUnknownCharacter } from '../japan/kanji-variants.ts';
import { isKanaName } from '../japan/person-name.ts';
import { romajiToKatakana } from '../japan/romaji.ts';
import type { CodedColumn } from './coded-column.ts';
import { incomparable, keysOf, type BlockingAtom, type Comparison, type Sharing } from './comparison.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { latinSkeleton } from './latin-skeleton.ts';
import { isNeighbourSwap } from './one-edit.ts';

/** A name as it is written and as it is read, folded; either may be missing, not both. */
interface WrittenName {
  readonly written: string | undefined;
  readonly read: string | undefined;
  /** What is written, with kanji that clerks interchange as one. */
  readonly loosely: string | undefined;
}

/** Folded names of the records: what is written, and what is read. */
export interface NameColumns {
  readonly written: CodedColumn | undefined;
  readonly read: CodedColumn | undefined;
}

interface NameComparison extends Comparison {
  /** Per value its text, for telling that surname and given name changed places. */
  readonly texts: readonly string[];
}

function combine({ written, read }: NameColumns): { codes: Int32Array; names: WrittenName[] } {
  const records = (written ?? read)?.codes.length ?? 0;
  const codes = new Int32Array(records);
  const names: WrittenName[] = [];
  const index = new Map<number, number>();
  const readings = (read?.values.length ?? 0) + 1;
  const loosely = written?.values.map(foldKanjiLoosely);
  for (let record = 0; record < records; record += 1) {
    const w = written?.codes[record] ?? -1;
    const r = read?.codes[record] ?? -1;
    const both = (w + 1) * readings + r + 1;
    let code = both === 0 ? -1 : index.get(both);
    if (code === undefined) {
      code = names.push(nameOf(written?.values[w], read?.values[r], loosely?.[w])) - 1;
      index.set(both, code);
    }
    codes[record] = code;
  }
  return { codes, names };
}

function nameOf(
  written: string | undefined,
  read: string | undefined,
  loosely: string | undefined,
): WrittenName {
  // A foreigner's name in kana in the column for kanji is a reading.
  if (written === undefined || !isKanaName(written)) return { written, read, loosely };
  return { written: undefined, read: read ?? written, loosely: undefined };
}

const isLatin = (text: string) => /^[a-z ]+$/u.test(text);

function skeletonOf({ written, read }: WrittenName, hasReadings: boolean): string | undefined {
  if (read !== undefined) return kanaSkeleton(read);
  if (written === undefined || !isLatin(written)) return undefined;
  if (!hasReadings) return latinSkeleton(written);
  const kana = romajiToKatakana(written);
  return kana === undefined ? undefined : kanaSkeleton(kana);
}

function headOf({ written, read }: WrittenName): string | undefined {
  if (read !== undefined) return kanaSkeleton(read).slice(0, 2);
  return written === undefined ? undefined : written.slice(0, isLatin(written) ? 3 : 1);
}

const beginsOther = (left: string, right: string) => {
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return long.startsWith(short) && (short.length >= 2 || isLatin(short));
};

const sharesWord = (left: string, right: string) => {
  if (!left.includes(' ') && !right.includes(' ')) return false;
  const words = left.split(' ');
  return right.split(' ').some((word) => word.length >= 3 && words.includes(word));
};

/** Neighbours that changed places, or a last letter cut off: what hands and short fields do, and parents of twins do not. */
const isSlip = (left: string, right: string) => {
  if (left.length === right.length) return left.length >= 3 && isNeighbourSwap(left, right);
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length >= 2 && long.length === short.length + 1 && long.startsWith(short);
};

/** 0 not alike, 1 similar, 2 close, 3 the same but for a known confusion. */
function likeness(left: string, right: string): number {
  if (hasUnknownCharacter(left) || hasUnknownCharacter(right)) {
    if (equalButUnknown(left, right)) return 3;
  }
  const similarity = jaroWinkler(left, right);
  if (similarity >= 0.92 || sharesWord(left, right) || isSlip(left, right)) return 2;
  return similarity >= 0.8 || beginsOther(left, right) ? 1 : 0;
}

/** Of readings, small kana and long vowels that a slip came with do not count. */
function likenessRead(left: string, right: string): number {
  const alike = likeness(left, right);
  return alike === 1 && isSlip(kanaSkeleton(left), kanaSkeleton(right)) ? 2 : alike;
}

function likenessOfNames(left: WrittenName, right: WrittenName): number | undefined {
  const read =
    left.read === undefined || right.read === undefined ? undefined : likenessRead(left.read, right.read);
  if (left.written === undefined || right.written === undefined) return read;
  if (left.loosely === right.loosely) return 3;
  return Math.max(read ?? 0, likeness(left.written, right.written));
}

/** The comparison of names of the records; undefined when the columns hold none. */
export function compareNames(
  name: string,
  columns: NameColumns,
  sharing: Sharing,
): NameComparison | undefined {
  const { codes, names } = combine(columns);
  if (names.length === 0) return undefined;
  const hasReadings = names.some(({ read }) => read !== undefined);
  const written = keysOf(names.map((one) => one.written));
  const read = keysOf(names.map((one) => one.read));
  const skeleton = keysOf(names.map((one) => skeletonOf(one, hasReadings)));
  const hasWriting = names.some((one) => one.written !== undefined);
  const keyLevels = [
    ...(hasWriting ? [{ level: 'same', keys: written, survival: 0 }] : []),
    ...(hasReadings ? [{ level: 'same reading', keys: read, survival: 0.2 }] : []),
    ...(hasReadings && hasWriting
      ? [{ level: 'same reading, written otherwise', keys: read, survival: 0.2 }]
      : []),
    { level: 'sounds alike', keys: skeleton, survival: 0.4 },
  ];
  const distinct = keyLevels.filter(({ keys }, index) => keys !== keyLevels[index - 1]?.keys);
  const sounds = keyLevels.length - 1;
  const levels = [...keyLevels.map(({ level }) => level), 'close', 'similar', 'different'];
  const fuzzy = (left: number, right: number) => {
    const alike = likenessOfNames(names[left] as WrittenName, names[right] as WrittenName);
    return alike === undefined ? incomparable : sounds + 3 - alike;
  };
  const atoms: BlockingAtom[] = [
    ...distinct.map(({ level, keys, survival }) => ({ name: `${name} ${level}`, keys, survival })),
    { name: `${name} head`, keys: keysOf(names.map(headOf)), survival: 0.6 },
  ];
  return {
    name,
    sharing,
    codes,
    values: names.length,
    levels,
    keys: keyLevels.map(({ keys }) => keys),
    ...(hasReadings && hasWriting
      ? {
          split: { level: 1, complete: Uint8Array.from(names, (one) => (one.written === undefined ? 0 : 1)) },
        }
      : {}),
    termFrequency: true,
    fuzzy,
    remember: true,
    atoms,
    texts: names.map((one) => one.written ?? one.read ?? ''),
  };
}
