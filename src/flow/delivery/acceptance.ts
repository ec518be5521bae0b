/**
 * 受領書: what a recipient signs who has opened a package and found it whole, on a computer of its own. The signature is the one that
 * the case asks for, so that the operator's records hold it as any other.
 */

import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { statementBytes, type ApprovalStatement } from '../../access/approval-statement.ts';
import { parseDay } from '../../kit/day.ts';
import { sha256Hex } from '../../kit/digest.ts';
import { InvalidInputError } from '../../kit/errors.ts';
import { canonicalJson } from './canonical-json.ts';
import { label } from './label.ts';

const factsShape = z.strictObject({
  /** Number of the use, and the version of its case that was told with the package. */
  case: z.string().min(1),
  version: z.int().min(1),
  /** Number of the package, and SHA-256 of its manifest as the recipient's own tool counted it. */
  package: z.string().min(1),
  manifest: z.string().regex(/^[0-9a-f]{64}$/),
  account: z.string().min(1),
  person: z.string().min(1),
  acceptedOn: z.string().refine((text) => parseDay(text) !== undefined),
  /** Names of the checks that held. */
  checks: z.array(z.string()).min(1),
});

const acceptanceShape = factsShape.extend({
  format: z.literal('meguri-acceptance/1'),
  label: z.literal(label),
  /** SPKI PEM. */
  publicKey: z.string(),
  /** Over the statement that the case asks for, base64url. */
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
  /** Over the whole document but for this, base64url. */
  documentSignature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});

/** What is accepted, by whom and when. */
export type AcceptanceFacts = z.output<typeof factsShape>;

/** See the head of this file. */
export type Acceptance = z.output<typeof acceptanceShape>;

function statementOf(facts: AcceptanceFacts): ApprovalStatement {
  const { version, person, manifest, package: id } = facts;
  const digest = sha256Hex(canonicalJson({ input: { manifest }, content: { package: id, manifest } }));
  return { case: facts.case, version, command: 'confirm-receipt', digest, person };
}

const bytesOf = (document: Omit<Acceptance, 'documentSignature'>): Buffer =>
  Buffer.from(canonicalJson(document));

/** The acceptance, signed with an Ed25519 key. */
export function signAcceptance(facts: AcceptanceFacts, privateKey: KeyObject): Acceptance {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  const signature = sign(null, statementBytes(statementOf(facts)), privateKey).toString('base64url');
  const document = { format: 'meguri-acceptance/1', label, ...facts, publicKey, signature } as const;
  return { ...document, documentSignature: sign(null, bytesOf(document), privateKey).toString('base64url') };
}

/**
 * The acceptance in a text, when both of its signatures are of the key that it names. Whether that key is the recipient's is for
 * the register of keys to say.
 *
 * @throws {InvalidInputError} `delivery/bad-acceptance`, `delivery/acceptance-not-signed`
 */
export function readAcceptance(text: string): Acceptance {
  const acceptance = parsed(text);
  const { documentSignature, ...document } = acceptance;
  const { publicKey, signature } = document;
  const signed: readonly (readonly [Buffer, string])[] = [
    [statementBytes(statementOf(acceptance)), signature],
    [bytesOf(document), documentSignature],
  ];
  const key = keyIn(publicKey);
  const isSigned = signed.every(([bytes, by]) => verify(null, bytes, key, Buffer.from(by, 'base64url')));
  if (isSigned) return acceptance;
  throw new InvalidInputError('delivery/acceptance-not-signed', 'the acceptance is not what its key signed');
}

function parsed(text: string): Acceptance {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InvalidInputError('delivery/bad-acceptance', 'this is no acceptance of a package', { cause });
  }
  const outcome = acceptanceShape.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new InvalidInputError('delivery/bad-acceptance', 'this is no acceptance of a package');
}

function keyIn(pem: string): KeyObject {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    throw new InvalidInputError('delivery/bad-acceptance', 'the acceptance names no key', { cause });
  }
  throw new InvalidInputError('delivery/bad-acceptance', 'an acceptance is signed with an Ed25519 key');
}
