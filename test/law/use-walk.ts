/** A use walked at random: any command by anybody, meetings held and not held, days and the gate changing meanwhile. */

import type { Actor } from '../../src/access/actor.ts';
import type { Role } from '../../src/access/role.ts';
import { meetingCase } from '../../src/flow/application/meeting-case.ts';
import type { MeetingData, MeetingNow, MeetingState } from '../../src/flow/application/meeting-rules.ts';
import { agendaItemOf } from '../../src/flow/application/agenda-item.ts';
import type { useCase } from '../../src/flow/application/use-case.ts';
import type { UseCase } from '../../src/flow/application/use-command.ts';
import type { GrantedAmendment, UseFacts } from '../../src/flow/application/use-data.ts';
import {
  content,
  draft,
  factsOf,
  firstDay,
  inputOf,
  meetingFor,
  people,
  someDigest,
  straightWay,
} from '../../src/flow/application/use-world.fake.ts';
import { refusalWithoutSignoff } from '../../src/flow/deidentify/index.ts';
import { addDays, type Day } from '../../src/kit/day.ts';
import { MeguriError } from '../../src/kit/errors.ts';
import type { Random } from '../../src/kit/random.ts';
import { changed, opened, type Case } from '../../src/procedure/index.ts';
import { committee, crew, inConflict } from './use-crew.ts';

type Meeting = Case<MeetingData, MeetingState>;

/** What stood beside the case when an event of it happened. */
export interface Beside {
  readonly meeting: MeetingNow | undefined;
  readonly isGateClear: boolean;
  /** Whether two people have signed the five criteria of the present package. */
  readonly isCriteriaSigned: boolean;
}

/** A walk: the case at its end, and what stood beside each of its events. */
export interface Walk {
  readonly use: UseCase;
  readonly beside: ReadonlyMap<number, Beside>;
}

/** A kind of use; a negative control gives one with a guard taken out. */
export type UseKind = typeof useCase;

const at = (on: Day) => `${on}T00:00:00.000Z`;
const signature = { kind: 'test' };
const unsigned = [refusalWithoutSignoff(undefined, someDigest)].filter((refused) => refused !== undefined);

/** Commands that lead away from a delivery: tried seldom, or a walk would never arrive. */
const seldom: ReadonlySet<string> = new Set([
  'return',
  'comment',
  'fail-output',
  'suspend',
  'remove-matter',
  'close',
]);
/** Commands that end it: still less. */
const ending: ReadonlySet<string> = new Set(['withdraw', 'revoke']);

/** Commands of the straight way. */
const usual: ReadonlySet<string> = new Set(straightWay.map(([, { command }]) => command));

class Walker {
  use: UseCase;
  meeting: Meeting | undefined;
  on: Day = firstDay;
  isGateClear = true;
  isCriteriaSigned = false;
  packages = 0;
  amendments = 0;
  readonly beside = new Map<number, Beside>();
  readonly #random: Random;
  readonly #kind: UseKind;

  /** Whether amendments are granted on the way: to a use that was paid. */
  readonly #isAmended: boolean;

  constructor(kind: UseKind, random: Random, paid: UseCase | undefined) {
    this.#kind = kind;
    this.#random = random;
    this.use = paid ?? draft();
    this.#isAmended = paid !== undefined;
    const straight = { meeting: meetingFor(this.use.id), isGateClear: true, isCriteriaSigned: false };
    for (const { sequence } of paid?.events ?? []) this.beside.set(sequence, straight);
  }

  #pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.#random.below(items.length)];
  }

  /** The actors in a random order; mostly those who have a role for it, as the others are refused at once. */
  #actors(by: readonly Role[]): readonly Actor[] {
    const tried = this.#random.chance(0.1)
      ? crew
      : crew.filter(({ roles }) => roles.some((role) => by.includes(role)));
    return [...tried]
      .map((actor) => [this.#random.next(), actor] as const)
      .sort(([one], [other]) => one - other)
      .map(([, actor]) => actor);
  }

  step(): void {
    const draw = this.#random.next();
    if (draw < 0.001) this.on = addDays(this.on, 900);
    else if (draw < 0.03) this.on = addDays(this.on, this.#random.below(40));
    else if (draw < 0.05) this.isGateClear = !this.isGateClear;
    else if (draw < 0.2 && this.use.state === 'checking') this.isCriteriaSigned = true;
    else if (draw < 0.35 && (this.use.state === 'opinions' || this.use.state === 'voting')) this.#meet();
    else this.#command();
  }

  #meet(): void {
    const { meeting } = this;
    if (meeting === undefined || meeting.state === 'approved' || meeting.state === 'cancelled') {
      const input = { on: this.on, place: '会議室', members: committee };
      this.meeting = opened(meetingCase, `M-${String(this.on)}`, {
        ...this.#moment(people.kato, []),
        input,
      }).matter;
      return;
    }
    const name = this.#random.chance(0.9) ? this.#nextOf(meeting) : this.#anyOf(meeting);
    for (const actor of this.#actors(meetingCase.commands[name]?.by ?? [])) {
      try {
        const order = { ...this.#moment(actor), input: this.#meetingInput(name, actor), signature };
        this.meeting = changed(meetingCase, meeting, name, order).matter;
        return;
      } catch (error) {
        if (!(error instanceof MeguriError)) throw error;
      }
    }
  }

  /** What a meeting that is held as it should be would do next. */
  #nextOf({ state, data }: Meeting): string {
    const hasDeclared = (person: string) => data.declarations.some((one) => one.person === person);
    if (state === 'planned' && data.agenda.length === 0) return 'add-matter';
    if (state === 'planned')
      return data.members.every(({ person }) => hasDeclared(person)) ? 'convene' : 'declare-interests';
    if (state === 'convened') return 'begin-session';
    if (state === 'in-session') return this.use.state === 'voting' ? 'declare-interests' : 'close';
    return data.minutes === undefined ? 'draft-minutes' : 'approve-minutes';
  }

  #anyOf({ state }: Meeting): string {
    const names = Object.entries(meetingCase.commands).filter(
      ([name, { from }]) => from.includes(state) && (!seldom.has(name) || this.#random.chance(0.15)),
    );
    return this.#pick(names)?.[0] ?? 'convene';
  }

  #moment(actor: Actor, waiting = [agendaItemOf(this.use)].filter((item) => item !== undefined)) {
    return { actor, at: at(this.on), on: this.on, facts: { waiting } };
  }

  #meetingInput(name: string, actor: Actor): unknown {
    const everybody = committee.map(({ person }) => person);
    const some = everybody.filter(() => this.#random.chance(0.7));
    const inputs: Readonly<Record<string, unknown>> = {
      'add-matter': { matter: this.use.id },
      'remove-matter': { matter: this.use.id },
      'declare-interests': { matters: actor.person === inConflict ? [this.use.id] : [] },
      convene: { pack: someDigest },
      'begin-session': { present: this.#random.chance(0.7) ? everybody : some.length > 0 ? some : ['ono'] },
      'draft-minutes': { text: '議事' },
      'approve-minutes': { summary: '概要' },
    };
    return inputs[name] ?? {};
  }

  #command(): void {
    const { state } = this.use;
    const names = Object.entries(this.#kind.commands)
      .filter(([name, { from }]) => from.includes(state) && (!seldom.has(name) || this.#random.chance(0.15)))
      .map(([name]) => name);
    const onTheWay = names.filter(
      (one) => usual.has(one) && !(one === 'record-build' && state !== 'building'),
    );
    const name = this.#pick(onTheWay.length > 0 && this.#random.chance(0.7) ? onTheWay : names);
    if (name === undefined || (ending.has(name) && this.#random.chance(0.99))) return;
    const facts = this.#facts();
    for (const actor of this.#actors(this.#kind.commands[name]?.by ?? [])) {
      if (this.#try(name, actor, facts)) return;
    }
  }

  #facts(): UseFacts {
    const gate = this.isGateClear ? ('clear' as const) : ('somebody-ineligible' as const);
    const holdsOnPackage = this.isCriteriaSigned ? [] : unsigned;
    const amendment = { id: `UA-${String(this.amendments)}`, changes: this.#changes() };
    const granted = this.#isAmended && this.amendments < 4 ? { amendment } : {};
    const facts: UseFacts & { meeting?: MeetingNow } = {
      ...factsOf(this.use, { gate, holdsOnPackage, ...granted }),
    };
    const meeting = this.#meetingNow();
    if (meeting === undefined) delete facts.meeting;
    else facts.meeting = meeting;
    return facts;
  }

  /** What the next amendment changes: nothing of the contract, the contract alone, its price as well, or the people. */
  #changes(): GrantedAmendment['changes'] {
    const next = String(this.amendments);
    const [member] = content.members;
    const changes: readonly GrantedAmendment['changes'][] = [
      { title: `題名 ${next}` },
      { purpose: `目的 ${next}` },
      { cohort: { ...(content.cohort as object), name: `集団 ${next}` } },
      { members: [member, { ...member, person: `handler-${next}`, duty: 'handler' }] as never },
    ];
    return changes[this.amendments % changes.length] ?? {};
  }

  #meetingNow(): MeetingNow | undefined {
    return this.meeting && { id: this.meeting.id, state: this.meeting.state, data: this.meeting.data };
  }

  #try(name: string, actor: Actor, facts: UseFacts): boolean {
    const order = { actor, at: at(this.on), on: this.on, facts, input: this.#input(name), signature };
    try {
      this.use = changed(this.#kind, this.use, name, order).matter;
    } catch (error) {
      if (error instanceof MeguriError) return false;
      throw error;
    }
    // The signatures are of one manifest: another build is signed anew.
    if (name === 'record-build') this.isCriteriaSigned = false;
    if (name === 'apply-amendment') this.amendments += 1 + this.#random.below(3);
    const { isGateClear, isCriteriaSigned } = this;
    this.beside.set(this.use.version, { meeting: this.#meetingNow(), isGateClear, isCriteriaSigned });
    return true;
  }

  #input(name: string): unknown {
    const { data } = this.use;
    const given = straightWay.find(([, deed]) => deed.command === name)?.[1];
    const current = data.package?.id ?? 'P-000';
    const inputs: Readonly<Record<string, () => unknown>> = {
      vote: () => ({
        ballot: this.#random.chance(0.9) ? 'for' : this.#pick(['against', 'defer', 'abstain']),
        rationale: '理由',
      }),
      'record-build': () => ({
        package: `P-${String((this.packages += 1)).padStart(3, '0')}`,
        manifest: someDigest,
      }),
      'pass-output': () => ({ package: current }),
      'fail-output': () => ({ package: current, reason: '理由' }),
      'hand-over': () => ({ package: current, to: 'sato' }),
      'confirm-payment': () => ({ yen: data.invoice?.yen ?? 0, receivedOn: this.on }),
      comment: () => ({ field: 'purpose', text: '明記' }),
      'save-draft': () => ({ answers: { purpose: '目的' } }),
      'resolve-comment': () => ({ comment: data.comments.find(({ isResolved }) => !isResolved)?.id ?? '' }),
      suspend: () => ({ reason: '調査' }),
      revoke: () => ({ reason: '違反' }),
    };
    return (
      inputs[name]?.() ??
      (given === undefined ? {} : inputOf({ ...given, input: given.input ?? {} }, this.use))
    );
  }
}

/** A random walk to a hand-over, to an end, or of so many steps; from a draft, or with amendments from a use that was paid. */
export function walk(kind: UseKind, random: Random, paid?: UseCase, steps = 300): Walk {
  // Most of what is tried is refused: what a stack looks like is of no interest, and slow.
  Error.stackTraceLimit = 0;
  const walker = new Walker(kind, random, paid);
  for (
    let count = 0;
    count < steps && !['delivered', 'closed', 'withdrawn'].includes(walker.use.state);
    count += 1
  ) {
    walker.step();
  }
  return { use: walker.use, beside: walker.beside };
}
