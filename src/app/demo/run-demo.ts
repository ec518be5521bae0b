/**
 * The demonstration: a synthetic region's files become a delivered, anonymized data set, every station for real.
 */

import { openJobFolder } from '../../flow/vault/index.ts';
import { deliverStations } from './deliver-stations.ts';
import { markDemo, openDemoHome, type DemoOptions } from './demo-home.ts';
import type { DemoState, DemoStation } from './demo-state.ts';
import { receiveStations } from './receive-stations.ts';

/** What `meguri demo --json` prints. Every check is computed from the delivered bytes and the truth. */
export interface DemoOutcome {
  readonly people: number;
  readonly institutions: number;
  readonly recordsRead: number;
  readonly findings: number;
  readonly gate: Readonly<
    Record<'eligible' | 'notNotified' | 'waiting' | 'stopped' | 'diedBeforeNotice', number>
  >;
  readonly linkage: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly release: {
    readonly persons: number;
    readonly rows: number;
    readonly k: number;
    readonly maxRisk: number;
    readonly suppressedPersons: number;
  };
  readonly checks: DemoState['checks'] & { readonly ledgerVerified: boolean };
  /** Path of the sealed package, and the digest of its manifest. */
  readonly package: string;
  readonly packageDigest: string;
  readonly seconds: number;
}

/** Stations in the order in which they are run. */
export const demoStations: readonly DemoStation[] = [...receiveStations, ...deliverStations];

/** Does the work of a station; given by whoever shows the progress. */
export type RunStation = (station: DemoStation, state: DemoState) => Promise<void>;

/** Runs the demonstration, or goes on with one that was interrupted; `runStation` is called for each station in order. */
export async function runDemo(options: DemoOptions, runStation: RunStation): Promise<DemoOutcome> {
  const startedAt = performance.now();
  const { operator: opened, clock } = await openDemoHome(options);
  await using operator = opened;
  await using job = await openJobFolder(options.home, { bytes: options.people * 40_000 });
  const state = { options, startedAt, operator, clock, job } as DemoState;
  for (const station of demoStations) await runStation(station, state);
  await markDemo(options, true);
  return outcomeOf(state);
}

function outcomeOf({
  options,
  region,
  batches,
  gate,
  linkage,
  build,
  checks,
  ...state
}: DemoState): DemoOutcome {
  const { manifest, digest } = build.built;
  const after = build.risk.persons.after;
  const { counts } = gate;
  return {
    people: options.people,
    institutions: region.institutions.length,
    recordsRead: batches.reduce((sum, { units }) => sum + units.read, 0),
    findings: batches.reduce(
      (sum, batch) => sum + Object.values(batch.findings).reduce((a, b) => a + b, 0),
      0,
    ),
    gate: {
      eligible: counts.eligible,
      notNotified: counts['not-notified'],
      waiting: counts.waiting,
      stopped: counts.stopped + counts['proxy-being-checked'],
      diedBeforeNotice: counts['died-before-notice'],
    },
    linkage: { precision: linkage.precision, recall: linkage.recall, f1: linkage.f1 },
    release: {
      persons: manifest.persons,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      k: after.k,
      maxRisk: after.prosecutor.maximum,
      suppressedPersons: build.suppressedPersons,
    },
    checks: { ...checks, ledgerVerified: state.ledgerVerified },
    package: state.sealedPath,
    packageDigest: digest,
    seconds: Math.round((performance.now() - state.startedAt) / 100) / 10,
  };
}
