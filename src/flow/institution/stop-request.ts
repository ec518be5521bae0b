/**
 * A stop request 停止の求め. It acts when it is received, from any state and whoever brings it; the check of identity
 * comes after and opens only the release of information about the person.
 *
 * @law Act Art. 30(1)/52(1), Art. 31/53 — provision stops on request; a written receipt without delay
 */

import type { Day } from '../../kit/day.ts';
import { ConflictError, InvalidInputError } from '../../kit/errors.ts';
import type { SubjectId } from './subject-id.ts';

/** Where a request stands. All but `refused` and `withdrawn` stop. */
export type StopState =
  'requested' | 'identity-checked' | 'deletion-ordered' | 'deleted' | 'reported' | 'refused' | 'withdrawn';

/** A request to stop. */
export interface StopRequest {
  /** Receipt number, as printed on the paper that the requester gets. */
  readonly id: string;
  readonly subject: SubjectId;
  /** Other patients' ids of the same person that it covers: those linked when it came, if it reaches the whole person. */
  readonly alsoCovers: readonly SubjectId[];
  readonly institution: string;
  readonly requester: 'self' | 'guardian' | 'bereaved';
  /** From this institution, to this operator from anywhere, or to every operator. */
  readonly scope: 'institution' | 'operator' | 'all';
  readonly channel: 'desk' | 'paper' | 'phone' | 'email' | 'web';
  readonly receivedOn: Day;
  readonly state: StopState;
  /** Day of the withdrawal: notices from before it open nothing any more. */
  readonly withdrawnOn?: Day;
}

/** What can happen to a request after it was received. */
export type StopStep = 'check-identity' | 'refuse' | 'order-deletion' | 'delete' | 'report' | 'withdraw';

const steps: Readonly<Record<StopStep, { readonly from: readonly StopState[]; readonly to: StopState }>> = {
  'check-identity': { from: ['requested'], to: 'identity-checked' },
  refuse: { from: ['requested'], to: 'refused' },
  'order-deletion': { from: ['identity-checked'], to: 'deletion-ordered' },
  delete: { from: ['deletion-ordered'], to: 'deleted' },
  report: { from: ['identity-checked', 'deleted'], to: 'reported' },
  withdraw: { from: ['identity-checked', 'deletion-ordered', 'deleted', 'reported'], to: 'withdrawn' },
};

/** Why a step is not open. */
export type StopRefusal = 'not-in-this-state' | 'own-words-need-no-check';

/** Why `step` is not open now, or undefined. Nobody who asks in their own name can be refused. */
export function refusalToStep(stop: StopRequest, step: StopStep): StopRefusal | undefined {
  if (step === 'refuse' && stop.requester === 'self') return 'own-words-need-no-check';
  return steps[step].from.includes(stop.state) ? undefined : 'not-in-this-state';
}

/**
 * The request after `step` on day `on`.
 *
 * @throws {ConflictError} `institution/not-in-this-state`, `institution/own-words-need-no-check`
 */
export function stopAfter(stop: StopRequest, step: StopStep, on: Day): StopRequest {
  const refusal = refusalToStep(stop, step);
  if (refusal !== undefined) throw new ConflictError(`institution/${refusal}`, `step ${step} is not open`);
  const { to } = steps[step];
  return to === 'withdrawn' ? { ...stop, state: to, withdrawnOn: on } : { ...stop, state: to };
}

/** Whether the request stops provision now. */
export function isStopping({ state }: Pick<StopRequest, 'state'>): boolean {
  return state !== 'refused' && state !== 'withdrawn';
}

/**
 * Does nothing when `stop` is as it must be on receipt.
 *
 * @throws {InvalidInputError} `institution/stop-not-new`
 */
export function assertNewStop(stop: StopRequest): void {
  if (stop.state !== 'requested' && stop.state !== 'identity-checked') {
    throw new InvalidInputError(
      'institution/stop-not-new',
      'a stop is received as requested or identity-checked',
    );
  }
}
