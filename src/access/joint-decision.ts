/**
 * A decision that several people must take together, each for themselves: committee over an application, two
 * releasers over a package. Nobody decides their own matter, nobody decides twice.
 */

import type { KeyObject } from 'node:crypto';
import { ConflictError, ForbiddenError } from '../kit/errors.ts';
import { isSignedBy, type SignedDecision } from './signed-decision.ts';

/** What is decided jointly, and what was decided so far. */
export interface JointDecision {
  /** `application`, `release`, … */
  readonly matter: string;
  /** SHA-256 of what is decided, hexadecimal. */
  readonly digest: string;
  /** People who may not decide: who applied, who built. */
  readonly barred: readonly string[];
  readonly decisions: readonly SignedDecision[];
  readonly isOpen: boolean;
}

/** Why a person may not decide now. */
export type DecisionRefusal =
  'is-party' | 'already-decided' | 'no-longer-open' | 'other-content' | 'signature-not-valid';

/** Why `decision` may not be taken, or undefined; `publicKey` is that of the person whom it names. */
export function refusalToDecide(
  joint: JointDecision,
  decision: SignedDecision,
  publicKey: KeyObject,
): DecisionRefusal | undefined {
  if (joint.barred.includes(decision.person)) return 'is-party';
  if (joint.decisions.some(({ person }) => person === decision.person)) return 'already-decided';
  if (!joint.isOpen) return 'no-longer-open';
  if (decision.matter !== joint.matter || decision.digest !== joint.digest) return 'other-content';
  return isSignedBy(decision, publicKey) ? undefined : 'signature-not-valid';
}

/**
 * The decisions with `decision` added.
 *
 * @throws {ForbiddenError} `decision/is-party`, `decision/other-content`, `decision/signature-not-valid`
 * @throws {ConflictError} `decision/already-decided`, `decision/no-longer-open`
 */
export function decisionsWith(
  joint: JointDecision,
  decision: SignedDecision,
  publicKey: KeyObject,
): readonly SignedDecision[] {
  const refusal = refusalToDecide(joint, decision, publicKey);
  if (refusal === 'already-decided' || refusal === 'no-longer-open') {
    throw new ConflictError(`decision/${refusal}`, `this ${joint.matter} is not open to that decision`);
  }
  if (refusal !== undefined) {
    throw new ForbiddenError(
      `decision/${refusal}`,
      `this person may not take that decision on the ${joint.matter}`,
    );
  }
  return [...joint.decisions, decision];
}
