import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { rolesIn, type Actor } from '../../access/actor.ts';
import type { Role } from '../../access/role.ts';
import {
  composeNotice,
  noticeVersionCase,
  postgresNoticeBlocks,
  postgresNoticeTexts,
  refusalToHandOut,
  type InstitutionBlock,
  type KeptBlock,
  type NoticeEdition,
  type NoticeSource,
  type NoticeText,
  type NoticeVersionData,
  type NoticeVersionState,
} from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import { ForbiddenError, InvalidInputError, NotFoundError } from '../../kit/errors.ts';
import { errorOf } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import { commandCase, openCase, type CaseOutcome } from '../cases/carry-on-case.ts';
import type { CaseOffice } from '../cases/case-wiring.ts';
import { guarded } from '../guarded.ts';
import type { Operator, OperatorRecords } from '../operator.ts';

/**
 * Keeps the text that a source gives today, as a new version or as the revision of one that is still a draft.
 *
 * @throws {ForbiddenError} `notice/not-yours`
 * @throws {InvalidInputError} `notice-text/other-operator`; as the kind refuses
 */
export async function draftNotice(
  operator: Operator,
  office: CaseOffice,
  actor: Actor,
  source: NoticeSource,
): Promise<CaseOutcome & { readonly digest: string }> {
  assertRole(actor, '-', ['office', 'director']);
  if (source.operator.code !== operator.config.operator) {
    throw new InvalidInputError('notice-text/other-operator', 'this notice is about another operator');
  }
  const text = composeNotice(source, today(office.clock));
  const event = {
    type: 'institution/notice-text-kept',
    actor: actor.account,
    subject: source.version,
  } as const;
  const digest = await guarded(office.ledger, event, (receipt) =>
    postgresNoticeTexts(office.db).keep(receipt, text),
  );
  const id = await postgresCaseStore(office.db).numberOf(noticeVersionCase, source.version);
  const { name: kind } = noticeVersionCase;
  const outcome =
    id === undefined
      ? await openCase(office, actor, { kind, input: { version: source.version, digest } })
      : await commandCase(office, actor, { kind, id, command: 'revise', input: { digest } });
  return { ...outcome, digest };
}

function assertRole(actor: Actor, party: string, roles: readonly Role[]): void {
  if (rolesIn(actor, { party }).some((role) => roles.includes(role))) return;
  throw new ForbiddenError('notice/not-yours', 'no role of this account writes this part of a notice');
}

/** A version as it stands: its state, and its text. */
export interface StandingNotice {
  readonly case: string;
  readonly state: NoticeVersionState;
  readonly data: NoticeVersionData;
  readonly text: NoticeText;
}

/** The version of this name, or undefined. */
export async function standingNotice(
  db: Kysely<unknown>,
  version: string,
): Promise<StandingNotice | undefined> {
  const store = postgresCaseStore(db);
  const id = await store.numberOf(noticeVersionCase, version);
  const matter = id === undefined ? undefined : await store.find(noticeVersionCase, id);
  if (matter === undefined) return undefined;
  const { state, data } = matter;
  const text = await postgresNoticeTexts(db).find(data.digest);
  return text === undefined ? undefined : { case: matter.id, state, data, text };
}

/**
 * Keeps what an institution prints about itself in its notices.
 *
 * @throws {ForbiddenError} `notice/not-yours`
 * @throws {NotFoundError} `institution/no-such-institution`
 */
export async function keepNoticeBlock(
  operator: Operator,
  actor: Actor,
  institution: string,
  block: InstitutionBlock,
): Promise<KeptBlock> {
  assertRole(actor, institution, ['institution-manager', 'office']);
  await operator.institutions.find(institution);
  const event = {
    type: 'institution/notice-block-kept',
    actor: actor.account,
    subject: institution,
  } as const;
  return guarded(operator.ledger, event, (receipt) =>
    noticeBlocksOf(operator).keep(receipt, institution, block, today(operator.clock)),
  );
}

const noticeBlocksOf = ({ database, config }: Pick<OperatorRecords, 'database' | 'config'>) =>
  postgresNoticeBlocks(database, config.operator);

/**
 * What the institution of this code prints: the version with its current block.
 *
 * @throws {NotFoundError} `notice/no-such-version`, `notice/no-block` when the institution has given none
 */
export async function editionOf(
  records: Pick<OperatorRecords, 'database' | 'config'>,
  version: string,
  institution: string,
): Promise<NoticeEdition> {
  const kept = await noticeBlocksOf(records).current(institution);
  if (kept === undefined) {
    throw new NotFoundError('notice/no-block', 'this institution has not given its own block yet');
  }
  return noticeEdition(records.database, version, kept.block);
}

/**
 * What an institution prints: the version with its own block. A version that is not in use is marked as a draft in every variant.
 *
 * @throws {NotFoundError} `notice/no-such-version`
 */
export async function noticeEdition(
  db: Kysely<unknown>,
  version: string,
  institution: NoticeEdition['institution'],
): Promise<NoticeEdition> {
  const found = await standingNotice(db, version);
  if (found === undefined) {
    throw new NotFoundError('notice/no-such-version', 'there is no version of the notice of this name');
  }
  const standing = found.state === 'in-use' || found.state === 'confirmed' ? 'confirmed' : 'draft';
  return { text: found.text, institution, standing };
}

/** A version that was handed to somebody, or is about to be. */
export interface HandedVersion {
  readonly version: string;
  readonly on: Day;
}

/**
 * Does nothing when sheets of these versions could be handed out on these days. A home that has registered no version at all keeps its texts
 * on paper: there the institutions answer for them.
 *
 * @law Act Art. 30(1)/52(1) — what the ministries have not confirmed is no notice
 * @throws {LawError} `notice/not-in-use`
 */
export async function assertHandedOut(db: Kysely<unknown>, handed: Iterable<HandedVersion>): Promise<void> {
  const kept =
    await sql`select 1 from procedure.matter where kind = ${noticeVersionCase.name} limit 1`.execute(db);
  if (kept.rows.length === 0) return;
  const standing = new Map<string, NoticeVersionData | undefined>();
  for (const { version, on } of handed) {
    if (!standing.has(version)) standing.set(version, (await standingNotice(db, version))?.data);
    const refused = refusalToHandOut(standing.get(version), on);
    if (refused !== undefined) throw errorOf(refused);
  }
}
