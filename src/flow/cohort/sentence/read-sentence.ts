/**
 * A sentence read as proposals for criteria: what it says of age, sex, place and visits by fixed patterns, and what it names
 * of diseases, drugs and tests by a list of concepts. Nothing becomes a criterion before a person has confirmed it, and
 * what was not understood is told.
 */

import type { Domain } from '../../../formats/clinical-model.ts';
import { prefectures } from '../../../japan/prefectures.ts';
import { parseCohortDefinition, type CohortDefinition } from '../cohort-definition.ts';
import type { Words } from '../saved/change-words.ts';

/** Something that a sentence can name (概念), with the codes that it may mean. */
export interface Concept extends Words {
  readonly domain: Domain;
  readonly codes: readonly { readonly vocabulary: string; readonly prefixes: readonly string[] }[];
}

/** A criterion that a sentence may mean. */
export interface Proposal {
  /** The words of the sentence. */
  readonly text: string;
  readonly place: 'inclusion' | 'exclusion';
  /** As `parseCohortDefinition` reads it. */
  readonly criterion: Readonly<Record<string, unknown>>;
}

/** What was read. */
export interface SentenceReading {
  readonly proposals: readonly Proposal[];
  /** Pieces of the sentence that mean nothing to us; a person looks whether a criterion is missing. */
  readonly unread: readonly string[];
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly criterion: Readonly<Record<string, unknown>>;
}

type Pattern = readonly [RegExp, (parts: readonly string[]) => Readonly<Record<string, unknown>>];

const age = (about: Readonly<Record<string, number>>) => ({ kind: 'demographic', ...about });

/** The first that matches at a place counts, so that `20歳以上40歳未満` is one criterion. */
const patterns: readonly Pattern[] = [
  [/(\d+)歳以上(\d+)歳以下/g, ([, low, high]) => age({ ageAtLeast: Number(low), ageAtMost: Number(high) })],
  [
    /(\d+)歳以上(\d+)歳未満/g,
    ([, low, high]) => age({ ageAtLeast: Number(low), ageAtMost: Number(high) - 1 }),
  ],
  [
    /(\d+)歳?[〜~から-]+(\d+)歳(?:まで)?/g,
    ([, low, high]) => age({ ageAtLeast: Number(low), ageAtMost: Number(high) }),
  ],
  [/(\d+)歳以上/g, ([, low]) => age({ ageAtLeast: Number(low) })],
  [/(\d+)歳以下/g, ([, high]) => age({ ageAtMost: Number(high) })],
  [/(\d+)歳未満/g, ([, high]) => age({ ageAtMost: Number(high) - 1 })],
  [/(\d+)歳?代/g, ([, low]) => age({ ageAtLeast: Number(low), ageAtMost: Number(low) + 9 })],
  [/女性|女児/g, () => ({ kind: 'demographic', sex: ['F'] })],
  [/男性|男児/g, () => ({ kind: 'demographic', sex: ['M'] })],
  [/(\d+)日以上の?入院/g, ([, days]) => ({ kind: 'visit', kinds: ['inpatient'], daysAtLeast: Number(days) })],
  [/入院/g, () => ({ kind: 'visit', kinds: ['inpatient'] })],
  [/外来/g, () => ({ kind: 'visit', kinds: ['outpatient'] })],
  ...prefectures.map(({ code, name }): Pattern => [
    new RegExp(name, 'g'),
    () => ({ kind: 'demographic', areas: [code] }),
  ]),
];

/** Words that only hold a sentence together. */
const fillers =
  /[、。,.\s・()「」]|の|を|が|で|に|は|と|や|又は|または|かつ|歳|した|して|する|いる|ある|受け|持つ|在住|住む|患者|人|者|さん|記録|既往|診断|され|れ|たち?|方/g;
const negations = /^(?:[^、。]{0,6}?)(?:を除く|を除い|は除く|のない|がない|以外)/;

function conceptsIn(sentence: string, concepts: readonly Concept[]): Found[] {
  const named = concepts.flatMap((concept) => [concept.ja, concept.en].map((name) => ({ name, concept })));
  named.sort((a, b) => b.name.length - a.name.length);
  const folded = sentence.toLowerCase();
  return named.flatMap(({ name, concept }) => {
    const from = name === '' ? -1 : folded.indexOf(name.normalize('NFKC').toLowerCase());
    if (from < 0) return [];
    const { domain, codes } = concept;
    const to = from + name.length;
    return [
      { from, to, text: sentence.slice(from, to), criterion: { kind: 'event', event: { domain, codes } } },
    ];
  });
}

function patternsIn(sentence: string): Found[] {
  return patterns.flatMap(([pattern, criterionOf]) =>
    [...sentence.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      text: match[0],
      criterion: criterionOf(match),
    })),
  );
}

/** Those that do not overlap an earlier one of the list, in the order of the sentence. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    if (kept.every(({ from, to }) => one.to <= from || to <= one.from)) kept.push(one);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** What a sentence may mean. The longest name of a concept wins over shorter ones in it. */
export function readSentence(sentence: string, concepts: readonly Concept[]): SentenceReading {
  const text = sentence.normalize('NFKC');
  const found = apart([...conceptsIn(text, concepts), ...patternsIn(text)]);
  const rest = found
    .reduceRight((left, { from, to }) => `${left.slice(0, from)}\n${left.slice(to)}`, text)
    .replace(/を除く|を除い|は除く|のない|がない|以外/g, '\n');
  return {
    proposals: found.map(({ to, text: words, criterion }, index) => {
      const until = found[index + 1]?.from ?? text.length;
      const isExcluded = negations.test(text.slice(to, until));
      return {
        text: words,
        place: isExcluded ? 'exclusion' : 'inclusion',
        criterion: { ...criterion, label: words },
      };
    }),
    unread: rest
      .split('\n')
      .map((piece) => piece.replace(fillers, ''))
      .filter((piece) => piece !== ''),
  };
}

/**
 * The definition of the proposals that a person has confirmed, and of no other.
 *
 * @param confirmed indices of proposals
 */
export function confirmedDefinition(
  name: string,
  { proposals }: SentenceReading,
  confirmed: readonly number[],
): CohortDefinition {
  const chosen = proposals.filter((_, index) => confirmed.includes(index));
  const criteriaOf = (place: Proposal['place']) =>
    chosen.filter((one) => one.place === place).map(({ criterion }) => criterion);
  return parseCohortDefinition({
    name,
    inclusion: criteriaOf('inclusion'),
    exclusion: criteriaOf('exclusion'),
  });
}
