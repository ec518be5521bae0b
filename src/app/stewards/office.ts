import type { Actor } from '../../access/actor.ts';
import { refusalToAct } from '../../access/account.ts';
import { today } from '../../kit/clock.ts';
import { ForbiddenError } from '../../kit/errors.ts';
import { postgresAccountStores } from '../accounts/account-stores.postgres.ts';
import { caseWirings } from '../cases/case-registry.ts';
import type { ApprovalVerifier, CaseOffice } from '../cases/case-wiring.ts';
import type { Operator } from '../operator.ts';
import { staffOf } from '../staff.ts';

const nothingProved: ApprovalVerifier = () => {
  throw new ForbiddenError('case/signature-not-checked', 'signed commands are given in the portal');
};

/** The office of an operator's home, in which stewards carry their cases on. */
export function officeOf(operator: Operator, verifyApproval: ApprovalVerifier = nothingProved): CaseOffice {
  const { database: db, ledger, clock } = operator;
  return { db, ledger, clock, wirings: caseWirings(operator), verifyApproval };
}

/**
 * Who acts under this account at the command line: an account that may be used today, or else a member of the staff list.
 *
 * @throws {ForbiddenError} `account/no-such-account`, and `account/…` with why it may not be used
 */
export async function actorNamed(operator: Operator, id: string): Promise<Actor> {
  const account = await postgresAccountStores(operator.database).accounts.find(id);
  if (account !== undefined) {
    const refusal = refusalToAct(account, today(operator.clock));
    if (refusal !== undefined)
      throw new ForbiddenError(`account/${refusal}`, 'this account may not act today');
    const { person, roles, organization } = account;
    return { account: id, person, roles, organization };
  }
  const member = (await staffOf(operator.paths.root)).find((one) => one.account === id);
  if (member === undefined) throw new ForbiddenError('account/no-such-account', 'there is no such account');
  return { account: id, person: id, roles: [member.role], organization: operator.config.operator };
}
