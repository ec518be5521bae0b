import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresJobBoard } from '../../src/app/jobs/job-board.postgres.ts';
import { openOperator } from '../../src/app/operator.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { HomeAtWork } from '../integration/home-at-work.ts';

const count = 30;
const kills = 3;
let work: HomeAtWork;
beforeAll(async () => {
  work = await HomeAtWork.open();
  // The worker is the one writer of the ledger.
  await work.operator[Symbol.asyncDispose]();
});
afterAll(async () => {
  work.operator = await openOperator(work.home, { databaseUrl: work.database.url });
  await work[Symbol.asyncDispose]();
});

/** Runs the worker; kills it after it has had so many effects, or lets it end. Gives what it wrote. */
async function run(killAfter: number): Promise<string> {
  const victim = fileURLToPath(new URL('./job-victim.ts', import.meta.url));
  const child = spawn(process.execPath, [victim, work.home, work.database.url, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    if (text.split('\n').length > killAfter) child.kill('SIGKILL');
  });
  await new Promise((closed) => child.once('close', closed));
  return text;
}

describe('a worker that is killed', () => {
  it(`M4: has every effect of its job exactly once after ${kills} kills`, async () => {
    const random = seededRandom('job kills');
    for (let round = 0; round < kills; round += 1) await run(2 + random.below(6));
    const last = await run(Infinity);
    expect(last).toContain('ended, taken over 1');
    await using operator = await openOperator(work.home, { databaseUrl: work.database.url });
    const { rows } = await sql<{ code: string }>`select code from institution.institution`.execute(
      operator.database,
    );
    expect(rows).toHaveLength(count);
    const done = new Map<string, number>();
    for await (const { phase, subject } of operator.ledger.entries()) {
      if (phase === 'done') done.set(subject, (done.get(subject) ?? 0) + 1);
    }
    expect([...done.values()].filter((times) => times !== 1)).toEqual([]);
    expect(done.size).toBe(count);
    expect(await operator.ledger.openIntents()).toEqual([]);
    const [job] = await postgresJobBoard(operator.database).list({ kind: 'test/register' });
    expect(job).toMatchObject({
      state: 'done',
      attempts: kills + 1,
      progress: { done: count, total: count },
    });
  });
});
