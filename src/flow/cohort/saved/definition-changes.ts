import canonicalize from 'canonicalize';
import type { CohortDefinition, Criterion, EventPattern } from '../cohort-definition.ts';

/** Where in a definition something changed. */
export type ChangePlace = 'name' | 'index' | 'inclusion' | 'exclusion';

/** One difference between two versions. */
export type DefinitionChange =
  | { readonly what: 'added' | 'removed'; readonly place: ChangePlace; readonly label: string }
  | { readonly what: 'reordered'; readonly place: 'inclusion' | 'exclusion' }
  | {
      readonly what: 'changed';
      readonly place: ChangePlace;
      /** Of the criterion; empty for the name and the index event. */
      readonly label: string;
      /** Path of the field, as `ageAtLeast` or `event.codes.icd10`. */
      readonly field: string;
      /** Undefined where there was or is none. */
      readonly before: string | undefined;
      readonly after: string | undefined;
    };

const text = (value: unknown) =>
  Array.isArray(value)
    ? value.map(String).join('、')
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);

const eventParts = new Set(['event', 'first', 'then', 'index']);

function eventFields(prefix: string, { codes, ...rest }: EventPattern): [string, string][] {
  const plain = Object.entries(rest).map(([name, value]): [string, string] => [
    `${prefix}.${name}`,
    text(value),
  ]);
  const listed = (codes ?? []).map(({ vocabulary, prefixes }): [string, string] => [
    `${prefix}.codes.${vocabulary}`,
    text(prefixes),
  ]);
  return [...plain, ...listed];
}

/** The fields of a criterion as text, by their paths. */
function fieldsOf(value: object): Map<string, string> {
  const fields = Object.entries(value).flatMap(([name, field]: [string, unknown]): [string, string][] => {
    if (name === 'label' || name === 'kind' || field === undefined) return [];
    if (eventParts.has(name)) return eventFields(name, field as EventPattern);
    if (name === 'window') {
      const { fromDays, toDays } = field as { fromDays: number; toDays: number };
      return [['window', `${fromDays}〜${toDays}`]];
    }
    return [[name, text(field)]];
  });
  return new Map(fields);
}

function fieldChanges(place: ChangePlace, label: string, before: object, after: object): DefinitionChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => old.get(field) !== now.get(field))
    .map((field) => ({
      what: 'changed',
      place,
      label,
      field,
      before: old.get(field),
      after: now.get(field),
    }));
}

type Steps = 'inclusion' | 'exclusion';

function criterionChanges(
  place: Steps,
  before: readonly Criterion[],
  after: readonly Criterion[],
): DefinitionChange[] {
  const same = (one: Criterion) => (other: Criterion) => one.label === other.label && one.kind === other.kind;
  const removed = before.filter((one) => !after.some(same(one)));
  const added = after.filter((one) => !before.some(same(one)));
  const kept = after.flatMap((one) => {
    const old = before.find(same(one));
    return old === undefined ? [] : fieldChanges(place, one.label, old, one);
  });
  const orderOf = (all: readonly Criterion[], others: readonly Criterion[]) =>
    all.filter((one) => others.some(same(one))).map(({ label, kind }) => [label, kind]);
  const isReordered = canonicalize(orderOf(before, after)) !== canonicalize(orderOf(after, before));
  return [
    ...removed.map(({ label }): DefinitionChange => ({ what: 'removed', place, label })),
    ...added.map(({ label }): DefinitionChange => ({ what: 'added', place, label })),
    ...kept,
    ...(isReordered ? [{ what: 'reordered', place } as const] : []),
  ];
}

/** What became different from one version to another, in the order of a definition. Criteria are known by label and kind. */
export function definitionChanges(before: CohortDefinition, after: CohortDefinition): DefinitionChange[] {
  const index = (definition: CohortDefinition) =>
    definition.index === undefined ? {} : { index: definition.index };
  return [
    ...fieldChanges('name', '', { name: before.name }, { name: after.name }),
    ...fieldChanges('index', '', index(before), index(after)),
    ...criterionChanges('inclusion', before.inclusion, after.inclusion),
    ...criterionChanges('exclusion', before.exclusion, after.exclusion),
  ];
}
