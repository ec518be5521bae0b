import { describe, expect, it } from 'vitest';
import { rolesIn, type Actor } from '../../src/access/actor.ts';
import { allRoles, sideOf, type Role } from '../../src/access/role.ts';
import { registeredKinds } from '../../src/app/cases/case-registry.ts';
import { day } from '../../src/kit/day.ts';
import {
  refusalTo,
  viewerOf,
  type AnyCaseKind,
  type Case,
  type CaseEvent,
} from '../../src/procedure/index.ts';

const own = 'PARTY';

const actorOf = (role: Role, organization: string): Actor => ({
  account: `${role}-1`,
  person: `person-${role}`,
  roles: [role],
  organization: sideOf(role) === 'operator' ? 'OP' : organization,
});
const isOfParty = (role: Role) => !['operator', 'supervisor', 'public'].includes(sideOf(role));

const on = day('2026-11-24');
const at = '2026-11-24T01:00:00.000Z';

/** A case of which nothing is known but where it stands: who and when are decided before anything else is looked at. */
function caseIn(kind: AnyCaseKind, state: string): Case {
  const opened: CaseEvent = {
    ...{ sequence: 1, happened: 'opened', at, on, account: 'test', persons: ['test'] },
    ...{ role: 'office', to: state, audience: 'party', detail: {} },
  };
  const id = `${kind.series}-2026-000001`;
  const dates = { openedOn: on, enteredOn: on };
  return { id, kind: kind.name, party: own, state, data: {}, version: 1, ...dates, events: [opened] };
}

interface Cell {
  readonly where: string;
  readonly expected: string;
  readonly actual: string;
}

/** What the table says of a cell, written down without the code that decides. */
function expectedCell(
  kind: AnyCaseKind,
  command: string,
  role: Role,
  isOther: boolean,
  state: string,
): string {
  const { by, from } = kind.commands[command]!;
  if (!by.includes(role) || (isOther && isOfParty(role))) return 'denied';
  return from.includes(state) ? 'open' : 'not-now';
}

function actualCell(kind: AnyCaseKind, given: Case, command: string, actor: Actor): string {
  const moment = { actor, at, on, facts: {} as unknown };
  let code: string | undefined;
  try {
    code = refusalTo(kind, given, command, moment)?.code;
  } catch {
    // The kind's own rule looked for data that are not here: it was asked, so role and state let it through.
    return 'open';
  }
  if (code === 'case/not-your-role') return 'denied';
  return code === 'case/not-in-this-state' ? 'not-now' : 'open';
}

const kinds = registeredKinds.map(({ kind }) => kind);

function cellsOf(kind: AnyCaseKind, decide: typeof actualCell = actualCell): readonly Cell[] {
  return Object.keys(kind.states).flatMap((state) => {
    const given = caseIn(kind, state);
    return Object.keys(kind.commands).flatMap((command) =>
      allRoles.flatMap((role) =>
        [own, 'OTHER'].map((organization) => ({
          where: `${kind.name} ${state} ${command} ${role} ${organization}`,
          expected: expectedCell(kind, command, role, organization !== own, state),
          actual: decide(kind, given, command, actorOf(role, organization)),
        })),
      ),
    );
  });
}

const unexpected = (cells: readonly Cell[]) => cells.filter(({ expected, actual }) => expected !== actual);

describe('the authorization matrix', () => {
  it.each(kinds.map((kind) => [kind.name, kind] as const))(
    'L10: has no unexpected cell for %s: state × command × role × own or other party',
    (_name, kind) => {
      const cells = cellsOf(kind);
      expect(cells.length).toBeGreaterThanOrEqual(allRoles.length * 2);
      expect(unexpected(cells).slice(0, 5)).toEqual([]);
    },
  );

  it('shows a case to the roles that its table names, and a party only its own', () => {
    const wrong = kinds.flatMap((kind) =>
      allRoles.flatMap((role) =>
        [own, 'OTHER'].flatMap((organization) => {
          const expected = kind.readers[role] !== undefined && !(organization !== own && isOfParty(role));
          const actual = viewerOf(kind, { party: own }, actorOf(role, organization)) !== undefined;
          return expected === actual ? [] : [`${kind.name} ${role} ${organization}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('finds cells that open when the party is not looked at (negative control)', () => {
    const blind: typeof actualCell = (kind, given, command, actor) =>
      actualCell(kind, { ...given, party: actor.organization }, command, actor);
    const withParty = kinds.filter((kind) =>
      Object.values(kind.commands).some(({ by }) => by.some(isOfParty)),
    );
    expect(withParty.length).toBeGreaterThan(0);
    for (const kind of withParty) expect(unexpected(cellsOf(kind, blind)).length).toBeGreaterThan(0);
  });

  it('gives no party’s role a command that the operator decides with', () => {
    const bothSides = kinds.flatMap((kind) =>
      Object.entries(kind.commands)
        .filter(([, command]) => 'signs' in command)
        .filter(([, { by }]) => new Set(by.map(sideOf)).size > 1)
        .map(([name]) => `${kind.name} ${name}`),
    );
    expect(bothSides).toEqual([]);
  });

  it('counts nobody who has not signed in as anybody else', () => {
    for (const kind of kinds)
      expect(rolesIn(actorOf('public', '-'), { party: kind.name })).toEqual(['public']);
  });
});
