import type { Day } from '../../../kit/day.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import type { PackageSet } from './package-set.ts';

/** Whose records went into packages. Every implementation passes `test/conformance/package-set-store.test.ts`. */
export interface PackageSetStore {
  /**
   * Keeps the people of a package, once `check` has looked at all that are kept. One package is checked at a time. What `check`
   * throws comes out as it is, with nothing written.
   *
   * @throws {ConflictError} `deidentify/set-kept-already`
   */
  add(receipt: Receipt, set: PackageSet, check: (kept: readonly PackageSet[]) => void): Promise<void>;
  /**
   * Keeps that every holder has certified the erasure; the first day stays.
   *
   * @throws {NotFoundError} `deidentify/no-such-set`
   */
  recordErased(receipt: Receipt, packageId: string, erasedOn: Day): Promise<void>;
  /** All, by number of the package. */
  all(): Promise<readonly PackageSet[]>;
}
