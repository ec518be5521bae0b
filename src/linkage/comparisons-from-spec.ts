/** From kinds of columns to comparisons: what is normalized how, and compared by which levels. */

import { katakana } from '../japan/kana.ts';
import { branchDigits, foldInsurancePart, insuranceKey } from '../japan/insurance-number.ts';
import { foldName, splitFullName } from '../japan/person-name.ts';
import { phoneDigits } from '../japan/phone.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { codeColumn, firstPresent, foldColumn, type CodedColumn, type LinkageTable } from './coded-column.ts';
import { compareDates } from './compare-dates.ts';
import { compareNames } from './compare-names.ts';
import {
  compareCodes,
  compareJapaneseAddresses,
  comparePostcodes,
  compareSources,
  compareWords,
  foldText,
} from './compare-texts.ts';
import { keysOf, type Comparison } from './comparison.ts';
import type { ColumnKind, LinkageSpec } from './linkage-spec.ts';

/** Keys by value of surname and given name in one numbering, to see that they changed places. */
export interface SwapKeys {
  readonly surname: Int32Array;
  readonly given: Int32Array;
}

/** What a spec makes of a table. */
export interface Comparisons {
  readonly comparisons: readonly Comparison[];
  /** Indexes of the comparisons of surname and given name, −1 where there is none. */
  readonly surname: number;
  readonly given: number;
  readonly swap: SwapKeys | undefined;
  /**
   * Per comparison, whether namesakes of one birthday agree on it; all false where it cannot be learned how many there are,
   * for want of two ids at one source.
   */
  readonly namesake: readonly boolean[];
  /** Whether the records are of a Japanese system (kana, 枝番): the rules for relatives and for cards of a household hold. */
  readonly isJapanese: boolean;
  /** Per record 1 for a woman; undefined without a column for sex. */
  readonly isWoman: Uint8Array | undefined;
  /** Insurance branch (枝番) per record, −1 where there is none; undefined without such a column. */
  readonly branches: Int32Array | undefined;
}

type Columns = (kind: ColumnKind) => CodedColumn[];

const onlyOf = (columns: readonly CodedColumn[]) =>
  columns.reduce<CodedColumn | undefined>(firstPresent, undefined);

/** Surname and given name of full names, folded; the surnames that stand before a blank tell the others. */
function splitColumn(column: CodedColumn | undefined): { surname?: CodedColumn; given?: CodedColumn } {
  if (column === undefined) return {};
  const known = new Set<string>();
  for (const value of column.values) {
    const { surname, given } = splitFullName(value);
    if (/[\s\u3000]/u.test(value.trim()) && given !== null && surname !== null) known.add(surname);
  }
  const split = column.values.map((value) => splitFullName(value, known));
  const part = (which: 'surname' | 'given'): CodedColumn => {
    const coded = codeColumn(split.map((name) => name[which]));
    return {
      codes: column.codes.map((code) => (code < 0 ? -1 : (coded.codes[code] as number))),
      values: coded.values,
    };
  };
  return { surname: part('surname'), given: part('given') };
}

const written = (column: CodedColumn | undefined) => column && foldColumn(column, foldName);
const reading = (column: CodedColumn | undefined) =>
  column && foldColumn(column, (text) => foldName(katakana(text)));

function nameComparisons(of: Columns) {
  const full = splitColumn(onlyOf(of('full-name')));
  const kana = splitColumn(onlyOf(of('kana-full-name')));
  const surname = compareNames(
    'surname',
    {
      written: written(firstPresent(onlyOf(of('surname')), full.surname)),
      read: reading(firstPresent(onlyOf(of('kana-surname')), kana.surname)),
    },
    'household',
  );
  const given = compareNames(
    'given-name',
    {
      written: written(firstPresent(onlyOf(of('given-name')), full.given)),
      read: reading(firstPresent(onlyOf(of('kana-given-name')), kana.given)),
    },
    'person',
  );
  return { surname, given };
}

function swapKeysOf({ surname, given }: ReturnType<typeof nameComparisons>): SwapKeys | undefined {
  if (surname === undefined || given === undefined) return undefined;
  const both = keysOf([...surname.texts, ...given.texts]);
  return { surname: both.subarray(0, surname.texts.length), given: both.subarray(surname.texts.length) };
}

/** An address column is Japanese when most of its values have kanji or kana. */
const isJapaneseText = ({ values }: CodedColumn) => {
  const some = values.slice(0, 1000);
  return some.filter((value) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(value)).length * 2 > some.length;
};

const fewValues = 200;

function compareColumn(
  name: string,
  kind: ColumnKind,
  column: CodedColumn,
  isJapanese: boolean,
): Comparison | undefined {
  switch (kind) {
    case 'date':
      return compareDates(name, column);
    case 'sex':
      return compareCodes(name, foldColumn(column, sexOf), 'person');
    case 'postcode':
      return comparePostcodes(name, column);
    case 'address':
      return isJapaneseText(column)
        ? compareJapaneseAddresses(name, column)
        : compareWords(name, column, 'place');
    case 'city':
      return compareWords(name, column, 'place');
    case 'phone':
      return compareCodes(name, foldColumn(column, phoneDigits), 'household');
    case 'email':
      return compareCodes(
        name,
        foldColumn(column, (text) => text.toLowerCase()),
        'person',
      );
    case 'insurance-number':
      return {
        ...compareCodes(name, foldColumn(column, insuranceText), isJapanese ? 'household' : 'person'),
        isInsurance: true,
      };
    case 'code': {
      const codes = foldColumn(column, foldText);
      return compareCodes(name, codes, codes.values.length <= fewValues ? 'place' : 'person');
    }
    case 'free-text':
      return compareWords(name, column, 'person');
    default:
      return undefined;
  }
}

/** An insurance number as one text, or as insurer, symbol and number with a `|` or `:` between. */
const insuranceText = (text: string) => {
  const [insurer = null, symbol = null, number = null] = text.split(/[|:]/u);
  return number === null ? foldInsurancePart(text).toLowerCase() : insuranceKey({ insurer, symbol, number });
};

const sexes: readonly (readonly [RegExp, string])[] = [
  [/^(m|male|男|男性|1|man)$/u, 'm'],
  [/^(f|female|女|女性|2|woman)$/u, 'f'],
];
const sexOf = (text: string) => {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  return sexes.find(([pattern]) => pattern.test(folded))?.[1];
};

const foldBranches = (column: CodedColumn | undefined) => column && foldColumn(column, branchDigits).codes;

function womenOf(column: CodedColumn | undefined): Uint8Array | undefined {
  if (column === undefined) return undefined;
  const women = column.values.map((value) => sexOf(value) === 'f');
  return Uint8Array.from(column.codes, (code) => (women[code] === true ? 1 : 0));
}

/**
 * The comparisons of a table that its spec asks for.
 *
 * @throws {InvalidInputError} `linkage/no-such-column` when the table lacks a column of the spec;
 *   `linkage/nothing-to-compare` when no column gives a comparison.
 */
export function comparisonsFromSpec(table: LinkageTable, spec: LinkageSpec): Comparisons {
  const coded = new Map<string, CodedColumn>();
  for (const name of Object.keys(spec.columns)) {
    const column = table.get(name);
    if (column === undefined)
      throw new InvalidInputError('linkage/no-such-column', `the input has no column ${name}`);
    coded.set(name, codeColumn(column));
  }
  const entries = Object.entries(spec.columns).map(([name, kind]) => ({
    name,
    kind,
    column: coded.get(name),
  }));
  const of: Columns = (kind) =>
    entries.flatMap((one) => (one.kind === kind && one.column ? [one.column] : []));
  const isJapanese = entries.some(({ kind }) => kind.startsWith('kana-') || kind === 'insurance-branch');
  const names = nameComparisons(of);
  const rest = entries.map(
    ({ name, kind, column }) => column && compareColumn(name, kind, column, isJapanese),
  );
  const wanted = (one: Comparison | undefined): one is Comparison =>
    one !== undefined && one.values > 0 && spec.comparisons?.[one.name]?.use !== false;
  const source = spec.source !== undefined && spec.entity !== undefined ? table.get(spec.source) : undefined;
  const sources = source && compareSources(spec.source ?? '', codeColumn(source));
  const comparisons = [names.surname, names.given, ...rest, sources].filter(wanted).map((one) => ({
    ...one,
    termFrequency: spec.comparisons?.[one.name]?.termFrequency ?? one.termFrequency,
  }));
  if (comparisons.length === 0) {
    throw new InvalidInputError(
      'linkage/nothing-to-compare',
      'no column of the spec holds anything to compare',
    );
  }
  const personal = new Set(
    entries.flatMap(({ name, kind }) => (kind === 'date' || kind === 'sex' ? [name] : [])),
  );
  const surname = comparisons.findIndex(({ name }) => name === 'surname');
  const given = comparisons.findIndex(({ name }) => name === 'given-name');
  return {
    comparisons,
    surname,
    given,
    swap: surname < 0 || given < 0 ? undefined : swapKeysOf(names),
    namesake: comparisons.map(
      ({ name }) =>
        sources !== undefined && (name === 'surname' || name === 'given-name' || personal.has(name)),
    ),
    isJapanese,
    isWoman: womenOf(of('sex')[0]),
    branches: foldBranches(onlyOf(of('insurance-branch'))),
  };
}
