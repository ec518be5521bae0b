import { ConflictError } from '../../../kit/errors.ts';

/** Says that a version of a contract is taken, or leaves a gap. */
export const notTheNextVersion = () =>
  new ConflictError('institution/not-the-next-contract-version', 'a contract’s versions follow one another');
