import { createHash, type BinaryLike } from 'node:crypto';

/** SHA-256 of `data`, 64 lower-case hexadecimal digits. */
export function sha256Hex(data: BinaryLike): string {
  return createHash('sha256').update(data).digest('hex');
}
