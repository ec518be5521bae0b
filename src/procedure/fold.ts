import { IntegrityError } from '../kit/errors.ts';
import type { CaseEvent } from './case-event.ts';
import type { Case, CaseKind } from './case-kind.ts';

/** What a case has beside its events: given at the opening, never changed. */
export interface CaseHead {
  readonly id: string;
  readonly party: string;
  readonly parent?: string;
}

/**
 * The case that these events make: state is the fold of events, and nothing else.
 *
 * @throws {IntegrityError} `case/broken-history` when they do not begin with the opening, leave a gap, or name an event that
 *   the kind does not have.
 */
export function caseOf<Data, State extends string, Facts>(
  kind: CaseKind<Data, State, Facts>,
  head: CaseHead,
  events: readonly CaseEvent[],
): Case<Data, State> {
  const [opened, ...rest] = events;
  if (opened?.happened !== 'opened') throw broken(head.id, 'it does not begin with its opening');
  let given: Case<Data, State> = {
    ...head,
    kind: kind.name,
    state: opened.to as State,
    // The detail is what the kind's own input shape let through when the event was made.
    data: kind.opening.begin(opened.detail, opened),
    version: 1,
    openedOn: opened.on,
    enteredOn: opened.on,
    events: [opened],
  };
  for (const event of rest) given = withEvent(kind, given, event);
  return given;
}

/**
 * The case after one more event.
 *
 * @throws {IntegrityError} `case/broken-history`
 */
export function withEvent<Data, State extends string, Facts>(
  kind: CaseKind<Data, State, Facts>,
  given: Case<Data, State>,
  event: CaseEvent,
): Case<Data, State> {
  const command = Object.values(kind.commands).find(({ happened }) => happened === event.happened);
  if (command === undefined) throw broken(given.id, 'it names an event that its kind does not have');
  if (event.sequence !== given.version + 1) throw broken(given.id, 'an event is missing');
  const state = event.to as State;
  return {
    ...given,
    state,
    data: command.apply(given.data, event.detail, event),
    version: event.sequence,
    enteredOn: state === given.state ? given.enteredOn : event.on,
    events: [...given.events, event],
  };
}

const broken = (id: string, what: string) =>
  new IntegrityError('case/broken-history', `the history of case ${id} is not whole: ${what}`);
