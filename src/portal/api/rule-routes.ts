/**
 * The numbers of the law with the days on which they are in force, for anybody; and what a change of one would change, for those who decide.
 */

import { z } from 'zod';
import { registeredKinds } from '../../app/cases/case-registry.ts';
import type { Operator } from '../../app/operator.ts';
import { previewRuleChange } from '../../app/rules/preview-rule-change.ts';
import { today } from '../../kit/clock.ts';
import { day } from '../../kit/day.ts';
import type { RuleChange } from '../../law/rule-preview.ts';
import { ruleTable } from '../../law/rule-table.ts';
import type { RuleId } from '../../law/rule.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText } from './case-shapes.ts';

const ids = [...new Set(ruleTable.map(({ id }) => id))] as [RuleId, ...RuleId[]];
const valueShape = z.union([z.number(), z.string(), z.array(z.string())]);

const ruleShape = z
  .strictObject({
    id: z.enum(ids),
    value: valueShape,
    unit: z.string(),
    from: dayText,
    until: dayText.optional(),
    article: z.string(),
    /** `seed` the system's own description, `found` read in a source, `known` not read again, `unsure`. */
    certainty: z.enum(['seed', 'found', 'known', 'unsure']),
    /** Ours where the law leaves room. */
    isDesignChoice: z.boolean(),
    japanese: z.string(),
    english: z.string(),
  })
  .meta({ id: 'Rule' });

const changeFields = { id: z.enum(ids), from: dayText, article: z.string().min(1).max(500) };
/** Periods of up to five thousand days, months or years: beyond that no calendar day is written. */
const changeShape = z.strictObject({
  ...changeFields,
  value: z.union([z.number().min(0).max(5000), z.string().max(100), z.array(z.string().max(100)).max(50)]),
});

const previewShape = z
  .strictObject({
    looked: z.int().min(0),
    earlier: z.int().min(0),
    later: z.int().min(0),
    otherwise: z.int().min(0),
    /** The first hundred. */
    changed: z.array(
      z.strictObject({
        id: z.string(),
        count: z.int().min(1),
        before: dayText.optional(),
        after: dayText.optional(),
      }),
    ),
  })
  .meta({ id: 'RulePreview' });

const answerShape = z.strictObject({
  change: z.strictObject({ ...changeFields, value: valueShape }),
  present: ruleShape,
  cases: previewShape.optional(),
  waitingPeople: previewShape.optional(),
  retained: previewShape.optional(),
});

/** Routes of the rule table. */
export function ruleRoutes(operator: Operator): readonly ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/rules',
      id: 'rules',
      summary: '法令の数値のうち、ある日に効力のあるもの',
      tag: 'rules',
      permission: 'anybody',
      query: z.strictObject({ on: dayText.optional() }),
      answer: z.strictObject({ on: dayText, rules: z.array(ruleShape) }),
      handle: ({ query }) => {
        const on = query.on === undefined ? today(operator.clock) : day(query.on);
        const rules = ruleTable.filter(
          ({ from, until }) => from <= on && (until === undefined || on <= until),
        );
        return Promise.resolve({ on, rules });
      },
    }),
    apiRoute({
      method: 'POST',
      path: '/rules/preview',
      id: 'previewRule',
      summary: '数値を変えると、何件の期限・待機・保存期間が変わるか（何も書き込まない）',
      tag: 'rules',
      permission: ['office', 'director'],
      body: changeShape,
      answer: answerShape,
      handle: ({ body }) => {
        const kinds = registeredKinds.map(({ kind }) => kind);
        const change = { ...body, from: day(body.from) } as RuleChange;
        return previewRuleChange(operator, kinds, change);
      },
    }),
  ];
}
