/**
 * An application for data (利活用の申出): who asks, what for, which people and columns, under which profile; and the
 * decisions of the committee that let a data set be built.
 */

import type { KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import { decisionsWith, type JointDecision } from '../../access/joint-decision.ts';
import type { SignedDecision } from '../../access/signed-decision.ts';
import { sha256Hex } from '../../kit/digest.ts';

/** What is applied for; its digest is what the approvers sign. */
export interface ApplicationContent {
  /** Our number of the case. */
  readonly id: string;
  readonly title: string;
  /** 利用目的: medical research and development, in plain words. */
  readonly purpose: string;
  /** Account of the person who applies. */
  readonly requester: string;
  readonly recipient: { readonly name: string; readonly agePublicKey: string };
  /** Cohort definition, in the language of the cohort station. */
  readonly cohort: unknown;
  /** OMOP tables that are asked for. */
  readonly variables: readonly string[];
  /** Name of the anonymization profile. */
  readonly profile: string;
}

/** An application with what was decided about it. */
export interface Application {
  readonly content: ApplicationContent;
  readonly decisions: readonly SignedDecision[];
}

/** `submitted` until one rejects or enough approve. */
export type ApplicationState = 'submitted' | 'approved' | 'rejected';

/** Different people who must approve before a data set may be built. */
const approvalsNeeded = 2;

/** SHA-256 of the canonical content, hexadecimal: what the approvers sign. */
export function applicationDigest(content: ApplicationContent): string {
  return sha256Hex(canonicalize(content) ?? '');
}

/**
 * Rejected by one rejection, approved by enough approvals.
 *
 * @law Act, basic policy — 提供の是非の判断に際し委員会の審査を経て
 */
export function applicationState({ decisions }: Application): ApplicationState {
  if (decisions.some(({ decision }) => decision === 'reject')) return 'rejected';
  return decisions.length >= approvalsNeeded ? 'approved' : 'submitted';
}

/** The application as a matter that the committee decides jointly. */
export function jointDecisionOn(application: Application): JointDecision {
  const { content, decisions } = application;
  return {
    matter: 'application',
    digest: applicationDigest(content),
    barred: [content.requester],
    decisions,
    isOpen: applicationState(application) === 'submitted',
  };
}

/**
 * The application with the decision added.
 *
 * @throws {ForbiddenError} `decision/is-party`, `decision/other-content`, `decision/signature-not-valid`
 * @throws {ConflictError} `decision/already-decided`, `decision/no-longer-open`
 */
export function withDecision(
  application: Application,
  decision: SignedDecision,
  publicKey: KeyObject,
): Application {
  return { ...application, decisions: decisionsWith(jointDecisionOn(application), decision, publicKey) };
}
