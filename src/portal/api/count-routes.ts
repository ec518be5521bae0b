/**
 * Questions about numbers of people, and their protected answers. Who asks, and of which organization's budget, is told by who signed
 * in, never by the question. A hidden number is null.
 *
 * @law Rules Art. 18 ⑤
 */

import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import { askCount, askFeasibility, budgetLeft, type Asker } from '../../app/feasibility/ask-count.ts';
import type { Operator } from '../../app/operator.ts';
import { cohortDefinitionShape, postgresQuestionStore } from '../../flow/cohort/index.ts';
import { deriveKey } from '../../seal/index.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { wordsShape } from './case-shapes.ts';
import { keptCountingDesk } from './kept-counting-desk.ts';

const left = z.strictObject({ person: z.int().min(0), organization: z.int().min(0) });
const shownCount = z.int().min(0).nullable();
const countFields = {
  /** Rounded; null is hidden, and may be nobody. */
  people: shownCount,
  /** What stands where the number would be. */
  hidden: wordsShape.nullable(),
  /** Different questions that are left in this period. */
  left,
};
const words = { ja: z.string(), en: z.string() };
const tableShape = z.strictObject({
  name: z.string(),
  people: shownCount,
  parts: z.array(
    z.strictObject({
      id: z.string(),
      ...words,
      rows: z.array(z.strictObject({ cell: z.string(), ...words, people: shownCount })),
      /** Sum of the shown rows only; null where a sum means nothing. */
      shownTotal: shownCount,
    }),
  ),
});
const questionShape = z.strictObject({ definition: cohortDefinitionShape });

const askerOf = ({ person, organization }: Actor): Asker => ({ person, organization });

/** Routes of counts, feasibility and the budget that is left. */
export function countRoutes(operator: Operator): readonly ApiRoute[] {
  const desk = keptCountingDesk(operator);
  const shared = {
    tag: 'cohort',
    permission: ['applicant', 'applicant-representative', 'office'],
  } as const;
  return [
    apiRoute({
      ...shared,
      method: 'POST',
      path: '/cohort-counts',
      id: 'count',
      summary: '定義にあたる人数を尋ねる（丸めた人数。少数は表示しません）',
      body: questionShape,
      answer: z.strictObject(countFields).meta({ id: 'CountAnswer' }),
      handle: ({ actor, body }) =>
        desk.ask(actor.account, (open) => askCount(open, askerOf(actor), body.definition)),
      close: desk.close,
    }),
    apiRoute({
      ...shared,
      method: 'POST',
      path: '/cohort-feasibility',
      id: 'feasibility',
      summary: '実現性の照会に、標準の表で答える',
      body: questionShape,
      answer: z.strictObject({ ...countFields, table: tableShape }).meta({ id: 'FeasibilityAnswer' }),
      handle: ({ actor, body }) =>
        desk.ask(actor.account, (open) => askFeasibility(open, askerOf(actor), body.definition)),
    }),
    apiRoute({
      ...shared,
      method: 'GET',
      path: '/cohort-budget',
      id: 'countBudget',
      summary: 'この期間にあと何件尋ねられるか',
      answer: left,
      handle: async ({ actor }) => {
        const { clock, database, keys } = operator;
        using key = deriveKey(keys.root, 'count-answers');
        const questions = postgresQuestionStore(database, key);
        return await budgetLeft({ questions, clock }, askerOf(actor));
      },
    }),
  ];
}
