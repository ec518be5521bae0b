import { daysBetween, type Day } from '../../kit/day.ts';
import type { Rule } from '../../law/rule.ts';
import type { Notice } from './notice.ts';
import { isStopping, type StopRequest } from './stop-request.ts';
import { eligibleFrom } from './waiting-period.ts';

/** What the gate says about one patient of one institution. */
export type GateState =
  'not-notified' | 'waiting' | 'stopped' | 'proxy-being-checked' | 'died-before-notice' | 'eligible';

/** What is behind a state. */
export type GateReason =
  | 'no-notice'
  | 'notice-retired'
  | 'fresh-notice-needed-after-stop'
  | 'month-not-over'
  | 'stop-request'
  | 'guardian-unchecked'
  | 'died-before-notice'
  | 'month-over-without-stop';

/** The gate's answer on one day, with why. */
export interface Decision {
  readonly state: GateState;
  readonly reason: GateReason;
  /** First day on which the person is eligible if nothing changes: of `waiting` and `eligible`. */
  readonly eligibleOn?: Day;
  /** Days from the day asked about to `eligibleOn`: of `waiting`. */
  readonly daysLeft?: number;
}

/** All that the gate knows about one patient of one institution with regard to one operator. */
export interface GateFacts {
  readonly notices: readonly (Pick<Notice, 'noticedOn'> & { readonly retiredOn?: Day })[];
  readonly stops: readonly Pick<StopRequest, 'state' | 'requester' | 'withdrawnOn'>[];
  readonly diedOn?: Day;
}

/** The answer about somebody of whom nothing is known. */
export const unknownDecision: Decision = { state: 'not-notified', reason: 'no-notice' };

/**
 * Whether the records of a person with these facts may be provided on day `on`, and if not, why. Every stop that is
 * known counts, whatever its day.
 *
 * @law Act Art. 30(1)/52(1), Art. 34/56 — notice, a month, no stop; the dead cannot be notified
 */
export function eligibility(facts: GateFacts, on: Day, rules?: readonly Rule[]): Decision {
  const stop = stopDecision(facts.stops);
  if (stop !== undefined) return stop;
  const { diedOn } = facts;
  const told = facts.notices.filter(({ noticedOn }) => noticedOn <= on);
  const toldAlive = told.filter(({ noticedOn }) => diedOn === undefined || noticedOn <= diedOn);
  if (toldAlive.length === 0 && diedOn !== undefined) {
    return { state: 'died-before-notice', reason: 'died-before-notice' };
  }
  if (toldAlive.length === 0) return unknownDecision;
  const current = toldAlive.filter(({ retiredOn }) => retiredOn === undefined || on < retiredOn);
  if (current.length === 0) return { state: 'not-notified', reason: 'notice-retired' };
  const withdrawnOn = lastWithdrawal(facts.stops);
  const fresh = current.filter(({ noticedOn }) => withdrawnOn === undefined || noticedOn >= withdrawnOn);
  const [first] = fresh.map(({ noticedOn }) => eligibleFrom(noticedOn, rules)).sort();
  if (first === undefined) return { state: 'not-notified', reason: 'fresh-notice-needed-after-stop' };
  if (first <= on) return { state: 'eligible', reason: 'month-over-without-stop', eligibleOn: first };
  return { state: 'waiting', reason: 'month-not-over', eligibleOn: first, daysLeft: daysBetween(on, first) };
}

function stopDecision(stops: GateFacts['stops']): Decision | undefined {
  const stopping = stops.filter(isStopping);
  if (stopping.length === 0) return undefined;
  const isUnchecked = stopping.every(
    ({ requester, state }) => requester === 'guardian' && state === 'requested',
  );
  return isUnchecked
    ? { state: 'proxy-being-checked', reason: 'guardian-unchecked' }
    : { state: 'stopped', reason: 'stop-request' };
}

function lastWithdrawal(stops: GateFacts['stops']): Day | undefined {
  return stops
    .flatMap(({ withdrawnOn }) => withdrawnOn ?? [])
    .sort()
    .at(-1);
}

/** The decision in the words of the work list: 通知前, 待機あと N 日, 停止, 代理確認中, 可, 対象外(通知前に死亡). */
export function worklistWords({ state, daysLeft }: Decision): string {
  switch (state) {
    case 'not-notified':
      return '通知前';
    case 'waiting':
      return `待機あと ${daysLeft ?? 0} 日`;
    case 'stopped':
      return '停止';
    case 'proxy-being-checked':
      return '代理確認中';
    case 'died-before-notice':
      return '対象外(通知前に死亡)';
    case 'eligible':
      return '可';
  }
}
