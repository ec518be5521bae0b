/**
 * Opens and changes cases: permission, refusal, signature, ledger, event, state and effects as one thing that happens whole or not at all,
 * and once however often it is sent.
 */

import canonicalize from 'canonicalize';
import type { Kysely, Transaction } from 'kysely';
import { anybody, type Actor } from '../../access/actor.ts';
import type { ApprovalStatement } from '../../access/approval-statement.ts';
import { withSerializable } from '../../db/serializable.ts';
import { dayOf } from '../../kit/day.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { ConflictError, ForbiddenError, LawError, NotFoundError } from '../../kit/errors.ts';
import type { LedgerEvent, Receipt } from '../../ledger/index.ts';
import { changed, commandNamed, opened, type Case, type Changed, type Json } from '../../procedure/index.ts';
import { postgresCaseStore } from '../../procedure/case-store.postgres.ts';
import type { KeyedRequest } from '../../procedure/case-store.ts';
import { guarded } from '../guarded.ts';
import { withGate } from '../with-gate.ts';
import type { CaseOffice, CaseWiring } from './case-wiring.ts';
import { assertHolds, assertMeets, existingCase } from './existing-case.ts';

/** Something asked of a kind of case. */
export interface OpenRequest {
  readonly kind: string;
  readonly input: unknown;
  /** The caller's own mark of this request: sent again with the same, it is not done again. */
  readonly key?: string;
}

/** A command to a case. */
export interface CommandRequest extends OpenRequest {
  readonly id: string;
  readonly command: string;
  /** The version that the caller has seen; anything else is a conflict. */
  readonly version?: number;
  readonly signature?: unknown;
}

/** What a request did. */
export interface CaseOutcome {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
}

/**
 * The wiring of the kind of this name.
 *
 * @throws {NotFoundError} `case/no-such-kind`
 */
export function wiringNamed(office: Pick<CaseOffice, 'wirings'>, name: string): CaseWiring {
  const wiring = office.wirings.find(({ kind }) => kind.name === name);
  if (wiring === undefined)
    throw new NotFoundError('case/no-such-kind', 'there is no kind of case of this name');
  return wiring;
}

/** Opens a case. @throws As the kind refuses; {ConflictError} `case/key-reused`. */
export async function openCase(office: CaseOffice, actor: Actor, request: OpenRequest): Promise<CaseOutcome> {
  const wiring = wiringNamed(office, request.kind);
  const keyed = keyedRequest(actor, request);
  const earlier = await doneBefore(office, wiring, keyed);
  if (earlier !== undefined) return earlier;
  const decide = async (db: Kysely<unknown>, id: string) => {
    const moment = await momentOf(office, wiring, db, actor, { given: undefined, command: 'open', request });
    return opened(wiring.kind, id, { ...moment, input: request.input });
  };
  const about = { kind: request.kind, command: 'open', subject: request.kind };
  const tried = await refusing(office, actor, about, () => decide(office.db, '-'));
  const said = intentDetail(wiring, 'open', tried);
  const event: LedgerEvent = {
    type: `${request.kind}/opened`,
    actor: actor.account,
    subject: request.kind,
    ...said,
  };
  return happening(office, wiring, event, 'open', async (tx, receipt) => {
    const store = postgresCaseStore(tx);
    const year = Number(dayOf(office.clock.now()).slice(0, 4));
    const made = await decide(tx, await store.nextNumber(receipt, wiring.kind.series, year));
    await store.insert(receipt, wiring.kind, made, keyed);
    await wiring.effects?.['open']?.({ tx, receipt, actor, ...made });
    return made;
  });
}

/**
 * Gives a command to a case.
 *
 * @throws As the kind refuses; {NotFoundError} `case/no-such-case`
 * @throws {ConflictError} `case/changed-meanwhile`, `case/key-reused`
 */
export async function commandCase(
  office: CaseOffice,
  actor: Actor,
  request: CommandRequest,
): Promise<CaseOutcome> {
  const { kind: kindName, id, command } = request;
  const wiring = wiringNamed(office, kindName);
  const { happened } = commandNamed(wiring.kind, command);
  const keyed = keyedRequest(actor, request);
  const earlier = await doneBefore(office, wiring, keyed);
  if (earlier !== undefined) return earlier;
  const decide = async (db: Kysely<unknown>, approval: Approval | undefined) => {
    const given = await existingCase(db, wiring.kind, id, { forUpdate: approval !== undefined });
    assertMeets(wiring.kind, given, actor, command);
    const moment = await momentOf(office, wiring, db, actor, { given, command, request });
    assertHolds(wiring.kind, given, command, { ...moment, input: request.input });
    if (request.version !== undefined && request.version !== given.version) throw meanwhile();
    const signature = approval === undefined ? unverified(request) : approvalOf(approval, given);
    return changed(wiring.kind, given, command, { ...moment, input: request.input, ...signature });
  };
  const about = { kind: kindName, command, subject: id };
  const tried = await refusing(office, actor, about, () => decide(office.db, undefined));
  // Before the transaction: a credential is read over another connection, and who holds the case must not wait for one.
  const approval = await refusing(office, actor, about, () => approved(office, wiring, actor, request));
  const said = intentDetail(wiring, command, tried);
  const event: LedgerEvent = { type: `${kindName}/${happened}`, actor: actor.account, subject: id, ...said };
  return happening(office, wiring, event, command, async (tx, receipt) => {
    const made = await decide(tx, approval);
    await postgresCaseStore(tx).append(receipt, wiring.kind, made, keyed);
    await wiring.effects?.[command]?.({ tx, receipt, actor, ...made });
    return made;
  });
}

/**
 * What somebody signs who gives a signed command with this input to the case as it is now.
 *
 * @throws {NotFoundError} `case/no-such-case`
 * @throws {ConflictError} `case/needs-no-signature`
 */
export async function statementFor(
  office: CaseOffice,
  actor: Actor,
  request: Pick<CommandRequest, 'kind' | 'id' | 'command' | 'input'>,
): Promise<ApprovalStatement> {
  const wiring = wiringNamed(office, request.kind);
  const given = await existingCase(office.db, wiring.kind, request.id);
  assertMeets(wiring.kind, given, actor, request.command);
  const statement = statementOf(wiring, given, actor, request);
  if (statement === undefined) {
    throw new ConflictError('case/needs-no-signature', 'this command is given without a signature');
  }
  return statement;
}

function statementOf(
  { kind }: CaseWiring,
  given: Case,
  actor: Actor,
  { command, input }: Pick<CommandRequest, 'command' | 'input'>,
): ApprovalStatement | undefined {
  const content = commandNamed(kind, command).signs?.(given);
  if (content === undefined) return undefined;
  const digest = sha256Hex(canonicalize({ input, content }) ?? '');
  return { case: given.id, version: given.version, command, digest, person: actor.person };
}

const unverified = ({ signature }: CommandRequest): { readonly signature?: Json } =>
  signature === undefined ? {} : { signature: null };

/** What was verified before the transaction: evidence, and of which version of the case; nothing for a command that is not signed. */
interface Approval {
  readonly version?: number;
  readonly evidence: { readonly signature?: Json };
}

async function approved(
  office: CaseOffice,
  wiring: CaseWiring,
  actor: Actor,
  request: CommandRequest,
): Promise<Approval> {
  if (request.signature === undefined) return { evidence: {} };
  const given = await existingCase(office.db, wiring.kind, request.id);
  const statement = statementOf(wiring, given, actor, request);
  if (statement === undefined) return { evidence: {} };
  const signature = await office.verifyApproval(request.signature, statement);
  return { version: given.version, evidence: { signature } };
}

/** The evidence, when the locked case is the version under which it stands: what a version says never changes. */
function approvalOf({ version, evidence }: Approval, given: Case): Approval['evidence'] {
  if (version !== undefined && version !== given.version) throw meanwhile();
  return evidence;
}

async function momentOf(
  office: CaseOffice,
  wiring: CaseWiring,
  db: Kysely<unknown>,
  actor: Actor,
  about: { readonly given: Case | undefined; readonly command: string; readonly request: OpenRequest },
) {
  const now = office.clock.now();
  const on = dayOf(now);
  const { given, command, request } = about;
  const facts = await wiring.facts?.(db, given, { actor, on, command, input: request.input });
  return { actor, at: now.toISOString(), on, facts };
}

function intentDetail(
  wiring: CaseWiring,
  command: string,
  tried: Changed,
): { readonly detail?: NonNullable<LedgerEvent['detail']> } {
  const detail = wiring.intentDetail?.[command]?.(tried);
  return detail === undefined ? {} : { detail };
}

/** Tries without an effect first: what is refused leaves a mark of its own, and no open intent. */
async function refusing<Outcome>(
  office: CaseOffice,
  actor: Actor,
  about: { readonly kind: string; readonly command: string; readonly subject: string },
  attempt: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await attempt();
  } catch (error) {
    // Whoever is told that there is no such case may have been refused it.
    const refused = error instanceof NotFoundError ? error.cause : error;
    if (refused instanceof ForbiddenError || refused instanceof LawError) {
      const { kind, command, subject } = about;
      const detail = { kind, command, code: refused.code };
      await office.ledger.record({ type: 'case/refused', actor: actor.account, subject, detail });
    }
    throw error;
  }
}

async function happening(
  office: CaseOffice,
  wiring: CaseWiring,
  event: LedgerEvent,
  command: string,
  work: (tx: Transaction<unknown>, receipt: Receipt) => Promise<Changed>,
): Promise<CaseOutcome> {
  const mode = wiring.gate?.[command];
  const inside = (receipt: Receipt) =>
    mode === undefined
      ? withSerializable(office.db, (tx) => work(tx, receipt))
      : withGate(office.db, mode, (tx) => work(tx, receipt));
  const made = await guarded(office.ledger, event, inside, (done) => ({
    case: done.matter.id,
    version: done.event.sequence,
    digest: sha256Hex(canonicalize(done.event) ?? ''),
  }));
  const { id, kind, state, version } = made.matter;
  return { id, kind, state, version };
}

function keyedRequest(actor: Actor, { key, ...asked }: OpenRequest): KeyedRequest | undefined {
  if (key === undefined) return undefined;
  const fingerprint = sha256Hex(canonicalize(asked) ?? '');
  // All who have not signed in share one account: nobody meets another's key there, unless they send the very same.
  const place = actor.account === anybody.account ? `${key} ${fingerprint}` : key;
  return { account: actor.account, key: place, fingerprint };
}

async function doneBefore(
  office: CaseOffice,
  wiring: CaseWiring,
  keyed: KeyedRequest | undefined,
): Promise<CaseOutcome | undefined> {
  if (keyed === undefined) return undefined;
  const done = await postgresCaseStore(office.db).doneRequest(keyed.account, keyed.key);
  if (done === undefined) return undefined;
  if (done.fingerprint !== keyed.fingerprint) {
    throw new ConflictError('case/key-reused', 'this key was used for another request');
  }
  const { events } = await existingCase(office.db, wiring.kind, done.id);
  const state = events[done.sequence - 1]?.to ?? '';
  return { id: done.id, kind: wiring.kind.name, state, version: done.sequence };
}

const meanwhile = () =>
  new ConflictError('case/changed-meanwhile', 'somebody has changed this case meanwhile');
