/**
 * What everybody may know 公表: who uses what for what, what went wrong, and what it costs. The numbers stand beside it.
 *
 * @law 基本方針 — 透明性 (S22); 料金は一つの表により、特定の者に差別的な取扱いを行わない (S21)
 */

import { z } from 'zod';
import type { Operator } from '../../app/operator.ts';
import { usesForPublic } from '../../app/supervision/public-pages.ts';
import { casesOf } from '../../app/use/cases-of.ts';
import { tariffNow } from '../../app/use/use-facts.ts';
import { tariffShape } from '../../flow/application/index.ts';
import { incident, incidentKinds, incidentPage } from '../../flow/supervision/index.ts';
import { today } from '../../kit/clock.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText, wordsShape } from './case-shapes.ts';
import { keptAnswer } from './kept-answer.ts';

const resultShape = z.strictObject({
  kind: z.enum(['paper', 'patent', 'tool', 'guideline', 'approval', 'other']),
  title: z.string(),
  doi: z.string().optional(),
  patentNumber: z.string().optional(),
  /** What it means for patients. */
  benefit: z.string(),
  publishedOn: dayText.optional(),
});

const useShape = z
  .strictObject({
    number: z.string(),
    title: z.string(),
    recipient: z.string(),
    sector: wordsShape,
    purposes: z.array(wordsShape),
    laySummary: z.string(),
    tables: z.array(z.string()),
    approvedOn: dayText,
    conditions: z.array(z.string()),
    handedOverOn: dayText.optional(),
    until: dayText.optional(),
    state: z.enum(['approved', 'in-use', 'ended', 'suspended', 'revoked']),
    results: z.array(resultShape),
    /** Codes of those who have the data from the recipient. */
    passedOnTo: z.array(z.string()),
  })
  .meta({ id: 'PublicUse' });

const incidentShape = z
  .strictObject({
    number: z.string(),
    kind: z.enum(incidentKinds),
    isNearMiss: z.boolean(),
    what: z.string(),
    reach: z.string(),
    action: z.string(),
    lesson: z.string(),
    publishedOn: dayText,
    isClosed: z.boolean(),
  })
  .meta({ id: 'PublicIncident' });

const shared = { method: 'GET', tag: 'public', permission: 'anybody' } as const;

/** Routes of what everybody may know. */
export function publicRoutes(operator: Operator): readonly ApiRoute[] {
  const kept = <Answer>(make: () => Promise<Answer>) => keptAnswer(() => ({ clock: operator.clock, make }));
  return [
    apiRoute({
      ...shared,
      path: '/public/uses',
      id: 'publicUses',
      summary: '利用の一覧: だれが、何のために、何を、いつ、どんな条件で使い、何が分かったか',
      answer: z.strictObject({ uses: z.array(useShape) }),
      handle: kept(async () => ({ uses: await usesForPublic(operator) })),
    }),
    apiRoute({
      ...shared,
      path: '/public/incidents',
      id: 'publicIncidents',
      summary: '公表した事故・ヒヤリハットと、対応中の件数',
      answer: z.strictObject({ published: z.array(incidentShape), inProgress: z.int().min(0) }),
      handle: kept(async () => incidentPage(await casesOf(operator.database, incident))),
    }),
    apiRoute({
      ...shared,
      path: '/public/tariff',
      id: 'publicTariff',
      summary: '施行中の料金表（すべての申出者に同じもの）',
      answer: z.strictObject({ tariff: z.strictObject({ id: z.string(), tariff: tariffShape }).nullable() }),
      handle: kept(async () => ({
        tariff: (await tariffNow(operator.database, today(operator.clock))) ?? null,
      })),
    }),
  ];
}
