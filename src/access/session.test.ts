import { describe, expect, it } from 'vitest';
import { refusalToUseToken, type AccessToken } from './access-token.ts';
import type { Account } from './account.ts';
import {
  assertionDigest,
  isCountBehind,
  refusalToUseInvitation,
  stateAtEnrolment,
  type Credential,
} from './credential.ts';
import { hashOfSecret, newInvitationCode, newSecretToken, readInvitationCode } from './secret-token.ts';
import { refusalToContinue, type Session } from './session.ts';

const start = new Date('2026-10-01T00:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const session: Session = {
  tokenHash: 'aa',
  family: 'f',
  account: 'ito',
  method: 'passkey',
  signedInAt: start,
  lastSeenAt: start,
};

describe('refusalToContinue', () => {
  it('ends a session after half an hour without a request, and after twelve hours in any case', () => {
    expect(refusalToContinue(session, after(29.99))).toBeUndefined();
    expect(refusalToContinue(session, after(30))).toBe('idle');
    const busy = (minutes: number): Session => ({ ...session, lastSeenAt: after(minutes - 1) });
    expect(refusalToContinue(busy(719), after(719))).toBeUndefined();
    expect(refusalToContinue(busy(720), after(720))).toBe('too-old');
  });

  it.each(['signed-out', 'rotated', 'reused', 'revoked'] as const)('stays ended once it is %s', (end) => {
    expect(refusalToContinue({ ...session, end }, start)).toBe(end);
  });
});

describe('refusalToUseToken', () => {
  const token: AccessToken = {
    id: 'T-1',
    tokenHash: 'bb',
    account: 'ito',
    label: 'nightly',
    scopes: ['read'],
    createdAt: start,
    expiresAt: after(60),
    isRevoked: false,
  };

  it('lets a token be used within its scope and its time, until it is revoked', () => {
    expect(refusalToUseToken(token, 'read', after(59))).toBeUndefined();
    expect(refusalToUseToken(token, 'read', after(60))).toBe('expired');
    expect(refusalToUseToken(token, 'write', start)).toBe('out-of-scope');
    expect(refusalToUseToken({ ...token, isRevoked: true }, 'read', start)).toBe('revoked');
  });
});

describe('refusalToUseInvitation', () => {
  it('lets a code be used once, before it expires', () => {
    const invitation = { codeHash: 'cc', account: 'ito', invitedBy: 'home', expiresAt: after(60) };
    expect(refusalToUseInvitation(invitation, after(59))).toBeUndefined();
    expect(refusalToUseInvitation(invitation, after(60))).toBe('expired');
    expect(refusalToUseInvitation({ ...invitation, usedAt: start }, start)).toBe('used');
  });
});

describe('stateAtEnrolment', () => {
  const admin = (person: string, state: Account['state'] = 'active'): Account => ({
    id: person,
    person,
    name: '加藤真',
    organization: 'OP-01',
    roles: ['administrator'],
    state,
  });

  it.each([
    ['kato', [admin('kato')], 'active'],
    ['kato', [admin('kato'), admin('ueda')], 'pending'],
    ['kato', [admin('kato'), admin('ueda', 'ended')], 'pending'],
    ['home', [admin('kato'), admin('ueda')], 'active'],
  ] as const)('of a key that %s lets be registered (case %#) is %s', (by, accounts, state) => {
    expect(stateAtEnrolment(by, accounts)).toBe(state);
  });
});

describe('isCountBehind', () => {
  const device: Credential = {
    id: 'k',
    account: 'ito',
    kind: 'webauthn',
    publicKey: '',
    signCount: 5,
    enrolledBy: 'home',
    state: 'active',
    registeredAt: start,
  };
  const counted = (count: number) => {
    const data = Buffer.alloc(37);
    data.writeUInt32BE(count, 33);
    return { authenticatorData: data.toString('base64url'), clientDataJson: '', signature: 'c2ln' };
  };

  it.each([
    [5, 6, false],
    [5, 5, true],
    [5, 4, true],
    [5, 0, true],
    [0, 0, false],
    [0, 1, false],
  ])('of a device that stood at %i and says %i is %s', (before, now, isBehind) => {
    expect(isCountBehind({ ...device, signCount: before }, counted(now))).toBe(isBehind);
  });

  it('knows an assertion that came before by its digest', () => {
    expect(assertionDigest(counted(6))).toBe(assertionDigest(counted(6)));
    expect(assertionDigest(counted(6))).not.toBe(assertionDigest(counted(7)));
  });
});

describe('newSecretToken', () => {
  it('gives 256 bits that do not repeat, and keeps a hash only', () => {
    const tokens = Array.from({ length: 2000 }, () => newSecretToken('m_'));
    expect(new Set(tokens.map(({ secret }) => secret)).size).toBe(2000);
    for (const { secret, hash } of tokens) {
      expect(secret).toMatch(/^m_[A-Za-z0-9_-]{43}$/);
      expect(hash).toBe(hashOfSecret(secret));
    }
  });
});

describe('newInvitationCode', () => {
  it('gives a code that is read as it was meant, however it is typed', () => {
    const { secret, hash } = newInvitationCode();
    expect(secret).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    const typed = secret.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(hashOfSecret(readInvitationCode(typed))).toBe(hash);
  });
});
