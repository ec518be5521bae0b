import type { Actor } from '../../access/actor.ts';
import { sideOf, type Role } from '../../access/role.ts';
import { dayOf } from '../../kit/day.ts';
import { ForbiddenError, NotFoundError } from '../../kit/errors.ts';
import {
  dataFor,
  historyFor,
  refusalTo,
  viewerOf,
  type AnyCaseKind,
  type Audience,
  type HistoryLine,
  type Refusal,
  type Words,
} from '../../procedure/index.ts';
import { rowOf } from '../../procedure/case-row.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { CaseQuery, CaseRow } from '../../procedure/case-store.ts';
import { recordView } from '../supervision/record-view.ts';
import { wiringNamed } from './carry-on-case.ts';
import type { CaseOffice } from './case-wiring.ts';

/** Something that the viewer's roles could do, and why not now. */
export interface OfferedCommand {
  readonly name: string;
  readonly words: Words;
  readonly isSigned: boolean;
  readonly refusal?: Refusal;
}

/** A case as one viewer sees it: the case page. */
export interface CaseView extends CaseRow {
  readonly audience: Audience;
  readonly kindWords: Words;
  readonly stateWords: Words;
  readonly dueWords?: Words;
  readonly data: Readonly<Record<string, unknown>>;
  readonly commands: readonly OfferedCommand[];
  readonly history: readonly HistoryLine[];
  readonly children: readonly CaseRow[];
}

const none = () => new NotFoundError('case/no-such-case', 'there is no case of this kind and number');

/**
 * The case as `actor` may see it. Whoever may not see it at all is told that there is none.
 *
 * @throws {NotFoundError} `case/no-such-case`, `case/no-such-kind`
 */
export async function viewCase(
  office: CaseOffice,
  actor: Actor,
  kindName: string,
  id: string,
): Promise<CaseView> {
  const { kind, facts: gather } = wiringNamed(office, kindName);
  const store = postgresCaseStore(office.db);
  const given = await store.find(kind, id);
  if (given === undefined) throw none();
  const viewer = viewerOf(kind, given, actor);
  if (viewer === undefined) throw none();
  await recordView(office, actor, { kind: kind.name, id });
  const now = office.clock.now();
  const on = dayOf(now);
  const facts = await gather?.(office.db, given, { actor, on, command: undefined, input: undefined });
  const moment = { actor, at: now.toISOString(), on, facts };
  const offered = Object.entries(kind.commands).filter(([, { by }]) =>
    by.some((role) => viewer.roles.includes(role)),
  );
  const state = kind.states[given.state];
  return {
    ...rowOf(kind, given),
    audience: viewer.audience,
    kindWords: kind.words,
    stateWords: state?.words ?? kind.words,
    ...(state?.due === undefined ? {} : { dueWords: { ja: state.due.japanese, en: state.due.english } }),
    data: dataFor(kind, given, viewer),
    commands: offered.map(([name, command]) => {
      const refusal = refusalTo(kind, given, name, moment);
      const isSigned = 'signs' in command;
      return { name, words: command.words, isSigned, ...(refusal === undefined ? {} : { refusal }) };
    }),
    history: historyFor(kind, given, viewer),
    children: await childrenOf(office, actor, id),
  };
}

async function childrenOf(office: CaseOffice, actor: Actor, parent: string): Promise<readonly CaseRow[]> {
  const kinds = visibleKinds(office, actor.roles);
  if (kinds.length === 0) return [];
  return postgresCaseStore(office.db).list({ kinds, parent, limit: 200, ...ownOnly(actor) });
}

/** What a list may be asked for. */
export type ListRequest = Omit<CaseQuery, 'kinds' | 'party'> & {
  readonly kinds?: readonly string[];
  readonly party?: string;
};

/**
 * The cases that `actor` may see, of those that are asked for: a party's people see their own only, and whoever has not signed
 * in sees no list.
 *
 * @throws {ForbiddenError} `case/no-list-for-you`
 */
export async function listCases(
  office: CaseOffice,
  actor: Actor,
  request: ListRequest,
): Promise<readonly CaseRow[]> {
  const visible = visibleKinds(office, actor.roles);
  if (visible.length === 0)
    throw new ForbiddenError('case/no-list-for-you', 'no role of this account sees a list');
  const kinds =
    request.kinds === undefined ? visible : visible.filter((name) => request.kinds?.includes(name));
  if (kinds.length === 0) return [];
  const own = ownOnly(actor);
  if (own.party !== undefined && request.party !== undefined && request.party !== own.party) return [];
  return postgresCaseStore(office.db).list({ ...request, ...own, kinds });
}

const seesLists = (role: Role) => sideOf(role) !== 'public';

const visibleKinds = ({ wirings }: CaseOffice, roles: readonly Role[]) =>
  wirings
    .map(({ kind }) => kind)
    .filter((kind: AnyCaseKind) => roles.some((role) => seesLists(role) && kind.readers[role] !== undefined))
    .map(({ name }) => name);

/** Nobody stands on two sides, so one role tells. */
function ownOnly({ roles, organization }: Actor): { readonly party?: string } {
  const isParty = roles.some((role) => !['operator', 'supervisor', 'public'].includes(sideOf(role)));
  return isParty ? { party: organization } : {};
}
