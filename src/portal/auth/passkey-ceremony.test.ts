import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { softwareAuthenticator, type Deviation } from '../../../test/fixtures/software-authenticator.ts';
import { faultOfAssertion, type WebauthnAssertion } from '../../access/webauthn-assertion.ts';
import { spkiOfCose } from './spki-of-cose.ts';

const site = { rpId: 'meguri.example', origin: 'https://meguri.example' };
const challenge = Buffer.from('a challenge of thirty-two bytes!').toString('base64url');

const deviations: readonly Deviation[] = [
  { origin: 'https://meguri.example.evil' },
  { origin: 'http://meguri.example' },
  { origin: 'https://meguri.example:8443' },
  { rpId: 'example' },
  { rpId: 'evil.example' },
  { type: 'webauthn.create' },
  { type: 'payment.get' },
  { flags: 0x00 },
  { flags: 0x01 },
  { flags: 0x04 },
];

/** A registered passkey, and what both verifiers say of an answer of its. */
async function registered(algorithm: 'es256' | 'eddsa' | 'rs256') {
  const device = softwareAuthenticator(site, algorithm);
  const { registrationInfo } = await verifyRegistrationResponse({
    response: device.register(challenge),
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
  });
  const { id, publicKey } = registrationInfo!.credential;
  const key = createPublicKey(spkiOfCose(publicKey));
  const byLibrary = async ({ clientDataJson: clientDataJSON, ...rest }: WebauthnAssertion) => {
    const response = { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
    const { verified } = await verifyAuthenticationResponse({
      response: { ...response, response: { clientDataJSON, ...rest } },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      credential: { id, publicKey, counter: 0 },
    }).catch(() => ({ verified: false }));
    return verified;
  };
  const byUs = (answer: WebauthnAssertion) => faultOfAssertion(answer, challenge, key, site) === undefined;
  return { device, byLibrary, byUs };
}

describe('faultOfAssertion', () => {
  it.each(['es256', 'eddsa', 'rs256'] as const)(
    'L7: accepts and refuses as an independent verifier does, over forged answers of a passkey (%s)',
    async (algorithm) => {
      const { device, byLibrary, byUs } = await registered(algorithm);
      const other = softwareAuthenticator(site, algorithm);
      const genuine = device.assert(challenge);
      expect([await byLibrary(genuine), byUs(genuine)]).toEqual([true, true]);
      const forged: WebauthnAssertion[] = [
        ...deviations.map((odd) => device.assert(challenge, odd)),
        device.assert(Buffer.from('another challenge').toString('base64url')),
        other.assert(challenge),
        { ...genuine, signature: other.assert(challenge).signature },
        { ...genuine, clientDataJson: 'bm8' },
      ];
      for (const part of ['authenticatorData', 'clientDataJson', 'signature'] as const) {
        const bytes = Buffer.from(genuine[part], 'base64url');
        for (let place = 0; place < bytes.length; place += 5) {
          const changed = Buffer.from(bytes);
          changed[place] = (bytes[place] ?? 0) ^ 0x20;
          forged.push({ ...genuine, [part]: changed.toString('base64url') });
        }
        forged.push({ ...genuine, [part]: bytes.subarray(0, -1).toString('base64url') });
      }
      const verdicts = await Promise.all(
        forged.map(async (answer) => [await byLibrary(answer), byUs(answer)]),
      );
      expect(forged.length).toBeGreaterThan(60);
      expect(verdicts.filter(([library, we]) => library === true || we === true)).toEqual([]);
    },
  );

  it('L7: refuses an answer from within another site’s frame, which the library lets through', async () => {
    const { device, byLibrary, byUs } = await registered('es256');
    const framed = device.assert(challenge, { crossOrigin: true });
    expect([await byLibrary(framed), byUs(framed)]).toEqual([true, false]);
  });
});
