import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoState } from '../../src/app/demo/demo-state.ts';
import { gateCounts } from '../../src/app/demo/demo-truth.ts';
import { demoStations, runDemo, type DemoOutcome, type RunStation } from '../../src/app/demo/run-demo.ts';
import { runVictim, type DemoRun } from '../crash/demo-victim.ts';

const about = { people: 500, seed: 'meguri' };
let root: string;
let run: DemoRun;
let outcome: DemoOutcome;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'meguri demo '));
  run = await runVictim({ ...about, home: join(root, 'by command') });
  if (run.outcome === undefined) throw new Error(run.stderr);
  outcome = run.outcome;
}, 300_000);
afterAll(() => rm(root, { recursive: true }));

const runThrough: RunStation = async (station, state) => {
  await station.run(state, () => undefined);
};

describe('meguri demo --people 500 --no-serve --json', () => {
  it('prints the document that was agreed', () => {
    expect(outcome).toMatchObject({ people: 500, institutions: 8 });
    const numbers = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, expect.any(Number)]));
    expect(outcome).toMatchObject({
      ...numbers('recordsRead', 'findings', 'seconds'),
      gate: numbers('eligible', 'notNotified', 'waiting', 'stopped', 'diedBeforeNotice'),
      linkage: numbers('precision', 'recall', 'f1'),
      release: numbers('persons', 'rows', 'k', 'maxRisk', 'suppressedPersons'),
      package: expect.any(String) as unknown,
      packageDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it('delivers nobody who stopped or was not told, and no identifier, in a ledger that verifies', () => {
    expect(outcome.checks).toMatchObject({
      stoppedPersonsInPackage: 0,
      unnotifiedPersonsInPackage: 0,
      directIdentifiersInPackage: 0,
      intervalsPreserved: true,
      ledgerVerified: true,
    });
    expect(outcome.checks.recognizedPersons).toBeGreaterThan(50);
    expect(existsSync(outcome.package)).toBe(true);
  });

  it('links as the truth does, and no class is smaller than k', () => {
    expect(outcome.linkage.precision).toBeGreaterThanOrEqual(0.999);
    expect(outcome.linkage.recall).toBeGreaterThanOrEqual(0.95);
    expect(outcome.release.k).toBeGreaterThanOrEqual(3);
    expect(outcome.release.maxRisk).toBeLessThanOrEqual(1 / outcome.release.k);
  });

  it('ends with 0 only when every check holds; of 500 people an arm can be too small to show its effect', () => {
    expect(typeof outcome.checks.plantedEffectsRecovered).toBe('boolean');
    expect(run.code).toBe(outcome.checks.plantedEffectsRecovered ? 0 : 70);
  });

  it('gives the same package for the same seed, in another home', async () => {
    const again = await runDemo({ ...about, home: join(root, 'in process') }, runThrough);
    expect(again.packageDigest).toBe(outcome.packageDigest);
    const printed = JSON.parse(JSON.stringify(again)) as DemoOutcome;
    expect({ ...printed, package: '', seconds: 0 }).toEqual({ ...outcome, package: '', seconds: 0 });
  }, 300_000);
});

/** As if everybody had been told long ago: what the register would say if notices were invented. */
async function openTheGate({ operator, region, truth }: DemoState): Promise<void> {
  const [institution] = region.institutions;
  await sql`insert into institution.notice (operator, institution, subject, version, noticed_on, receipt_sequence)
    select ${operator.config.operator}, coalesce(n.institution, ${institution?.code ?? ''}), s.subject, 'invented', date '2020-01-01', 0
    from unnest(${truth.map(({ subject }) => subject)}::text[]) as s (subject)
    left join (select distinct subject, institution from institution.notice) as n on n.subject = s.subject`.execute(
    operator.database,
  );
}

describe('the checks of the demonstration', () => {
  it('see people who were let through without a notice, and people who had stopped', async () => {
    const [, importDesks, receiveObjects] = demoStations;
    const last = demoStations.at(-1);
    let checks: DemoState['checks'] | undefined;
    let stops: DemoState['stops'] = [];
    const withoutAGate: RunStation = async (station, state) => {
      if (station === importDesks) {
        stops = state.stops;
        state.stops = [];
      }
      if (station === receiveObjects) await openTheGate(state);
      if (station === last) state.stops = stops;
      try {
        await runThrough(station, state);
      } catch (error) {
        // The demonstration itself notices that its gate is not that of the truth; here it goes on all the same.
        if ((error as { code?: string }).code !== 'demo/gate-differs') throw error;
        state.batches = await state.operator.intake.all();
        state.gate = await gateCounts(state.operator, state.truth, stops);
        expect(state.gate.unexpected).toBeGreaterThan(0);
      }
      if (station === last) checks = state.checks;
    };
    await runDemo({ ...about, home: join(root, 'without a gate') }, withoutAGate);
    expect(checks?.unnotifiedPersonsInPackage).toBeGreaterThan(0);
    expect(checks?.stoppedPersonsInPackage).toBeGreaterThan(0);
  }, 300_000);
});
