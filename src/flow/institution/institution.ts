/** What an institution may be. A `group` provides nothing itself: its members name it as their parent. */
export const institutionKinds = [
  'hospital',
  'clinic',
  'dental-clinic',
  'care-provider',
  'local-government',
  'school',
  'insurer',
  'group',
] as const;

/**
 * Who provides: 医療情報取扱事業者, a hospital, clinic, care provider 介護事業所, local government, school or insurer.
 *
 * @law Act Art. 2(5), Art. 30/52 — provides voluntarily, after notice and filing
 */
export interface Institution {
  /** 医療機関コード (10 digits) or the operator's own code. */
  readonly code: string;
  readonly name: string;
  readonly kind: (typeof institutionKinds)[number];
  /** As records and notices must say it (Act Art. 33/55). */
  readonly address?: string;
  readonly representative?: string;
  /** Code of the group or corporation to which this site belongs. */
  readonly parent?: string;
  /** 条例: what a local government's own ordinance on personal information asks for before it provides. */
  readonly ordinance?: string;
}
