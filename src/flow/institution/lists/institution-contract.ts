import type { Day } from '../../../kit/day.ts';
import { ForbiddenError } from '../../../kit/errors.ts';
import type { Receipt } from '../../../ledger/ledger.ts';
import { dataKindOf, type DataKind } from './data-kind.ts';

/**
 * One version of the contract with an institution 提供契約: which kinds of data, from when, until when. A renewal, a change of scope
 * and an early end are each the next version; from its first day on it is the one that holds.
 */
export interface InstitutionContract {
  readonly institution: string;
  /** From 1, without a gap. */
  readonly version: number;
  readonly kinds: readonly DataKind[];
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** 届出: number of the institution's prior filing with the ministers, where it is known. */
  readonly filing?: string;
}

/** The contracts of one operator. Every implementation passes `test/conformance/institution-desk-stores.test.ts`. */
export interface InstitutionContracts {
  /**
   * Keeps the next version.
   *
   * @throws {ConflictError} `institution/not-the-next-contract-version`
   */
  keep(receipt: Receipt, contract: InstitutionContract): Promise<void>;
  /** Versions of an institution, the first one first. */
  of(institution: string): Promise<readonly InstitutionContract[]>;
}

/** The version that holds on day `on`: the latest that has begun, or undefined before the first. It may have ended. */
export function contractOn(
  versions: readonly InstitutionContract[],
  on: Day,
): InstitutionContract | undefined {
  return versions
    .filter(({ startsOn }) => startsOn <= on)
    .sort((a, b) => a.version - b.version)
    .at(-1);
}

/** Why an institution may not provide. */
export type ProvisionRefusal = 'no-contract' | 'outside-contract-term' | 'outside-contract-scope';

/** What is to be provided, and whether a contract is needed at all. */
export interface ProvisionAsked {
  readonly format: string;
  readonly on: Day;
  /** By the home's config. Where a contract is on record it holds either way. */
  readonly isContractRequired: boolean;
}

/**
 * Why an object of this format may not be provided on this day, or undefined. Where no contract is on record and none is required
 * it may; once one is on record, only what it says.
 */
export function refusalToProvide(
  versions: readonly InstitutionContract[],
  { format, on, isContractRequired }: ProvisionAsked,
): ProvisionRefusal | undefined {
  if (versions.length === 0) return isContractRequired ? 'no-contract' : undefined;
  const contract = contractOn(versions, on);
  if (contract === undefined || contract.endsOn < on) return 'outside-contract-term';
  const kind = dataKindOf(format);
  return kind !== undefined && contract.kinds.includes(kind) ? undefined : 'outside-contract-scope';
}

/**
 * Does nothing when it may be provided.
 *
 * @throws {ForbiddenError} `institution/no-contract`, `institution/outside-contract-term`, `institution/outside-contract-scope`
 */
export function assertMayProvide(versions: readonly InstitutionContract[], asked: ProvisionAsked): void {
  const refusal = refusalToProvide(versions, asked);
  if (refusal !== undefined) {
    throw new ForbiddenError(
      `institution/${refusal}`,
      `the contract does not cover ${asked.format} on ${asked.on}`,
    );
  }
}
