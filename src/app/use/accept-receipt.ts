import { createPublicKey } from 'node:crypto';
import { readAcceptance } from '../../flow/delivery/index.ts';
import { actorWithKey } from '../accounts/actor-with-key.ts';
import { commandCase, type CaseOutcome } from '../cases/carry-on-case.ts';
import { accountParts, caseOffice } from '../cases/case-office.ts';
import type { Operator } from '../operator.ts';

/**
 * Confirms the receipt of a package in its use by the acceptance that the recipient signed: with a key that is registered for the
 * recipient's account, over exactly the manifest that was handed over.
 *
 * @throws {InvalidInputError} `delivery/bad-acceptance`, `delivery/acceptance-not-signed`
 * @throws {ForbiddenError} `account/key-not-registered`, and why an account may not act
 * @throws As the use refuses: `use/other-package`, `case/not-in-this-state`, `case/changed-meanwhile`, …
 */
export async function acceptReceipt(operator: Operator, text: string): Promise<CaseOutcome> {
  const { case: id, version, manifest, account, publicKey, signature } = readAcceptance(text);
  const key = createPublicKey(publicKey);
  const { actor, credential } = await actorWithKey(accountParts(operator), account, key);
  return commandCase(caseOffice(operator), actor, {
    kind: 'use',
    id,
    version,
    command: 'confirm-receipt',
    input: { manifest },
    signature: { kind: 'ed25519', credentialId: credential, signature },
  });
}
