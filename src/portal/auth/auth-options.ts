import type { AccountParts } from '../../app/accounts/account-parts.ts';
import { InvalidInputError } from '../../kit/errors.ts';

/** An organization whose people sign in at their own OpenID provider. */
export interface OpenidProvider {
  /** Code of the organization: only its own accounts sign in there. */
  readonly organization: string;
  /** Issuer identifier, an https URL. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Authentication contexts (`acr`) of which the provider must vouch for one, such as its name for two factors. */
  readonly requiredAcr?: readonly string[];
}

/** What signing in needs. */
export interface AuthOptions {
  /** Its `site` says which origin the portal is opened at, and whose passkeys count. */
  readonly parts: AccountParts;
  readonly providers?: readonly OpenidProvider[];
  /** Requests that one address may make to `/auth` in a minute; a third of them may be sign-ins. */
  readonly requestsPerMinute?: number;
}

/** How the cookies of a site are set. */
export interface CookieTerms {
  readonly session: string;
  readonly state: string;
  readonly isSecure: boolean;
}

const isLoopback = (hostname: string) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** Whether a URL is https, or of this machine only. */
export function isTrustworthy({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/**
 * The cookies of a site: `__Host-` and Secure, but for a portal that is opened on this machine only.
 *
 * @throws {InvalidInputError} `access/bad-origin` when the origin is not https, nor http on this machine, or not that of the passkeys
 */
export function cookieTermsOf({ origin, rpId }: AccountParts['site']): CookieTerms {
  const url = URL.parse(origin);
  const isOwn = url !== null && (url.hostname === rpId || url.hostname.endsWith(`.${rpId}`));
  if (url?.origin !== origin || !isTrustworthy(url) || !isOwn) {
    throw new InvalidInputError(
      'access/bad-origin',
      'the portal’s origin is https, and of the passkeys’ domain',
    );
  }
  const isSecure = url.protocol === 'https:';
  const prefix = isSecure ? '__Host-' : '';
  return { session: `${prefix}meguri-session`, state: `${prefix}meguri-openid`, isSecure };
}
