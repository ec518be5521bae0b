import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '../../kit/errors.ts';
import type { Operator } from '../operator.ts';
import type { ArrivedObject } from './quarantine.ts';

const receiptEnding = '.receipt.json';

/**
 * The arrival with this sealed digest, as it lies in the inbox.
 *
 * @throws {NotFoundError} `intake/not-in-inbox`
 */
export async function arrivalInInbox(
  { paths }: Pick<Operator, 'paths'>,
  sealedDigest: string,
): Promise<ArrivedObject> {
  for (const name of await readdir(paths.inbox)) {
    if (!name.endsWith(receiptEnding)) continue;
    const receipt = JSON.parse(await readFile(join(paths.inbox, name), 'utf8')) as ArrivedObject;
    if (receipt.sealedDigest === sealedDigest) return receipt;
  }
  throw new NotFoundError('intake/not-in-inbox', 'this arrival is no longer in the inbox');
}
