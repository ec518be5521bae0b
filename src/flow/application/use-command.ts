import { personsOf } from '../../access/actor.ts';
import {
  commandOf,
  refusal,
  type Case,
  type CaseCommand,
  type Moment,
  type Refusal,
} from '../../procedure/index.ts';
import type { UseData, UseFacts, UseState } from './use-data.ts';

/** A use as its events make it. */
export type UseCase = Case<UseData, UseState>;

const typed = commandOf<UseData, UseState, UseFacts>();

const suspended = refusal(
  'use/suspended',
  'この案件は停止されています。解除されるまで手続きはできません。',
  'this use is suspended: nothing happens until that is lifted',
);

/** A command of a use that is refused while the use is suspended. */
export function useCommand<Input, Detail = Input>(
  command: CaseCommand<UseData, UseState, UseFacts, Input, Detail>,
) {
  return typed<Input, Detail>({
    ...command,
    refusal: (given, moment) =>
      given.data.suspended === undefined ? command.refusal?.(given, moment) : suspended,
  });
}

/** A command of a use that a suspension does not stop: it suspends, lifts, ends or erases. */
export const evenSuspended = typed;

/** Events whose people are on the applicant's side. */
export const partOfTheApplicant = ['opened', 'draft-saved', 'organization-signed', 'submitted'] as const;

/** Events whose people are on the applicant's side or have looked at the application before the committee. */
export const partOfTheApplication = [
  ...partOfTheApplicant,
  'commented',
  'returned',
  'completeness-passed',
  'pre-assessed',
] as const;

/** Events whose people decided on the application. */
export const partOfTheDecision = ['opinion-given', 'consolidated', 'voted', 'decided'] as const;

/** Whether the actor, or for whom the actor acts, is one of `persons`. */
export function isAmong(actor: Moment['actor'], persons: readonly string[]): boolean {
  return personsOf(actor).some((person) => persons.includes(person));
}

/** The first refusal there is. */
export function firstOf(...refusals: readonly (Refusal | undefined)[]): Refusal | undefined {
  return refusals.find((one) => one !== undefined);
}
