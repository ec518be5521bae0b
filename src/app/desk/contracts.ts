/**
 * What binds an institution and the operator: the contract with its scope and term, and the sheet of actual costs.
 */

import { z } from 'zod';
import {
  costKinds,
  postgresCostSheets,
  postgresInstitutionContracts,
  type CostSheet,
  type InstitutionContract,
  type ProviderPayment,
} from '../../flow/institution/index.ts';
import { readList } from '../desk-files.ts';
import { guarded } from '../guarded.ts';
import type { Operator, OperatorRecords } from '../operator.ts';

const costRow = z.object({
  number: z.string().min(1),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  kind: z.enum(costKinds),
  yen: z
    .string()
    .regex(/^[1-9]\d{0,11}$/)
    .transform(Number),
  evidence: z.string().min(1),
});

type Tables = Pick<OperatorRecords, 'database' | 'config'>;

/** The contracts of a home. */
export const contractsOf = ({ database, config }: Tables) =>
  postgresInstitutionContracts(database, config.operator);

/** The cost sheets of a home. */
const costSheetsOf = ({ database, config }: Tables) => postgresCostSheets(database, config.operator);

/**
 * Keeps a contract, or the next version of one. Gives it with its version.
 *
 * @throws {ConflictError} `institution/not-the-next-contract-version` when somebody else kept one meanwhile.
 */
export async function keepContract(
  operator: Operator,
  terms: Omit<InstitutionContract, 'version'>,
): Promise<InstitutionContract> {
  const version = (await contractsOf(operator).of(terms.institution)).length + 1;
  const contract = { ...terms, version };
  const detail = { version, kinds: terms.kinds.join(' '), startsOn: terms.startsOn, endsOn: terms.endsOn };
  const event = {
    type: 'institution/contract-kept',
    actor: 'office',
    subject: terms.institution,
    detail,
  } as const;
  await guarded(operator.ledger, event, (receipt) => contractsOf(operator).keep(receipt, contract));
  return contract;
}

/**
 * Takes in a list of costs (CSV: number, month, kind, yen, evidence). All rows or none. Gives how many.
 *
 * @throws {InvalidInputError} `desk/bad-list`
 * @throws {ConflictError} `institution/cost-number-taken`
 */
export async function addCosts(operator: Operator, institution: string, path: string): Promise<number> {
  const lines = (await readList(path, costRow)).map((row) => ({ institution, ...row }));
  const detail = { lines: lines.length, yen: lines.reduce((sum, { yen }) => sum + yen, 0) };
  const event = {
    type: 'institution/costs-documented',
    actor: 'office',
    subject: institution,
    detail,
  } as const;
  await guarded(operator.ledger, event, (receipt) => costSheetsOf(operator).addLines(receipt, lines));
  return lines.length;
}

/**
 * Keeps a payment to an institution that stays within its documented cost.
 *
 * @throws {LawError} `institution/payment-above-cost`
 */
export async function payInstitution(operator: Operator, payment: ProviderPayment): Promise<void> {
  const { institution, number, month, yen } = payment;
  const detail = { number, month, yen };
  const event = { type: 'institution/costs-paid', actor: 'office', subject: institution, detail } as const;
  await guarded(operator.ledger, event, (receipt) => costSheetsOf(operator).pay(receipt, payment));
}

/** Costs and payments of an institution. */
export const costSheetFor = (records: OperatorRecords, institution: string): Promise<CostSheet> =>
  costSheetsOf(records).sheet(institution);
