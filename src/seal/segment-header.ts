import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { IntegrityError, InvalidInputError } from '../kit/errors.ts';
import { agreedKey, agreeWith, recipientPublicKey, type RecipientPublicKey } from './recipient.ts';
import { deriveKey, type SealingKey } from './sealing-key.ts';
import type { SealContext } from './sealed-bytes.ts';
import { unwrapKey, wrapKey } from './wrapped-key.ts';

/** Name and version of the format. A later version has another magic, and both stay readable. */
const magic = Buffer.from('MGRSEAL1');

/** Bytes before the header's JSON: magic and length. */
export const prefixBytes = magic.length + 4;

const maximumHeaderBytes = 65_536;

/** Who can open: the holder of a symmetric key, or of a recipient's private key. */
export type SealedTo = { readonly key: SealingKey } | { readonly recipient: RecipientPublicKey };

type KeySlot =
  | { readonly kind: 'wrapped'; readonly keyId: string; readonly wrapped: string }
  | {
      readonly kind: 'x25519';
      readonly recipient: string;
      readonly ephemeral: string;
      readonly wrapped: string;
    };

/** A header and the key of the chunks that follow it, which goes when the header is disposed of. */
export interface SegmentHeader extends Disposable {
  /** Magic, length and JSON, as they stand in the segment. */
  readonly bytes: Buffer;
  /** What every chunk is authenticated with: SHA-256 of `bytes`. */
  readonly digest: Buffer;
  readonly payloadKey: SealingKey;
}

/**
 * A new header: the file key goes into it wrapped, and the key of the chunks follows from the file key and the header, so
 * that a changed header opens nothing.
 *
 * @throws {InvalidInputError} `seal/context-too-large`, `seal/bad-recipient`
 */
export function newHeader(fileKey: SealingKey, to: SealedTo, context: SealContext): SegmentHeader {
  const json = canonicalize({ context, key: slotFor(fileKey, to, context) });
  const text = Buffer.from(json ?? '');
  if (text.length > maximumHeaderBytes) {
    throw new InvalidInputError('seal/context-too-large', `the header would take ${text.length} bytes`);
  }
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return headerOf(Buffer.concat([magic, length, text]), fileKey);
}

function slotFor(fileKey: SealingKey, to: SealedTo, context: SealContext): KeySlot {
  if ('key' in to) return { kind: 'wrapped', keyId: to.key.id, wrapped: wrapKey(fileKey, to.key, context) };
  const { ephemeral, wrapping } = agreeWith(to.recipient);
  using used = wrapping;
  return { kind: 'x25519', recipient: to.recipient, ephemeral, wrapped: wrapKey(fileKey, used, context) };
}

function headerOf(bytes: Buffer, fileKey: SealingKey): SegmentHeader {
  const digest = createHash('sha256').update(bytes).digest();
  const payloadKey = deriveKey(fileKey, 'payload', digest.toString('hex'));
  return { bytes, digest, payloadKey, [Symbol.dispose]: () => payloadKey[Symbol.dispose]() };
}

/**
 * Length of the header's JSON, from its first bytes.
 *
 * @throws {IntegrityError} `seal/bad-header` when this is no sealed segment.
 */
export function headerLength(prefix: Buffer): number {
  const isSegment = prefix.length >= prefixBytes && prefix.subarray(0, magic.length).equals(magic);
  const length = isSegment ? prefix.readUInt32BE(magic.length) : 0;
  if (length === 0 || length > maximumHeaderBytes) throw badHeader();
  return length;
}

/**
 * The header that these bytes are.
 *
 * @throws {IntegrityError} `seal/bad-header`, `seal/wrong-context` when it was sealed for something else,
 *   `seal/wrong-key` when it was sealed to another key, `seal/cannot-unwrap` when it was changed.
 */
export function openHeader(bytes: Buffer, key: SealingKey, expected: SealContext): SegmentHeader {
  const { context, slot } = parseHeader(bytes);
  if (canonicalize(context) !== canonicalize(expected)) {
    throw new IntegrityError('seal/wrong-context', 'this segment was sealed for something else');
  }
  const sealedTo = slot.kind === 'wrapped' ? slot.keyId : slot.recipient;
  if (sealedTo !== (slot.kind === 'wrapped' ? key.id : recipientPublicKey(key))) {
    throw new IntegrityError('seal/wrong-key', 'this segment was sealed to another key');
  }
  if (slot.kind === 'wrapped') {
    using fileKey = unwrapKey(slot.wrapped, key, expected);
    return headerOf(bytes, fileKey);
  }
  using wrapping = agreedKey(key, slot.ephemeral);
  using fileKey = unwrapKey(slot.wrapped, wrapping, expected);
  return headerOf(bytes, fileKey);
}

function parseHeader(bytes: Buffer): { context: SealContext; slot: KeySlot } {
  const text = bytes.subarray(prefixBytes).toString('utf8');
  let header: unknown;
  try {
    header = JSON.parse(text);
  } catch (error) {
    throw badHeader(error);
  }
  // Only canonical JSON is accepted, so that one header has one spelling.
  if (!isHeader(header) || canonicalize(header) !== text) throw badHeader();
  return { context: header.context, slot: header.key };
}

function isHeader(value: unknown): value is { context: SealContext; key: KeySlot } {
  if (!isRecord(value) || !isRecord(value['context']) || !isRecord(value['key'])) return false;
  const { kind, ...fields } = value['key'];
  const names = kind === 'wrapped' ? ['keyId', 'wrapped'] : ['ephemeral', 'recipient', 'wrapped'];
  return (
    (kind === 'wrapped' || kind === 'x25519') &&
    Object.keys(value).length === 2 &&
    Object.keys(fields).sort().join() === names.join() &&
    [...Object.values(fields), ...Object.values(value['context'])].every((field) => typeof field === 'string')
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const badHeader = (cause?: unknown) =>
  new IntegrityError('seal/bad-header', 'this does not begin as a sealed segment', { cause });
