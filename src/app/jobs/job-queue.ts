/**
 * The queue that says when to look at the board: pg-boss, in its own schema of the home's database. It may say so twice, late
 * or for nothing; the board decides.
 */

import { join } from 'node:path';
import { PgBoss } from 'pg-boss';
import { embeddedServer } from '../../db/embedded-server.ts';
import { EngineError } from '../../kit/errors.ts';
import type { OperatorRecords } from '../operator.ts';
import type { JobSchedule } from './job-schedule.ts';

/** What a queue tells a worker: look at a job, or that a schedule's time has come. */
export type QueueWord = { readonly job: string } | { readonly schedule: string };

const queueName = 'meguri-jobs';
const pollSeconds = 0.5;
const longestJobSeconds = 23 * 3600;

/** The queue, open. */
export interface JobQueue extends AsyncDisposable {
  /** Asks workers to look at a job, not before a time. */
  send(job: string, notBefore?: Date): Promise<void>;
  /** Calls `handle` for each word, `concurrency` at a time, until the queue is closed. */
  work(handle: (word: QueueWord) => Promise<void>, concurrency: number): Promise<void>;
  /** Makes these the schedules; others end. */
  keepSchedules(schedules: readonly JobSchedule[]): Promise<void>;
}

/** The queue in the database of an open home. */
export async function queueOfHome({ paths }: Pick<OperatorRecords, 'paths'>): Promise<JobQueue> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined && given !== '') return openJobQueue(given);
  // The home is open, so its server runs: this only tells where.
  const { url } = await embeddedServer({ folder: join(paths.root, 'database'), durable: true });
  return openJobQueue(url);
}

/**
 * Opens the queue in the database at `url`, making its schema when it is not there.
 *
 * @throws {EngineError} `jobs/queue-failed`
 */
export async function openJobQueue(url: string): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 4,
    application_name: 'meguri jobs',
  });
  // A lost connection is taken up again by itself; what is wrong for long shows on the board.
  boss.on('error', () => undefined);
  try {
    await boss.start();
    await boss.createQueue(queueName, { retryLimit: 3, retryDelay: 5, expireInSeconds: longestJobSeconds });
  } catch (cause) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw new EngineError('jobs/queue-failed', 'the queue of jobs could not be opened', { cause });
  }
  return {
    send: async (job, notBefore) => {
      const options = notBefore === undefined ? {} : { startAfter: notBefore };
      await boss.send(queueName, { job }, options);
    },
    work: async (handle, concurrency) => {
      const options = { pollingIntervalSeconds: pollSeconds, batchSize: 1 };
      for (let count = 0; count < concurrency; count += 1) {
        await boss.work<QueueWord>(queueName, options, async (jobs) => {
          for (const { data } of jobs) await handle(data);
        });
      }
    },
    keepSchedules: async (schedules) => {
      const present = await boss.getSchedules(queueName);
      for (const { key } of present) {
        if (schedules.every(({ name }) => name !== key)) await boss.unschedule(queueName, key);
      }
      for (const { name, cron } of schedules) {
        await boss.schedule(queueName, cron, { schedule: name }, { tz: 'Asia/Tokyo', key: name });
      }
    },
    [Symbol.asyncDispose]: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
