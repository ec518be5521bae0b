import type { FastifyError } from 'fastify';
import { z } from 'zod';
import { errorKinds, MeguriError } from '../../kit/errors.ts';

/**
 * What the API says when it does not do what was asked (RFC 9457). No cell value and no person's data is in it.
 *
 * @see RFC 9457, Problem Details for HTTP APIs
 */
export const problemShape = z
  .strictObject({
    /** Our stable code, such as `case/not-your-role`; see docs/reference/error-codes.md. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    /** `detail` in Japanese, where there is a sentence for it. */
    japanese: z.string().optional(),
    /** Where the Act says so, for what the law does not permit. */
    article: z.string().optional(),
  })
  .meta({ id: 'Problem' });

/** A problem, as it goes over the wire. */
export type Problem = z.output<typeof problemShape>;

/** The problem that stands for `error`. Of what is not ours, only that it happened is told. */
export function problemOf(error: unknown): Problem {
  if (error instanceof MeguriError) {
    const { httpStatus: status } = errorKinds[error.kind];
    const article = 'article' in error ? { article: String(error.article) } : {};
    const japanese = error.japanese === undefined ? {} : { japanese: error.japanese };
    return { type: error.code, title: error.kind, status, detail: error.message, ...japanese, ...article };
  }
  const status = statusOf(error);
  if (status !== undefined && status < 500) return { ...badRequest(error), status };
  return {
    type: 'api/unexpected',
    title: 'unexpected',
    status: 500,
    detail: 'something went wrong here; it has been noted',
  };
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

/** Fastify's own refusals: names of fields and kinds of fault, never what was entered. */
function badRequest(error: unknown): Omit<Problem, 'status'> {
  const { validation, validationContext, code } = error as FastifyError;
  const fields = (validation ?? []).map(({ instancePath, keyword }) => `${instancePath || '/'}: ${keyword}`);
  const detail =
    fields.length === 0 ? code : `${validationContext ?? 'request'} ${fields.slice(0, 10).join('; ')}`;
  return { type: 'api/bad-request', title: 'invalid-input', detail };
}
