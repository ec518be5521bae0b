import { describe, expect, it } from 'vitest';
import { assertEventPattern, matchesPattern } from './event-pattern.ts';
import { publicLookup } from './post-to-target.ts';
import { isPublicAddress, refusalToTarget } from './target-address.ts';
import { isSignedBy, webhookSignature } from './webhook-signature.ts';

const none: ReadonlySet<string> = new Set();

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
    ],
    ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1'],
    ...['::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:169.254.169.254'],
    ...['64:ff9b::a00:1', '2002:a00:1::1', '2001:db8::1', '2001::1', 'not an address'],
  ])('M2: %s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('refusalToTarget', () => {
  it.each([
    ['https://hooks.example.jp/a?b=c', undefined],
    ['http://hooks.example.jp/', 'not-https'],
    ['ftp://hooks.example.jp/', 'not-https'],
    ['https://user:pw@hooks.example.jp/', 'has-credentials'],
    ['https://hooks.example.jp/#x', 'has-fragment'],
    ['https://169.254.169.254/latest/meta-data', 'private-address'],
    ['https://[::1]/', 'private-address'],
    ['https://[::ffff:7f00:1]/', 'private-address'],
    // Other ways to write 127.0.0.1: the URL parser reads them as such.
    ['https://2130706433/', 'private-address'],
    ['https://0x7f.1/', 'private-address'],
    ['https://intranet/', 'bare-name'],
    ['http://localhost:8080/', 'private-address'],
    ['nonsense', 'not-a-url'],
  ])('M2: of %s is %s', (url, refusal) => {
    expect(refusalToTarget(url, none)).toBe(refusal);
  });

  it('lets through what the configuration names', () => {
    expect(refusalToTarget('http://localhost:8080/', new Set(['localhost']))).toBeUndefined();
    expect(refusalToTarget('https://intranet/', new Set(['intranet']))).toBeUndefined();
    expect(refusalToTarget('http://intranet/', new Set(['intranet']))).toBe('not-https');
  });
});

describe('publicLookup', () => {
  const resolved = (allowed: ReadonlySet<string>, ...addresses: string[]) =>
    new Promise((resolve) => {
      const found = addresses.map((address) => ({ address, family: 4 }));
      publicLookup(allowed, () => Promise.resolve(found))(
        'hooks.example.jp',
        { all: true },
        (error, result) => resolve(error === null ? result : error.code),
      );
    });

  it('M2: lets a name through only when all its addresses are public, whatever it was before', async () => {
    expect(await resolved(none, '8.8.8.8')).toEqual([{ address: '8.8.8.8', family: 4 }]);
    expect(await resolved(none, '8.8.8.8', '10.0.0.1')).toBe('outgoing/private-address');
    expect(await resolved(none, '169.254.169.254')).toBe('outgoing/private-address');
    expect(await resolved(none)).toBe('outgoing/private-address');
    expect(await resolved(new Set(['hooks.example.jp']), '10.0.0.1')).toHaveLength(1);
  });

  it('tells that a name is not known', async () => {
    const unknown = Object.assign(new Error('no'), { code: 'ENOTFOUND' });
    const code = await new Promise((resolve) => {
      publicLookup(none, () => Promise.reject(unknown))('x.example', {}, (error) => resolve(error?.code));
    });
    expect(code).toBe('ENOTFOUND');
  });
});

describe('webhookSignature', () => {
  const at = new Date('2026-10-01T00:00:00Z');
  const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

  it('M2: is checked by who has the secret, over time and body', () => {
    const signature = webhookSignature('secret', '{"a":1}', at);
    expect(signature).toBe('t=1790812800,v1=' + signature.slice(-64));
    expect(isSignedBy('secret', '{"a":1}', signature, later(60))).toBe(true);
    expect(isSignedBy('secret', '{"a":2}', signature, later(60))).toBe(false);
    expect(isSignedBy('other', '{"a":1}', signature, later(60))).toBe(false);
    expect(isSignedBy('secret', '{"a":1}', signature, later(301))).toBe(false);
    expect(isSignedBy('secret', '{"a":1}', signature.replace('t=1', 't=2'), later(60))).toBe(false);
    expect(isSignedBy('secret', '{"a":1}', 'nonsense', at)).toBe(false);
  });
});

describe('matchesPattern', () => {
  it('means all, all of a kind, or one', () => {
    expect(matchesPattern(['*'], 'incident/opened')).toBe(true);
    expect(matchesPattern(['incident/*'], 'incident/opened')).toBe(true);
    expect(matchesPattern(['incident/closed', 'order/*'], 'incident/opened')).toBe(false);
    for (const bad of ['', 'incident', '*/opened', 'incident/*x', 'Incident/*']) {
      expect(() => assertEventPattern(bad), bad).toThrow();
    }
  });
});
