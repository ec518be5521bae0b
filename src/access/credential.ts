/**
 * What a person proves with that they are who they are: passkeys, key files, and the one-time invitation to register one.
 */

import { sha256Hex } from '../kit/digest.ts';
import type { Account } from './account.ts';
import { signCountOf, type WebauthnAssertion } from './webauthn-assertion.ts';

/** A registered public key. Keys are never replaced or deleted: what was signed with them stays verifiable. */
export interface Credential {
  /** A passkey's id as the authenticator gave it, base64url; a key file's fingerprint. */
  readonly id: string;
  readonly account: Account['id'];
  readonly kind: 'webauthn' | 'ed25519';
  /** SPKI PEM. */
  readonly publicKey: string;
  /** What the authenticator counted last; 0 when it does not count. */
  readonly signCount: number;
  /** Digest of the last assertion that was accepted. */
  readonly lastAssertion?: string;
  /** The person of the administrator who let it be registered, or `home`. */
  readonly enrolledBy: string;
  /** Pending until a second administrator confirms it; suspended when lost, or when its counter went back. */
  readonly state: 'pending' | 'active' | 'suspended';
  readonly registeredAt: Date;
}

/** An invitation to register a passkey for an account. */
export interface Invitation {
  /** SHA-256 of the one-time code, hexadecimal. */
  readonly codeHash: string;
  readonly account: Account['id'];
  /** The person of the administrator who invited, or `home`. */
  readonly invitedBy: string;
  readonly expiresAt: Date;
  readonly usedAt?: Date;
}

/** Why an invitation may not be used at `now`, or undefined. */
export function refusalToUseInvitation(
  { usedAt, expiresAt }: Invitation,
  now: Date,
): 'used' | 'expired' | undefined {
  if (usedAt !== undefined) return 'used';
  return now >= expiresAt ? 'expired' : undefined;
}

/**
 * The state of a credential that `enrolledBy` lets be registered. Where there are two administrators, an administrator alone could
 * register a key of their own for somebody else: the second confirms it. Administrators who have left still count, so that nobody
 * becomes the only one by closing the other.
 */
export function stateAtEnrolment(enrolledBy: string, accounts: readonly Account[]): 'pending' | 'active' {
  const administrators = accounts.filter(({ roles }) => roles.includes('administrator'));
  const persons = new Set(administrators.map(({ person }) => person));
  return enrolledBy === 'home' || persons.size < 2 ? 'active' : 'pending';
}

/** What tells one assertion from another. */
export function assertionDigest({ authenticatorData, signature }: WebauthnAssertion): string {
  return sha256Hex(`${authenticatorData}.${signature}`);
}

/**
 * Whether the counter of a verified assertion shows that the credential was copied: it did not go on from where it was. An
 * authenticator that never counts says 0.
 *
 * @see W3C Web Authentication Level 3, §6.1.1 Signature Counter Considerations
 */
export function isCountBehind({ signCount }: Credential, assertion: WebauthnAssertion): boolean {
  const count = signCountOf(assertion);
  return (count > 0 || signCount > 0) && count <= signCount;
}
