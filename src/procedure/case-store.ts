import type { Role } from '../access/role.ts';
import type { Day } from '../kit/day.ts';
import type { Receipt } from '../ledger/index.ts';
import type { AnyCaseKind, Case, CaseKind } from './case-kind.ts';
import type { Changed } from './decide.ts';

/** A case as a list shows it. */
export interface CaseRow {
  readonly id: string;
  readonly kind: string;
  readonly party: string;
  readonly parent?: string;
  readonly title: string;
  readonly state: string;
  readonly turn: Role | 'nobody';
  readonly dueOn?: Day;
  readonly openedOn: Day;
  readonly enteredOn: Day;
  readonly isFinal: boolean;
  readonly version: number;
}

/** Which cases are wanted. Given conditions hold together. */
export interface CaseQuery {
  readonly kinds: readonly string[];
  readonly states?: readonly string[];
  readonly turns?: readonly (Role | 'nobody')[];
  readonly party?: string;
  readonly parent?: string;
  /** Due before this day: overdue on it. */
  readonly dueBefore?: Day;
  readonly isOpen?: boolean;
  /** The last row of the page before. */
  readonly after?: { readonly dueOn?: Day; readonly id: string };
  /** At most 200. */
  readonly limit: number;
}

/** A request that may be sent twice and is done once. */
export interface KeyedRequest {
  readonly account: string;
  readonly key: string;
  /** SHA-256 of what was asked, hexadecimal. */
  readonly fingerprint: string;
}

/** What a keyed request did when it was done. */
export interface DoneRequest {
  readonly fingerprint: string;
  readonly id: string;
  readonly sequence: number;
}

/**
 * Where cases are kept: event and state together or not at all, in the caller's transaction. Every implementation passes
 * `test/conformance/case-store.test.ts`.
 */
export interface CaseStore {
  /** The next number of a series in a year: `U-2026-000012`. */
  nextNumber(receipt: Receipt, series: string, year: number): Promise<string>;
  /**
   * Keeps a case that was just opened.
   *
   * @throws {ConflictError} `case/key-taken` when another case of the kind has its lookup key, `case/request-repeated`
   * @throws {NotFoundError} `case/no-parent`
   */
  insert(receipt: Receipt, kind: AnyCaseKind, opened: Changed, request?: KeyedRequest): Promise<void>;
  /**
   * Keeps what a command changed.
   *
   * @throws {ConflictError} `case/changed-meanwhile` when the case is no longer at the version before; `case/request-repeated`
   */
  append(receipt: Receipt, kind: AnyCaseKind, changed: Changed, request?: KeyedRequest): Promise<void>;
  /** The case of this kind and number, or undefined. With `forUpdate`, nobody changes it until the transaction ends. */
  find<Data, State extends string, Facts>(
    kind: CaseKind<Data, State, Facts>,
    id: string,
    options?: { readonly forUpdate?: boolean },
  ): Promise<Case<Data, State> | undefined>;
  /** Number of the case of this kind with this lookup key, or undefined. */
  numberOf(kind: AnyCaseKind, key: string): Promise<string | undefined>;
  /** What the request with this key did, or undefined when it was not made yet. */
  doneRequest(account: string, key: string): Promise<DoneRequest | undefined>;
  /** Cases by due day, those without one last, then by number. */
  list(query: CaseQuery): Promise<readonly CaseRow[]>;
}
