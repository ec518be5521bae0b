/**
 * The catalogue カタログ: what there is, in protected numbers, for anybody. A hidden number is null.
 *
 * @law 基本方針 — transparency; Rules Art. 18 ⑤
 */

import { z } from 'zod';
import type { Operator } from '../../app/operator.ts';
import { postgresCatalogueStore, searchCatalogue, type Catalogue } from '../../flow/cohort/index.ts';
import { domains, type Domain } from '../../formats/clinical-model.ts';
import { NotFoundError } from '../../kit/errors.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText, wordsShape } from './case-shapes.ts';

const domainShape = z.enum(domains as readonly [Domain, ...Domain[]]);
/** Rounded; null is hidden, and may be nobody. */
const shownCount = z.int().min(0).nullable();
const yearCount = { year: z.int(), people: shownCount };
const codeShape = { domain: domainShape, vocabulary: z.string(), code: z.string() };

const catalogueShape = z.strictObject({
  madeOn: dayText,
  people: shownCount,
  datasets: z.array(
    z.strictObject({
      domain: domainShape,
      ja: z.string(),
      en: z.string(),
      people: shownCount,
      years: z.array(
        z.strictObject({
          ...yearCount,
          /** Institutions by kind; null is few or none. */
          institutions: z.record(z.string(), shownCount),
        }),
      ),
    }),
  ),
});

const facetOf = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ value, variables: z.int().min(0) }));

const variablesShape = z.strictObject({
  madeOn: dayText,
  /** All that were found; `variables` holds the first of them. */
  found: z.int().min(0),
  variables: z.array(
    z.strictObject({
      ...codeShape,
      words: wordsShape.nullable(),
      people: z.int().min(0),
      years: z.array(z.strictObject(yearCount)),
    }),
  ),
  facets: z.strictObject({
    domain: facetOf(domainShape),
    vocabulary: facetOf(z.string()),
    year: facetOf(z.int()),
  }),
});

const searchShape = z.strictObject({
  text: z.string().max(100).optional(),
  domain: domainShape.optional(),
  vocabulary: z.string().max(40).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** Routes of the catalogue. */
export function catalogueRoutes(operator: Operator): readonly ApiRoute[] {
  const shared = { method: 'GET', tag: 'cohort', permission: 'anybody' } as const;
  return [
    apiRoute({
      ...shared,
      path: '/catalogue',
      id: 'catalogue',
      summary: 'カタログ: データの種類と年ごとの、丸めた人数',
      answer: catalogueShape,
      handle: async () => {
        const { madeOn, people, datasets } = await latest(operator);
        return { madeOn, people, datasets };
      },
    }),
    apiRoute({
      ...shared,
      path: '/catalogue/variables',
      id: 'catalogueVariables',
      summary: 'カタログの項目を、言葉かコード・種類・コード体系・年で探す',
      query: searchShape,
      answer: variablesShape,
      handle: async ({ query: { limit, text, domain, vocabulary, year } }) => {
        const catalogue = await latest(operator);
        const { variables, facets } = searchCatalogue(catalogue, {
          ...(text === undefined ? {} : { text }),
          ...(domain === undefined ? {} : { domain }),
          ...(vocabulary === undefined ? {} : { vocabulary }),
          ...(year === undefined ? {} : { year }),
        });
        const { madeOn } = catalogue;
        return { madeOn, found: variables.length, variables: variables.slice(0, limit), facets };
      },
    }),
  ];
}

async function latest({ database }: Operator): Promise<Catalogue> {
  const catalogue = await postgresCatalogueStore(database).latest();
  if (catalogue === undefined) {
    throw new NotFoundError('cohort/no-catalogue', 'the catalogue has not been made yet');
  }
  return catalogue;
}
