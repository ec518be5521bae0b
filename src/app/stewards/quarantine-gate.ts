import { intakeBatchCase } from '../../flow/intake/index.ts';
import { ForbiddenError } from '../../kit/errors.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { OperatorRecords } from '../operator.ts';

/**
 * Does nothing for an arrival that was released from quarantine, or that came by a way that has none.
 *
 * @law Act Art. 20/21 — what arrives is kept apart until it was looked at
 * @throws {ForbiddenError} `intake/in-quarantine`
 */
export async function assertReleased(
  { database }: Pick<OperatorRecords, 'database'>,
  { sealedDigest }: { readonly sealedDigest?: string },
): Promise<void> {
  if (sealedDigest === undefined) return;
  const cases = postgresCaseStore(database);
  const number = await cases.numberOf(intakeBatchCase, sealedDigest);
  const batch = number === undefined ? undefined : await cases.find(intakeBatchCase, number);
  if (batch !== undefined && batch.state !== 'released') {
    throw new ForbiddenError('intake/in-quarantine', 'this arrival was not released from quarantine');
  }
}
