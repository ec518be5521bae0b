import type { Kysely } from 'kysely';
import type { Actor } from '../../access/actor.ts';
import type { ApprovalStatement } from '../../access/approval-statement.ts';
import type { GateLockMode } from '../../flow/institution/index.ts';
import type { Clock } from '../../kit/clock.ts';
import type { Day } from '../../kit/day.ts';
import type { Ledger, LedgerEvent, Receipt } from '../../ledger/index.ts';
import type { AnyCaseKind, Case, CaseEvent, Changed, Json } from '../../procedure/index.ts';

/** What is about to be asked of a case, as its facts are gathered. */
export interface Asked {
  readonly actor: Actor;
  readonly on: Day;
  /** `open`, the name of the command, or undefined when the case is only looked at. */
  readonly command: string | undefined;
  /** As it came in: not checked yet. */
  readonly input: unknown;
}

/** What an effect has in hand: the transaction in which the event is written, and the proof that it is in the ledger. */
export interface CaseEffect {
  readonly tx: Kysely<unknown>;
  readonly receipt: Receipt;
  readonly matter: Case;
  readonly event: CaseEvent;
  readonly actor: Actor;
}

/** How a kind of case is tied to everything else. */
export interface CaseWiring {
  readonly kind: AnyCaseKind;
  /** Finds out what the kind's rules must know beside the case. `given` is undefined when a case is opened. */
  readonly facts?: (tx: Kysely<unknown>, given: Case | undefined, asked: Asked) => Promise<unknown>;
  /** What a command does beside changing the case, by command (`open` for the opening); in the same transaction. */
  readonly effects?: Readonly<Record<string, (effect: CaseEffect) => Promise<void>>>;
  /** What the ledger's intent says of a command beside its name: what a restore must know to do it again. People as keyed tokens only. */
  readonly intentDetail?: Readonly<Record<string, (made: Changed) => LedgerEvent['detail']>>;
  /** Commands that are given inside the gate. */
  readonly gate?: Readonly<Record<string, GateLockMode>>;
}

/** Checks a signature under a statement and gives what is kept of it. Throws when it proves nothing. */
export type ApprovalVerifier = (signature: unknown, statement: ApprovalStatement) => Promise<Json>;

/** Everything that cases need to be carried on. */
export interface CaseOffice {
  readonly db: Kysely<unknown>;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly wirings: readonly CaseWiring[];
  readonly verifyApproval: ApprovalVerifier;
}
