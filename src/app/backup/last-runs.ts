import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '../../kit/durable-file.ts';

const runShape = z.object({
  /** UTC, ISO 8601. */
  at: z.string(),
  backup: z.string(),
  ok: z.boolean(),
});

/** The last time that something was done, and how it ended. */
export type LastRun = z.output<typeof runShape>;

/** What is done from time to time, and asked for by the health page. */
export type RunKind = 'backup' | 'drill';

const pathOf = (home: string, kind: RunKind) => join(home, 'operations', `last-${kind}.json`);

/** When a backup, or a drill, was last done in a home; undefined when never. */
export async function lastRun(home: string, kind: RunKind): Promise<LastRun | undefined> {
  const path = pathOf(home, kind);
  return existsSync(path) ? runShape.parse(JSON.parse(await readFile(path, 'utf8'))) : undefined;
}

/** Keeps when it was last done. It can be written beside whoever holds the ledger; the ledger's own fact may come later. */
export async function keepLastRun(home: string, kind: RunKind, run: LastRun): Promise<void> {
  await writeDurably(pathOf(home, kind), `${JSON.stringify(run)}\n`);
}
