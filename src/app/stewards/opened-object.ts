import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { IntegrityError } from '../../kit/errors.ts';
import { openSealed } from '../../seal/index.ts';
import type { Operator } from '../operator.ts';

/** An object in the inbox, as far as opening it goes. */
export interface SealedObject {
  readonly institution: string;
  readonly format: string;
  readonly objectDigest: string;
  readonly sealedFile: string;
}

/**
 * The bytes of the object, opened; at the end they are what the gateway received, or it throws.
 *
 * @throws {IntegrityError} `intake/other-object`, and those of the seal.
 */
export async function* openedObject(
  { paths, keys }: Pick<Operator, 'paths' | 'keys'>,
  { institution, format, objectDigest, sealedFile }: SealedObject,
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  const sealed = createReadStream(join(paths.inbox, sealedFile)) as AsyncIterable<Uint8Array>;
  const expectedContext = { zone: 'gateway', purpose: 'intake', institution, format };
  for await (const chunk of openSealed(sealed, { key: keys.intake, expectedContext })) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== objectDigest) {
    throw new IntegrityError(
      'intake/other-object',
      'the object is not the one that the gateway gave a receipt for',
    );
  }
}
