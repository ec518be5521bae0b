/**
 * The kind of a case: its states, whose turn each is and by when, and the commands that lead from one to the next. One table
 * from which rules, permissions, routes, diagrams and tooltips are made.
 */

import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import type { Day } from '../kit/day.ts';
import type { Audience, CaseEvent, EventFacts, Json } from './case-event.ts';
import type { Due } from './due.ts';
import type { Refusal } from './refusal.ts';

/** A name in both languages. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** A case as its events make it. */
export interface Case<Data = unknown, State extends string = string> {
  /** Our number, such as `U-2026-000012`. */
  readonly id: string;
  readonly kind: string;
  /** Code of the organization that is the other party; `-` when there is none. */
  readonly party: string;
  /** Number of the case that this one belongs to. */
  readonly parent?: string;
  readonly state: State;
  readonly data: Data;
  /** Sequence of the last event. */
  readonly version: number;
  readonly openedOn: Day;
  /** Day on which the present state was entered. */
  readonly enteredOn: Day;
  readonly events: readonly CaseEvent[];
}

/** When and by whom something is asked, and what the rules may look at beside the case. */
export interface Moment<Facts = unknown> {
  readonly actor: Actor;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly on: Day;
  /** What was found out for this command beforehand: other cases, registers, random numbers. */
  readonly facts: Facts;
}

/** A state: whose turn it is, and by when. */
export interface StateFacts<Data> {
  readonly words: Words;
  /** Whose turn it is; `nobody` when the case rests or has ended. */
  readonly turn: Role | 'nobody';
  readonly due?: Due<Data>;
  /** Nothing happens after it. */
  readonly final?: true;
}

/** What everybody who begins or changes a case must say. */
interface Step<Data, State extends string, Facts, Input, Detail> {
  /** What the button says. */
  readonly words: Words;
  /** Who may: nobody else may. */
  readonly by: readonly Role[];
  readonly input: z.ZodType<Input>;
  /** What is kept of it, when that is not just the input: no personal data. `given` is undefined when a case is opened. */
  detail?(input: Input, moment: Moment<Facts>, given?: Case<Data, State>): Detail;
  /** Who may know that it happened; `party` when not said. */
  readonly audience?: Audience;
  readonly to: State | readonly [State, State, ...State[]];
  /** Which of several states; needed when `to` has several. */
  chooses?(data: Data, detail: Detail, given: Case<Data, State>): State;
}

/** How a case of a kind begins. */
export interface Opening<
  Data,
  State extends string,
  Facts = unknown,
  Input = Json,
  Detail = Input,
> extends Omit<Step<Data, State, Facts, Input, Detail>, 'to' | 'chooses'> {
  readonly to: State;
  /** Why it cannot be begun, or undefined. */
  readonly refusal?: (input: Input, moment: Moment<Facts>) => Refusal | undefined;
  /** Code of the other party; `-` for none. */
  readonly party: (input: Input, moment: Moment<Facts>) => string;
  readonly parent?: (input: Input) => string | undefined;
  readonly begin: (detail: Detail, event: EventFacts) => Data;
}

/** What can be done to a case. Its event is named by `happened`. */
export interface CaseCommand<
  Data,
  State extends string,
  Facts = unknown,
  Input = Json,
  Detail = Input,
> extends Omit<Step<Data, State, Facts, Input, Detail>, 'to'> {
  /** Past tense: `identity-checked`. */
  readonly happened: string;
  readonly from: readonly State[];
  /** `same` when the state does not change. */
  readonly to: Step<Data, State, Facts, Input, Detail>['to'] | 'same';
  /** Events whose people may not do this: separation of duties, by person. */
  readonly apart?: readonly string[];
  /** Each person once, counted since the state was entered. */
  readonly oncePerPerson?: true;
  /** The actor signs the digest of this; the event keeps the signature. */
  signs?(given: Case<Data, State>): Json;
  /** Why nobody can do it now whatever they enter, or undefined. A page shows it beside the disabled button. */
  refusal?(given: Case<Data, State>, moment: Moment<Facts>): Refusal | undefined;
  /** Why it cannot be done with this input, or undefined. */
  inputRefusal?(input: Input, given: Case<Data, State>, moment: Moment<Facts>): Refusal | undefined;
  readonly apply: (data: Data, detail: Detail, event: EventFacts) => Data;
}

/** Who looks at a case. */
export interface Viewer {
  readonly audience: Audience;
  readonly roles: readonly Role[];
  readonly persons: readonly string[];
}

/** A kind of case. */
export interface CaseKind<Data, State extends string, Facts = unknown> {
  /** Kebab-case noun: `stop-request`. */
  readonly name: string;
  /** Prefix of its numbers: `S` gives `S-2026-000001`. Unique. */
  readonly series: string;
  readonly words: Words;
  readonly states: Readonly<Record<State, StateFacts<Data>>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each command has its own input; zod checks it at run time
  readonly opening: Opening<Data, State, Facts, any, any>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the same
  readonly commands: Readonly<Record<string, CaseCommand<Data, State, Facts, any, any>>>;
  /** Shape of what the events add up to. */
  readonly data: z.ZodType<Data>;
  /** One line for lists; no personal data. */
  readonly title: (data: Data) => string;
  /** By which audience each role sees it; who is not named does not see it at all. */
  readonly readers: Readonly<Partial<Record<Role, Audience>>>;
  /** What of the data a viewer sees; without it the operator sees all and others nothing. */
  view?(given: Case<Data, State>, viewer: Viewer): Partial<Data>;
  /** Another key by which one case of the kind is found, such as the digest of a receipt number. */
  readonly key?: (data: Data) => string;
}

/** Any kind, where its data do not matter. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a registry holds kinds of different data
export type AnyCaseKind = CaseKind<any, string, any>;

/** Gives a command its types: `const command = commandOf<Data, State, Facts>()`, then one call per command. */
export function commandOf<Data, State extends string, Facts = unknown>() {
  return <Input, Detail = Input>(
    command: CaseCommand<Data, State, Facts, Input, Detail>,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its own types would be inferred from where it stands
  ): CaseCommand<Data, State, Facts, any, any> => command;
}

/** Gives an opening its types. */
export function openingOf<Data, State extends string, Facts = unknown>() {
  return <Input, Detail = Input>(
    opening: Opening<Data, State, Facts, Input, Detail>,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  ): Opening<Data, State, Facts, any, any> => opening;
}

/** Some fields of `data`, for a `view`. */
export function only<Data extends object, Key extends keyof Data>(
  data: Data,
  keys: readonly Key[],
): Pick<Data, Key> {
  return Object.fromEntries(keys.map((key) => [key, data[key]])) as Pick<Data, Key>;
}
