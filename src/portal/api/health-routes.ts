import { z } from 'zod';
import { healthChecks } from '../../app/backup/health-checks.ts';
import { healthFacts } from '../../app/backup/health-facts.ts';
import type { Operator } from '../../app/operator.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

const checkShape = z
  .strictObject({
    id: z.string(),
    japanese: z.string(),
    state: z.enum(['good', 'attention', 'bad']),
    found: z.string(),
    /** What to do; empty when it is well. */
    toDo: z.string(),
  })
  .meta({ id: 'HealthCheck' });

/** The route of the health page 健全性: what is looked at, how it stands, and what to do. */
export function healthRoutes(operator: Operator): readonly ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/health',
      id: 'health',
      summary: 'ホームの健全性と、すべきこと',
      tag: 'health',
      permission: ['administrator', 'auditor'],
      answer: z.strictObject({ checks: z.array(checkShape) }),
      handle: async () => {
        const { paths, clock, database } = operator;
        return { checks: healthChecks(await healthFacts(paths.root, { clock, database })) };
      },
    }),
  ];
}
