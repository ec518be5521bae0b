/**
 * An operator's home made again from a backup.
 */

import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError, IntegrityError } from '../../kit/errors.ts';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { readCheckpoint } from '../../ledger/checkpoint.ts';
import { verifyLedgerFolder, type LedgerVerifierKey } from '../../ledger/index.ts';
import { homePaths, type HomePaths } from '../home.ts';
import { openOperator, type Operator } from '../operator.ts';
import { reconcile } from '../reconcile.ts';
import { verifyHome } from '../verify-home.ts';
import { freezeRestored } from './freeze-restored.ts';
import { keysFolder, ledgerVerifier } from './home-keys.ts';
import { beginsWith, cutLedger, filesOfCut } from './ledger-copy.ts';
import { replayAfter, type Replay } from './replay.ts';
import { restoreFiles, type RestoredFiles, type RestoreFiles } from './restore-files.ts';

/** Which backup, into which folder, and what is known of the time after it. */
export interface RestoreRequest extends RestoreFiles {
  /** Folder of a ledger that survived and goes on from the backup's: it becomes the ledger of the new home. */
  readonly laterLedger?: string;
  /** A later checkpoint that somebody kept: it tells how much is missing. */
  readonly checkpoint?: string;
  readonly clock?: Clock;
}

/** What is known to have been acknowledged and not to be in the new home. */
export interface Gap {
  /** Entries of the kept checkpoint that the new ledger does not hold; null when nothing later was given to compare. */
  readonly missingEntries: number | null;
  /** Sequence of the first of them. */
  readonly from: number;
}

/** What a restore came to. */
export interface RestoreOutcome {
  readonly backup: string;
  readonly takenAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly segments: number;
  /** Entries of the ledger in the backup. */
  readonly ledgerEntries: number;
  /** Whether ledger and vault verify. */
  readonly ok: boolean;
  readonly settled: number;
  readonly replay: Replay;
  readonly gap: Gap;
  /** True when nothing is missing that anybody could know of. */
  readonly isComplete: boolean;
  /** The halt under which the home is until a director lifts it; null when it is complete. */
  readonly frozenBy: string | null;
}

/**
 * Restores a backup into a new home, verifies it, and puts in order what was going on at its moment. With a ledger that
 * survived, stops and erasures of the time after are done again, and the rest is told. Without one, a checkpoint that somebody
 * kept tells how many entries are missing; without either nobody knows, and `gap.missingEntries` says so. A home that is not known to
 * be whole takes nothing in, builds nothing and hands nothing over until a director lets it.
 *
 * @throws {ConflictError} `backup/other-ledger` when the later ledger does not begin with the backup's; those of `restoreFiles`
 * @throws {IntegrityError} `backup/damaged-ledger` when the later ledger does not verify; those of `restoreFiles`
 */
export async function restoreHome(request: RestoreRequest): Promise<RestoreOutcome> {
  const restored = await restoreFiles(request);
  const { manifest } = restored;
  const paths = homePaths(request.home);
  const key = await ledgerVerifier(keysFolder(paths), manifest.operator);
  const keptSize =
    request.checkpoint === undefined ? undefined : readCheckpoint(request.checkpoint, key).size;
  const later = request.laterLedger;
  const known = later === undefined ? manifest.ledger.entries : await continueLedger(paths, later, key);
  const clock = request.clock ?? systemClock;
  await using operator = await openOperator(request.home, { clock, databaseUrl: request.databaseUrl });
  const { settled } = await reconcile(operator);
  const replay = await replayAfter(operator, manifest.ledger.entries);
  return await finished(operator, {
    restored,
    settled,
    replay,
    gap: gapOf(known, later !== undefined, keptSize),
  });
}

interface Restored {
  readonly restored: RestoredFiles;
  readonly settled: number;
  readonly replay: Replay;
  readonly gap: Gap;
}

/** A later ledger may itself be older than the checkpoint that somebody kept. */
function gapOf(known: number, hasLater: boolean, keptSize: number | undefined): Gap {
  const unknown = hasLater ? 0 : null;
  return { missingEntries: keptSize === undefined ? unknown : Math.max(0, keptSize - known), from: known };
}

async function finished(
  operator: Operator,
  { restored, settled, replay, gap }: Restored,
): Promise<RestoreOutcome> {
  const { manifest, tables } = restored;
  const isComplete =
    gap.missingEntries === 0 && replay.lost.length === 0 && replay.stopsToTakeInAgain.length === 0;
  const frozenBy = isComplete ? null : await freezeRestored(operator);
  const { ok } = await verifyHome(operator);
  await operator.ledger.record({
    type: 'operations/home-restored',
    actor: 'restore',
    subject: manifest.id,
    detail: {
      entries: manifest.ledger.entries,
      missing: gap.missingEntries,
      lost: replay.lost.length,
      isComplete,
    },
  });
  return {
    backup: manifest.id,
    takenAt: manifest.takenAt,
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    segments: manifest.segments.length,
    ledgerEntries: manifest.ledger.entries,
    ok,
    settled,
    replay,
    gap,
    isComplete,
    frozenBy,
  };
}

/** Puts a ledger that survived in the place of the backup's: the log must not begin twice. Gives its entries. */
async function continueLedger(paths: HomePaths, later: string, key: LedgerVerifierKey): Promise<number> {
  if (!(await verifyLedgerFolder(later, key)).ok) {
    throw new IntegrityError('backup/damaged-ledger', 'the later ledger is not what was written');
  }
  const cut = await cutLedger(later, key);
  const earlier = { folder: paths.ledger, cut: await cutLedger(paths.ledger, key) };
  if (!(await beginsWith({ folder: later, cut }, earlier))) {
    throw new ConflictError('backup/other-ledger', 'the later ledger does not go on from that of the backup');
  }
  await rm(paths.ledger, { recursive: true });
  for (const path of filesOfCut(cut)) {
    const to = join(paths.ledger, path);
    await mkdir(join(to, '..'), { recursive: true, mode: 0o700 });
    await cp(join(later, path), to);
  }
  return cut.size;
}
