/**
 * Where something may be sent: over TLS, to addresses of the public internet. Otherwise whoever may name a target could make the
 * operator's machine speak to what only it can reach (server-side request forgery).
 *
 * @see OWASP Server-Side Request Forgery Prevention Cheat Sheet
 */

import { BlockList, isIP } from 'node:net';

/** Hosts that may be spoken to though they are not public, as the operator's own configuration names them. */
export type AllowedHosts = ReadonlySet<string>;

/** Why a target may not be used. */
export type TargetRefusal =
  'not-a-url' | 'not-https' | 'has-credentials' | 'has-fragment' | 'private-address' | 'bare-name';

const notPublic4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 only 2000::/3 is given out to the public; of that, what embeds or documents other addresses is left out. */
const notPublic6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const blocked = new BlockList();
for (const [address, prefix] of notPublic4) blocked.addSubnet(address, prefix, 'ipv4');
for (const [address, prefix] of notPublic6) blocked.addSubnet(address, prefix, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !blocked.check(address, 'ipv4');
  return version === 6 && global6.check(address, 'ipv6') && !blocked.check(address, 'ipv6');
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');

/** Whether a host is this machine itself, by a name that nothing outside can claim. */
export function isThisMachine(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1'].includes(host);
}

/**
 * Why nothing may be sent to `text`, or undefined. A name is checked again when it is resolved, each time. This machine itself is
 * a target only where the configuration names it; then HTTP without TLS is as good.
 */
export function refusalToTarget(text: string, allowed: AllowedHosts): TargetRefusal | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // The parser says what is wrong by throwing; the answer here is only that it is no URL.
    return 'not-a-url';
  }
  const host = hostOf(url);
  const isOwn = isThisMachine(host);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwn)) return 'not-https';
  if (url.username !== '' || url.password !== '') return 'has-credentials';
  if (url.hash !== '') return 'has-fragment';
  if (allowed.has(host)) return undefined;
  if (isIP(host) !== 0) return isPublicAddress(host) ? undefined : 'private-address';
  if (isOwn) return 'private-address';
  return host.includes('.') ? undefined : 'bare-name';
}
