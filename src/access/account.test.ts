import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '../kit/day.ts';
import { refusalToAct, refusalToGrant, refusalToKeep, rolesHeld, type Account } from './account.ts';
import type { Actor } from './actor.ts';
import { allRoles, conflictingRole, type Role } from './role.ts';

const on = day('2026-10-01');
const operator = 'OP-01';
const duty = { file: 'S-0012', appointedUntil: on, swornUntil: on, trainedUntil: on };
const staff: Account = {
  id: 'ito',
  person: 'P-ito',
  name: '伊藤直子',
  organization: operator,
  roles: ['releaser'],
  state: 'active',
  duty,
};
const without = (name: keyof typeof duty): Account => {
  const rest = Object.fromEntries(Object.entries(duty).filter(([key]) => key !== name));
  return { ...staff, duty: { file: duty.file, ...rest } };
};
const actor = (person: string, roles: readonly Role[], actsFor?: string): Actor => ({
  account: person,
  person,
  roles,
  organization: operator,
  ...(actsFor === undefined ? {} : { actsFor }),
});

describe('refusalToAct', () => {
  it('J7: lets nobody act without an appointment, an oath and training that are valid on the day', () => {
    const late = addDays(on, 1);
    expect(refusalToAct(staff, on)).toBeUndefined();
    expect(refusalToAct(staff, late)).toBe('appointment-missing');
    expect(refusalToAct({ ...staff, duty: { ...duty, appointedUntil: late } }, late)).toBe('oath-missing');
    const trainedLast = { ...duty, appointedUntil: late, swornUntil: late };
    expect(refusalToAct({ ...staff, duty: trainedLast }, late)).toBe('training-out-of-date');
  });

  it.each([
    [without('appointedUntil'), 'appointment-missing'],
    [without('swornUntil'), 'oath-missing'],
    [without('trainedUntil'), 'training-out-of-date'],
    [{ ...staff, state: 'suspended' }, 'suspended'],
    [{ ...staff, state: 'ended' }, 'ended'],
    [{ ...staff, validUntil: addDays(on, -1) }, 'expired'],
    [{ ...staff, validUntil: on }, undefined],
  ] as const)(
    'J7: refuses the account whose paper is missing or which is over (case %#)',
    (account, refusal) => {
      expect(refusalToAct(account, on)).toBe(refusal);
    },
  );

  it('J7: asks for these papers of every role on the operator’s or a consignee’s side, and of no other', () => {
    const bare = { ...staff, duty: { file: 'S-0012' } };
    const refused = allRoles.filter((role) => refusalToAct({ ...bare, roles: [role] }, on) !== undefined);
    expect(allRoles.filter((role) => !refused.includes(role))).toEqual([
      'institution-desk',
      'institution-manager',
      'applicant',
      'applicant-representative',
      'other-operator',
      'minister',
      'ppc',
      'public',
    ]);
  });

  it('J7: a rule that forgot the papers would let that person in (negative control)', () => {
    const forgetful = ({ state, validUntil }: Account) =>
      state !== 'active' ? state : validUntil !== undefined && on > validUntil ? 'expired' : undefined;
    expect(forgetful(without('trainedUntil'))).toBeUndefined();
    expect(refusalToAct(without('trainedUntil'), on)).toBe('training-out-of-date');
  });
});

describe('refusalToKeep', () => {
  const admin = actor('P-kato', ['administrator']);

  it('is for administrators, in person, and never for an account of the same person', () => {
    expect(refusalToKeep(admin, staff)).toBeUndefined();
    expect(refusalToKeep(admin, { ...staff, person: 'P-kato' })).toBe('is-self');
    expect(refusalToKeep(actor('P-ueda', ['administrator'], 'P-ito'), staff)).toBe('is-self');
    expect(refusalToKeep(actor('P-ueda', ['director']), staff)).toBe('not-administrator');
  });

  it('lets the holder of the home keep administrators, and nobody else', () => {
    expect(refusalToKeep('home', { person: 'P-kato', roles: ['administrator'] })).toBeUndefined();
    expect(refusalToKeep('home', staff)).toBe('home-keeps-administrators-only');
    const other = { person: 'P-ueda', roles: ['administrator'] } as const;
    expect(refusalToKeep(admin, other)).toBe('administrators-kept-by-home');
  });
});

describe('refusalToGrant', () => {
  it('refuses what conflicts with a role that the person holds in another account', () => {
    const builder: Account = { ...staff, id: 'ito-2', roles: ['builder'] };
    const held = rolesHeld([staff, builder]);
    expect(refusalToGrant(builder, 'steward', [], operator)).toBeUndefined();
    expect(refusalToGrant({ ...builder, roles: [] }, 'builder', held, operator)).toBe('conflicting-role');
    expect(rolesHeld([{ ...staff, state: 'ended' }, builder])).toEqual(['builder']);
  });

  it('keeps the operator’s roles to the operator’s accounts, and others out of them', () => {
    const party: Account = { ...staff, organization: 'U-77', roles: [] };
    expect(refusalToGrant(party, 'applicant', [], operator)).toBeUndefined();
    expect(refusalToGrant(party, 'builder', [], operator)).toBe('role-of-another-side');
    expect(refusalToGrant({ ...staff, roles: [] }, 'applicant', [], operator)).toBe('role-of-another-side');
  });

  it('grants neither what nobody holds, nor anything to an account that has ended', () => {
    expect(refusalToGrant(staff, 'public', [], operator)).toBe('role-not-granted');
    expect(refusalToGrant(staff, 'clock', [], operator)).toBe('role-not-granted');
    expect(refusalToGrant({ ...staff, state: 'ended' }, 'steward', [], operator)).toBe('ended');
  });

  it('never leaves a person with two roles that conflict, in whatever order they are granted', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...allRoles), { maxLength: 8 }), (wishes) => {
        let roles: readonly Role[] = [];
        for (const role of wishes) {
          if (refusalToGrant({ ...staff, roles }, role, roles, operator) === undefined)
            roles = [...roles, role];
        }
        expect(roles.every((role) => conflictingRole(roles, role) === undefined)).toBe(true);
      }),
    );
  });
});
