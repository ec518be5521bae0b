/**
 * The spec file of `meguri anonymize table` and `meguri risk table`.
 */

import { z } from 'zod';
import { InvalidInputError } from '../kit/errors.ts';

const count = z.number().int().min(1);
const attribute = z.string().min(1);
const model = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('k-anonymity'), k: count }),
  z.object({ kind: z.literal('distinct-l-diversity'), attribute, l: count }),
  z.object({ kind: z.literal('entropy-l-diversity'), attribute, l: z.number().min(1) }),
  z.object({
    kind: z.literal('recursive-c-l-diversity'),
    attribute,
    c: z.number().positive(),
    l: count.min(2),
  }),
  z.object({
    kind: z.literal('t-closeness'),
    attribute,
    t: z.number().min(0).max(1),
    distance: z.enum(['equal', 'ordered']).default('equal'),
    order: z.array(z.string()).default([]),
  }),
]);

const spec = z.object({
  attributes: z.record(
    z.string(),
    z.object({
      role: z.enum(['identifier', 'quasi', 'sensitive', 'insensitive']),
      hierarchy: z.string().min(1).nullable().default(null),
      fixed: z.boolean().default(false),
    }),
  ),
  models: z.array(model).default([]),
  suppressionLimit: z.number().min(0).max(1).default(0),
  loss: z.literal('granularity').default('granularity'),
  method: z.enum(['full-domain', 'local']).default('local'),
});

/** What to do with a table: roles, models, limit and method. */
export type AnonymizationSpec = z.output<typeof spec>;

/**
 * The spec that `text` holds.
 *
 * @throws {InvalidInputError} `anonymize/bad-spec`, naming the places that are wrong.
 */
export function parseAnonymizationSpec(text: string): AnonymizationSpec {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new InvalidInputError('anonymize/bad-spec', 'the spec is not JSON', { cause: error });
  }
  const parsed = spec.safeParse(document);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'spec'}: ${message}`);
  throw new InvalidInputError('anonymize/bad-spec', places.join('; '));
}
