import type { Kysely } from 'kysely';
import type { StopFacts } from '../../flow/institution/index.ts';

/** Consignees and other operators that may hold data of patients, and so have to be told of a stop. */
export async function organizationsHolding(
  _tx: Kysely<unknown>,
): Promise<Pick<StopFacts, 'consignees' | 'otherOperators'>> {
  return Promise.resolve({ consignees: [], otherOperators: [] });
}
