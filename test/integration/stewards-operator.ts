/** An operator for the stewards' tests: a home of its own with what arrives there, without application and delivery. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../src/access/actor.ts';
import type { Role } from '../../src/access/role.ts';
import { deliveriesOf } from '../../src/app/demo/region-files.ts';
import { importDesk } from '../../src/app/desk-import.ts';
import { handOver, type HandedOver } from '../../src/app/gateway-process.ts';
import { guarded } from '../../src/app/guarded.ts';
import { createHome } from '../../src/app/home.ts';
import { openOperator, type Operator } from '../../src/app/operator.ts';
import { takeIn } from '../../src/app/take-in.ts';
import type { IntakeBatch } from '../../src/flow/intake/index.ts';
import { settableClock, type Clock } from '../../src/kit/clock.ts';
import { noProgress } from '../../src/kit/progress.ts';
import { writeRegion } from '../../src/synth/region.ts';
import { testDatabase } from './database.ts';

/** What a steward's test works with. */
export interface StewardsOperator extends AsyncDisposable {
  readonly operator: Operator;
  readonly clock: Clock & { set(instant: Date): void };
  readonly folder: string;
}

/** A person of the operator with these roles. */
export const somebody = (person: string, ...roles: Role[]): Actor => ({
  account: `${person}-1`,
  person,
  roles,
  organization: 'demo-operator',
});

/** Nine in the morning of 2026-10-01 in Japan, in a new home. */
export async function openStewardsOperator(): Promise<StewardsOperator> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'meguri stewards '));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const database = await testDatabase();
  opened.defer(() => database.close());
  const home = join(folder, 'home');
  await createHome(home, { operator: 'demo-operator', rootKey: Buffer.alloc(32, 7) });
  const clock = settableClock(new Date('2026-10-01T00:00:00Z'));
  const operator = opened.use(await openOperator(home, { clock, databaseUrl: database.url }));
  const kept = opened.move();
  return { operator, clock, folder, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/** Registers a hospital. */
export function registerHospital({ operator }: StewardsOperator, code: string, name: string): Promise<void> {
  const event = { type: 'institution/institution-registered', actor: 'test', subject: code } as const;
  return guarded(operator.ledger, event, (receipt) =>
    operator.institutions.record(receipt, { code, name, kind: 'hospital' }),
  );
}

/** Takes in what an institution's desk writes down: who was notified on `day`. */
export async function notify(
  { operator, folder }: StewardsOperator,
  institution: string,
  day: string,
  localIds: readonly string[],
): Promise<void> {
  const desk = join(folder, 'desks', institution);
  await mkdir(desk, { recursive: true });
  const [notices, deaths] = [join(desk, 'notices.csv'), join(desk, 'deaths.csv')];
  const rows = localIds.map((localId) => `${localId},v1,${day},paper\n`);
  await writeFile(notices, `local_id,version,given_on,method\n${rows.join('')}`);
  await writeFile(deaths, 'local_id,died_on\n');
  await importDesk(operator, institution, { notices, deaths });
}

/** Objects through the gateway and the gate. */
export async function receive(
  { operator }: StewardsOperator,
  objects: readonly HandedOver[],
): Promise<readonly IntakeBatch[]> {
  const batches: IntakeBatch[] = [];
  for await (const waiting of handOver(operator, objects)) {
    batches.push(await takeIn(operator, waiting, { code: waiting.institution, name: waiting.institution }));
  }
  return batches;
}

/** Makes a region, and takes in all that its desks and institutions hand over. */
export async function receiveRegion(parts: StewardsOperator, people: number, seed: string): Promise<void> {
  const folder = join(parts.folder, 'region');
  const summary = await writeRegion({ people, seed, out: folder }, noProgress);
  for (const { code } of summary.institutions) {
    const desk = join(folder, 'institutions', code);
    const lists = { notices: join(desk, 'notices.csv'), deaths: join(desk, 'deaths.csv') };
    await importDesk(parts.operator, code, lists);
  }
  await receive(parts, deliveriesOf(folder, summary));
}
