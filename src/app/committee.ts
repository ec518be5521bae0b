import { withDecision, type Application, type ApplicationContent } from '../flow/application/index.ts';
import { profileNamed } from '../flow/deidentify/index.ts';
import { parseCohortDefinition } from '../flow/cohort/index.ts';
import type { SignedDecision } from '../access/signed-decision.ts';
import { deliveredTableNames, isRecipientKey } from '../flow/delivery/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { guarded } from './guarded.ts';
import type { Operator } from './operator.ts';
import { publicKeyOf, staffOf } from './staff.ts';

/**
 * Takes in an application (申出). Its cohort and profile must be such that a build could begin.
 *
 * @throws {InvalidInputError} of the cohort definition, `deidentify/unknown-profile`
 *   `application/bad-recipient-key`, `application/unknown-table`
 * @throws {ConflictError} `application/number-taken`
 */
export async function submitApplication(operator: Operator, content: ApplicationContent): Promise<void> {
  parseCohortDefinition(content.cohort);
  profileNamed(content.profile);
  if (!isRecipientKey(content.recipient.agePublicKey)) {
    throw new InvalidInputError('application/bad-recipient-key', 'the recipient’s key is no age public key');
  }
  const unknown = content.variables.filter((name) => !deliveredTableNames.includes(name));
  if (unknown.length > 0) {
    throw new InvalidInputError('application/unknown-table', `no such table: ${unknown.join(', ')}`);
  }
  const event = { type: 'application/submitted', actor: content.requester, subject: content.id } as const;
  await guarded(operator.ledger, event, (receipt) => operator.applications.submit(receipt, content));
}

/**
 * Takes in a committee member's decision about an application.
 *
 * @law 基本方針 — 提供の是非の判断に際し委員会の審査を経て
 * @throws {ForbiddenError} `staff/not-of-this-role`, and those of the joint decision.
 */
export async function decideOnApplication(
  operator: Operator,
  id: string,
  decision: SignedDecision,
): Promise<Application> {
  const publicKey = publicKeyOf(await staffOf(operator.paths.root), decision.person, 'committee');
  const event = {
    type: 'application/decided',
    actor: decision.person,
    subject: id,
    detail: { decision: decision.decision, digest: decision.digest },
  } as const;
  return guarded(operator.ledger, event, (receipt) =>
    operator.applications.change(receipt, id, (current) => withDecision(current, decision, publicKey)),
  );
}
