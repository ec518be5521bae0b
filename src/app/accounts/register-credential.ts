/**
 * How a person comes to a credential: by a one-time invitation for a passkey, or by an administrator for a key file.
 */

import { createPublicKey } from 'node:crypto';
import type { Account, AccountKeeper } from '../../access/account.ts';
import { refusalToUseInvitation, stateAtEnrolment, type Credential } from '../../access/credential.ts';
import { hashOfSecret, newInvitationCode, readInvitationCode } from '../../access/secret-token.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { ForbiddenError, InvalidInputError, NotSignedInError } from '../../kit/errors.ts';
import { guarded } from '../guarded.ts';
import { accountOf, keeperName, keeperPerson, type AccountParts } from './account-parts.ts';
import { assertMayKeep } from './keep-accounts.ts';

const longestDays = 14;
const dayMs = 86_400_000;

/** An invitation as it is handed over, on paper or by word. */
export interface IssuedInvitation {
  /** Shown once. */
  readonly code: string;
  readonly expiresAt: Date;
}

/**
 * Invites the person of an account to register a passkey, within 7 days unless said otherwise.
 *
 * @throws {NotFoundError} `account/no-such-account`
 * @throws {ForbiddenError} those of `assertMayKeep`
 * @throws {InvalidInputError} `account/bad-invitation-days`
 */
export async function invite(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  days = 7,
): Promise<IssuedInvitation> {
  if (!Number.isInteger(days) || days < 1 || days > longestDays) {
    throw new InvalidInputError(
      'account/bad-invitation-days',
      `an invitation holds 1 to ${longestDays} days`,
    );
  }
  const account = await accountOf(parts, id);
  const { secret: code, hash: codeHash } = newInvitationCode();
  const expiresAt = new Date(parts.clock.now().getTime() + days * dayMs);
  const event = { type: 'access/invited', actor: keeperName(keeper), subject: id, detail: { days } } as const;
  await guarded(parts.ledger, event, async (receipt) => {
    assertMayKeep(keeper, account);
    const invitation = { codeHash, account: id, invitedBy: keeperPerson(keeper), expiresAt };
    await parts.stores.credentials.invite(receipt, invitation);
  });
  return { code, expiresAt };
}

/** Whom a code invites. */
export interface Invited {
  readonly account: Account;
  readonly codeHash: string;
  readonly invitedBy: string;
}

/**
 * Whom a code invites, as it was typed.
 *
 * @throws {NotSignedInError} `account/invitation-not-valid`: unknown, used, expired, or the account is closed; which, is not told
 */
export async function invitedBy({ stores, clock }: AccountParts, typed: string): Promise<Invited> {
  const codeHash = hashOfSecret(readInvitationCode(typed));
  const invitation = await stores.credentials.invitation(codeHash);
  const account = invitation && (await stores.accounts.find(invitation.account));
  if (
    invitation === undefined ||
    account?.state !== 'active' ||
    refusalToUseInvitation(invitation, clock.now()) !== undefined
  ) {
    throw new NotSignedInError('account/invitation-not-valid', 'this code does not invite, or no longer');
  }
  return { account, codeHash, invitedBy: invitation.invitedBy };
}

/** A passkey whose registration was verified. */
export type VerifiedPasskey = Pick<Credential, 'id' | 'publicKey' | 'signCount'>;

/**
 * Registers a verified passkey, spending the invitation; gives its state: where there are two administrators, the other one
 * confirms it before it can be used.
 *
 * @throws {ConflictError} `account/invitation-used`, `account/credential-taken`
 */
export async function registerPasskey(
  { stores, ledger, clock }: AccountParts,
  { account: { id: account }, codeHash, invitedBy: enrolledBy }: Invited,
  passkey: VerifiedPasskey,
): Promise<Credential['state']> {
  const registeredAt = clock.now();
  const state = stateAtEnrolment(enrolledBy, await stores.accounts.all());
  const event = {
    type: 'access/passkey-registered',
    actor: account,
    subject: account,
    detail: { credential: passkey.id, key: sha256Hex(passkey.publicKey), state },
  } as const;
  await guarded(ledger, event, (receipt) =>
    stores.together(async ({ credentials }) => {
      await credentials.useInvitation(receipt, codeHash, registeredAt);
      const { id, publicKey, signCount } = passkey;
      const key = {
        id,
        account,
        kind: 'webauthn',
        publicKey,
        signCount,
        enrolledBy,
        state,
        registeredAt,
      } as const;
      await credentials.register(receipt, key);
    }),
  );
  return state;
}

/**
 * The fingerprint of an Ed25519 public key in PEM, and the key as we keep it.
 *
 * @throws {InvalidInputError} `account/bad-public-key`: a private key must not be kept here
 */
export function keyFileOf(pem: string): Pick<Credential, 'id' | 'publicKey'> {
  const bad = (cause?: unknown) =>
    new InvalidInputError('account/bad-public-key', 'this is no Ed25519 public key in PEM', { cause });
  if (!pem.trim().startsWith('-----BEGIN PUBLIC KEY-----')) throw bad();
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') throw bad();
    const der = key.export({ type: 'spki', format: 'der' });
    const id = Buffer.from(sha256Hex(der), 'hex').toString('base64url');
    return { id, publicKey: key.export({ type: 'spki', format: 'pem' }).toString() };
  } catch (error) {
    throw error instanceof InvalidInputError ? error : bad(error);
  }
}

/**
 * Registers an Ed25519 public key for an account, so that its person can approve at the command line. Where there are two
 * administrators, the other one confirms it.
 *
 * @throws {InvalidInputError} `account/bad-public-key`
 * @throws {ConflictError} `account/credential-taken`
 * @throws {ForbiddenError} those of `assertMayKeep`; `account/closed`
 */
export async function registerKeyFile(
  parts: AccountParts,
  keeper: AccountKeeper,
  id: string,
  pem: string,
): Promise<Credential> {
  const key = keyFileOf(pem);
  const account = await accountOf(parts, id);
  const registeredAt = parts.clock.now();
  const credential: Credential = {
    ...key,
    account: id,
    kind: 'ed25519',
    signCount: 0,
    enrolledBy: keeperPerson(keeper),
    state: stateAtEnrolment(keeperPerson(keeper), await parts.stores.accounts.all()),
    registeredAt,
  };
  const detail = { credential: key.id, state: credential.state };
  const event = { type: 'access/key-registered', actor: keeperName(keeper), subject: id, detail } as const;
  await guarded(parts.ledger, event, async (receipt) => {
    assertMayKeep(keeper, account);
    if (account.state !== 'active') throw new ForbiddenError('account/closed', 'this account is closed');
    await parts.stores.credentials.register(receipt, credential);
  });
  return credential;
}
