/**
 * A person's decision over the exact bytes of what is decided, signed with that person's own key, so that it can be
 * verified later without the server that took it.
 *
 * @see RFC 8032 (Ed25519), RFC 8785 (canonical JSON)
 */

import { sign, verify, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a person may decide. */
export type Decision = 'approve' | 'reject';

/** What is signed. */
export interface DecisionStatement {
  /** What kind of matter: `application`, `release`, … */
  readonly matter: string;
  /** Account of the person who decides. */
  readonly person: string;
  readonly decision: Decision;
  /** SHA-256 of what is decided, hexadecimal. */
  readonly digest: string;
  /** UTC, ISO 8601. */
  readonly decidedAt: string;
}

/** A decision with its signature. */
export interface SignedDecision extends DecisionStatement {
  /** Ed25519, base64. */
  readonly signature: string;
}

const statementBytes = ({ matter, person, decision, digest, decidedAt }: DecisionStatement): Buffer =>
  Buffer.from(`meguri/decision/v1\n${canonicalize({ matter, person, decision, digest, decidedAt }) ?? ''}`);

/** `statement`, signed with the private key of its person. */
export function signDecision(statement: DecisionStatement, privateKey: KeyObject): SignedDecision {
  return { ...statement, signature: sign(null, statementBytes(statement), privateKey).toString('base64') };
}

/** Whether the signature is that of the holder of `publicKey` over exactly this statement. */
export function isSignedBy(decision: SignedDecision, publicKey: KeyObject): boolean {
  return verify(null, statementBytes(decision), publicKey, Buffer.from(decision.signature, 'base64'));
}
