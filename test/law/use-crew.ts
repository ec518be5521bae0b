/** Everybody who may try something on a use: its own people, their second accounts, delegates, and members in conflict. */

import type { Actor } from '../../src/access/actor.ts';
import type { Role } from '../../src/access/role.ts';
import { people } from '../../src/flow/application/use-world.fake.ts';

const second = (person: string, organization: string, role: Role): Actor => ({
  account: `${person}-as-${role}`,
  person,
  roles: [role],
  organization,
});

const operatorRoles: readonly Role[] = [
  'office',
  'committee',
  'committee-chair',
  'director',
  'accountant',
  'builder',
  'releaser',
];
const everywhere = (person: string) => operatorRoles.map((role) => second(person, 'OP', role));

/** Members of the committee as the meeting has them: one belongs to the applicant's organization, one declares an interest, one applies, one may have handled it before. */
export const committee = [
  { person: 'ono', isChair: true },
  { person: 'suzuki', isChair: false },
  { person: 'takahashi', isChair: false },
  { person: 'hara', isChair: false, affiliation: 'UNIV' },
  { person: 'oda', isChair: false },
  { person: 'sato', isChair: false },
  { person: 'kato', isChair: false },
];

/** The member who declares an interest in every matter. */
export const inConflict = 'oda';

/** See the head of this file. */
export const crew: readonly Actor[] = [
  ...Object.values(people),
  // Colleagues, so that a way that is barred to one is open to another.
  second('baba', 'OP', 'office'),
  second('doi', 'OP', 'director'),
  second('abe', 'OP', 'accountant'),
  second('nomura', 'OP', 'builder'),
  second('ueda', 'OP', 'releaser'),
  second('hara', 'OP', 'committee'),
  second('oda', 'OP', 'committee'),
  ...everywhere('sato'),
  ...everywhere('kato'),
  second('suzuki', 'OP', 'releaser'),
  second('suzuki', 'OP', 'builder'),
  second('suzuki', 'OP', 'accountant'),
  second('tanaka', 'OP', 'releaser'),
  second('ito', 'OP', 'builder'),
  second('kondo', 'OP', 'accountant'),
  second('kondo', 'UNIV', 'applicant-representative'),
  { ...people.watanabe, actsFor: 'ito' },
  { ...people.watanabe, actsFor: 'tanaka' },
  { ...people.takahashi, actsFor: 'sato' },
  { ...people.takahashi, actsFor: 'suzuki' },
  { ...people.sakai, actsFor: 'kondo' },
  { ...people.ito, actsFor: 'mori' },
];
