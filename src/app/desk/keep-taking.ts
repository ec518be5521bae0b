/**
 * What a take-in leaves on record beside the data: the batch with the operator's confirmation record, and the institution's
 * provision record, in one commit.
 */

import {
  assertMayProvide,
  postgresInstitutionContracts,
  postgresKnownSubjects,
  postgresOperatorProfiles,
  postgresProvisionRecords,
  contractOn,
  type Institution,
  type SubjectId,
} from '../../flow/institution/index.ts';
import { confirmationRecord, postgresIntakeStore, type IntakeBatch } from '../../flow/intake/index.ts';
import { today } from '../../kit/clock.ts';
import type { Receipt } from '../../ledger/index.ts';
import type { Operator } from '../operator.ts';
import { assertNotFrozen } from '../supervision/assert-not-frozen.ts';

/** Whose records of which kinds were taken in. */
export interface Taken {
  readonly batch: IntakeBatch;
  readonly subjects: readonly SubjectId[];
  /** Kinds of records, `identity` first. */
  readonly dataItems: readonly string[];
}

const contractsOf = ({ database, config }: Operator) =>
  postgresInstitutionContracts(database, config.operator);

/**
 * Does nothing when the institution's contract covers an object of this format today. Where none is on record, the home's config
 * says whether one is required.
 *
 * @throws {ForbiddenError} `institution/no-contract`, `institution/outside-contract-term`, `institution/outside-contract-scope`
 */
export async function assertUnderContract(
  operator: Operator,
  { institution, format }: { readonly institution: string; readonly format: string },
): Promise<void> {
  assertMayProvide(await contractsOf(operator).of(institution), {
    format,
    on: today(operator.clock),
    isContractRequired: operator.config.contractsRequired ?? false,
  });
}

/**
 * Keeps what was taken in: all records of it or none.
 *
 * @law Act Art. 32/54 — provision record; Art. 33/55 — confirmation record
 */
export async function keepTaking(
  operator: Operator,
  receipt: Receipt,
  { batch, subjects, dataItems }: Taken,
  given: Pick<Institution, 'code' | 'name'>,
): Promise<void> {
  const { operator: code } = operator.config;
  const { institution, receivedOn: on } = batch;
  const registered = (await operator.institutions.all()).find((one) => one.code === institution);
  const provider = { ...given, ...registered };
  const filing = contractOn(await contractsOf(operator).of(institution), on)?.filing;
  const profile = await postgresOperatorProfiles(operator.database, code).on(on);
  const about = { dataItems, subjects, ...(filing === undefined ? {} : { filing }) };
  const confirmed = confirmationRecord(batch, provider, receipt.sequence, about);
  await operator.database.transaction().execute(async (tx) => {
    await assertNotFrozen(tx, 'intake');
    await postgresIntakeStore(tx).keep(receipt, batch, confirmed);
    await postgresProvisionRecords(tx, code).keep(receipt, {
      objectDigest: batch.objectDigest,
      round: batch.round,
      providedOn: on,
      institution: confirmed.provider,
      operator: {
        code,
        name: profile?.name ?? null,
        address: profile?.address ?? null,
        representative: profile?.representative ?? null,
      },
      dataItems,
      format: batch.format,
      records: batch.admittedEvents,
      subjects,
      ledgerSequence: receipt.sequence,
    });
    // Only who was taken in: of whom the gate did not let through nothing stays, not even a token.
    const known = subjects.map((subject) => ({ institution, subject, firstSeenOn: on }));
    await postgresKnownSubjects(tx, code).record(receipt, known);
  });
}
