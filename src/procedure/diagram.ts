import { roles, type Role } from '../access/role.ts';
import { targetsOf } from './define-case.ts';
import type { AnyCaseKind } from './case-kind.ts';

/** The states of a kind and what leads from one to another, as a Mermaid state diagram in Japanese. */
export function stateDiagram(kind: AnyCaseKind): string {
  const id = (state: string) => state.replaceAll('-', '_');
  const names = Object.entries(kind.states).map(([state, { words }]) => `  ${id(state)}: ${words.ja}`);
  const arrows = Object.values(kind.commands).flatMap((command) =>
    command.from.flatMap((from) =>
      targetsOf(command)
        .filter((to) => to !== from)
        .map((to) => `  ${id(from)} --> ${id(to)}: ${command.words.ja}`),
    ),
  );
  const ends = Object.entries(kind.states).flatMap(([state, { final }]) =>
    final ? [`  ${id(state)} --> [*]`] : [],
  );
  return ['stateDiagram-v2', ...names, `  [*] --> ${id(kind.opening.to)}`, ...arrows, ...ends].join('\n');
}

const nameOf = (role: Role | 'nobody') => (role === 'nobody' ? '—' : roles[role].japanese);

/** Whose turn each state is and by when, as rows of a Markdown table. */
export function stateRows(kind: AnyCaseKind): readonly string[] {
  return Object.entries(kind.states).map(
    ([state, { words, turn, due }]) =>
      `| \`${state}\` | ${words.ja} | ${nameOf(turn)} | ${due?.japanese ?? '—'} |`,
  );
}

/** Who may do what from which state, as rows of a Markdown table. */
export function commandRows(kind: AnyCaseKind): readonly string[] {
  const opening = `| \`open\` | ${kind.opening.words.ja} | — | ${kind.opening.by.map(nameOf).join('、')} | — | |`;
  const rows = Object.entries(kind.commands).map(([name, command]) => {
    const { words, from, by, apart, oncePerPerson } = command;
    const notes = [oncePerPerson ? '一人一回' : '', 'signs' in command ? '署名' : ''].filter(
      (note) => note !== '',
    );
    return `| \`${name}\` | ${words.ja} | ${from.join(', ')} | ${by.map(nameOf).join('、')} | ${apart?.join(', ') ?? '—'} | ${notes.join('、')} |`;
  });
  return [opening, ...rows];
}
