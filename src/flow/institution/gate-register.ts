import type { Day } from '../../kit/day.ts';
import type { Receipt } from '../../ledger/ledger.ts';
import { eligibility, unknownDecision, type Decision, type GateFacts } from './eligibility.ts';
import type { Death, Notice, NoticeCorrection, RetiredVersion } from './notice.ts';
import type { StopRequest } from './stop-request.ts';
import type { SubjectId } from './subject-id.ts';

/**
 * What the gate of one operator knows: notices, stop requests, deaths. Every change makes the epoch grow. Every
 * implementation passes `test/conformance/gate-register.test.ts`.
 *
 * @law Act Art. 34/56 — the operator must not receive what was not notified or was stopped
 */
export interface GateRegister {
  /**
   * Keeps notices; one that is kept already is left as it is. Gives the number of new ones.
   *
   * @throws {InvalidInputError} `institution/other-operator` when a notice was for another operator.
   */
  recordNotices(receipt: Receipt, notices: readonly Notice[]): Promise<number>;
  /** From a day on, the notices of a version open nothing. */
  retireVersion(receipt: Receipt, retired: RetiredVersion): Promise<void>;
  /**
   * Keeps that a notice was not given as recorded: from its day on it opens nothing.
   *
   * @throws {NotFoundError} `institution/no-such-notice`
   * @throws {ConflictError} `institution/notice-already-corrected`
   */
  correctNotice(receipt: Receipt, correction: NoticeCorrection): Promise<void>;
  /**
   * Keeps a stop request; from then on it stops. Packages are voided in the same transaction by the caller.
   *
   * @throws {ConflictError} `institution/stop-number-taken`
   * @throws {InvalidInputError} `institution/stop-not-new`
   */
  recordStop(receipt: Receipt, stop: StopRequest): Promise<void>;
  /**
   * Locks the request and keeps what `change` makes of it.
   *
   * @throws {NotFoundError} `institution/no-such-stop`
   */
  changeStop(receipt: Receipt, id: string, change: (stop: StopRequest) => StopRequest): Promise<StopRequest>;
  /** Requests that came to this institution, by number. */
  stops(institution: string): Promise<readonly StopRequest[]>;
  /** Keeps deaths; a later word about the same person replaces the earlier one. */
  recordDeaths(receipt: Receipt, deaths: readonly Death[]): Promise<void>;
  /** How often the register was changed. */
  epoch(): Promise<number>;
  /** Decisions of day `on` for everybody whom this institution told, or from whom it has a stop request. */
  decisions(institution: string, on: Day): Promise<ReadonlyMap<SubjectId, Decision>>;
  /** Decisions of day `on` for exactly these; who is unknown was not notified. */
  decisionsFor(subjects: readonly SubjectId[], on: Day): Promise<ReadonlyMap<SubjectId, Decision>>;
}

/** The decisions for `subjects` from what is known about them. */
export function decisionsFrom(
  subjects: readonly SubjectId[],
  known: ReadonlyMap<SubjectId, GateFacts>,
  on: Day,
): ReadonlyMap<SubjectId, Decision> {
  const decisions = new Map<SubjectId, Decision>();
  for (const subject of subjects) {
    const facts = known.get(subject);
    decisions.set(subject, facts === undefined ? unknownDecision : eligibility(facts, on));
  }
  return decisions;
}
