import type { Day } from '../../../kit/day.ts';
import { LawError } from '../../../kit/errors.ts';
import { unlawful, type Refusal } from '../../../procedure/index.ts';

/** Work that can be stopped by an order: taking data in, building, handing over. */
export const activities = ['intake', 'build', 'release'] as const;

/** See `activities`. */
export type Activity = (typeof activities)[number];

const words: Readonly<Record<Activity, readonly [ja: string, en: string]>> = {
  intake: ['受入れ', 'intake'],
  build: ['作成', 'building'],
  release: ['引渡し', 'release'],
};

/** A matter that stops work as long as it is open: an order to halt, the operator's own halt, a closure. */
export interface Freeze {
  /** Number of the case. */
  readonly cause: string;
  readonly activities: readonly Activity[];
  readonly since: Day;
}

/** An order as far as it stops work. */
export interface HaltingOrder {
  readonly id: string;
  readonly state: string;
  readonly isClosed: boolean;
  readonly halts: readonly Activity[];
  readonly issuedOn: Day;
}

/**
 * What these orders stop: an order to halt does so from its issue until it is closed, whatever was planned or done about it.
 *
 * @law Act Art. 37/61 (?) — 是正命令: 取扱いの停止 (S13)
 */
export function frozenBy(orders: readonly HaltingOrder[]): readonly Freeze[] {
  return orders
    .filter(({ isClosed, halts }) => !isClosed && halts.length > 0)
    .map(({ id, halts, issuedOn }) => ({ cause: id, activities: halts, since: issuedOn }));
}

/** Why the work cannot be done now, or undefined. */
export function refusalWhileFrozen(freezes: readonly Freeze[], activity: Activity): Refusal | undefined {
  const freeze = freezes.find((one) => one.activities.includes(activity));
  if (freeze === undefined) return undefined;
  const [ja, en] = words[activity];
  return unlawful(
    `supervision/${activity}-frozen`,
    'Act Art. 37/61',
    `${ja}は停止されています（${freeze.cause}、${freeze.since} から）。`,
    `${en} is halted by ${freeze.cause} since ${freeze.since}`,
  );
}

/**
 * Does nothing when the work is not stopped.
 *
 * @throws {LawError} `supervision/intake-frozen`, `supervision/build-frozen`, `supervision/release-frozen`
 */
export function assertNotFrozenBy(freezes: readonly Freeze[], activity: Activity): void {
  const refused = refusalWhileFrozen(freezes, activity);
  if (refused !== undefined) throw new LawError(refused.code, refused.english, refused.article ?? '—');
}
