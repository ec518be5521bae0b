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
  /** Suspended when its counter went back: somebody may have a copy. */
  readonly state: 'active' | 'suspended';
  readonly registeredAt: Date;
}

/** An invitation to register a passkey for an account. */
export interface Invitation {
  /** SHA-256 of the one-time code, hexadecimal. */
  readonly codeHash: string;
  readonly account: Account['id'];
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
