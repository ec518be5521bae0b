import { describe, expect, it } from 'vitest';
import { anybody, personsOf, rolesIn, type Actor } from './actor.ts';
import { allRoles, conflictingRole, sideOf, type Role } from './role.ts';

const actor = (organization: string, ...roles: Role[]): Actor => ({
  account: 'sato-1',
  person: 'sato',
  roles,
  organization,
});

describe('conflictingRole', () => {
  it.each<[Role, Role]>([
    ['builder', 'releaser'],
    ['releaser', 'builder'],
    ['linkage-reviewer', 'builder'],
    ['office', 'committee'],
    ['auditor', 'steward'],
    ['steward', 'administrator'],
    ['applicant', 'committee'],
    ['institution-desk', 'steward'],
    ['minister', 'office'],
  ])('keeps a %s from becoming %s', (held, role) => {
    expect(conflictingRole([held], role)).toBe(held);
  });

  it('lets a committee member release what the committee let be built', () => {
    expect(conflictingRole(['committee'], 'releaser')).toBeUndefined();
  });

  it('lets nobody stand on two sides', () => {
    const across = allRoles.flatMap((one) =>
      allRoles.filter((other) => sideOf(one) !== sideOf(other)).map((other) => [one, other] as const),
    );
    expect(across.length).toBeGreaterThan(100);
    expect(across.filter(([one, other]) => conflictingRole([one], other) === undefined)).toEqual([]);
  });
});

describe('rolesIn', () => {
  it('lets a desk meet only the matters of its own institution', () => {
    const desk = actor('H001', 'institution-desk');
    expect(rolesIn(desk, { party: 'H001' })).toEqual(['institution-desk']);
    expect(rolesIn(desk, { party: 'H002' })).toEqual([]);
  });

  it('lets the operator’s people and the ministers meet every matter, and the public as the public', () => {
    expect(rolesIn(actor('OP', 'office'), { party: 'H001' })).toEqual(['office']);
    expect(rolesIn(actor('MHLW', 'minister'), { party: 'H001' })).toEqual(['minister']);
    expect(rolesIn(anybody, { party: 'H001' })).toEqual(['public']);
  });
});

describe('personsOf', () => {
  it('counts both the delegate and whom they act for', () => {
    expect(personsOf({ person: 'sato' })).toEqual(['sato']);
    expect(personsOf({ person: 'sato', actsFor: 'suzuki' })).toEqual(['sato', 'suzuki']);
  });
});
