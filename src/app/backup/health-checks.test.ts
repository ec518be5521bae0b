import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settableClock } from '../../kit/clock.ts';
import { addDays, dayOf } from '../../kit/day.ts';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';
import { healthChecks, type HealthFacts, type HealthState } from './health-checks.ts';
import { healthFacts } from './health-facts.ts';

const now = new Date('2026-10-01T00:00:00Z');
const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const well: HealthFacts = {
  now,
  diskFreeBytes: 50 * 2 ** 30,
  diskBytes: 100 * 2 ** 30,
  databaseNow: now,
  ledgerFault: null,
  openIntents: 0,
  lastEntryAt: now,
  ledgerHolder: 'nobody',
  keysAreExposed: false,
  lastBackup: { at: before(5), backup: 'b', ok: true },
  lastDrill: { at: before(100), backup: 'b', ok: true },
  failedJobs: 0,
  disabledWebhooks: 0,
  casesPastDue: 0,
  endingContracts: 0,
  endingTokens: 0,
};
const stateOf = (id: string, facts: Partial<HealthFacts>): HealthState | undefined =>
  healthChecks({ ...well, ...facts }).find((check) => check.id === id)?.state;

describe('M8: health page', () => {
  it('M8: says of a home that is well that nothing is to be done', () => {
    for (const { id, state, toDo } of healthChecks(well)) expect([id, state, toDo]).toEqual([id, 'good', '']);
  });

  it.each<[string, Partial<HealthFacts>, HealthState]>([
    ['disk', { diskFreeBytes: 5 * 2 ** 30 }, 'attention'],
    ['disk', { diskFreeBytes: 2 ** 29 }, 'bad'],
    ['database', { databaseNow: null }, 'bad'],
    ['ledger', { ledgerFault: 'ledger/wrong-root' }, 'bad'],
    ['ledger', { openIntents: 1 }, 'attention'],
    ['ledger-holder', { ledgerHolder: 'dead' }, 'attention'],
    ['clock', { databaseNow: new Date(now.getTime() + 5000) }, 'attention'],
    ['clock', { lastEntryAt: new Date(now.getTime() + 60_000) }, 'bad'],
    ['keys', { keysAreExposed: true }, 'bad'],
    ['backup', { lastBackup: undefined }, 'bad'],
    ['backup', { lastBackup: { at: before(30), backup: 'b', ok: true } }, 'attention'],
    ['drill', { lastDrill: { at: before(36 * 24), backup: 'b', ok: true } }, 'attention'],
    ['drill', { lastDrill: { at: before(1), backup: 'b', ok: false } }, 'bad'],
    ['jobs', { failedJobs: 2 }, 'attention'],
    ['webhooks', { disabledWebhooks: 1 }, 'attention'],
    ['cases', { casesPastDue: 1200 }, 'attention'],
    ['contracts', { endingContracts: 1 }, 'attention'],
    ['tokens', { endingTokens: 1 }, 'attention'],
    ['holidays', { now: new Date('2049-06-01T00:00:00Z') }, 'attention'],
  ])('M8: sees what is wrong with %s, and says what to do: %j', (id, facts, state) => {
    expect(stateOf(id, facts)).toBe(state);
    const check = healthChecks({ ...well, ...facts }).find((one) => one.id === id);
    expect(check?.toDo).not.toBe('');
  });
});

describe('healthFacts', () => {
  let work: HomeAtWork;
  beforeAll(async () => {
    work = await HomeAtWork.open();
    await work.register('H1');
  });
  afterAll(() => work[Symbol.asyncDispose]());

  it('finds a home at work beside its worker, and keys and a ledger that are not as they must be', async () => {
    const clock = settableClock(new Date());
    const look = { databaseUrl: work.database.url, isDeep: true, clock };
    // The newest version counts; a contract that ended is no longer about to.
    const days = (count: number) => addDays(dayOf(clock.now()), count);
    for (const [institution, version, ends] of [
      ['H1', 1, days(5)],
      ['H1', 2, days(400)],
      ['H2', 1, days(30)],
      ['H3', 1, days(-1)],
    ]) {
      await work.database.pool.query(
        `insert into institution.contract values ('OP', $1, $2, '{clinical}', '2020-01-01', $3, null, 1)`,
        [institution, version, ends],
      );
    }
    const found = await healthFacts(work.home, look);
    expect(found).toMatchObject({ endingContracts: 1, endingTokens: 0 });
    expect(found).toMatchObject({
      ledgerHolder: 'working',
      ledgerFault: null,
      openIntents: 0,
      keysAreExposed: false,
    });
    expect(Math.abs((found.databaseNow?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    await chmod(join(work.home, 'keys/root.key'), 0o644);
    await writeFile(join(work.home, 'ledger/stray'), '');
    expect(await healthFacts(work.home, look)).toMatchObject({
      keysAreExposed: true,
      ledgerFault: 'ledger/unexpected-file',
    });
    expect(await healthFacts(work.home, { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' })).toMatchObject(
      {
        databaseNow: null,
      },
    );
  });
});
