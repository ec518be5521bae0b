/**
 * Receives an object in chunks until it is killed by the test, and says each offset after it was acknowledged.
 * Arguments: the folder, the number of the upload, the length of the object.
 */

import { systemClock } from '../../src/kit/clock.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { chunkStore } from '../../src/app/provision/chunk-store.ts';
import { objectOf } from './upload-object.ts';

const [folder = '', number = '', length = '0'] = process.argv.slice(2);
const whole = objectOf(Number(length));
const store = chunkStore(folder, systemClock);
let offset = await store.offset(number);
for (let size = 1; offset < whole.length; size = (size * 7 + 13) % 5000) {
  const bytes = whole.subarray(offset, offset + 1 + size);
  offset = await store.append(number, { offset, bytes, sha256: sha256Hex(bytes) }, whole.length);
  process.stdout.write(`${String(offset)}\n`);
}
