/**
 * The few error classes by *kind*; the many cases are told apart by stable codes `station/what-is-wrong`.
 *
 * A message never holds a cell value or a person's data: columns, counts and our own ids only.
 */

export type ErrorKind =
  | 'invalid-input'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-permitted-by-law'
  | 'not-found'
  | 'conflict'
  | 'engine'
  | 'integrity';

interface KindFacts {
  readonly httpStatus: number;
  readonly exitCode: number;
}

/** HTTP status and exit code of each kind of error. */
export const errorKinds: Readonly<Record<ErrorKind, KindFacts>> = {
  'invalid-input': { httpStatus: 400, exitCode: 2 },
  'not-signed-in': { httpStatus: 401, exitCode: 3 },
  forbidden: { httpStatus: 403, exitCode: 3 },
  'not-permitted-by-law': { httpStatus: 403, exitCode: 3 },
  'not-found': { httpStatus: 404, exitCode: 4 },
  conflict: { httpStatus: 409, exitCode: 5 },
  engine: { httpStatus: 502, exitCode: 6 },
  integrity: { httpStatus: 500, exitCode: 70 },
};

/** What every error of ours has: its kind, its stable code, and the cause if there is one. */
export abstract class MeguriError extends Error {
  abstract readonly kind: ErrorKind;
  readonly code: string;
  /** The same as `message`, in Japanese, where whoever refused said it. */
  readonly japanese?: string;

  constructor(code: string, message: string, options?: ErrorOptions & { readonly japanese?: string }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    if (options?.japanese !== undefined) this.japanese = options.japanese;
  }
}

/** The caller gave something that cannot be used as it is. */
export class InvalidInputError extends MeguriError {
  readonly kind = 'invalid-input';
}

/** Nobody has signed in, or no longer; or the attempt proves nothing. */
export class NotSignedInError extends MeguriError {
  readonly kind = 'not-signed-in';
}

/** The actor may not do this. */
export class ForbiddenError extends MeguriError {
  readonly kind = 'forbidden';
}

/** The Act does not permit this; `article` says where. */
export class LawError extends MeguriError {
  readonly kind = 'not-permitted-by-law';
  readonly article: string;

  constructor(
    code: string,
    message: string,
    article: string,
    options?: ErrorOptions & { readonly japanese?: string },
  ) {
    super(code, message, options);
    this.article = article;
  }
}

/** There is no such thing. */
export class NotFoundError extends MeguriError {
  readonly kind = 'not-found';
}

/** The state of things does not allow this now. */
export class ConflictError extends MeguriError {
  readonly kind = 'conflict';
}

/** A database or another outside engine failed. */
export class EngineError extends MeguriError {
  readonly kind = 'engine';
}

/** Stored bytes are not what they were: the process stops. */
export class IntegrityError extends MeguriError {
  readonly kind = 'integrity';
}

/** The exit code that a command ends with after `error`. */
export function exitCodeOf(error: unknown): number {
  return error instanceof MeguriError ? errorKinds[error.kind].exitCode : 1;
}
