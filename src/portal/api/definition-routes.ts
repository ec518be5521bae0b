/**
 * Saved cohort definitions 保存した定義: of the caller's own organization, and those that are shared with it. What may not be read is not there.
 */

import { z } from 'zod';
import type { Actor } from '../../access/actor.ts';
import {
  forkDefinition,
  saveDefinition,
  saveVersion,
  shareDefinition,
} from '../../app/feasibility/saved-definitions.ts';
import type { Operator } from '../../app/operator.ts';
import {
  changeWords,
  cohortDefinitionShape,
  definitionChanges,
  lastVersion,
  postgresDefinitionStore,
  versionOf,
  type DefinitionAuthor,
  type SavedDefinition,
} from '../../flow/cohort/index.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText, wordsShape } from './case-shapes.ts';
import { oncePerKey } from './once-per-key.ts';

const versionNumber = z.int().min(1).max(100_000);
const organization = z.string().min(1).max(64);
const noteShape = z.string().max(500);
const idParams = z.strictObject({ id: z.string().regex(/^C-\d{4}-\d{6,}$/) });

const aboutFields = {
  id: z.string(),
  owner: z.string(),
  sharedWith: z.array(z.string()),
  forkedFrom: z.strictObject({ id: z.string(), version: z.int().min(1) }).nullable(),
};
const definitionShape = z
  .strictObject({
    ...aboutFields,
    versions: z.array(
      z.strictObject({
        version: versionNumber,
        content: cohortDefinitionShape,
        author: z.string(),
        savedOn: dayText,
        note: z.string(),
      }),
    ),
  })
  .meta({ id: 'SavedDefinition' });
const rowShape = z.strictObject({
  ...aboutFields,
  name: z.string(),
  lastVersion: versionNumber,
  savedOn: dayText,
});
const diffShape = z.strictObject({
  changes: z.array(
    z.strictObject({
      what: z.enum(['added', 'removed', 'reordered', 'changed']),
      place: z.enum(['name', 'index', 'inclusion', 'exclusion']),
      label: z.string().optional(),
      field: z.string().optional(),
      before: z.string().optional(),
      after: z.string().optional(),
      words: wordsShape,
    }),
  ),
});
const diffQuery = z.strictObject({
  before: z.coerce.number().pipe(versionNumber),
  after: z.coerce.number().pipe(versionNumber),
});
const newShape = z.strictObject({ definition: cohortDefinitionShape, note: noteShape.default('') });
const versionShape = newShape.extend({
  /** The version that its author has seen last. */
  basedOn: versionNumber,
});

const authorOf = ({ person, organization: of }: Actor): DefinitionAuthor => ({ person, organization: of });
const rowOf = (definition: SavedDefinition) => {
  const { id, owner, sharedWith, forkedFrom } = definition;
  const { version, savedOn, content } = lastVersion(definition);
  return { id, owner, sharedWith, forkedFrom, name: content.name, lastVersion: version, savedOn };
};

const shared = {
  tag: 'cohort',
  permission: ['applicant', 'applicant-representative', 'office'],
} as const;

/** Routes of saved definitions. */
export function definitionRoutes(operator: Operator): readonly ApiRoute[] {
  return [...readRoutes(operator), ...saveRoutes(operator)];
}

function readRoutes(operator: Operator): readonly ApiRoute[] {
  const store = () => postgresDefinitionStore(operator.database);
  return [
    apiRoute({
      ...shared,
      method: 'GET',
      path: '/cohort-definitions',
      id: 'listDefinitions',
      summary: '自分の組織の定義と、共有されている定義',
      answer: z.strictObject({ definitions: z.array(rowShape) }),
      handle: async ({ actor }) => ({
        definitions: (await store().readableBy(actor.organization)).map(rowOf),
      }),
    }),
    apiRoute({
      ...shared,
      method: 'GET',
      path: '/cohort-definitions/:id',
      id: 'showDefinition',
      summary: '定義とそのすべての版',
      params: idParams,
      answer: definitionShape,
      handle: ({ actor, params }) => store().find(params.id, actor.organization),
    }),
    apiRoute({
      ...shared,
      method: 'GET',
      path: '/cohort-definitions/:id/changes',
      id: 'compareDefinition',
      summary: '二つの版の違い',
      params: idParams,
      query: diffQuery,
      answer: diffShape,
      handle: async ({ actor, params, query }) => {
        const definition = await store().find(params.id, actor.organization);
        const [before, after] = [versionOf(definition, query.before), versionOf(definition, query.after)];
        const changes = definitionChanges(before.content, after.content);
        return { changes: changes.map((change) => ({ ...change, words: changeWords(change) })) };
      },
    }),
  ];
}

function saveRoutes(operator: Operator): readonly ApiRoute[] {
  return [
    apiRoute<unknown, unknown, z.output<typeof newShape>>({
      ...shared,
      method: 'POST',
      path: '/cohort-definitions',
      id: 'saveDefinition',
      summary: '新しい定義を保存する',
      body: newShape,
      status: 201,
      answer: definitionShape,
      handle: oncePerKey(({ actor, body: { definition: content, note } }) =>
        saveDefinition(operator, authorOf(actor), { content, note }),
      ),
    }),
    apiRoute({
      ...shared,
      method: 'POST',
      path: '/cohort-definitions/:id/versions',
      id: 'saveDefinitionVersion',
      summary: '定義の次の版を保存する',
      params: idParams,
      body: versionShape,
      status: 201,
      answer: definitionShape,
      handle: ({ actor, params: { id }, body: { definition: content, note, basedOn } }) =>
        saveVersion(operator, authorOf(actor), { id, basedOn, content, note }),
    }),
    apiRoute({
      ...shared,
      method: 'PUT',
      path: '/cohort-definitions/:id/sharing',
      id: 'shareDefinition',
      summary: '定義を共有する組織を決める（挙げない組織からは外れる）',
      params: idParams,
      body: z.strictObject({ organizations: z.array(organization).max(50) }),
      answer: definitionShape,
      handle: ({ actor, params, body }) =>
        shareDefinition(operator, authorOf(actor), params.id, body.organizations),
    }),
    apiRoute<z.output<typeof idParams>, unknown, { version: number }>({
      ...shared,
      method: 'POST',
      path: '/cohort-definitions/:id/forks',
      id: 'forkDefinition',
      summary: '定義の一つの版から、自分の組織の定義を作る',
      params: idParams,
      body: z.strictObject({ version: versionNumber }),
      status: 201,
      answer: definitionShape,
      handle: oncePerKey(({ actor, params, body }) =>
        forkDefinition(operator, authorOf(actor), params.id, body.version),
      ),
    }),
  ];
}
