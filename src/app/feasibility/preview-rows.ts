/**
 * Rows of the preview set: drawn by a seed from numbers that are public already. Nothing here can see a person's record.
 */

import type { Catalogue, CatalogueVariable, FeasibilityTable } from '../../flow/cohort/index.ts';
import {
  deliveredTables,
  type DeliveredColumn,
  type DeliveredTable,
} from '../../flow/delivery/omop-tables.ts';
import { addDays, day, type Day } from '../../kit/day.ts';
import { seededRandom, type Random } from '../../kit/random.ts';
import type { SqlValue } from '../../sql/sql.ts';

/** From what rows are drawn. */
export interface PreviewMarginals {
  readonly catalogue: Catalogue;
  /** Protected make-up of everybody. */
  readonly table: FeasibilityTable;
}

/** A made-up person. */
interface PreviewPerson {
  readonly number: number;
  readonly sex: string;
  readonly ageBand: string;
  readonly area: string;
}

/** A made-up event. */
interface PreviewEvent {
  readonly person: number;
  readonly number: number;
  readonly visit: number;
  readonly code: string;
  readonly vocabulary: string;
  readonly startOn: Day;
  readonly endOn: Day;
  readonly random: Random;
}

/** Numbers from here on are of nobody: a delivery counts people from 1. */
const firstNumber = 900_000_001;

function pickWeighted<Item>(random: Random, items: readonly (readonly [Item, number])[]): Item | undefined {
  let left = random.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return items.at(-1)?.[0];
}

/** What follows the table's name in its shown cells, with their weights. */
function shownCells({ parts }: FeasibilityTable, id: string): (readonly [string, number])[] {
  const rows = parts.find((part) => part.id === id)?.rows ?? [];
  return rows.flatMap(({ cell, en, people }) =>
    people === null ? [] : [[id === 'prefecture' ? en : cell.slice(id.length + 1), people] as const],
  );
}

/** The made-up people. */
function previewPeople({ table }: PreviewMarginals, count: number, random: Random): PreviewPerson[] {
  const [ages, areas] = [shownCells(table, 'age-sex'), shownCells(table, 'prefecture')];
  return Array.from({ length: count }, (_, index) => {
    const [ageBand = '*', sex = '*'] = (pickWeighted(random, ages) ?? '*/*').split('/');
    return { number: firstNumber + index, sex, ageBand, area: pickWeighted(random, areas) ?? '*' };
  });
}

/** Kinds of visit are in every delivery; their codes are the format's own. */
const visitKinds: readonly (readonly [string, number])[] = [
  ['outpatient', 9],
  ['inpatient', 1],
];
const averageEvents = 4;

function previewEvents(
  { catalogue }: PreviewMarginals,
  table: DeliveredTable,
  people: readonly PreviewPerson[],
  random: Random,
): PreviewEvent[] {
  const variables = catalogue.variables.filter(({ domain }) => domain === table.from);
  const weighted = variables.map((one): readonly [CatalogueVariable, number] => [one, one.people]);
  const years = catalogue.datasets.find(({ domain }) => domain === table.from)?.years ?? [];
  const shownYears = years.filter((one) => one.people !== null).map(({ year }) => year);
  if (shownYears.length === 0) return [];
  const events: PreviewEvent[] = [];
  for (const { number: person } of people) {
    for (let left = random.below(2 * averageEvents + 1); left > 0; left -= 1) {
      const variable = pickWeighted(random, weighted);
      const isVisit = table.from === 'visit';
      if (variable === undefined && !isVisit) break;
      const startOn = addDays(day(`${random.pick(shownYears)}-01-01`), random.below(365));
      const number = firstNumber + events.length;
      events.push({
        person,
        number,
        visit: isVisit ? number : firstNumber + random.below(people.length * averageEvents),
        code: isVisit ? (pickWeighted(random, visitKinds) ?? 'outpatient') : (variable?.code ?? ''),
        vocabulary: variable?.vocabulary ?? '',
        startOn,
        endOn: addDays(startOn, random.below(10)),
        random,
      });
    }
  }
  return events;
}

function personCell({ name }: DeliveredColumn, { number, sex, ageBand, area }: PreviewPerson): SqlValue {
  switch (name) {
    case 'person_id':
      return number;
    case 'gender_concept_id':
      return sex === 'M' ? 8507 : sex === 'F' ? 8532 : 0;
    case 'gender_source_value':
      return sex;
    case 'age_band':
      return ageBand;
    case 'area':
      return area;
    default:
      return null;
  }
}

function eventCell({ name, type }: DeliveredColumn, event: PreviewEvent): SqlValue {
  if (name === 'person_id') return event.person;
  if (name === 'visit_occurrence_id') return event.visit;
  if (name.endsWith('_concept_id')) return 0;
  if (name === 'days_supply' || name === 'quantity') return 7 * (1 + event.random.below(4));
  if (name === 'value_as_number') return Math.round(1000 * event.random.next()) / 10;
  if (type === 'date') return name.includes('_end_') ? event.endOn : event.startOn;
  if (name.startsWith('second_') || /^(qualifier|unit|value)_/.test(name)) return null;
  if (name.endsWith('source_vocabulary')) return event.vocabulary;
  if (name.endsWith('_source_value')) return event.code;
  return type === 'integer' && name.endsWith('_id') ? event.number : null;
}

/** A table of the preview set. */
export interface PreviewTable {
  readonly table: DeliveredTable;
  readonly rows: readonly (readonly SqlValue[])[];
  /** Codes that stand in it. */
  readonly codes: readonly { readonly domain: string; readonly vocabulary: string; readonly code: string }[];
}

/** The tables of a delivery, filled with made-up rows. The same marginals, number and seed give the same rows. */
export function previewTables(marginals: PreviewMarginals, people: number, seed: string): PreviewTable[] {
  const random = seededRandom(`meguri preview ${seed}`);
  const made = previewPeople(marginals, people, random.fork('person'));
  return deliveredTables.map((table): PreviewTable => {
    if (table.from === 'person') {
      const rows = made.map((person) => table.columns.map((column) => personCell(column, person)));
      return { table, rows, codes: [] };
    }
    const events = previewEvents(marginals, table, made, random.fork(table.name));
    return {
      table,
      rows: events.map((event) => table.columns.map((column) => eventCell(column, event))),
      codes:
        table.from === 'visit'
          ? []
          : events.map(({ code, vocabulary }) => ({ domain: table.from, vocabulary, code })),
    };
  });
}
