/**
 * Roles, the side on which each stands, and which of them one person may not hold together. What a role may do stands where
 * it is done: in the command table of each kind of case and in the declaration of each route. What is not written there nobody may.
 *
 * @law Act Art. 20–22/21–23 and safety standards — few named people, separated duties (限られた担当者)
 */

/** For whom somebody acts: the operator, or one of the parties to a matter, or nobody who signed in. */
export type Side =
  'operator' | 'institution' | 'recipient' | 'consignee' | 'other-operator' | 'supervisor' | 'public';

interface RoleFacts {
  readonly side: Side;
  readonly japanese: string;
  readonly english: string;
}

/** What each role is called, and where it stands. */
export const roles = {
  office: { side: 'operator', japanese: '事務局', english: 'office' },
  steward: { side: 'operator', japanese: 'データ管理者', english: 'data steward' },
  'linkage-reviewer': { side: 'operator', japanese: '名寄せ判定者', english: 'linkage reviewer' },
  committee: { side: 'operator', japanese: '審査委員', english: 'committee member' },
  'committee-chair': { side: 'operator', japanese: '審査委員長', english: 'chair of the committee' },
  builder: { side: 'operator', japanese: '加工担当者', english: 'builder' },
  releaser: { side: 'operator', japanese: '出力点検者', english: 'releaser' },
  accountant: { side: 'operator', japanese: '経理担当者', english: 'accountant' },
  director: { side: 'operator', japanese: '統括責任者', english: 'responsible director' },
  'inquiry-desk': { side: 'operator', japanese: '相談窓口', english: 'inquiry desk' },
  auditor: { side: 'operator', japanese: '監査担当者', english: 'auditor' },
  administrator: { side: 'operator', japanese: '権限管理者', english: 'administrator of access' },
  'institution-desk': { side: 'institution', japanese: '医療機関の窓口', english: 'desk of an institution' },
  'institution-manager': {
    side: 'institution',
    japanese: '医療機関の責任者',
    english: 'manager of an institution',
  },
  applicant: { side: 'recipient', japanese: '申出者', english: 'applicant' },
  'applicant-representative': {
    side: 'recipient',
    japanese: '利活用者の代表者',
    english: 'representative of the recipient',
  },
  consignee: { side: 'consignee', japanese: '認定受託事業者', english: 'certified consignee' },
  'other-operator': { side: 'other-operator', japanese: '他の認定事業者', english: 'another operator' },
  minister: { side: 'supervisor', japanese: '主務大臣', english: 'competent minister' },
  ppc: {
    side: 'supervisor',
    japanese: '個人情報保護委員会',
    english: 'Personal Information Protection Commission',
  },
  public: { side: 'public', japanese: '国民・患者', english: 'the public' },
  clock: { side: 'operator', japanese: '期限の到来', english: 'the passing of time' },
} as const satisfies Readonly<Record<string, RoleFacts>>;

/** What somebody acts as. `public` is whoever has not signed in; `clock` is the passing of time. */
export type Role = keyof typeof roles;

/** Every role, in the order of the table. */
export const allRoles = Object.keys(roles) as readonly Role[];

/** The side on which a role stands. */
export function sideOf(role: Role): Side {
  return roles[role].side;
}

/** Who links does not build, who builds does not release, who asks does not decide. */
const separated: readonly (readonly [Role, Role])[] = [
  ['linkage-reviewer', 'builder'],
  ['linkage-reviewer', 'releaser'],
  ['builder', 'releaser'],
  ['builder', 'committee'],
  ['builder', 'committee-chair'],
  ['office', 'committee'],
  ['office', 'committee-chair'],
  ['accountant', 'director'],
];
/** Roles that go with no other: who audits or grants takes no part. */
const apart: readonly Role[] = ['auditor', 'administrator', 'minister', 'ppc', 'public', 'clock'];

/** The role held that keeps its holder from being given `role`, or undefined. Nobody stands on two sides. */
export function conflictingRole(held: readonly Role[], role: Role): Role | undefined {
  return held.find(
    (other) =>
      other !== role &&
      (sideOf(other) !== sideOf(role) ||
        apart.includes(role) ||
        apart.includes(other) ||
        separated.some((pair) => pair.includes(role) && pair.includes(other))),
  );
}
