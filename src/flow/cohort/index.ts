/** The public face of the station cohort (抽出). */
export { type Attrition, type AttritionStep } from './attrition.ts';
export { parseCohortDefinition, type CohortDefinition, type Criterion } from './cohort-definition.ts';
export { cohortTables, evaluateCohort, type EvaluatedCohort } from './evaluate-cohort.ts';
