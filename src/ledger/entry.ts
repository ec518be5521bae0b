import canonicalize from 'canonicalize';
import { IntegrityError, InvalidInputError } from '../kit/errors.ts';
import type { LedgerEntry, LedgerEvent } from './ledger.ts';

/** An entry before the log gives it a place and a time. */
export interface EntryDraft extends LedgerEvent {
  readonly phase: LedgerEntry['phase'];
  readonly intent?: number;
}

/** An entry bundle holds the length of each entry in 16 bits. */
const maximumBytes = 0xffff;

const eventType = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;
const required = ['actor', 'at', 'phase', 'sequence', 'subject', 'type'];
const optional = ['detail', 'intent'];
const phases: readonly string[] = ['fact', 'intent', 'done', 'failed'];
const isCell = (value: unknown) =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value));

/**
 * The bytes of an entry: canonical JSON (RFC 8785) in UTF-8.
 *
 * @throws {InvalidInputError} `ledger/bad-event` when its type is not `station/what-happened`, or a detail is not a
 *   string, finite number, truth value or null; `ledger/entry-too-large` when it takes more than 65,535 bytes.
 */
export function encodeEntry(draft: EntryDraft, sequence: number, at: string): Uint8Array {
  const { type, actor, subject, phase, detail, intent } = draft;
  if (!eventType.test(type)) {
    throw new InvalidInputError('ledger/bad-event', 'an event type is written station/what-happened');
  }
  if (detail !== undefined && !Object.values(detail).every(isCell)) {
    throw new InvalidInputError('ledger/bad-event', `details of ${type} must be flat values`);
  }
  const text = canonicalize({
    sequence,
    at,
    phase,
    type,
    actor,
    subject,
    ...(detail === undefined ? {} : { detail }),
    ...(intent === undefined ? {} : { intent }),
  });
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > maximumBytes) {
    throw new InvalidInputError('ledger/entry-too-large', `an entry of ${type} takes ${bytes.length} bytes`);
  }
  return bytes;
}

/**
 * The entry that these bytes are, at the place where it must be.
 *
 * @throws {IntegrityError} `ledger/bad-entry` when they are not the canonical bytes of an entry numbered `sequence`.
 */
export function decodeEntry(bytes: Uint8Array, sequence: number): LedgerEntry {
  const bad = (cause?: unknown) =>
    new IntegrityError('ledger/bad-entry', `entry ${sequence} is not what was written`, { cause });
  let entry: Record<string, unknown>;
  let canonical: string | undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    entry = JSON.parse(text) as Record<string, unknown>;
    canonical = canonicalize(entry);
    if (canonical !== text) throw bad();
  } catch (error) {
    throw error instanceof IntegrityError ? error : bad(error);
  }
  const names = Object.keys(entry);
  const known = names.every((name) => required.includes(name) || optional.includes(name));
  if (!known || !required.every((name) => names.includes(name)) || entry['sequence'] !== sequence)
    throw bad();
  if (!phases.includes(String(entry['phase'])) || !eventType.test(String(entry['type']))) throw bad();
  return entry as unknown as LedgerEntry;
}
