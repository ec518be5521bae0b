/**
 * What everybody may know of the whole 数字で見る: how many people, which institutions take part, who sits on the committee. A count of few
 * people is null.
 *
 * @law 基本方針 — 透明性 (S22)
 */

import { z } from 'zod';
import type { Operator } from '../../app/operator.ts';
import {
  committeeForPublic,
  institutionsForPublic,
  numbersForPublic,
} from '../../app/supervision/public-pages.ts';
import { participatingInstitutions, type PublicCount } from '../../flow/supervision/index.ts';
import { today } from '../../kit/clock.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText } from './case-shapes.ts';
import { keptAnswer } from './kept-answer.ts';

/** Null is few people. */
const shownCount = z.number().min(0).nullable();
const matters = z.record(z.string(), z.int().min(0));

const numbersShape = z
  .strictObject({
    on: dayText,
    people: shownCount,
    notices: shownCount,
    stops: shownCount,
    stopsPerThousand: shownCount,
    institutions: z.int().min(0),
    institutionsByKind: matters,
    uses: z.int().min(0),
    usesByState: matters,
    refusedUses: z.int().min(0),
    incidents: z.int().min(0),
    nearMisses: z.int().min(0),
    peopleByPrefecture: z.record(z.string(), shownCount),
    /** Fewest people of a count that is shown. */
    minimum: z.int().min(0),
  })
  .meta({ id: 'PublicNumbers' });

const institutionShape = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    prefecture: z.string(),
    kind: z.string(),
    providesFrom: dayText.optional(),
    providesUntil: dayText.optional(),
  })
  .meta({ id: 'PublicInstitution' });

const searchShape = z.strictObject({
  text: z.string().max(100).optional(),
  prefecture: z.string().max(10).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

const meetingFields = { number: z.string(), on: dayText };
const committeeShape = z
  .strictObject({
    /** Who agreed to be named. */
    members: z.array(
      z.strictObject({
        name: z.string(),
        field: z.string(),
        isChair: z.boolean(),
        interests: z.array(z.string()),
      }),
    ),
    held: z.array(
      z.strictObject({
        ...meetingFields,
        state: z.string(),
        summary: z.string().optional(),
        decided: z.int().min(0),
        recusals: z.int().min(0),
      }),
    ),
    planned: z.array(z.strictObject(meetingFields)),
  })
  .meta({ id: 'PublicCommittee' });

const shown = (count: PublicCount) => (count === 'hidden' ? null : count);

async function numbers(operator: Operator): Promise<z.input<typeof numbersShape>> {
  const { people, notices, stops, stopsPerThousand, peopleByPrefecture, ...rest } =
    await numbersForPublic(operator);
  const places = Object.entries(peopleByPrefecture);
  return {
    ...rest,
    people: shown(people),
    notices: shown(notices),
    stops: shown(stops),
    stopsPerThousand: shown(stopsPerThousand),
    peopleByPrefecture: Object.fromEntries(places.map(([place, count]) => [place, shown(count)])),
  };
}

const shared = { method: 'GET', tag: 'public', permission: 'anybody' } as const;

/** Routes of the numbers, the institutions and the committee. */
export function publicNumberRoutes(operator: Operator): readonly ApiRoute[] {
  const kept = <Answer>(make: () => Promise<Answer>) => keptAnswer(() => ({ clock: operator.clock, make }));
  return [
    apiRoute({
      ...shared,
      path: '/public/numbers',
      id: 'publicNumbers',
      summary: '数字で見る: 人数（少数は非表示）、医療機関等、通知、停止、利用、不承認、事故',
      answer: numbersShape,
      handle: kept(() => numbers(operator)),
    }),
    institutionsRoute(operator),
    apiRoute({
      ...shared,
      path: '/public/committee',
      id: 'publicCommittee',
      summary: '審査委員会: 委員と利益相反の申告、開いた会議の概要、予定',
      answer: committeeShape,
      handle: kept(() => committeeForPublic(operator)),
    }),
  ];
}

function institutionsRoute(operator: Operator): ApiRoute {
  const all = keptAnswer(() => ({ clock: operator.clock, make: () => institutionsForPublic(operator) }));
  return apiRoute({
    ...shared,
    path: '/public/institutions',
    id: 'publicInstitutions',
    summary: 'わたしの病院は参加している？: 本日参加している機関を、名前と都道府県で探す',
    query: searchShape,
    answer: z.strictObject({
      /** All that were found; `institutions` holds the first of them. */
      found: z.int().min(0),
      institutions: z.array(institutionShape),
    }),
    handle: async ({ query: { text, prefecture, limit } }) => {
      const search = {
        ...(text === undefined ? {} : { text }),
        ...(prefecture === undefined ? {} : { prefecture }),
      };
      const found = participatingInstitutions(await all(), today(operator.clock), search);
      return { found: found.length, institutions: found.slice(0, limit) };
    },
  });
}
