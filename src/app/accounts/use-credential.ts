import { assertionDigest, isCountBehind, type Credential } from '../../access/credential.ts';
import { signCountOf, type WebauthnAssertion } from '../../access/webauthn-assertion.ts';
import { guarded } from '../guarded.ts';
import type { AccountParts } from './account-parts.ts';

/** Why a verified assertion is not accepted. */
export type UseRefusal = 'credential-copied' | 'credential-suspended' | 'credential-pending' | 'used-at-once';

/**
 * Notes that `assertion`, whose signature was verified, was made with `credential`; says why it is not accepted, or
 * nothing. A counter that did not go on means that there may be a copy: the credential is suspended and the account's
 * sessions end. Only ask after verification, or a stranger could suspend anybody.
 */
export async function refusalToCount(
  { stores, ledger }: Pick<AccountParts, 'stores' | 'ledger'>,
  credential: Credential,
  assertion: WebauthnAssertion,
): Promise<UseRefusal | undefined> {
  if (credential.state !== 'active') return `credential-${credential.state}`;
  const { id, account } = credential;
  if (isCountBehind(credential, assertion)) {
    const event = {
      type: 'access/credential-suspended',
      actor: 'sign-in',
      subject: account,
      detail: { credential: id, reason: 'counter-went-back' },
    } as const;
    await guarded(ledger, event, (receipt) =>
      stores.together(async ({ credentials, sessions }) => {
        await credentials.suspend(receipt, id);
        await sessions.end(receipt, { account }, 'revoked');
      }),
    );
    return 'credential-copied';
  }
  const now = { signCount: signCountOf(assertion), lastAssertion: assertionDigest(assertion) };
  return (await stores.credentials.counted(credential, now)) ? undefined : 'used-at-once';
}
