import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckpoint } from './checkpoint.ts';
import { decodeEntry } from './entry.ts';
import type { LedgerEntry } from './ledger.ts';
import type { LedgerVerifierKey } from './signed-note.ts';
import { readTile } from './tile-store.ts';
import { readEntryBundle, tileWidth, widthOf } from './tile.ts';

/**
 * The entries under the checkpoint of a log, read without opening it for writing. It checks the signature and the
 * form of each entry; `verifyLedgerFolder` checks the tree.
 *
 * @throws {IntegrityError} when the log is not what was written.
 */
export async function* entriesOfFolder(folder: string, key: LedgerVerifierKey): AsyncIterable<LedgerEntry> {
  const { size } = readCheckpoint(await readFile(join(folder, 'checkpoint'), 'utf8'), key);
  for (let index = 0; index * tileWidth < size; index += 1) {
    const bundle = await readTile(folder, 'entries', index, size);
    const entries = readEntryBundle(bundle, widthOf('entries', index, size));
    for (const [offset, bytes] of entries.entries()) yield decodeEntry(bytes, index * tileWidth + offset);
  }
}
