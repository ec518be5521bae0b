/**
 * The 95th percentile, in milliseconds, of lists of cases and of case pages over the API, with 3,000 uses of data at every point of their
 * way, beside a query that does nothing. In a scratch PostgreSQL without durability. Run: `node bench/cases.ts [cases]`.
 */

import { sql } from 'kysely';
import { loadavg } from 'node:os';
import type { Actor } from '../src/access/actor.ts';
import { straightWay, walkedTo, people } from '../src/flow/application/use-world.fake.ts';
import { useCase } from '../src/flow/application/index.ts';
import { memoryLedger } from '../src/ledger/index.ts';
import { caseOf } from '../src/procedure/index.ts';
import { postgresCaseStore } from '../src/procedure/case-store.postgres.ts';
import { ApiAtWork } from '../test/fixtures/api-at-work.ts';

const cases = Number(process.argv[2] ?? 3000);
const rounds = 400;
const recipients = 40;

/** One use per point of the straight way, told apart by number and recipient only. */
async function fill(at: ApiAtWork): Promise<readonly string[]> {
  const receipt = await memoryLedger().record({ type: 'bench/filled', actor: 'bench', subject: 'bench' });
  // The page of a use looks at its package.
  const about = { id: 'P-001', application: 'U-2026-000001', requester: 'sato', builder: 'tanaka' };
  await at.operator.packages.open(receipt, about);
  const stations = straightWay.map(([, { command }]) => walkedTo(command));
  const numbers: string[] = [];
  for (let made = 0; made < cases; made += 1) {
    const { events } = stations[made % stations.length] ?? walkedTo();
    const id = `U-2026-${String(made + 1).padStart(6, '0')}`;
    const party = made % recipients === 0 ? 'UNIV' : `R${String(made % recipients).padStart(3, '0')}`;
    await at.operator.database.transaction().execute(async (tx) => {
      const store = postgresCaseStore(tx);
      for (const [index, event] of events.entries()) {
        const matter = caseOf(useCase, { id, party }, events.slice(0, index + 1));
        if (index === 0) await store.insert(receipt, useCase, { matter, event });
        else await store.append(receipt, useCase, { matter, event });
      }
    });
    numbers.push(id);
  }
  await sql`analyze`.execute(at.operator.database);
  return numbers;
}

/** 50th and 95th percentile of what `work` takes, in milliseconds. */
async function percentiles(work: (round: number) => Promise<unknown>) {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work(round);
    took.push(performance.now() - startedAt);
  }
  took.sort((one, other) => one - other);
  const at = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 100) / 100;
  return { p50: at(0.5), p95: at(0.95) };
}

await using at = await ApiAtWork.open(new Date('2027-06-01T01:00:00Z'));
const numbers = await fill(at);
const get = async (who: Actor, url: string) => {
  at.actor = who;
  const answer = await at.app.inject({ method: 'GET', url: `/api/v1${url}` });
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
};
const numberOf = (round: number) => numbers[(round * 37) % numbers.length] ?? '';
const measured = {
  cases,
  loadAverage: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  nothing: await percentiles(() => sql`select 1`.execute(at.operator.database)),
  'list: first page': await percentiles(() => get(people.kato, '/cases?limit=50')),
  'list: my turn, open': await percentiles(() => get(people.kato, '/cases?turn=office&open=true&limit=50')),
  'list: overdue': await percentiles(() => get(people.kondo, '/cases?overdue=true&limit=200')),
  'list: one recipient': await percentiles(() => get(people.sato, '/cases?limit=50')),
  'list: a page in the middle': await percentiles((round) =>
    get(people.kato, `/cases?limit=50&afterDue=2026-11-01&afterId=${numberOf(round)}`),
  ),
  'case page: the office': await percentiles((round) => get(people.kato, `/cases/use/${numberOf(round)}`)),
  'case page: the committee': await percentiles((round) =>
    get(people.suzuki, `/cases/use/${numberOf(round)}`),
  ),
};
process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
