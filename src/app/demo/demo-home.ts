/**
 * The home of a demonstration. Its root key follows from the seed, so that the same seed gives the same package; a home
 * for real data has a random one.
 */

import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createHash } from 'node:crypto';
import { newRecipientKey, type RecipientKey } from '../../flow/delivery/index.ts';
import { settableClock, type Clock } from '../../kit/clock.ts';
import { day, type Day } from '../../kit/day.ts';
import { writeDurably } from '../../kit/durable-file.ts';
import { ConflictError } from '../../kit/errors.ts';
import { isRunning } from '../../kit/running-process.ts';
import { stopPostmaster } from '../../db/postmaster.ts';
import { assertRoomForHome, createHome, homePaths, isHome } from '../home.ts';
import { openOperator, type Operator } from '../operator.ts';
import { reconcile } from '../reconcile.ts';
import { employDemoStaff } from './demo-staff.ts';

/** What is demonstrated. */
export interface DemoOptions {
  readonly home: string;
  readonly people: number;
  readonly seed: string;
}

/** The day on which the demonstration's region is looked at. */
export const demoDay: Day = day('2026-10-01');

/** Nine in the morning in Japan, on the demonstration's day. */
const demoMorning = new Date(`${demoDay}T00:00:00Z`);

/** A clock that can be moved through the demonstration's day. */
export type DemoClock = Clock & { set(instant: Date): void };

interface DemoMark {
  readonly people: number;
  readonly seed: string;
  readonly finished: boolean;
}

const markPath = (home: string) => join(home, 'demo.json');

/** Writes that this home is a demonstration's, and whether it came to its end. */
export async function markDemo({ home, people, seed }: DemoOptions, finished: boolean): Promise<void> {
  await writeDurably(markPath(home), `${JSON.stringify({ people, seed, finished } satisfies DemoMark)}\n`);
}

/**
 * Makes the demonstration's home, or goes on in one whose demonstration was interrupted. One that came to its end is
 * made anew.
 *
 * @throws {ConflictError} `demo/not-a-demo-home` when the folder is an operator's home for real data.
 */
export async function openDemoHome(options: DemoOptions): Promise<{ operator: Operator; clock: DemoClock }> {
  const { home, people, seed } = options;
  if (existsSync(markPath(home))) {
    const mark = JSON.parse(await readFile(markPath(home), 'utf8')) as DemoMark;
    if (mark.finished || mark.people !== people || mark.seed !== seed) await removeDemoHome(home);
  } else if (isHome(home)) {
    throw new ConflictError(
      'demo/not-a-demo-home',
      'this folder is an operator’s home; name another with --home',
    );
  }
  if (!isHome(home)) {
    await assertRoomForHome(home);
    await markDemo(options, false);
    const rootKey = createHash('sha256').update(`meguri demonstration ${seed}`).digest();
    await createHome(home, { operator: 'demo-operator', rootKey });
  }
  const clock = settableClock(demoMorning);
  // Always the home's own server: a database of somebody's would stay when the demonstration's home is made anew.
  const operator = await openOperator(home, { clock, databaseUrl: '' });
  await reconcile(operator);
  await employDemoStaff(operator);
  return { operator, clock };
}

/**
 * Removes a demonstration's home; its mark goes last, so that a removal which is interrupted is gone on with.
 *
 * @throws {ConflictError} `demo/home-in-use` while another process works in it.
 */
async function removeDemoHome(home: string): Promise<void> {
  const lock = join(homePaths(home).ledger, 'lock');
  if (existsSync(lock) && isRunning(await readFile(lock, 'utf8'))) {
    throw new ConflictError('demo/home-in-use', 'another process works in this demonstration’s home');
  }
  // A process that was killed leaves its database server running.
  await stopPostmaster(join(homePaths(home).root, 'database', 'data'));
  for (const name of await readdir(home)) {
    if (name !== basename(markPath(home))) await rm(join(home, name), { recursive: true });
  }
  await rm(home, { recursive: true });
}

/** The recipient's key pair; in earnest only its public part would be known here. */
export async function demoRecipient(home: string): Promise<RecipientKey> {
  const path = join(homePaths(home).root, 'demo-people', 'recipient.json');
  if (!existsSync(path)) await writeDurably(path, JSON.stringify(await newRecipientKey()));
  return JSON.parse(await readFile(path, 'utf8')) as RecipientKey;
}
