import { cose, decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { InvalidInputError } from '../../kit/errors.ts';

/** The algorithms that we verify later, without the library: Ed25519, ES256, RS256. */
export const acceptedAlgorithms: readonly number[] = [
  cose.COSEALG.EdDSA,
  cose.COSEALG.ES256,
  cose.COSEALG.RS256,
];

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('base64url');

function jwkOf(key: ReturnType<typeof decodeCredentialPublicKey>): JsonWebKey | undefined {
  if (cose.isCOSEPublicKeyOKP(key) && key.get(cose.COSEKEYS.crv) === 6) {
    return { kty: 'OKP', crv: 'Ed25519', x: text(key.get(cose.COSEKEYS.x)) };
  }
  if (cose.isCOSEPublicKeyEC2(key) && key.get(cose.COSEKEYS.crv) === 1) {
    return { kty: 'EC', crv: 'P-256', x: text(key.get(cose.COSEKEYS.x)), y: text(key.get(cose.COSEKEYS.y)) };
  }
  if (cose.isCOSEPublicKeyRSA(key)) {
    return { kty: 'RSA', n: text(key.get(cose.COSEKEYS.n)), e: text(key.get(cose.COSEKEYS.e)) };
  }
  return undefined;
}

/**
 * A passkey's COSE public key as SPKI PEM, the form that anybody can verify with.
 *
 * @throws {InvalidInputError} `access/key-not-usable`
 * @see RFC 9053
 */
export function spkiOfCose(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    const jwk = jwkOf(decodeCredentialPublicKey(bytes));
    if (jwk === undefined) throw new TypeError('a key of another kind');
    return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
  } catch (cause) {
    throw new InvalidInputError('access/key-not-usable', 'this passkey signs in a way that is not accepted', {
      cause,
    });
  }
}
