import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem.ts';

/**
 * Answers what is refused before a route is found (an address that cannot be read, or is too long) as every other problem. Left to itself, the
 * framework would quote the address.
 */
export function frameworkProblem(error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  void reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
