/**
 * The inside of an identity segment: each row is the subject (16 bytes), the id of the subject's key (8), a length (32 bits) and
 * the identity record, sealed under the key of that subject.
 */

import type { IdentityRecord } from '../../formats/clinical-model.ts';
import { IntegrityError } from '../../kit/errors.ts';
import { openBytes, sealBytes, type SealingKey } from '../../seal/index.ts';
import type { SubjectId } from '../institution/index.ts';

/** Who a subject is, as one record of an institution said. */
export interface SubjectIdentity {
  readonly subject: SubjectId;
  readonly identity: IdentityRecord;
}

/** A row whose content is still sealed. */
export interface SealedIdentityRow {
  readonly subject: SubjectId;
  readonly keyId: string;
  readonly sealed: Buffer;
}

const headBytes = 28;
const contextOf = (subject: SubjectId) => ({ purpose: 'vault-identity-row', subject });

/** The bytes of a row. */
export function identityRow({ subject, identity }: SubjectIdentity, key: SealingKey): Buffer {
  const sealed = sealBytes(Buffer.from(JSON.stringify({ ...identity, subject })), key, contextOf(subject));
  const head = Buffer.alloc(headBytes);
  head.write(subject, 0, 'hex');
  head.write(key.id, 16, 'hex');
  head.writeUInt32BE(sealed.length, 24);
  return Buffer.concat([head, sealed]);
}

/** The identity in a row. */
export function openIdentityRow({ subject, sealed }: SealedIdentityRow, key: SealingKey): SubjectIdentity {
  const text = openBytes(sealed, key, contextOf(subject)).toString('utf8');
  return { subject, identity: JSON.parse(text) as IdentityRecord };
}

/**
 * The rows in a segment's plaintext.
 *
 * @throws {IntegrityError} `vault/bad-identity-segment` when it ends within a row.
 */
export async function* identityRows(plaintext: AsyncIterable<Uint8Array>): AsyncIterable<SealedIdentityRow> {
  let held = Buffer.alloc(0);
  for await (const bytes of plaintext) {
    held = Buffer.concat([held, bytes]);
    let at = 0;
    while (held.length - at >= headBytes) {
      const end = at + headBytes + held.readUInt32BE(at + 24);
      if (end > held.length) break;
      yield {
        subject: held.toString('hex', at, at + 16) as SubjectId,
        keyId: held.toString('hex', at + 16, at + 24),
        sealed: held.subarray(at + headBytes, end),
      };
      at = end;
    }
    held = held.subarray(at);
  }
  if (held.length > 0) {
    throw new IntegrityError('vault/bad-identity-segment', 'an identity segment ends within a row');
  }
}
