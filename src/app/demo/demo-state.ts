import type { IntakeBatch } from '../../flow/intake/index.ts';
import type { JobFolder } from '../../flow/vault/index.ts';
import type { BuildOutcome } from '../build.ts';
import type { StopRow } from '../desk-files.ts';
import type { Operator } from '../operator.ts';
import type { DemoDesk } from './demo-desk.ts';
import type { DemoClock, DemoOptions } from './demo-home.ts';
import type { DeliveryChecks } from './check-delivery.ts';
import type { gateCounts, linkageAgainstTruth, TrueSubject } from './demo-truth.ts';
import type { RegionSummary } from '../../synth/region.ts';

/** What the demonstration knows so far; each station adds to it. */
export interface DemoState {
  readonly options: DemoOptions;
  readonly startedAt: number;
  operator: Operator;
  clock: DemoClock;
  desk: DemoDesk;
  /** Number of the use that the demonstration carries through. */
  use: string;
  /** Holds the region's plaintext, which is the institutions' own; gone when the demonstration ends. */
  job: JobFolder;
  regionFolder: string;
  region: RegionSummary;
  stops: readonly StopRow[];
  truth: readonly TrueSubject[];
  batches: readonly IntakeBatch[];
  gate: Awaited<ReturnType<typeof gateCounts>>;
  linkage: Awaited<ReturnType<typeof linkageAgainstTruth>>;
  packageId: string;
  build: Pick<BuildOutcome, 'built' | 'risk' | 'suppressedPersons'>;
  sealedPath: string;
  checks: DeliveryChecks;
  ledgerVerified: boolean;
}

/** Says how far a station is. */
export type Tell = (line: string) => void;

/** A station of the demonstration: does its work, and says in a line what came out. */
export interface DemoStation {
  readonly title: string;
  run(state: DemoState, tell: Tell): Promise<string>;
}
