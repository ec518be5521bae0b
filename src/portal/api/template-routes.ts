/**
 * Templates of messages ひな形, as they are, and with their places shown.
 */

import { z } from 'zod';
import type { Operator } from '../../app/operator.ts';
import { messageLanguages, renderMessage, sampleValues } from '../../app/outgoing/message-template.ts';
import { findTemplate, newestTemplates } from '../../app/outgoing/messages.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';

const templateFields = {
  name: z.string(),
  language: z.enum(messageLanguages),
  version: z.int().min(1),
  subject: z.string(),
  body: z.string(),
  variables: z.array(z.string()),
};
const previewShape = z.strictObject({
  ...templateFields,
  preview: z.strictObject({ subject: z.string(), body: z.string() }),
});
const queryShape = z.strictObject({
  language: z.enum(messageLanguages).default('ja'),
  version: z.coerce.number().int().min(1).max(100_000).optional(),
});

/** Routes of templates. */
export function templateRoutes(operator: Operator): readonly ApiRoute[] {
  const shared = { method: 'GET', tag: 'templates', permission: ['administrator', 'office'] } as const;
  return [
    apiRoute({
      ...shared,
      path: '/templates',
      id: 'listTemplates',
      summary: 'ひな形の一覧（最新の版）',
      answer: z.strictObject({ templates: z.array(z.strictObject(templateFields)) }),
      handle: async () => ({ templates: await newestTemplates(operator) }),
    }),
    apiRoute({
      ...shared,
      path: '/templates/:name',
      id: 'previewTemplate',
      summary: 'ひな形を、値の入る場所を示して見る',
      params: z.strictObject({ name: z.string().regex(/^[a-z]+(-[a-z]+)*$/) }),
      query: queryShape,
      answer: previewShape,
      handle: async ({ params, query }) => {
        const template = await findTemplate(operator, params.name, query.language, query.version);
        return { ...template, preview: renderMessage(template, sampleValues(template)) };
      },
    }),
  ];
}
