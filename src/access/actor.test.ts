import { describe, expect, it } from 'vitest';
import { assertPermitted, refusalToApprove, type Actor } from './actor.ts';
import { conflictingRole, isPermitted, type Action, type Role } from './role.ts';

const roles: readonly Role[] = [
  'institution-desk',
  'steward',
  'linkage-reviewer',
  'applicant',
  'committee',
  'builder',
  'releaser',
  'auditor',
  'administrator',
];
const actor = (person: string, ...held: Role[]): Actor => ({ account: `${person}-1`, person, roles: held });

describe('isPermitted', () => {
  it.each<[Action, readonly Role[]]>([
    ['institution/accept-stop', ['institution-desk', 'steward']],
    ['application/decide', ['committee']],
    ['deidentify/build', ['builder']],
    ['delivery/release', ['releaser']],
    ['ledger/read', ['auditor']],
    ['access/grant', ['administrator']],
  ])('lets %s be done by %j and by nobody else', (action, expected) => {
    expect(roles.filter((role) => isPermitted([role], action))).toEqual(expected);
  });

  it('permits nothing without a role', () => {
    expect(isPermitted([], 'ledger/read')).toBe(false);
    expect(() => assertPermitted(actor('sato'), 'ledger/read')).toThrow('no role');
  });
});

describe('conflictingRole', () => {
  it.each<[Role, Role]>([
    ['builder', 'releaser'],
    ['releaser', 'builder'],
    ['linkage-reviewer', 'builder'],
    ['auditor', 'steward'],
    ['steward', 'administrator'],
    ['applicant', 'committee'],
  ])('keeps a %s from becoming %s', (held, role) => {
    expect(conflictingRole([held], role)).toBe(held);
  });

  it('lets a committee member release what the committee let be built', () => {
    expect(conflictingRole(['committee'], 'releaser')).toBeUndefined();
  });
});

describe('refusalToApprove', () => {
  const matter = { action: 'delivery/release', parties: ['yamada', 'sato'], approvers: ['suzuki'] } as const;

  it.each([
    [actor('tanaka', 'releaser'), undefined],
    [actor('tanaka', 'builder'), 'not-permitted'],
    [actor('sato', 'releaser'), 'is-party'],
    [{ account: 'another', person: 'yamada', roles: ['releaser'] } as const, 'is-party'],
    [{ account: 'another', person: 'suzuki', roles: ['releaser'] } as const, 'has-approved'],
  ])('says %#', (who, expected) => {
    expect(refusalToApprove(who, matter)).toBe(expected);
  });
});
