import { ConflictError } from '../../kit/errors.ts';
import type { Engine } from '../../sql/engine.ts';
import type { Relation } from '../../sql/relation.ts';
import { sql } from '../../sql/sql.ts';
import { hideSmallCells, type AttritionCount, type Attrition } from './attrition.ts';
import type { CohortDefinition, Criterion } from './cohort-definition.ts';
import { matchingEvents } from './matching-events.ts';
import { meetingCriterion } from './meeting-criterion.ts';
import { smallestShownCell } from './smallest-shown-cell.ts';

type Identified = Relation<'medical-information'>;

/** Who met every criterion. */
export interface EvaluatedCohort {
  /** One row per person: person, index_on. */
  readonly persons: Identified;
  /** As it may be shown. */
  readonly attrition: Attrition;
  /** Exactly; stays with the operator. */
  readonly exactAttrition: readonly AttritionCount[];
}

/** Candidates at the start, with the day from which windows are counted. */
export function indexDates(event: Identified, { index }: Pick<CohortDefinition, 'index'>): Identified {
  const events = index === undefined ? event : matchingEvents(event, index);
  return {
    informationClass: 'medical-information',
    grain: ['person'],
    columns: ['person', 'index_on'],
    select: sql`
      select person, min(start_on) as index_on from (${events.select}) as e
      where start_on is not null group by person`,
  };
}

const people = async (engine: Engine, relation: Relation) => {
  const [row] = await engine.rows(sql`select count(*) from (${relation.select}) as c`);
  if (row === undefined) throw new ConflictError('cohort/no-count', 'the engine counted nothing');
  return Number(row[0]);
};

/**
 * The people whom a definition means, with the number left after each criterion in its order: inclusions, then
 * exclusions.
 *
 * @param minimumCell smallest count of people that may be shown; the rule table's unless told
 * @param onStep looks at who is left (person, index_on) at the start and after each criterion
 */
export async function evaluateCohort(
  engine: Engine,
  definition: CohortDefinition,
  { person, event }: { readonly person: Identified; readonly event: Identified },
  minimumCell = smallestShownCell,
  onStep: (left: Identified) => Promise<void> = () => Promise.resolve(),
): Promise<EvaluatedCohort> {
  const known: Identified = {
    ...indexDates(event, definition),
    select: sql`
      select i.person as person, i.index_on as index_on from (${indexDates(event, definition).select}) as i
      join (select person from (${person.select}) as p) as p on p.person = i.person`,
  };
  let candidates = await engine.store('__cohort_0', known);
  await onStep(candidates);
  const counts: AttritionCount[] = [
    { label: definition.name, kind: 'start', people: await people(engine, candidates) },
  ];
  const steps: readonly (readonly [Criterion, 'inclusion' | 'exclusion'])[] = [
    ...definition.inclusion.map((each) => [each, 'inclusion'] as const),
    ...definition.exclusion.map((each) => [each, 'exclusion'] as const),
  ];
  for (const [index, [criterion, kind]] of steps.entries()) {
    const meeting = meetingCriterion({ person, event, candidates }, criterion);
    const which = kind === 'inclusion' ? sql`in` : sql`not in`;
    const left = await engine.store(`__cohort_${index + 1}`, {
      ...candidates,
      select: sql`select person, index_on from (${candidates.select}) as c where person ${which} (${meeting.select})`,
    });
    await engine.drop(`__cohort_${index}`);
    candidates = left;
    await onStep(candidates);
    counts.push({ label: criterion.label, kind, people: await people(engine, candidates) });
  }
  return { persons: candidates, attrition: hideSmallCells(counts, minimumCell), exactAttrition: counts };
}

/** The draw cut to the people of a cohort: what de-identification takes. */
export function cohortTables(
  { persons }: Pick<EvaluatedCohort, 'persons'>,
  { person, event }: { readonly person: Identified; readonly event: Identified },
): { readonly person: Identified; readonly event: Identified } {
  const cut = (relation: Identified): Identified => ({
    ...relation,
    select: sql`
      select * from (${relation.select}) as r where person in (select person from (${persons.select}) as c)`,
  });
  return { person: cut(person), event: cut(event) };
}
