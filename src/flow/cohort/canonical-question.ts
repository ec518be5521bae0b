import canonicalize from 'canonicalize';
import { sha256Hex } from '../../kit/digest.ts';
import type { CohortDefinition, Criterion, EventPattern } from './cohort-definition.ts';

const plain = (code: string) => code.replaceAll('.', '');
const sorted = <Item>(items: readonly Item[]) =>
  [...new Map(items.map((item) => [canonicalize(item) ?? '', item]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);

/** Prefixes without their dots, and without those that a shorter one says already. */
function shortest(prefixes: readonly string[]): string[] {
  const all = sorted(prefixes.map(plain));
  return all.filter((one) => !all.some((other) => other !== one && one.startsWith(other)));
}

function canonicalEvent(event: EventPattern): object {
  const { codes, without, units, texts, ...rest } = event;
  const byVocabulary = Map.groupBy(codes ?? [], ({ vocabulary }) => vocabulary);
  const merged = [...byVocabulary].map(([vocabulary, lists]) => ({
    vocabulary,
    prefixes: shortest(lists.flatMap(({ prefixes }) => prefixes)),
  }));
  return {
    ...rest,
    ...(codes === undefined ? {} : { codes: sorted(merged) }),
    ...(without === undefined || without.length === 0 ? {} : { without: sorted(without) }),
    ...(units === undefined ? {} : { units: sorted(units) }),
    ...(texts === undefined ? {} : { texts: sorted(texts) }),
  };
}

function canonicalCriterion(criterion: Criterion): object {
  const rest: Criterion = { ...criterion, label: '' };
  switch (rest.kind) {
    case 'demographic':
      return {
        ...rest,
        ...(rest.sex === undefined ? {} : { sex: sorted(rest.sex) }),
        ...(rest.areas === undefined ? {} : { areas: shortest(rest.areas) }),
      };
    case 'event':
      return { ...rest, event: canonicalEvent(rest.event), atLeast: rest.atLeast ?? 1 };
    case 'sequence':
      return {
        ...rest,
        first: canonicalEvent(rest.first),
        then: canonicalEvent(rest.then),
        minimumDays: rest.minimumDays ?? 0,
      };
    case 'washout':
    case 'supply':
      return { ...rest, event: canonicalEvent(rest.event) };
    case 'visit':
      return {
        ...rest,
        atLeast: rest.atLeast ?? 1,
        kinds: rest.kinds === undefined ? null : sorted(rest.kinds),
      };
    case 'observed':
      return rest;
  }
}

/**
 * What a definition asks, whatever it is called and in whatever order it says it: names and labels are left out, criteria
 * and lists are sorted, defaults are written. Two definitions of one canonical form mean the same people.
 */
export function canonicalQuestion({ index, inclusion, exclusion }: CohortDefinition): object {
  return {
    index: index === undefined ? null : canonicalEvent(index),
    inclusion: sorted(inclusion.map(canonicalCriterion)),
    exclusion: sorted(exclusion.map(canonicalCriterion)),
  };
}

/** What is asked about a cohort: one number, or the table of its make-up. */
export type QuestionKind = 'count' | 'feasibility';

/**
 * Digest of a question's canonical form. The order of criteria is part of a table's question, since its funnel follows it.
 */
export function questionDigest(definition: CohortDefinition, kind: QuestionKind): string {
  const canonical = canonicalQuestion(definition);
  const steps = [definition.inclusion, definition.exclusion].map((each) => each.map(canonicalCriterion));
  return sha256Hex(canonicalize([kind, canonical, ...(kind === 'feasibility' ? steps : [])]) ?? '');
}

/** Digest that stands for the question of what there is at all: the catalogue's. */
export const inventoryQuestion = sha256Hex('meguri/cohort/inventory');
