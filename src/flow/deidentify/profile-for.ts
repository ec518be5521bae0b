import type { UseConditions } from '../application/index.ts';
import { daysBetween } from '../../kit/day.ts';

/** Name of a profile that the conditions of a use may call for. */
type ProposedProfileName = 'standard' | 'strict';

/** Why a stricter profile is proposed. */
type ProfileReason =
  | 'environment-abroad'
  | 'environment-online'
  | 'given-onward'
  | 'model-published'
  | 'long-period'
  | 'many-places'
  | 'industry-outside-enclave';

/** A proposal with its reasons; people decide. */
export interface ProfileProposal {
  readonly profile: ProposedProfileName;
  /** Risk points of the conditions; from `strictFrom` on the strict profile is proposed. */
  readonly points: number;
  readonly reasons: readonly {
    readonly reason: ProfileReason;
    readonly points: number;
    readonly japanese: string;
  }[];
}

/** Points from which the strict profile is proposed. A choice of ours. */
const strictFrom = 2;

const longPeriodDays = 3 * 365;
const manyPlaces = 3;

type Claim = readonly [ProfileReason, points: number, japanese: string, holds: (c: UseConditions) => boolean];

const claims: readonly Claim[] = [
  ['environment-abroad', 2, '国外の環境で利用する', ({ environment }) => environment === 'cloud-abroad'],
  [
    'environment-online',
    1,
    '外部とつながる利用者の環境で利用する',
    ({ environment }) => environment === 'own-online',
  ],
  ['given-onward', 2, '第三者に提供することがある', ({ onward }) => onward !== 'none'],
  [
    'model-published',
    1,
    '学習済みモデルを公表する',
    ({ publication }) => publication === 'aggregate-and-model',
  ],
  ['long-period', 1, '利用期間が3年を超える', ({ from, until }) => daysBetween(from, until) > longPeriodDays],
  ['many-places', 1, '利用場所が3か所以上ある', ({ places }) => places.length >= manyPlaces],
  [
    'industry-outside-enclave',
    1,
    '企業が自らの環境で利用する',
    ({ userKind, environment }) => userKind === 'industry' && environment !== 'operator-enclave',
  ],
];

/**
 * The profile that the conditions of a use call for, with every reason: wider sharing, a longer period and an environment of
 * the recipient's own each add to what an attacker can do. It proposes; the committee and the office decide. It never proposes
 * less than the standard profile, which holds the limits of the law.
 *
 * @law Rules Art. 18 ⑤, guideline III — the degree follows the use (利用形態に応じた加工)
 */
export function profileFor(conditions: UseConditions): ProfileProposal {
  const reasons = claims
    .filter(([, , , holds]) => holds(conditions))
    .map(([reason, points, japanese]) => ({ reason, points, japanese }));
  const points = reasons.reduce((sum, each) => sum + each.points, 0);
  return { profile: points >= strictFrom ? 'strict' : 'standard', points, reasons };
}
