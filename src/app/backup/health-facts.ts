import { existsSync } from 'node:fs';
import { readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { dayOf } from '../../kit/day.ts';
import { MeguriError } from '../../kit/errors.ts';
import { systemClock, type Clock } from '../../kit/clock.ts';
import { isRunning } from '../../kit/running-process.ts';
import { homePaths, readHomeConfig, type HomePaths } from '../home.ts';
import { openRecords, type OperatorRecords } from '../operator.ts';
import { verifyHomeLedger } from '../verify-home.ts';
import type { HealthFacts } from './health-checks.ts';
import { keysFolder, ledgerVerifier } from './home-keys.ts';
import { lastRun } from './last-runs.ts';
import { cutLedger, entriesOfCut } from './ledger-copy.ts';

/** How a home is looked at. */
export interface HealthLook {
  readonly clock?: Clock;
  readonly databaseUrl?: string | undefined;
  /** The database of a home that is open already; it is opened otherwise. */
  readonly database?: Kysely<unknown>;
  /** Recomputes the whole ledger, not only its end. */
  readonly isDeep?: boolean;
}

type DatabaseFacts = Pick<
  HealthFacts,
  'databaseNow' | 'failedJobs' | 'disabledWebhooks' | 'casesPastDue' | 'endingContracts' | 'endingTokens'
>;
type LedgerFacts = Pick<HealthFacts, 'ledgerFault' | 'openIntents' | 'lastEntryAt'>;

/**
 * What is found of a home, beside whoever works in it. What does not answer is a finding, not an error.
 *
 * @throws {NotFoundError} `home/none-here`
 */
export async function healthFacts(home: string, look: HealthLook = {}): Promise<HealthFacts> {
  const clock = look.clock ?? systemClock;
  const paths = homePaths(home);
  const { operator } = await readHomeConfig(home);
  const { bavail, bsize, blocks } = await statfs(paths.root);
  const found = await databaseFacts(home, look);
  return {
    now: clock.now(),
    diskFreeBytes: bavail * bsize,
    diskBytes: blocks * bsize,
    ...found,
    ...(await ledgerFacts(paths, operator, look.isDeep === true)),
    ledgerHolder: await ledgerHolder(paths),
    keysAreExposed: await keysAreExposed(paths),
    lastBackup: await lastRun(paths.root, 'backup'),
    lastDrill: await lastRun(paths.root, 'drill'),
  };
}

const noDatabase: DatabaseFacts = {
  databaseNow: null,
  failedJobs: 0,
  disabledWebhooks: 0,
  casesPastDue: 0,
  endingContracts: 0,
  endingTokens: 0,
};

async function databaseFacts(
  home: string,
  { clock, databaseUrl, database }: HealthLook,
): Promise<DatabaseFacts> {
  if (database !== undefined) return factsIn(database, (clock ?? systemClock).now());
  const options = { databaseUrl, ...(clock === undefined ? {} : { clock }) };
  let records: OperatorRecords;
  try {
    records = await openRecords(home, options);
  } catch (error) {
    if (!(error instanceof MeguriError)) throw error;
    return noDatabase;
  }
  await using open = records;
  return await factsIn(open.database, open.clock.now());
}

async function factsIn(database: Kysely<unknown>, now: Date): Promise<DatabaseFacts> {
  const on = dayOf(now);
  const { rows } = await sql<DatabaseFacts>`
    select clock_timestamp() as "databaseNow",
      (select count(*)::int from operations.job where state = 'failed') as "failedJobs",
      (select count(*)::int from operations.webhook where state = 'disabled') as "disabledWebhooks",
      (select count(*)::int from procedure.matter where not is_final
         and due_on < ${on}::date) as "casesPastDue",
      (select count(*)::int from (select distinct on (operator, institution) ends_on from institution.contract
         order by operator, institution, version desc) as newest
       where ends_on between ${on}::date and ${on}::date + 30) as "endingContracts",
      (select count(*)::int from account.access_token where not is_revoked
         and expires_at between ${now} and ${now}::timestamptz + interval '30 days') as "endingTokens"`.execute(
    database,
  );
  return rows[0] ?? noDatabase;
}

const endEntries = 2000;

async function ledgerFacts(paths: HomePaths, operator: string, isDeep: boolean): Promise<LedgerFacts> {
  try {
    if (isDeep) {
      const { ok, findings } = await verifyHomeLedger(paths.root);
      if (!ok)
        return { ledgerFault: findings[0]?.code ?? 'ledger/damaged', openIntents: 0, lastEntryAt: null };
    }
    const cut = await cutLedger(paths.ledger, await ledgerVerifier(keysFolder(paths), operator));
    const open = new Set<number>();
    let lastEntryAt: Date | null = null;
    // An intent that has been open for long is far from the end: then only the deep look finds it.
    const first = isDeep ? 0 : Math.max(0, cut.size - endEntries);
    for await (const { at, phase, sequence, intent } of entriesOfCut(paths.ledger, cut, first)) {
      lastEntryAt = new Date(at);
      if (phase === 'intent') open.add(sequence);
      if (intent !== undefined) open.delete(intent);
    }
    return { ledgerFault: null, openIntents: open.size, lastEntryAt };
  } catch (error) {
    if (error instanceof MeguriError) return { ledgerFault: error.code, openIntents: 0, lastEntryAt: null };
    throw error;
  }
}

async function ledgerHolder({ ledger }: HomePaths): Promise<HealthFacts['ledgerHolder']> {
  const path = join(ledger, 'lock');
  if (!existsSync(path)) return 'nobody';
  return isRunning(await readFile(path, 'utf8')) ? 'working' : 'dead';
}

const othersMask = 0o077;

async function keysAreExposed({ rootKey, ledgerKey }: HomePaths): Promise<boolean> {
  for (const path of [rootKey, ledgerKey]) {
    if (existsSync(path) && ((await stat(path)).mode & othersMask) !== 0) return true;
  }
  return false;
}
