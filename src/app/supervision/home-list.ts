import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { InvalidInputError } from '../../kit/errors.ts';

/**
 * The list in `file` of the home, which whoever holds the home writes; empty without the file.
 *
 * @throws {InvalidInputError} `supervision/bad-list`
 */
export async function homeList<Entry>(
  home: string,
  file: string,
  shape: z.ZodType<Entry[]>,
): Promise<readonly Entry[]> {
  const path = join(home, file);
  if (!existsSync(path)) return [];
  try {
    return shape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw new InvalidInputError('supervision/bad-list', `${file} cannot be used as it is`, { cause });
  }
}
