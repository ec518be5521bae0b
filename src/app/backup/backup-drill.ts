import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../kit/clock.ts';
import { systemClock } from '../../kit/clock.ts';
import { MeguriError } from '../../kit/errors.ts';
import type { Progress } from '../../kit/progress.ts';
import { homePaths } from '../home.ts';
import { openRecords } from '../operator.ts';
import { verifyHomeLedger } from '../verify-home.ts';
import { keysFolder } from './home-keys.ts';
import { keepLastRun } from './last-runs.ts';
import { restoreFiles } from './restore-files.ts';

/** Which backup is tried, of which home. */
export interface DrillRequest {
  readonly home: string;
  readonly from: string;
  readonly id?: string;
  readonly identity: string;
  readonly clock?: Clock;
  readonly progress?: Progress;
  /** An empty database to restore into, instead of an embedded one in the scratch folder. */
  readonly scratchDatabaseUrl?: string;
}

/** How a drill ended. */
export interface DrillOutcome {
  readonly ok: boolean;
  /** Code of what failed; null when nothing did. */
  readonly failure: string | null;
  readonly backup: string;
  readonly tables: number;
  readonly rows: number;
  readonly segments: number;
  readonly damagedSegments: number;
  readonly ledgerEntries: number;
  readonly seconds: number;
}

/**
 * Restores a backup into a scratch folder that is removed again: every file opened, every table read back and compared, the
 * ledger recomputed, each segment digested. Nothing is written to the copy's ledger, so that the log never begins twice.
 * What fails is the outcome, not an error: a drill that fails has done its work.
 */
export async function drillBackup(request: DrillRequest): Promise<DrillOutcome> {
  const clock = request.clock ?? systemClock;
  const started = clock.now().getTime();
  const paths = homePaths(request.home);
  await mkdir(join(paths.root, 'operations'), { recursive: true, mode: 0o700 });
  const scratch = await mkdtemp(join(paths.root, 'operations', 'drill-'));
  let outcome: Omit<DrillOutcome, 'seconds'>;
  try {
    outcome = await tried(request, join(scratch, 'home'), keysFolder(paths));
  } catch (error) {
    if (!(error instanceof MeguriError)) throw error;
    const nothing = { tables: 0, rows: 0, segments: 0, damagedSegments: 0, ledgerEntries: 0 };
    outcome = { ok: false, failure: error.code, backup: request.id ?? '', ...nothing };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  const at = clock.now();
  await keepLastRun(paths.root, 'drill', { at: at.toISOString(), backup: outcome.backup, ok: outcome.ok });
  return { ...outcome, seconds: (at.getTime() - started) / 1000 };
}

async function tried(
  request: DrillRequest,
  home: string,
  keys: string,
): Promise<Omit<DrillOutcome, 'seconds'>> {
  const { from, id, identity, progress } = request;
  // An empty address means the embedded server, whatever the environment says: never the operator's own database.
  const databaseUrl = request.scratchDatabaseUrl ?? '';
  const { manifest, tables } = await restoreFiles({
    from,
    home,
    identity,
    keys: { folder: keys },
    databaseUrl,
    ...(id === undefined ? {} : { id }),
    ...(progress === undefined ? {} : { progress }),
  });
  await using records = await openRecords(home, { databaseUrl });
  const ledger = await verifyHomeLedger(home);
  const { segments, damaged } = await records.vault.verify();
  const ok = ledger.ok && damaged.length === 0;
  return {
    ok,
    failure: ok ? null : 'backup/does-not-verify',
    backup: manifest.id,
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    segments,
    damagedSegments: damaged.length,
    ledgerEntries: ledger.size + ledger.journalEntries,
  };
}
