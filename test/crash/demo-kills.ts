/**
 * kill −9 at random moments of the demonstration, several times in one home, then `meguri verify`, then the same command
 * to its end: what was acknowledged before a kill must be there after it.
 */

import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isHome } from '../../src/app/home.ts';
import { openOperator, type Operator } from '../../src/app/operator.ts';
import { reconcile } from '../../src/app/reconcile.ts';
import { verifyHome, verifyHomeLedger } from '../../src/app/verify-home.ts';
import type { DemoOutcome } from '../../src/app/demo/run-demo.ts';
import type { Random } from '../../src/kit/random.ts';
import type { LedgerEntry } from '../../src/ledger/index.ts';
import { durableEntries, lostAcknowledgements } from './demo-acknowledged.ts';
import { runVerify, runVictim, type DemoRun, type KillMoment, type Victim } from './demo-victim.ts';

/** What the kills of one home showed. */
export interface KilledHome {
  /** Station in which each kill hit; 0 before the first. */
  readonly stations: readonly number[];
  /** Everything that was not as it must be. */
  readonly faults: readonly string[];
  readonly digest: string | undefined;
}

/** The whole length of an undisturbed run, by which moments are drawn. */
export type Lengths = Pick<DemoRun, 'beganAt'>;

/** A moment over the whole length: half of them uniform in time, half uniform over stations, so that short ones are hit. */
export function drawMoment(random: Random, { beganAt }: Lengths): KillMoment {
  const end = beganAt.at(-1) ?? 0;
  const draw = random.next();
  const reach = draw < 0.6 ? 'process' : draw < 0.8 ? 'group' : 'group-and-database';
  if (random.chance(0.5)) return { station: 0, milliseconds: random.next() * end, reach };
  const station = 1 + random.below(beganAt.length - 2);
  const length = (beganAt[station + 1] ?? end) - (beganAt[station] ?? 0);
  return { station, milliseconds: random.next() * length * 1.1, reach };
}

const line = ({ sequence, type, subject }: LedgerEntry) => `${sequence} ${type} ${subject}`;
const isFinished = async (home: string) =>
  existsSync(join(home, 'demo.json')) &&
  (JSON.parse(await readFile(join(home, 'demo.json'), 'utf8')) as { finished: boolean }).finished;

/** Follows one home through its kills. */
class Followed {
  readonly faults: string[] = [];
  #known: readonly LedgerEntry[] = [];
  readonly #home: string;

  constructor(home: string) {
    this.#home = home;
  }

  /** The ledger as a kill left it: whole, and nothing that was in it before is gone. */
  async lookAtLedger(when: string): Promise<void> {
    const { ok, findings } = await verifyHomeLedger(this.#home);
    if (!ok) this.faults.push(`${when}: the ledger does not verify: ${JSON.stringify(findings)}`);
    const entries = await durableEntries(this.#home);
    const lost = this.#known.filter((known, at) => JSON.stringify(entries[at]) !== JSON.stringify(known));
    if (lost.length > 0) this.faults.push(`${when}: entries are gone: ${lost.map(line).join(', ')}`);
    this.#known = entries;
  }

  async lookAtStores(when: string, operator: Operator): Promise<void> {
    const lost = await lostAcknowledgements(operator, this.#known);
    if (lost.length > 0)
      this.faults.push(`${when}: acknowledged and not there: ${lost.map(line).join(', ')}`);
  }

  /** What `meguri verify` does, and more. */
  async recover(when: string): Promise<void> {
    await using operator = await openOperator(this.#home);
    await reconcile(operator);
    const { ok, vault, ledger } = await verifyHome(operator);
    if (!ok || vault.orphans.length > 0) {
      this.faults.push(`${when}: not as it should be: ${JSON.stringify({ ledger, vault })}`);
    }
    if ((await operator.ledger.openIntents()).length > 0) this.faults.push(`${when}: open intents`);
    await this.lookAtStores(when, operator);
  }

  async command(when: string): Promise<void> {
    const { code, output } = await runVerify(this.#home);
    if (code !== 0) this.faults.push(`${when}: meguri verify ended with ${String(code)}: ${output}`);
  }

  /** After the last run: one package is delivered, and nothing lies about. */
  async lookAtEnd(): Promise<void> {
    await this.lookAtLedger('at the end');
    await using operator = await openOperator(this.#home);
    await this.lookAtStores('at the end', operator);
    const { packages, inbox } = operator.paths;
    const records = await operator.packages.all();
    const delivered = records.filter(({ state }) => state === 'delivered').map(({ id }) => id);
    const undecided = records.filter(({ state }) => state !== 'delivered' && state !== 'void');
    if (delivered.length !== 1 || undecided.length > 0) {
      this.faults.push(`packages: ${records.map(({ id, state }) => `${id} ${state}`).join(', ')}`);
    }
    const waiting = await readdir(inbox);
    if (waiting.length > 0) this.faults.push(`in the inbox: ${waiting.join(', ')}`);
    const folders = (await readdir(packages)).filter((id) => !delivered.includes(id));
    if (folders.length > 0) this.faults.push(`folders of packages that are void: ${folders.join(', ')}`);
    const { damaged, orphans } = await operator.vault.verify();
    if (damaged.length + orphans.length > 0)
      this.faults.push(`vault: ${JSON.stringify({ damaged, orphans })}`);
    if ((await operator.ledger.openIntents()).length > 0) this.faults.push('open intents at the end');
  }
}

/** Checks of the outcome that do not hold; planted effects need more people than a test of crashes has. */
export function brokenChecks({ checks, linkage, gate }: DemoOutcome, undisturbed: DemoOutcome): string[] {
  const broken = Object.entries({
    stopped: checks.stoppedPersonsInPackage === 0,
    unnotified: checks.unnotifiedPersonsInPackage === 0,
    identifiers: checks.directIdentifiersInPackage === 0,
    intervals: checks.intervalsPreserved,
    ledger: checks.ledgerVerified,
    recognized: checks.recognizedPersons === undisturbed.checks.recognizedPersons,
    gate: JSON.stringify(gate) === JSON.stringify(undisturbed.gate),
    linkage: JSON.stringify(linkage) === JSON.stringify(undisturbed.linkage),
  });
  return broken.filter(([, holds]) => !holds).map(([name]) => name);
}

/** Kills the demonstration of a fresh home at each of these moments, recovers, and runs it to its end. */
export async function killHome(
  victim: Victim,
  moments: readonly KillMoment[],
  undisturbed: DemoOutcome,
): Promise<KilledHome> {
  const followed = new Followed(victim.home);
  const stations: number[] = [];
  const { faults } = followed;
  for (const [index, moment] of moments.entries()) {
    const run = await runVictim(victim, moment);
    const when = `kill ${index + 1} (${moment.reach}, station ${run.station})`;
    if (run.wasKilled) stations.push(run.station);
    else if (run.outcome === undefined) faults.push(`run ${index + 1} failed: ${run.stderr}`);
    if (await isFinished(victim.home)) break;
    if (!isHome(victim.home)) continue;
    await followed.lookAtLedger(when);
    // One time in three the next run finds the home as the kill left it.
    if (index % 3 === 1) continue;
    if (index % 3 === 0) {
      // The recovery is killed as well, at some moment of its second or so, and then done.
      await runVerify(victim.home, moment.milliseconds % 1500);
      await followed.lookAtLedger(`${when}, verify killed`);
      await followed.command(when);
    }
    await followed.recover(when);
  }
  const wasFinished = await isFinished(victim.home);
  if (wasFinished) await followed.command('after its end');
  else {
    const run = await runVictim(victim);
    if (run.outcome === undefined) faults.push(`the last run failed (${String(run.code)}): ${run.stderr}`);
    else {
      const broken = brokenChecks(run.outcome, undisturbed);
      if (broken.length > 0) faults.push(`checks that do not hold: ${broken.join(', ')}`);
      if (run.outcome.packageDigest !== undisturbed.packageDigest) faults.push('another package');
    }
    if (run.outcome !== undefined) await followed.lookAtEnd();
    if (faults.length === 0) await rm(victim.home, { recursive: true });
    return { stations, faults, digest: run.outcome?.packageDigest };
  }
  if (faults.length === 0) await rm(victim.home, { recursive: true });
  return { stations, faults, digest: undefined };
}
