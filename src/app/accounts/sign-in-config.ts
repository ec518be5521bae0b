import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { RelyingParty } from '../../access/webauthn-assertion.ts';
import { InvalidInputError } from '../../kit/errors.ts';

/** The site of a home that is served on this computer only. */
export const localSite: RelyingParty = { rpId: 'localhost', origin: 'http://localhost:8460' };

const configShape = z.strictObject({
  /** Where the portal is opened: `https://meguri.example.jp`. */
  origin: z.url(),
  /** Domain of the passkeys; the origin's host when not given. It cannot change later without new passkeys. */
  rpId: z.string().optional(),
  providers: z
    .array(
      z.strictObject({
        organization: z.string().min(1),
        issuer: z.url(),
        clientId: z.string().min(1),
        /** Path of a file with the secret, from the home. */
        clientSecretFile: z.string().min(1),
        /** Authentication contexts (`acr`) of which the provider must vouch for one. */
        requiredAcr: z.array(z.string().min(1)).min(1).optional(),
      }),
    )
    .default([]),
});

/** How people sign in to a home's portal. */
export interface SignInConfig {
  readonly site: RelyingParty;
  readonly providers: readonly {
    readonly organization: string;
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly requiredAcr?: readonly string[];
  }[];
}

/**
 * What `sign-in.json` of the home at `folder` says; where there is none, the portal is at `otherwise`: for this computer only. Secrets
 * are in files of their own.
 *
 * @throws {InvalidInputError} `access/bad-sign-in-config`
 */
export async function readSignInConfig(
  folder: string,
  otherwise: RelyingParty = localSite,
): Promise<SignInConfig> {
  const path = join(folder, 'sign-in.json');
  if (!existsSync(path)) return { site: otherwise, providers: [] };
  try {
    const { origin, rpId, providers } = configShape.parse(JSON.parse(await readFile(path, 'utf8')));
    const site = { origin, rpId: rpId ?? new URL(origin).hostname };
    const known = providers.map(async ({ clientSecretFile, requiredAcr, ...provider }) => {
      const secret = await readFile(resolve(folder, clientSecretFile), 'utf8');
      const acr = requiredAcr === undefined ? {} : { requiredAcr };
      return { ...provider, ...acr, clientSecret: secret.trim() };
    });
    return { site, providers: await Promise.all(known) };
  } catch (cause) {
    throw new InvalidInputError('access/bad-sign-in-config', 'sign-in.json cannot be used as it is', {
      cause,
    });
  }
}
