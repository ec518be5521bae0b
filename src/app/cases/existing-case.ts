/**
 * A case as it is found for whoever asks: whoever may neither see it nor do what they ask is told that there is none.
 */

import type { Kysely } from 'kysely';
import { rolesIn, type Actor } from '../../access/actor.ts';
import { NotFoundError } from '../../kit/errors.ts';
import {
  commandNamed,
  errorOf,
  forbidden,
  viewerOf,
  type AnyCaseKind,
  type Case,
  type Moment,
} from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';

const none = (cause?: unknown) =>
  new NotFoundError('case/no-such-case', 'there is no case of this kind and number', { cause });

const notYours = forbidden(
  'case/not-your-role',
  'この操作を行う権限がありません。',
  'no role of this account permits this',
);

/** The case of this kind and number. @throws {NotFoundError} `case/no-such-case` */
export async function existingCase(
  db: Kysely<unknown>,
  kind: AnyCaseKind,
  id: string,
  { forUpdate = false }: { readonly forUpdate?: boolean } = {},
): Promise<Case> {
  const given = await postgresCaseStore(db).find(kind, id, { forUpdate });
  if (given === undefined) throw none();
  return given as Case;
}

/**
 * Does nothing when `actor` sees the case or may give the command in this matter.
 *
 * @throws {NotFoundError} `case/no-such-case`, because of a `ForbiddenError`
 */
export function assertMeets(kind: AnyCaseKind, given: Case, actor: Actor, command: string): void {
  if (viewerOf(kind, given, actor) !== undefined) return;
  const { by } = commandNamed(kind, command);
  if (rolesIn(actor, given).some((role) => by.includes(role))) return;
  throw none(errorOf(notYours));
}

/**
 * Does nothing unless whoever has not signed in gives what does not open this case, such as another receipt's number: asked before
 * anything else of the case is told.
 *
 * @throws {NotFoundError} `case/no-such-case`, because of the kind's own refusal
 */
export function assertHolds(
  kind: AnyCaseKind,
  given: Case,
  command: string,
  { input, ...moment }: Moment & { readonly input: unknown },
): void {
  if (viewerOf(kind, given, moment.actor) !== undefined || !moment.actor.roles.includes('public')) return;
  const named = commandNamed(kind, command);
  const parsed = named.input.safeParse(input);
  if (!parsed.success) throw none();
  const refused = named.inputRefusal?.(parsed.data, given, moment);
  if (refused !== undefined) throw none(errorOf(refused));
}
