/**
 * What there is (カタログ): kinds of records by year, and the codes in them, in numbers that may be shown.
 */

import type { Institution } from '../../institution/index.ts';
import { domains, type Domain } from '../../../formats/clinical-model.ts';
import { domainWords } from '../feasibility/table-layout.ts';
import type { Words } from '../saved/change-words.ts';
import { icd10Chapter } from './icd10-chapters.ts';
import { datasetCell, variableOfCell } from './inventory-cells.ts';

/** How many institutions of a kind have such records; null is few or none. Never which. */
export type InstitutionCounts = Readonly<Record<Institution['kind'], number | null>>;

/** People with records of one year; null is hidden. */
export interface YearCount {
  readonly year: number;
  readonly people: number | null;
}

/** Records of one kind. */
export interface CatalogueDataset extends Words {
  readonly domain: Domain;
  readonly people: number | null;
  readonly years: readonly (YearCount & { readonly institutions: InstitutionCounts })[];
}

/** A code that enough people have; rarer ones are not named. */
export interface CatalogueVariable {
  readonly domain: Domain;
  readonly vocabulary: string;
  readonly code: string;
  readonly words: Words | null;
  readonly people: number;
  readonly years: readonly YearCount[];
}

/** The catalogue, of one state of the data. */
export interface Catalogue {
  readonly madeOn: string;
  readonly dataVersion: string;
  readonly people: number | null;
  readonly datasets: readonly CatalogueDataset[];
  readonly variables: readonly CatalogueVariable[];
}

/** An institution has records of a kind and year. */
export interface RecordsHeld {
  readonly institution: string;
  readonly kind: Institution['kind'];
  readonly domain: string;
  readonly year: number;
}

/** What a code is called, by vocabulary and the beginning of the code; the longest beginning wins. */
export type CodeWords = ReadonlyMap<string, ReadonlyMap<string, Words>>;

/** What a code is called, or null where nobody said; an ICD-10 code has at least its chapter. */
export function wordsFor(words: CodeWords, vocabulary: string, code: string): Words | null {
  const known = words.get(vocabulary);
  const plain = code.replaceAll('.', '');
  for (let length = plain.length; known !== undefined && length > 0; length -= 1) {
    const found = known.get(plain.slice(0, length));
    if (found !== undefined) return found;
  }
  return vocabulary === 'icd10' ? (icd10Chapter(code) ?? null) : null;
}

const kinds: readonly Institution['kind'][] = [
  'hospital',
  'clinic',
  'dental-clinic',
  'care-provider',
  'local-government',
];

function institutionCounts(held: readonly RecordsHeld[], fewest: number): InstitutionCounts {
  const counts = kinds.map((kind): [Institution['kind'], number | null] => {
    const count = new Set(held.flatMap((one) => (one.kind === kind ? [one.institution] : []))).size;
    return [kind, count < fewest ? null : count];
  });
  return Object.fromEntries(counts) as Record<Institution['kind'], number | null>;
}

/** From what a catalogue is made. */
export interface CatalogueParts {
  readonly madeOn: string;
  readonly dataVersion: string;
  readonly years: readonly number[];
  /** Protected answers to the cells of the inventory. */
  readonly shown: ReadonlyMap<string, number | null>;
  readonly held: readonly RecordsHeld[];
  readonly words: CodeWords;
  /** Fewest institutions that are counted, rule `statistics-cell-minimum`. */
  readonly fewestInstitutions: number;
}

function variablesOf({ shown, years, words }: CatalogueParts): CatalogueVariable[] {
  return [...shown].flatMap(([cell, people]): CatalogueVariable[] => {
    const variable = variableOfCell(cell);
    if (variable === undefined || people === null) return [];
    const { domain, vocabulary, code } = variable;
    return [
      {
        domain,
        vocabulary,
        code,
        words: wordsFor(words, vocabulary, code),
        people,
        years: years.map((year) => ({ year, people: shown.get(`${cell}|${year}`) ?? null })),
      },
    ];
  });
}

/** The catalogue of an inventory. */
export function catalogueOf(parts: CatalogueParts): Catalogue {
  const { madeOn, dataVersion, years, shown, held, fewestInstitutions } = parts;
  const datasets = domains.map((domain): CatalogueDataset => {
    const ofDomain = held.filter((one) => one.domain === domain);
    return {
      domain,
      ...domainWords(domain),
      people: shown.get(datasetCell(domain)) ?? null,
      years: years.map((year) => ({
        year,
        people: shown.get(datasetCell(domain, year)) ?? null,
        institutions: institutionCounts(
          ofDomain.filter((one) => one.year === year),
          fewestInstitutions,
        ),
      })),
    };
  });
  return { madeOn, dataVersion, people: shown.get('') ?? null, datasets, variables: variablesOf(parts) };
}
