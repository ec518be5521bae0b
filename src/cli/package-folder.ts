import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identitiesIn, openSealed, unpackInto } from '../flow/delivery/index.ts';
import { InvalidInputError, NotFoundError } from '../kit/errors.ts';

/**
 * The secret keys in an identity file.
 *
 * @throws {InvalidInputError} `deliver/no-identity`
 */
export async function identities(path: string | undefined): Promise<string[]> {
  if (path === undefined) {
    throw new InvalidInputError('deliver/no-identity', 'a sealed file needs --identity FILE');
  }
  return identitiesIn(await readFile(path, 'utf8'));
}

/**
 * The package's folder: `path` itself, or a private temporary folder with what was in the archive.
 *
 * @throws {NotFoundError} `deliver/no-package`
 */
export async function withPackageFolder<Result>(
  path: string,
  identity: string | undefined,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new NotFoundError('deliver/no-package', 'there is nothing at this path');
  if (found.isDirectory()) return use(path);
  const folder = await mkdtemp(join(tmpdir(), 'meguri-verify-'));
  try {
    if (path.endsWith('.age')) await openSealed(path, await identities(identity), folder);
    else await unpackInto(createReadStream(path) as AsyncIterable<Uint8Array>, folder);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
