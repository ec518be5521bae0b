import type { Operator } from '../operator.ts';
import type { AnyCaseKind } from '../../procedure/index.ts';
import { linkReviewCase } from '../../flow/identity/index.ts';
import { linkReviewWiring } from '../stewards/link-review-wiring.ts';
import type { CaseWiring } from './case-wiring.ts';

/** A kind of case, and how it is tied to an operator's home where it is. */
export interface RegisteredKind {
  readonly kind: AnyCaseKind;
  readonly wire?: (operator: Operator) => Omit<CaseWiring, 'kind'>;
}

/** Every kind of case there is. Routes, documents and the matrix of permissions are made from this list. */
export const registeredKinds: readonly RegisteredKind[] = [{ kind: linkReviewCase, wire: linkReviewWiring }];

/** The kinds, tied to `operator`. */
export function caseWirings(operator: Operator): readonly CaseWiring[] {
  return registeredKinds.map(({ kind, wire }) => ({ kind, ...wire?.(operator) }));
}
