/**
 * A package 提供データ in the register: from the start of its build to its delivery, and who had a hand in it.
 *
 * building → built → sealed → released (by two people) → key-released → delivered; `void` and `recalled` are final.
 */

import { ConflictError, ForbiddenError } from '../../../kit/errors.ts';

/** Where a package stands. */
export type PackageState =
  'building' | 'built' | 'sealed' | 'released' | 'key-released' | 'delivered' | 'void' | 'recalled';

/** A package without its members. People are persons, not accounts. */
export interface PackageRecord {
  readonly id: string;
  readonly application: string;
  /** Person who asked for the data. */
  readonly requester: string;
  /** Person who built the package. */
  readonly builder: string;
  readonly state: PackageState;
  /** SHA-256 of the manifest, hexadecimal; null while it is being built. */
  readonly manifestDigest: string | null;
  readonly releasers: readonly string[];
  /** Epoch of the gate at which all members were eligible; null before. */
  readonly sealedAtEpoch: number | null;
  readonly keyReleasedAtEpoch: number | null;
}

/** What moves a package on, besides the votes of its releasers. */
export type PackageStep = 'finish' | 'abandon' | 'seal' | 'release-key' | 'deliver' | 'recall';

const steps: Readonly<
  Record<PackageStep, { readonly from: readonly PackageState[]; readonly to: PackageState }>
> = {
  finish: { from: ['building'], to: 'built' },
  abandon: { from: ['building'], to: 'void' },
  seal: { from: ['built'], to: 'sealed' },
  'release-key': { from: ['released'], to: 'key-released' },
  deliver: { from: ['key-released'], to: 'delivered' },
  recall: { from: ['key-released', 'delivered'], to: 'recalled' },
};

/** States in which no key is out yet, so that a stop makes the package void. */
export const voidableStates: readonly PackageState[] = ['building', 'built', 'sealed', 'released'];

/** States in which the key is out: a stop comes too late for the package, and its recipient is told. */
export const keyedStates: readonly PackageState[] = ['key-released', 'delivered'];

/**
 * The state after `step`.
 *
 * @throws {ConflictError} `delivery/not-in-this-state`
 */
export function stateAfter({ state }: PackageRecord, step: PackageStep): PackageState {
  const { from, to } = steps[step];
  if (!from.includes(state)) {
    throw new ConflictError('delivery/not-in-this-state', `a package that is ${state} cannot be: ${step}`);
  }
  return to;
}

/** Why a person may not release a package. */
export type ReleaseRefusal = 'is-builder' | 'is-requester' | 'has-released' | 'not-sealed';

/** Why `person` may not release the package now, or undefined. */
export function refusalToRelease(record: PackageRecord, person: string): ReleaseRefusal | undefined {
  if (person === record.builder) return 'is-builder';
  if (person === record.requester) return 'is-requester';
  if (record.releasers.includes(person)) return 'has-released';
  return record.state === 'sealed' ? undefined : 'not-sealed';
}

/**
 * The package with the release by `person`; `released` once `needed` different people have released it.
 *
 * @throws {ForbiddenError} `delivery/is-builder`, `delivery/is-requester`
 * @throws {ConflictError} `delivery/has-released`, `delivery/not-sealed`
 */
export function releasedBy(record: PackageRecord, person: string, needed: number): PackageRecord {
  const refusal = refusalToRelease(record, person);
  if (refusal === 'is-builder' || refusal === 'is-requester') {
    throw new ForbiddenError(`delivery/${refusal}`, 'who had a hand in a package may not release it');
  }
  if (refusal !== undefined) throw new ConflictError(`delivery/${refusal}`, 'this release is not open');
  const releasers = [...record.releasers, person];
  // Fewer than two is never enough, whatever a rule says.
  return { ...record, releasers, state: releasers.length >= Math.max(needed, 2) ? 'released' : 'sealed' };
}
