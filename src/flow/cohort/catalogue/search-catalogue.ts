import { domains, type Domain } from '../../../formats/clinical-model.ts';
import type { Catalogue, CatalogueVariable } from './catalogue.ts';

/** What is looked for; everything when nothing is given. */
export interface CatalogueSearch {
  /** A word of what a code is called, or the beginning of a code, with or without its dot. */
  readonly text?: string;
  readonly domain?: Domain;
  readonly vocabulary?: string;
  /** Only what is shown for this year. */
  readonly year?: number;
}

/** A facet: a choice, and how many variables it leaves. */
export interface Facet<Value> {
  readonly value: Value;
  readonly variables: number;
}

/** What was found. */
export interface CatalogueMatches {
  /** Most people first. */
  readonly variables: readonly CatalogueVariable[];
  /** Each counted under the other choices that were made, so that a choice never hides its siblings. */
  readonly facets: {
    readonly domain: readonly Facet<Domain>[];
    readonly vocabulary: readonly Facet<string>[];
    readonly year: readonly Facet<number>[];
  };
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim();

function hasText({ words, code }: CatalogueVariable, text: string): boolean {
  const wanted = folded(text);
  if (wanted === '') return true;
  if (code.toLowerCase().startsWith(wanted.replaceAll('.', ''))) return true;
  return words !== null && [words.ja, words.en].some((each) => folded(each).includes(wanted));
}

const isShownIn = ({ years }: CatalogueVariable, year: number) =>
  years.some((one) => one.year === year && one.people !== null);

function matches(variable: CatalogueVariable, { text, domain, vocabulary, year }: CatalogueSearch): boolean {
  if (text !== undefined && !hasText(variable, text)) return false;
  if (domain !== undefined && variable.domain !== domain) return false;
  if (vocabulary !== undefined && variable.vocabulary !== vocabulary) return false;
  return year === undefined || isShownIn(variable, year);
}

/** The variables of a catalogue that are looked for, with the choices that would narrow the search. */
export function searchCatalogue(
  { variables, datasets }: Catalogue,
  search: CatalogueSearch,
): CatalogueMatches {
  const without = (choice: keyof CatalogueSearch) => {
    const others: CatalogueSearch = Object.fromEntries(
      Object.entries(search).filter(([name]) => name !== choice),
    );
    return variables.filter((variable) => matches(variable, others));
  };
  const [byDomain, byVocabulary, byYear] = [without('domain'), without('vocabulary'), without('year')];
  const vocabularies = [...new Set(byVocabulary.map(({ vocabulary }) => vocabulary))].sort();
  const count = <Value>(
    value: Value,
    within: readonly CatalogueVariable[],
    fits: (one: CatalogueVariable) => boolean,
  ) => ({
    value,
    variables: within.filter(fits).length,
  });
  const years = datasets[0]?.years.map(({ year }) => year) ?? [];
  return {
    variables: variables
      .filter((variable) => matches(variable, search))
      .sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1)),
    facets: {
      domain: domains
        .map((value) => count(value, byDomain, (one) => one.domain === value))
        .filter((facet) => facet.variables > 0),
      vocabulary: vocabularies.map((value) => count(value, byVocabulary, (one) => one.vocabulary === value)),
      year: years.map((value) => count(value, byYear, (one) => isShownIn(one, value))),
    },
  };
}
