/**
 * A WebAuthn assertion, verified from its bytes alone: an auditor needs the registered public key, not our server.
 *
 * @see W3C Web Authentication Level 3, §7.2 Verifying an Authentication Assertion
 */

import { createHash, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** What an authenticator gave back, each part base64url as the browser sends it. */
export interface WebauthnAssertion {
  readonly authenticatorData: string;
  readonly clientDataJson: string;
  readonly signature: string;
}

/** Whom a passkey belongs to: the domain, and the exact origin of the page that may ask for it. */
export interface RelyingParty {
  readonly rpId: string;
  readonly origin: string;
}

/** Why an assertion proves nothing. */
export type AssertionFault =
  | 'malformed'
  | 'other-ceremony'
  | 'other-challenge'
  | 'other-origin'
  | 'other-site'
  | 'user-not-present'
  | 'user-not-verified'
  | 'key-not-usable'
  | 'signature-not-valid';

const flags = { userPresent: 0x01, userVerified: 0x04 } as const;
const headerBytes = 37;

const clientDataShape = z.object({
  type: z.string(),
  challenge: z.string(),
  origin: z.string(),
  crossOrigin: z.boolean().optional(),
});

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();

function clientDataIn(bytes: Buffer): z.output<typeof clientDataShape> | undefined {
  try {
    return clientDataShape.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * Whether `signature` is valid. Which algorithm is a fact of the key, never a word of the sender: Ed25519, ECDSA on P-256
 * with SHA-256, or RSA PKCS #1 v1.5 with SHA-256 (TPMs); any other key is not usable.
 */
function signatureFault(data: Buffer, signature: Buffer, key: KeyObject): AssertionFault | undefined {
  const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  const isEdwards = key.asymmetricKeyType === 'ed25519';
  const isP256 = key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1';
  const isRsa = key.asymmetricKeyType === 'rsa' && modulusLength >= 2048;
  if (key.type !== 'public' || !(isEdwards || isP256 || isRsa)) return 'key-not-usable';
  return verify(isEdwards ? null : 'sha256', data, key, signature) ? undefined : 'signature-not-valid';
}

/**
 * Why `assertion` does not prove that the holder of `publicKey` answered `challenge` (base64url) at this site, present
 * and verified by the authenticator; undefined when it does.
 */
export function faultOfAssertion(
  assertion: WebauthnAssertion,
  challenge: string,
  publicKey: KeyObject,
  { rpId, origin }: RelyingParty,
): AssertionFault | undefined {
  const data = Buffer.from(assertion.authenticatorData, 'base64url');
  const clientBytes = Buffer.from(assertion.clientDataJson, 'base64url');
  const client = clientDataIn(clientBytes);
  if (client === undefined || data.length < headerBytes) return 'malformed';
  if (client.type !== 'webauthn.get' || client.crossOrigin === true) return 'other-ceremony';
  if (client.challenge !== challenge) return 'other-challenge';
  if (client.origin !== origin) return 'other-origin';
  if (!data.subarray(0, 32).equals(sha256(rpId))) return 'other-site';
  const flag = data.readUInt8(32);
  if ((flag & flags.userPresent) === 0) return 'user-not-present';
  if ((flag & flags.userVerified) === 0) return 'user-not-verified';
  const signed = Buffer.concat([data, sha256(clientBytes)]);
  return signatureFault(signed, Buffer.from(assertion.signature, 'base64url'), publicKey);
}

/** How often the authenticator says it has signed; 0 when it does not count. */
export function signCountOf({ authenticatorData }: WebauthnAssertion): number {
  const data = Buffer.from(authenticatorData, 'base64url');
  return data.length < headerBytes ? 0 : data.readUInt32BE(33);
}
