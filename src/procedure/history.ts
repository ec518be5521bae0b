import { rolesIn, type Actor } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import type { Day } from '../kit/day.ts';
import { audiences, type Audience } from './case-event.ts';
import { personsOf } from '../access/actor.ts';
import type { AnyCaseKind, Case, Viewer, Words } from './case-kind.ts';

/** One line of a case's history, as it may be shown. What was entered is never in it: that is in the view of the data. */
export interface HistoryLine {
  readonly sequence: number;
  readonly happened: string;
  readonly words: Words;
  readonly on: Day;
  readonly role: Role;
  readonly to: string;
  /** The moment and the account: for the operator's people only. */
  readonly at?: string;
  readonly account?: string;
  readonly isSigned: boolean;
}

const openness = (audience: Audience) => audiences.indexOf(audience);

/** As which audience `actor` sees the case: the closest that one of the roles gives, or undefined for not at all. */
export function viewerOf(kind: AnyCaseKind, given: Pick<Case, 'party'>, actor: Actor): Viewer | undefined {
  const roles = rolesIn(actor, given);
  const [audience] = roles
    .flatMap((role) => kind.readers[role] ?? [])
    .sort((one, other) => openness(one) - openness(other));
  return audience === undefined ? undefined : { audience, roles, persons: personsOf(actor) };
}

/** The history that a viewer may know: who stands further off sees fewer events, and no account. */
export function historyFor(kind: AnyCaseKind, given: Case, { audience }: Viewer): readonly HistoryLine[] {
  return given.events
    .filter((event) => openness(event.audience) >= openness(audience))
    .map(({ sequence, happened, on, role, to, at, account, signature }) => ({
      sequence,
      happened,
      words: wordsOf(kind, happened),
      on,
      role,
      to,
      isSigned: signature !== undefined,
      ...(audience === 'operator' ? { at, account } : {}),
    }));
}

/** What a viewer sees of the data: the operator all of it unless the kind says otherwise, others what the kind says. */
export function dataFor(kind: AnyCaseKind, given: Case, viewer: Viewer): Readonly<Record<string, unknown>> {
  if (kind.view !== undefined) return kind.view(given, viewer) as Readonly<Record<string, unknown>>;
  return viewer.audience === 'operator' ? (given.data as Readonly<Record<string, unknown>>) : {};
}

function wordsOf(kind: AnyCaseKind, happened: string): Words {
  if (happened === 'opened') return kind.opening.words;
  return Object.values(kind.commands).find((command) => command.happened === happened)?.words ?? kind.words;
}
