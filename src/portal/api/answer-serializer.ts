import type { FastifySerializerCompiler } from 'fastify';
import type { z } from 'zod';
import { IntegrityError } from '../../kit/errors.ts';

/**
 * Writes an answer only when it has the shape that the document promises.
 *
 * @throws {IntegrityError} `api/answer-out-of-shape`: the caller gets a 500 and none of it.
 */
export const answerSerializer: FastifySerializerCompiler<z.ZodType> = ({ schema, url }) => {
  return (answer) => {
    const outcome = schema.safeParse(answer);
    if (outcome.success) return JSON.stringify(answer);
    const [issue] = outcome.error.issues;
    const field = issue?.path.map(String).join('.') ?? '';
    throw new IntegrityError(
      'api/answer-out-of-shape',
      `the answer of ${url} is not as documented: ${field} ${issue?.code ?? ''}`,
    );
  };
};
