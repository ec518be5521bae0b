import { createHmac } from 'node:crypto';
import { InvalidInputError } from '../../kit/errors.ts';

declare const subjectBrand: unique symbol;

/**
 * A patient of one institution, as the operator names the patient from the gate on: 32 lower-case hexadecimal digits.
 * Not yet a person (名寄せ makes a `PersonId` of several), and not to be turned back without the subject key.
 */
export type SubjectId = string & { readonly [subjectBrand]: true };

const form = /^[0-9a-f]{32}$/;
const keyBytes = 32;

/**
 * The subject id of `localId` at `institution`: the first 16 bytes of HMAC-SHA-256 over institution ‖ 0x00 ‖ local id,
 * so that nothing at rest holds a local patient id in the clear.
 *
 * @throws {InvalidInputError} `institution/bad-subject-key` when `subjectKey` is shorter than 32 bytes;
 *   `institution/bad-local-id` when a part is empty or the institution's code holds the separator.
 */
export function subjectId(subjectKey: Uint8Array, institution: string, localId: string): SubjectId {
  if (subjectKey.byteLength < keyBytes) {
    throw new InvalidInputError('institution/bad-subject-key', 'a subject key has at least 32 bytes');
  }
  if (institution === '' || localId === '' || institution.includes('\0')) {
    throw new InvalidInputError('institution/bad-local-id', 'an institution code and a local id are needed');
  }
  const mac = createHmac('sha256', subjectKey).update(institution).update('\0').update(localId).digest('hex');
  return mac.slice(0, keyBytes) as SubjectId;
}

/** The subject id that `text` spells, or undefined when it spells none. */
export function parseSubjectId(text: string): SubjectId | undefined {
  return form.test(text) ? (text as SubjectId) : undefined;
}
