/**
 * A worker that registers institutions one by one, each a step of one job: killed by the test at any moment, and run again by it.
 * Arguments: the home, the URL of its database, how many.
 */

import { z } from 'zod';
import { postgresJobBoard } from '../../src/app/jobs/job-board.postgres.ts';
import { defineJob } from '../../src/app/jobs/job-kind.ts';
import { enqueue } from '../../src/app/jobs/enqueue.ts';
import { openJobQueue } from '../../src/app/jobs/job-queue.ts';
import { openOperator } from '../../src/app/operator.ts';
import { reconcile } from '../../src/app/reconcile.ts';
import { systemClock } from '../../src/kit/clock.ts';
import { startWorker } from '../../src/worker/work.ts';

const [home = '', url = '', count = '0'] = process.argv.slice(2);

await using operator = await openOperator(home, { databaseUrl: url });
await reconcile(operator);
const kind = defineJob({
  name: 'test/register',
  japanese: '試験',
  input: z.object({ count: z.number() }),
  mostAttempts: 100,
  pauseSeconds: 1,
  run: async (input, { once, progress }) => {
    for (let n = 0; n < input.count; n += 1) {
      const code = `K${n}`;
      await once(
        code,
        { type: 'institution/registered', actor: 'worker', subject: code },
        async (receipt) => {
          await operator.institutions.record(receipt, { code, name: code, kind: 'clinic' });
          process.stdout.write(`${n}\n`);
        },
      );
      progress({ done: n + 1, total: input.count });
    }
    return { registered: input.count };
  },
});
const board = postgresJobBoard(operator.database);
const order = { kind: kind.name, key: 'all', input: { count: Number(count) }, requestedBy: 'test' };
const job = await enqueue(board, [kind], order, systemClock);
await using queue = await openJobQueue(url);
const ended = Promise.withResolvers<undefined>();
if (job.state === 'done') ended.resolve(undefined);
await using worker = await startWorker({
  operator,
  board,
  queue,
  kinds: [kind],
  schedules: [],
  onEnd: () => ended.resolve(undefined),
});
await ended.promise;
process.stdout.write(`ended, taken over ${worker.takenOver}\n`);
