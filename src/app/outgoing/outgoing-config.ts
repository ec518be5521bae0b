import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InvalidInputError } from '../../kit/errors.ts';
import type { AllowedHosts } from './target-address.ts';

const shape = z.object({ allowedHosts: z.array(z.string().min(1)) });

/**
 * Hosts within the operator's own network that may be told of events: `operations/outgoing.json` in the home,
 * `{"allowedHosts": ["intra.example"]}`. None when there is no such file.
 *
 * @throws {InvalidInputError} `outgoing/bad-config`
 */
export async function allowedHosts(home: string): Promise<AllowedHosts> {
  const path = join(home, 'operations', 'outgoing.json');
  if (!existsSync(path)) return new Set();
  try {
    return new Set(shape.parse(JSON.parse(await readFile(path, 'utf8'))).allowedHosts);
  } catch (cause) {
    throw new InvalidInputError('outgoing/bad-config', 'operations/outgoing.json is not as it must be', {
      cause,
    });
  }
}
