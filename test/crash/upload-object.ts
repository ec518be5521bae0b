import { seededRandom } from '../../src/kit/random.ts';

/** The object that is sent: the same bytes in every process. */
export function objectOf(length: number): Uint8Array {
  const random = seededRandom('upload');
  return Uint8Array.from({ length }, () => random.below(256));
}
