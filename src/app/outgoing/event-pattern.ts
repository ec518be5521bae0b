import { InvalidInputError } from '../../kit/errors.ts';

const form = /^(\*|[a-z][a-z0-9-]*\/(\*|[a-z][a-z0-9-]*))$/;

/**
 * Nothing, for a pattern of events: `*`, `kind/*`, or `kind/what-happened`.
 *
 * @throws {InvalidInputError} `outgoing/bad-pattern`
 */
export function assertEventPattern(pattern: string): void {
  if (!form.test(pattern)) {
    throw new InvalidInputError('outgoing/bad-pattern', 'a pattern is *, kind/* or kind/what-happened');
  }
}

/** Whether an event's type is one of those that the patterns mean. */
export function matchesPattern(patterns: readonly string[], type: string): boolean {
  const [kind = ''] = type.split('/');
  return patterns.some((pattern) => pattern === '*' || pattern === type || pattern === `${kind}/*`);
}
