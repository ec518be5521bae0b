/** 契約: the text that was generated from the approved conditions, its term, and the signatures of both parties. */

import { z } from 'zod';
import type { Day } from '../../kit/day.ts';
import { digestShape } from './application-content.ts';
import { dayShape } from './use-conditions.ts';

const signedShape = z.strictObject({ on: dayShape, persons: z.array(z.string()) });

/** Shape of a contract. */
export const contractShape = z.strictObject({
  /** Version of the wording that it was generated with. */
  wording: z.string(),
  text: z.string(),
  /** SHA-256 of the text, as both parties sign it. */
  digest: digestShape,
  /** SHA-256 of the content that it was written from, as far as it is about it. */
  content: digestShape,
  from: dayShape,
  until: dayShape,
  byOperator: signedShape.optional(),
  byRecipient: signedShape.optional(),
});

/** See the head of this file. */
export type Contract = z.output<typeof contractShape>;

/** Whether both parties have signed: different people. */
export function isSignedByBoth({ byOperator, byRecipient }: Contract): boolean {
  if (byOperator === undefined || byRecipient === undefined) return false;
  return !byOperator.persons.some((person) => byRecipient.persons.includes(person));
}

/** Whether a contract is signed by both and has not run out on a day; the term may begin later. */
export function isInTerm(contract: Contract | undefined, on: Day): boolean {
  return contract !== undefined && isSignedByBoth(contract) && on <= contract.until;
}
