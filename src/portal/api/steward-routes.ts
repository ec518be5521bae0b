/**
 * What stewards look at: how each institution's data stand, what changed since the load before, how fresh they are; and what a package was
 * made from. Counts, digests and codes only.
 */

import { z } from 'zod';
import type { Operator } from '../../app/operator.ts';
import { feedStatuses } from '../../app/stewards/feed-status.ts';
import { lineageOf } from '../../app/stewards/lineage.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText } from './case-shapes.ts';

const share = z.strictObject({ good: z.int().min(0), of: z.int().min(0) }).meta({ id: 'Share' });
const qualityShape = z
  .strictObject({
    conformance: z.strictObject({ usableUnits: share, standardCodes: share }),
    completeness: z.strictObject({
      codedEvents: share,
      measuredValues: share,
      birthDates: share,
      sexes: share,
    }),
    plausibility: z.strictObject({ notInTheFuture: share, endsAfterStart: share, afterBirth: share }),
    firstEventOn: dayText.nullable(),
    lastEventOn: dayText.nullable(),
  })
  .meta({ id: 'DataQuality' });

const feedShape = z.strictObject({
  institution: z.string(),
  format: z.string(),
  loads: z.int().min(0),
  freshness: z.strictObject({
    checkedOn: dayText.nullable(),
    checkedUntil: dayText.nullable(),
    dataUntil: dayText.nullable(),
    loadsSinceCheck: z.int().min(0),
    ageDays: z.int().nullable(),
  }),
  /** Of the last load that was checked; null before the first. */
  quality: qualityShape.nullable(),
  /** What changed from the check before to the last one. */
  issues: z.array(
    z.strictObject({
      code: z.string(),
      before: z.int().min(0),
      after: z.int().min(0),
      change: z.enum(['new', 'resolved', 'persisting']),
    }),
  ),
});

const nodeReference = z.strictObject({ '@id': z.string() });
const lineageShape = z.strictObject({
  '@context': z.record(z.string(), z.string()),
  '@graph': z.array(
    z.record(
      z.string(),
      z.union([z.string(), z.number(), nodeReference, z.array(z.union([z.string(), nodeReference]))]),
    ),
  ),
});

/** Routes of what stewards look at. */
export function stewardRoutes(operator: Operator): readonly ApiRoute[] {
  return [
    apiRoute({
      method: 'GET',
      path: '/feeds',
      id: 'feeds',
      summary: '提供データの品質・前回からの変化・鮮度（機関と形式ごと）',
      tag: 'stewards',
      permission: ['steward', 'office', 'auditor'],
      answer: z.strictObject({ feeds: z.array(feedShape) }),
      handle: async () => {
        const feeds = await feedStatuses(operator);
        return { feeds: feeds.map((feed) => ({ ...feed, quality: feed.quality ?? null })) };
      },
    }),
    apiRoute({
      method: 'GET',
      path: '/packages/:id/lineage',
      id: 'lineage',
      summary: '提供物の来歴（PROV-O、JSON-LD）',
      tag: 'stewards',
      permission: ['steward', 'office', 'auditor', 'releaser'],
      params: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) }),
      answer: lineageShape,
      handle: ({ params }) => lineageOf(operator, params.id),
    }),
  ];
}
