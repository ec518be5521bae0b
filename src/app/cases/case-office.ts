import { approvalSignatureShape } from '../../access/approval-signature.ts';
import type { RelyingParty } from '../../access/webauthn-assertion.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import type { Json } from '../../procedure/index.ts';
import type { AccountParts } from '../accounts/account-parts.ts';
import { postgresAccountStores } from '../accounts/account-stores.postgres.ts';
import { localSite } from '../accounts/sign-in-config.ts';
import { verifyApproval } from '../accounts/verify-approval.ts';
import type { Operator } from '../operator.ts';
import { caseWirings } from './case-registry.ts';
import type { CaseOffice } from './case-wiring.ts';

/** What the work with accounts needs, of an operator's home. */
export function accountParts(operator: Operator, site: RelyingParty = localSite): AccountParts {
  const { database, ledger, clock, config } = operator;
  return { stores: postgresAccountStores(database), ledger, clock, operator: config.operator, site };
}

/** The office of an operator's home: every kind of case, tied to its stores, with approvals checked against its accounts. */
export function caseOffice(operator: Operator, site: RelyingParty = localSite): CaseOffice {
  const { database, ledger, clock } = operator;
  const parts = accountParts(operator, site);
  return {
    db: database,
    ledger,
    clock,
    wirings: caseWirings(operator),
    verifyApproval: async (given, statement) => {
      const signature = approvalSignatureShape.safeParse(given);
      if (!signature.success) {
        throw new InvalidInputError('case/bad-signature', 'this is no signature under an approval');
      }
      return (await verifyApproval(parts, statement, signature.data)) as unknown as Json;
    },
  };
}
