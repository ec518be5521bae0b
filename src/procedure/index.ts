/** The case kernel: how every matter of the Act is begun, carried on, refused, dated and told. */

export {
  audiences,
  jsonShape,
  type Audience,
  type CaseEvent,
  type EventFacts,
  type Json,
} from './case-event.ts';
export {
  commandOf,
  only,
  openingOf,
  type AnyCaseKind,
  type Case,
  type CaseCommand,
  type CaseKind,
  type Moment,
  type Opening,
  type StateFacts,
  type Viewer,
  type Words,
} from './case-kind.ts';
export { changed, commandNamed, opened, refusalTo, type Changed, type Order } from './decide.ts';
export { defineCase, targetsOf } from './define-case.ts';
export { commandRows, stateDiagram, stateRows } from './diagram.ts';
export { dayOfCase, ruleDays, workingDays, type Due } from './due.ts';
export { caseOf, withEvent, type CaseHead } from './fold.ts';
export { dataFor, historyFor, viewerOf, type HistoryLine } from './history.ts';
export { badInput, errorOf, forbidden, refusal, unlawful, type Refusal } from './refusal.ts';
