/**
 * Roles and what each may do. What is not written here nobody may do.
 *
 * @law Act Art. 20–22/21–23 and safety standards — few named people, separated duties (限られた担当者)
 */

/** What a person works as. */
export type Role =
  | 'institution-desk'
  | 'steward'
  | 'linkage-reviewer'
  | 'applicant'
  | 'committee'
  | 'builder'
  | 'releaser'
  | 'auditor'
  | 'administrator';

/** Something that somebody does to the system, `station/verb`. */
export type Action =
  | 'institution/record-notice'
  | 'institution/accept-stop'
  | 'intake/take-in'
  | 'identity/review-link'
  | 'vault/delete'
  | 'application/submit'
  | 'application/decide'
  | 'deidentify/build'
  | 'review/vote'
  | 'delivery/release'
  | 'ledger/read'
  | 'access/grant';

const permitted: Readonly<Record<Role, readonly Action[]>> = {
  'institution-desk': ['institution/record-notice', 'institution/accept-stop'],
  steward: ['institution/record-notice', 'institution/accept-stop', 'intake/take-in', 'vault/delete'],
  'linkage-reviewer': ['identity/review-link'],
  applicant: ['application/submit'],
  committee: ['application/decide'],
  builder: ['deidentify/build'],
  releaser: ['review/vote', 'delivery/release'],
  auditor: ['ledger/read'],
  administrator: ['access/grant'],
};

/** Who links does not build, who builds does not release, and who audits or grants does none of it. */
const separated: readonly (readonly [Role, Role])[] = [
  ['linkage-reviewer', 'builder'],
  ['linkage-reviewer', 'releaser'],
  ['builder', 'releaser'],
  ['builder', 'committee'],
  ['applicant', 'committee'],
  ['applicant', 'builder'],
  ['applicant', 'releaser'],
];
const apart: readonly Role[] = ['auditor', 'administrator'];

/** Whether one of `roles` permits `action`. */
export function isPermitted(roles: readonly Role[], action: Action): boolean {
  return roles.some((role) => permitted[role].includes(action));
}

/** The role held that keeps its holder from being given `role`, or undefined. */
export function conflictingRole(held: readonly Role[], role: Role): Role | undefined {
  return held.find(
    (other) =>
      other !== role &&
      (apart.includes(role) ||
        apart.includes(other) ||
        separated.some(([one, two]) => (one === role && two === other) || (one === other && two === role))),
  );
}
