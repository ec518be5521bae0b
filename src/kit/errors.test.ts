import { describe, expect, it } from 'vitest';
import { errorKinds, exitCodeOf, IntegrityError, InvalidInputError, LawError } from './errors.ts';

describe('exitCodeOf', () => {
  it.each([
    [new InvalidInputError('a/b', 'x'), 2],
    [new LawError('a/b', 'x', 'Art. 1'), 3],
    [new IntegrityError('a/b', 'x'), 70],
    [new Error('x'), 1],
    ['not an error', 1],
  ])('is by the kind of the error (case %#)', (error, code) => {
    expect(exitCodeOf(error)).toBe(code);
  });
});

describe('errorKinds', () => {
  it('give every kind an HTTP status and an exit code of its own that is not success', () => {
    for (const { httpStatus, exitCode } of Object.values(errorKinds)) {
      expect(httpStatus).toBeGreaterThanOrEqual(400);
      expect(exitCode).toBeGreaterThan(1);
    }
  });
});

describe('MeguriError', () => {
  it('keeps its cause and says its class', () => {
    const cause = new Error('below');
    const error = new InvalidInputError('station/wrong', 'wrong', { cause });
    expect(error.cause).toBe(cause);
    expect(error.name).toBe('InvalidInputError');
    expect(error.code).toBe('station/wrong');
  });
});
