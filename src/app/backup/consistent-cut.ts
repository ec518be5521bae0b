/**
 * A moment at which database and ledger agree, found without stopping anybody.
 *
 * Whoever has an effect first makes its intent durable, then commits, then makes its outcome durable. So a copy of both is as
 * good as what a crash leaves, and the reconciler can put it in order, when
 *
 * 1. every effect in the database has its intent in the ledger: the ledger is cut *after* the snapshot was taken;
 * 2. every outcome `done` in the ledger has its effect in the database: no outcome came between, or its effect is there.
 *
 * The ledger is looked at before the snapshot and after it. Outcomes before are in the snapshot, as their effects were
 * committed before. Only those between the two looks are asked about; when one has no effect there, the snapshot is given
 * up and taken anew. What was acknowledged before a backup began is therefore in it, always.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ConflictError } from '../../kit/errors.ts';
import type { LedgerVerifierKey } from '../../ledger/index.ts';
import { beginSnapshot, withoutEffect } from './database-snapshot.ts';
import { cutLedger, entriesOfCut, type LedgerCut } from './ledger-copy.ts';

/** Where the ledger is, and the key that it is checked with. */
export interface LedgerPlace {
  readonly folder: string;
  readonly key: LedgerVerifierKey;
}

const attempts = 100;

/** Intents that the cut says were done from entry `first` on, and of which the snapshot of `client` has nothing. */
export async function unseenOutcomes(
  client: pg.ClientBase,
  { folder }: LedgerPlace,
  cut: LedgerCut,
  first: number,
): Promise<readonly number[]> {
  const done: number[] = [];
  for await (const { phase, intent } of entriesOfCut(folder, cut, first)) {
    if (phase === 'done' && intent !== undefined) done.push(intent);
  }
  return withoutEffect(client, done);
}

/**
 * Begins a snapshot in `client` and gives the ledger's cut that agrees with it. The transaction is the caller's to end.
 *
 * @throws {ConflictError} `backup/too-busy` when effects came too fast a hundred times.
 */
export async function consistentCut(client: pg.ClientBase, place: LedgerPlace): Promise<LedgerCut> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await cutLedger(place.folder, place.key);
    await beginSnapshot(client);
    const cut = await cutLedger(place.folder, place.key);
    if ((await unseenOutcomes(client, place, cut, before.size)).length === 0) return cut;
    await client.query('rollback');
    if (attempt === attempts) {
      throw new ConflictError(
        'backup/too-busy',
        'no quiet moment was found for a backup; try it again later',
      );
    }
    await sleep(Math.random() * 20 * Math.min(attempt, 10));
  }
}
