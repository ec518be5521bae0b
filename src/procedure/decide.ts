/**
 * What may be done to a case now, by whom; and the event that doing it makes. Deny is the default.
 */

import { personsOf, rolesIn } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import { IntegrityError, InvalidInputError } from '../kit/errors.ts';
import type { z } from 'zod';
import type { CaseEvent, Json } from './case-event.ts';
import type { Case, CaseCommand, CaseKind, Moment } from './case-kind.ts';
import { targetsOf } from './define-case.ts';
import { caseOf, withEvent, type CaseHead } from './fold.ts';
import { errorOf, forbidden, refusal, type Refusal } from './refusal.ts';

/** A command that somebody gives. */
export interface Order<Facts = unknown> extends Moment<Facts> {
  readonly input: unknown;
  /** Evidence of the approval, verified beforehand, for commands that are signed. */
  readonly signature?: Json;
}

/** A case with the event that was just made of it. */
export interface Changed<Data = unknown, State extends string = string> {
  readonly matter: Case<Data, State>;
  readonly event: CaseEvent;
}

const notYours = forbidden(
  'case/not-your-role',
  'この操作を行う権限がありません。',
  'no role of this account permits this',
);
const notNow = refusal('case/not-in-this-state', 'いまの状態では行えません。', 'not in this state');
const sameHands = forbidden(
  'case/separation-of-duties',
  'この案件の前の手続きに関わった人は行えません。',
  'somebody who had a hand in it before may not do this',
);
const already = refusal(
  'case/already-done-by-you',
  'すでに行っています。',
  'this person has done this already',
);

/** The role by which `actor` may give the command in this matter, or undefined. */
const roleFor = (by: readonly Role[], actor: Moment['actor'], party: string): Role | undefined =>
  rolesIn(actor, { party }).find((role) => by.includes(role));

/**
 * Why `command` cannot be given now by this actor, or undefined: what a page shows beside the disabled button.
 *
 * @law Act Art. 20–22/21–23 — separated duties, held by person: neither delegation nor a second account helps
 */
export function refusalTo<Data, State extends string, Facts>(
  kind: CaseKind<Data, State, Facts>,
  given: Case<Data, State>,
  name: string,
  moment: Moment<Facts>,
): Refusal | undefined {
  const command = commandNamed(kind, name);
  if (roleFor(command.by, moment.actor, given.party) === undefined) return notYours;
  if (!command.from.includes(given.state)) return notNow;
  const persons = personsOf(moment.actor);
  const isOf = ({ persons: others }: CaseEvent) => others.some((person) => persons.includes(person));
  if (given.events.some((event) => command.apart?.includes(event.happened) && isOf(event))) return sameHands;
  if (command.oncePerPerson && sinceEntered(given).some((e) => e.happened === command.happened && isOf(e))) {
    return already;
  }
  return command.refusal?.(given, moment);
}

/** Events since the present state was entered, its own first. */
function sinceEntered({ events, state }: Case): readonly CaseEvent[] {
  const before = events.findLastIndex((event) => event.to !== state);
  return events.slice(before + 1);
}

/**
 * The case after the command.
 *
 * @throws {InvalidInputError} `case/no-such-command`, `case/bad-input` (naming the field),
 *   `case/not-signed`
 * @throws {ForbiddenError} `case/not-your-role`, `case/separation-of-duties`
 * @throws {ConflictError} `case/not-in-this-state`, `case/already-done-by-you`, and whatever the kind itself refuses with
 */
export function changed<Data, State extends string, Facts>(
  kind: CaseKind<Data, State, Facts>,
  given: Case<Data, State>,
  name: string,
  order: Order<Facts>,
): Changed<Data, State> {
  const command = commandNamed(kind, name);
  const refused = refusalTo(kind, given, name, order);
  if (refused !== undefined) throw errorOf(refused);
  const input: unknown = parsed(command.input, order.input);
  const inputRefused = command.inputRefusal?.(input, given, order);
  if (inputRefused !== undefined) throw errorOf(inputRefused);
  if (command.signs !== undefined && order.signature === undefined) {
    throw new InvalidInputError('case/not-signed', 'this command is given with a signature');
  }
  const detail = detailOf(command, input, order, given);
  const draft = draftOf(order, {
    sequence: given.version + 1,
    happened: command.happened,
    // Somebody may, as the refusal above has seen.
    role: roleFor(command.by, order.actor, given.party) ?? 'public',
    audience: command.audience ?? 'party',
    detail,
  });
  const data = command.apply(given.data, detail, { ...draft });
  const event: CaseEvent = { ...draft, to: stateAfter(command, given, data, detail) };
  return { matter: withEvent(kind, given, event), event };
}

/**
 * A new case under the number that `head` gives.
 *
 * @throws As `changed` does.
 */
export function opened<Data, State extends string, Facts>(
  kind: CaseKind<Data, State, Facts>,
  id: string,
  order: Order<Facts>,
): Changed<Data, State> {
  const { opening } = kind;
  const input: unknown = parsed(opening.input, order.input);
  const party = opening.party(input, order);
  const role = roleFor(opening.by, order.actor, party);
  if (role === undefined) throw errorOf(notYours);
  const refused = opening.refusal?.(input, order);
  if (refused !== undefined) throw errorOf(refused);
  const detail = detailOf(opening, input, order);
  const facts = {
    sequence: 1,
    happened: 'opened',
    role,
    audience: opening.audience ?? 'party',
    detail,
  } as const;
  const event: CaseEvent = { ...draftOf(order, facts), to: opening.to };
  const parent = opening.parent?.(input);
  const head: CaseHead = { id, party, ...(parent === undefined ? {} : { parent }) };
  return { matter: caseOf(kind, head, [event]), event };
}

function draftOf<Draft>(order: Order, draft: Draft) {
  const { actor, at, on, signature } = order;
  const who = { account: actor.account, persons: personsOf(actor) };
  return { ...draft, ...who, at, on, ...(signature === undefined ? {} : { signature }) };
}

/** A step of any kind: its own types are erased here, zod has checked the input. */
interface AnyStep {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  readonly detail?: (input: any, moment: any, given?: any) => unknown;
}

function detailOf({ detail }: AnyStep, input: unknown, order: Order, given?: Case): Json {
  return (detail === undefined ? input : detail(input, order, given)) as Json;
}

function stateAfter<Data, State extends string, Facts>(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  command: CaseCommand<Data, State, Facts, any, any>,
  given: Case<Data, State>,
  data: Data,
  detail: Json,
): State {
  const targets = targetsOf(command);
  const target = command.chooses?.(data, detail, given) ?? targets[0] ?? given.state;
  if (targets.length > 0 && !targets.includes(target)) {
    throw new IntegrityError(
      'case/undeclared-state',
      `${command.happened} leads to a state it does not declare`,
    );
  }
  return target;
}

function parsed(shape: z.ZodType, input: unknown): unknown {
  const outcome = shape.safeParse(input);
  if (outcome.success) return outcome.data;
  const [issue] = outcome.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  // The code of the issue, not its message: a message may quote what was entered.
  throw new InvalidInputError(
    'case/bad-input',
    `${field === '' ? 'the input' : field}: ${issue?.code ?? 'invalid'}`,
  );
}

/**
 * A kind's command by name.
 *
 * @throws {InvalidInputError} `case/no-such-command`
 */
export function commandNamed<Data, State extends string, Facts>(
  kind: CaseKind<Data, State, Facts>,
  name: string,
): CaseKind<Data, State, Facts>['commands'][string] {
  const command = Object.hasOwn(kind.commands, name) ? kind.commands[name] : undefined;
  if (command === undefined) {
    throw new InvalidInputError('case/no-such-command', `a ${kind.name} has no command of this name`);
  }
  return command;
}
