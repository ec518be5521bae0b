import type { Engine } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { sql } from '../../../sql/sql.ts';
import type { CohortDefinition } from '../cohort-definition.ts';
import { evaluateCohort } from '../evaluate-cohort.ts';
import type { CountedCell } from '../protection/answer-cells.ts';
import { countBuckets, sketchOf } from '../protection/person-sketch.ts';
import { sketchCells } from '../protection/sketch-cells.ts';
import { cohortCells } from './cohort-cells.ts';
import { stepCell } from './feasibility-table.ts';

type Identified = Relation<'medical-information'>;

/** What counts are made over: the draw, and the tokens of its people. */
export interface CountableTables {
  readonly person: Identified;
  readonly event: Identified;
  /** person, token, bucket. */
  readonly tokens: Identified;
}

const nobody = sketchOf([], countBuckets);

const alone = (persons: Identified): Identified => ({
  ...persons,
  columns: ['person', 'cell'],
  select: sql`select person, '' as cell from (${persons.select}) as c`,
});

/**
 * Who is in each cell of a question, exactly: for the operator's own process, to be answered by `answerCells` only. The total
 * comes first; for a table, then the people left after each criterion, then its cells.
 */
export async function countCells(
  engine: Engine,
  definition: CohortDefinition,
  { person, event, tokens }: CountableTables,
  kind: 'count' | 'feasibility',
): Promise<CountedCell[]> {
  const sketchOfAll = async (persons: Identified) =>
    (await sketchCells(engine, alone(persons), tokens)).get('') ?? nobody;
  const steps: CountedCell[] = [];
  const { persons } = await evaluateCohort(engine, definition, { person, event }, undefined, async (left) => {
    if (kind === 'feasibility') steps.push({ cell: stepCell(steps.length), sketch: await sketchOfAll(left) });
  });
  const total = { cell: '', sketch: await sketchOfAll(persons) };
  if (kind === 'count') return [total];
  const cells = await sketchCells(engine, cohortCells(persons, { person, event }), tokens);
  const sorted = [...cells].map(([cell, sketch]) => ({ cell, sketch }));
  sorted.sort((a, b) => (a.cell < b.cell ? -1 : 1));
  return [total, ...steps, ...sorted];
}
