/**
 * What a person approves: one command on one version of a case, over the exact bytes that the digest stands for.
 *
 * @see RFC 8785 (canonical JSON)
 */

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What an approval is about. Another version, command or content is another statement. */
export interface ApprovalStatement {
  /** Our id of the case. */
  readonly case: string;
  /** Version of the case that the person saw. */
  readonly version: number;
  /** What is approved: the command that the approval goes with. */
  readonly command: string;
  /** SHA-256 of what is approved, hexadecimal. */
  readonly digest: string;
  /** Id of the person who approves: the person, not one of their accounts. */
  readonly person: string;
}

/** The bytes that stand for a statement, whoever writes it down. */
export function statementBytes(statement: ApprovalStatement): Buffer {
  const { version, command, digest, person } = statement;
  const purpose = 'meguri/approval/v1';
  const text = canonicalize({ purpose, case: statement.case, version, command, digest, person });
  return Buffer.from(text ?? '');
}

/** The WebAuthn challenge of a statement: SHA-256 of its bytes, base64url without padding. */
export function approvalChallenge(statement: ApprovalStatement): string {
  return createHash('sha256').update(statementBytes(statement)).digest('base64url');
}
