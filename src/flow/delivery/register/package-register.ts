import type { Receipt } from '../../../ledger/ledger.ts';
import type { SubjectId } from '../../institution/index.ts';
import type { PackageRecord } from './package-record.ts';

/** What the gate says about the members of a package, at which epoch. */
export interface GateCheck {
  readonly ineligible: readonly SubjectId[];
  readonly epoch: number;
}

/** Asks the gate about members today, inside the transaction that holds the gate lock. */
export type CheckMembers = (members: readonly SubjectId[]) => Promise<GateCheck>;

/** How a guarded step ended. When it is `void`, `ineligible` members were found and the package is dead. */
export interface GuardedOutcome {
  readonly record: PackageRecord;
  readonly ineligible: number;
}

/** Which packages a stop reached. */
export interface StopReach {
  /** Now void: no key for them was or will be released. */
  readonly voided: readonly string[];
  /** Too late: their key was released before. */
  readonly alreadyReleased: readonly string[];
}

/**
 * The register of packages. `seal`, `releaseKey` and `voidWith` work only in a transaction that holds the gate lock
 * exclusively. Every implementation passes `test/conformance/package-register.test.ts`.
 *
 * @law Act Art. 30(1)/52(1), Art. 34/56 — nothing of a person who stopped is provided from then on
 */
export interface PackageRegister {
  /** @throws {ConflictError} `delivery/package-number-taken` */
  open(
    receipt: Receipt,
    about: Pick<PackageRecord, 'id' | 'application' | 'requester' | 'builder'>,
  ): Promise<PackageRecord>;
  /** The build is done: what it is and whose records are in it. */
  finish(
    receipt: Receipt,
    id: string,
    built: { readonly manifestDigest: string; readonly members: readonly SubjectId[] },
  ): Promise<PackageRecord>;
  /** The build died or failed: what it was building is void. */
  abandon(receipt: Receipt, id: string): Promise<PackageRecord>;
  /** Seals, or voids when a member is not eligible now. */
  seal(receipt: Receipt, id: string, check: CheckMembers): Promise<GuardedOutcome>;
  /** Adds the release by a person; `needed` of them make it released. */
  release(receipt: Receipt, id: string, person: string, needed: number): Promise<PackageRecord>;
  /** Lets the key out, or voids when a member is not eligible now. */
  releaseKey(receipt: Receipt, id: string, check: CheckMembers): Promise<GuardedOutcome>;
  deliver(receipt: Receipt, id: string): Promise<PackageRecord>;
  recall(receipt: Receipt, id: string): Promise<PackageRecord>;
  /** Voids every package with one of these members whose key is not out. */
  voidWith(receipt: Receipt, subjects: readonly SubjectId[]): Promise<StopReach>;
  /** Whose records are in the package; of a void one, whose were. */
  members(id: string): Promise<readonly SubjectId[]>;
  /** @throws {NotFoundError} `delivery/no-such-package` */
  find(id: string): Promise<PackageRecord>;
  all(): Promise<readonly PackageRecord[]>;
}
