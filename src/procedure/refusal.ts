import { ConflictError, ForbiddenError, InvalidInputError, LawError } from '../kit/errors.ts';

/** Why something cannot be done now: shown beside a disabled button, thrown by the operation. */
export interface Refusal {
  /** `station/what-is-wrong`. */
  readonly code: string;
  readonly kind: 'conflict' | 'forbidden' | 'not-permitted-by-law' | 'invalid-input';
  readonly japanese: string;
  readonly english: string;
  /** Where the Act says so: of `not-permitted-by-law`. */
  readonly article?: string;
}

/** A refusal because of how the matter stands. */
export function refusal(code: string, japanese: string, english: string): Refusal {
  return { code, kind: 'conflict', japanese, english };
}

/** A refusal because of who asks. */
export function forbidden(code: string, japanese: string, english: string): Refusal {
  return { code, kind: 'forbidden', japanese, english };
}

/** A refusal because of what was given. */
export function badInput(code: string, japanese: string, english: string): Refusal {
  return { code, kind: 'invalid-input', japanese, english };
}

/** A refusal because the Act does not permit it. */
export function unlawful(code: string, article: string, japanese: string, english: string): Refusal {
  return { code, kind: 'not-permitted-by-law', article, japanese, english };
}

/** The error that stands for a refusal. */
export function errorOf({ code, kind, japanese, english, article }: Refusal): Error {
  const said = { japanese };
  if (kind === 'conflict') return new ConflictError(code, english, said);
  if (kind === 'forbidden') return new ForbiddenError(code, english, said);
  if (kind === 'invalid-input') return new InvalidInputError(code, english, said);
  return new LawError(code, english, article ?? '—', said);
}
