/**
 * An operator for journeys: a home of its own with staff and a recipient, worked with the functions that the program itself
 * works with.
 */

import { releasePackageKey } from '../../src/app/package-gate.ts';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildRelease, type BuildOutcome } from '../../src/app/build.ts';
import { demoApplication } from '../../src/app/demo/demo-application.ts';
import { demoRecipient } from '../../src/app/demo/demo-home.ts';
import { demoDesk, type DemoDesk } from '../../src/app/demo/demo-desk.ts';
import { applyFor, carryToBuild } from '../../src/app/demo/demo-procedure.ts';
import { signCriteria } from '../../src/app/demo/sign-criteria.ts';
import { employDemoStaff } from '../../src/app/demo/demo-staff.ts';
import { openDeliveredTables } from '../../src/app/demo/delivered-tables.ts';
import { deliveriesOf } from '../../src/app/demo/region-files.ts';
import { importDesk } from '../../src/app/desk-import.ts';
import { guarded } from '../../src/app/guarded.ts';
import { handOver, type HandedOver } from '../../src/app/gateway-process.ts';
import { createHome } from '../../src/app/home.ts';
import { openOperator, type Operator } from '../../src/app/operator.ts';
import { checkOutput, handOverPackage, type HandOverOutcome } from '../../src/app/release.ts';
import { takeIn } from '../../src/app/take-in.ts';
import { openDuckdbEngine } from '../../src/engines/duckdb/duckdb-engine.ts';
import type { ApplicationContent } from '../../src/flow/application/index.ts';
import { openSealed, verifyPackage } from '../../src/flow/delivery/index.ts';
import type { IntakeBatch } from '../../src/flow/intake/index.ts';
import { settableClock, type Clock } from '../../src/kit/clock.ts';
import { noProgress } from '../../src/kit/progress.ts';
import type { Engine } from '../../src/sql/engine.ts';
import { writeRegion, type RegionSummary } from '../../src/synth/region.ts';
import { testDatabase } from '../integration/database.ts';

/** A synthetic region whose institutions told the operator's desk. */
export interface RegionAtHand {
  readonly folder: string;
  readonly summary: RegionSummary;
}

/** A delivered package in its recipient's hands. */
export interface OpenedPackage extends AsyncDisposable {
  readonly folder: string;
  readonly engine: Engine;
  readonly verification: Awaited<ReturnType<typeof verifyPackage>>;
}

/** Nine in the morning in Japan, on the day on which the synthetic region is looked at. */
export const journeyMorning = new Date('2026-10-01T00:00:00Z');

/** Instead of random keys, so that a journey is the same each time. */
const fixedKey = Buffer.alloc(32, 7);

/** An operator at work. */
export class OperatorAtWork implements AsyncDisposable {
  readonly operator: Operator;
  readonly clock: Clock & { set(instant: Date): void };
  /** Plaintext of the institutions, outside the home. */
  readonly folder: string;
  /** Everybody's accounts and keys. */
  readonly desk: DemoDesk;
  readonly #closing: AsyncDisposableStack;
  #packages = 0;

  private constructor(
    operator: Operator,
    clock: OperatorAtWork['clock'],
    folder: string,
    desk: DemoDesk,
    closing: AsyncDisposableStack,
  ) {
    this.operator = operator;
    this.clock = clock;
    this.folder = folder;
    this.desk = desk;
    this.#closing = closing;
  }

  static async open(): Promise<OperatorAtWork> {
    await using opened = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), 'meguri journey '));
    opened.defer(() => rm(folder, { recursive: true, force: true }));
    const database = await testDatabase();
    opened.defer(() => database.close());
    const home = join(folder, 'home');
    await createHome(home, { operator: 'demo-operator', rootKey: fixedKey });
    const clock = settableClock(journeyMorning);
    const operator = opened.use(await openOperator(home, { clock, databaseUrl: database.url }));
    await employDemoStaff(operator);
    return new OperatorAtWork(operator, clock, folder, await demoDesk(operator), opened.move());
  }

  /** Makes a region and takes in its desks' lists of notices and deaths. */
  async foundRegion(people: number, seed: string): Promise<RegionAtHand> {
    const folder = join(this.folder, 'region');
    const summary = await writeRegion({ people, seed, out: folder }, noProgress);
    for (const { code } of summary.institutions) {
      const desk = join(folder, 'institutions', code);
      await importDesk(this.operator, code, {
        notices: join(desk, 'notices.csv'),
        deaths: join(desk, 'deaths.csv'),
      });
    }
    return { folder, summary };
  }

  /** Takes in what an institution's desk writes down: who was notified on `day`, and who had died by then. */
  async notify(
    institution: string,
    day: string,
    localIds: readonly string[],
    deaths: readonly [string, string][],
  ) {
    const desk = join(this.folder, 'desks', institution);
    await mkdir(desk, { recursive: true });
    const lists = { notices: join(desk, 'notices.csv'), deaths: join(desk, 'deaths.csv') };
    const notices = localIds.map((localId) => `${localId},v1,${day},paper\n`);
    await writeFile(lists.notices, `local_id,version,given_on,method\n${notices.join('')}`);
    const died = deaths.map(([localId, on]) => `${localId},${on}\n`);
    await writeFile(lists.deaths, `local_id,died_on\n${died.join('')}`);
    return importDesk(this.operator, institution, lists);
  }

  /** Everything that a region's institutions hand over, through the gateway and the gate. */
  receiveRegion({ folder, summary }: RegionAtHand): Promise<readonly IntakeBatch[]> {
    return this.receive(deliveriesOf(folder, summary));
  }

  /** Objects through the gateway, which is a process of its own, and the gate. */
  async receive(objects: readonly HandedOver[]): Promise<readonly IntakeBatch[]> {
    const batches: IntakeBatch[] = [];
    for await (const waiting of handOver(this.operator, objects)) {
      const provider = { code: waiting.institution, name: waiting.institution };
      batches.push(await takeIn(this.operator, waiting, provider));
    }
    return batches;
  }

  /** The demonstration's application, but for `about`, carried through committee, contract and payment. Gives the use's number. */
  async applyAndApprove(about: Partial<ApplicationContent> = {}, recipientName?: string): Promise<string> {
    const { recipient } = await demoRecipient(this.operator.paths.root);
    const content = { ...demoApplication(recipient), ...about };
    const name = recipientName ?? content.recipient.name;
    const id = await applyFor(this.desk, { ...content, recipient: { ...content.recipient, name } });
    await carryToBuild(this.desk, id);
    return id;
  }

  /** Builds the next package of a use. */
  async build(use: string): Promise<{ readonly packageId: string; readonly outcome: BuildOutcome }> {
    this.#packages += 1;
    const packageId = `P-${String(this.#packages).padStart(3, '0')}`;
    const order = { packageId, use, deliveryKey: fixedKey };
    return { packageId, outcome: await buildRelease(this.operator, this.desk.hands.tanaka.actor, order) };
  }

  /** Two people sign the five criteria of a package, then two releasers look at it and pass it. */
  async review(packageId: string): Promise<void> {
    await signCriteria(this.desk, packageId);
    for (const account of ['ito', 'watanabe'] as const) {
      await checkOutput(this.operator, this.desk.hands[account], packageId);
    }
  }

  /** The office hands a package over, to the person who leads the research. */
  handOver(packageId: string): Promise<HandOverOutcome> {
    return handOverPackage(this.operator, this.desk.hands.kato.actor, { packageId, to: 'sato' });
  }

  /** Lets the key of a released package out, as a hand-over does that is interrupted right after. */
  async letKeyOut(packageId: string) {
    const { database, config, clock, ledger } = this.operator;
    const parts = { db: database, operator: config.operator, clock };
    const event = { type: 'delivery/key-released', actor: 'core', subject: packageId } as const;
    await guarded(ledger, event, (receipt) => releasePackageKey(parts, receipt, packageId));
  }

  /** The two releasers release a sealed package, whose key nobody has asked for yet. */
  async releaseByTwo(packageId: string): Promise<void> {
    for (const actor of ['ito', 'watanabe']) {
      const event = { type: 'delivery/package-released', actor, subject: packageId } as const;
      await guarded(this.operator.ledger, event, (receipt) =>
        this.operator.packages.release(receipt, packageId, actor, 2),
      );
    }
  }

  /** The recipient opens a sealed package, verifies it, and has its tables by their OMOP names. */
  async open(sealedPath: string): Promise<OpenedPackage> {
    await using opened = new AsyncDisposableStack();
    const folder = await mkdtemp(join(this.folder, 'opened-'));
    const { identity } = await demoRecipient(this.operator.paths.root);
    await openSealed(sealedPath, [identity], folder);
    const engine = opened.use(await openDuckdbEngine({ spillFolder: folder }));
    const verification = await verifyPackage(engine, folder);
    await openDeliveredTables(engine, folder);
    const kept = opened.move();
    return { folder, engine, verification, [Symbol.asyncDispose]: () => kept.disposeAsync() };
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#closing.disposeAsync();
  }
}
