import { IntegrityError } from '../kit/errors.ts';
import type { AnyCaseKind, CaseKind } from './case-kind.ts';

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The kind itself, when its table is whole: every name is well formed, every command has somebody who may do it and states that
 * exist, every open state has an owner or a way on, every state can be reached, and a final state is left by nothing.
 *
 * @throws {IntegrityError} `case/bad-kind`, naming what is wrong: the program does not start.
 */
export function defineCase<Data, State extends string, Facts>(
  kind: CaseKind<Data, State, Facts>,
): CaseKind<Data, State, Facts> {
  const [fault] = faultsOf(kind);
  if (fault !== undefined) throw new IntegrityError('case/bad-kind', `case kind ${kind.name}: ${fault}`);
  return kind;
}

function faultsOf(kind: AnyCaseKind): readonly string[] {
  const states = Object.keys(kind.states);
  const commands = Object.entries(kind.commands);
  const named = [kind.name, ...states, ...commands.flatMap(([name, { happened }]) => [name, happened])];
  const happened = commands.map(([, command]) => command.happened);
  return [
    ...named.filter((name) => !kebab.test(name)).map((name) => `${name} is not kebab-case`),
    ...(/^[A-Z]{1,3}$/.test(kind.series) ? [] : ['a series has one to three capitals']),
    ...(new Set(happened).size === happened.length ? [] : ['two commands have the same event']),
    ...(kind.opening.by.length === 0 ? ['nobody may open it'] : []),
    ...commands.flatMap(([name, command]) => faultsOfCommand(kind, states, name, command)),
    ...[...unreachable(kind, states)].map((state) => `state ${state} is never reached`),
    ...states
      .filter((state) => kind.states[state]?.final !== true && !isLeft(kind, state))
      .map((state) => `state ${state} is not final, and nothing leaves it`),
  ];
}

function faultsOfCommand(
  kind: AnyCaseKind,
  states: readonly string[],
  name: string,
  command: AnyCaseKind['commands'][string],
): readonly string[] {
  const targets = targetsOf(command);
  const known = new Set(['opened', ...Object.values(kind.commands).map((other) => other.happened)]);
  return [
    ...(name === 'open' ? ['open is how a case begins, not a command'] : []),
    ...(command.by.length === 0 ? [`nobody may ${name}`] : []),
    ...[...command.from, ...targets]
      .filter((state) => !states.includes(state))
      .map((state) => `no state ${state}`),
    ...command.from
      .filter((state) => kind.states[state]?.final === true)
      .map((state) => `${name} leaves final ${state}`),
    ...(targets.length > 1 && command.chooses === undefined ? [`${name} does not say which state`] : []),
    ...(command.apart ?? [])
      .filter((event) => !known.has(event))
      .map((event) => `${name} is apart from no event ${event}`),
  ];
}

/** The states that a command may lead to; none when it leaves the state as it is. */
export function targetsOf<State extends string>({
  to,
}: {
  readonly to: State | readonly State[] | 'same';
}): readonly State[] {
  if (to === 'same') return [];
  return typeof to === 'string' ? [to] : to;
}

function unreachable(kind: AnyCaseKind, states: readonly string[]): ReadonlySet<string> {
  const left = new Set(states);
  const visit = (state: string) => {
    if (!left.delete(state)) return;
    for (const command of Object.values(kind.commands)) {
      if (command.from.includes(state)) targetsOf(command).forEach(visit);
    }
  };
  visit(kind.opening.to);
  return left;
}

const isLeft = (kind: AnyCaseKind, state: string) =>
  Object.values(kind.commands).some(
    (command) => command.from.includes(state) && targetsOf(command).some((target) => target !== state),
  );
