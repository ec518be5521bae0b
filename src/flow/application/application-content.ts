/**
 * What is applied for (利活用の申出): who asks, what for, under which conditions, which people and columns, under which profile. Its
 * digest is what the committee signs.
 */

import canonicalize from 'canonicalize';
import { z } from 'zod';
import { jsonShape } from '../../procedure/index.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { dayShape, useConditionsShape } from './use-conditions.ts';

/** 64 hexadecimal digits: a SHA-256. */
export const digestShape = z.string().regex(/^[0-9a-f]{64}$/);

/** Somebody who will handle the data, known by a token; the register of handlers has the name. */
const memberShape = z.strictObject({
  person: z.string().min(1).max(100),
  /** Code of the organization that answers for this person. */
  organization: z.string().min(1).max(100),
  duty: z.enum(['lead', 'handler']),
  /** Last day on which the training (研修) is valid. */
  trainedUntil: dayShape,
});

const attachmentShape = z.strictObject({
  /** An ethics approval may be attached; nothing asks for it (倫理審査委員会の承認は不要). */
  kind: z.enum(['protocol', 'safety-measures', 'ethics-approval', 'other']),
  digest: digestShape,
});

/** The shape of a complete application. */
export const contentShape = z.strictObject({
  title: z.string().min(1).max(200),
  /** 利用目的 */
  purpose: z.string().min(1).max(4000),
  /** 一般向け概要: what is published when it is approved. */
  laySummary: z.string().min(1).max(4000),
  conditions: useConditionsShape,
  recipient: z.strictObject({
    name: z.string().min(1).max(200),
    agePublicKey: z.string().startsWith('age1'),
    size: z.enum(['small', 'large']),
  }),
  members: z.array(memberShape).min(1).max(200),
  /** Cohort definition, in the language of the cohort station. */
  cohort: jsonShape,
  /** OMOP tables that are asked for. */
  variables: z.array(z.string()),
  /** Name of the anonymization profile. */
  profile: z.string().min(1),
  attachments: z.array(attachmentShape).max(50),
});

/** See the head of this file. */
export type ApplicationContent = z.output<typeof contentShape>;

const digests = new WeakMap<ApplicationContent, string>();

/** SHA-256 of the canonical content, hexadecimal. Counted once for a value, as rules ask for it again and again. */
export function contentDigest(content: ApplicationContent): string {
  const known = digests.get(content);
  if (known !== undefined) return known;
  const digest = sha256Hex(canonicalize(content) ?? '');
  digests.set(content, digest);
  return digest;
}
