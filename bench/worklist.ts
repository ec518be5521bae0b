/**
 * Seconds to build the worklist over three million people at 120 institutions, for the first time and on the night after, and the
 * 95th percentile of its list pages. In a scratch PostgreSQL without durability. Run: `node bench/worklist.ts [people]`.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openDatabase, type Database } from '../src/db/database.ts';
import {
  postgresNoticeLedger,
  postgresStopLists,
  postgresWorklist,
  type GateState,
  type Worklist,
  type WorklistKey,
} from '../src/flow/institution/index.ts';
import { addDays, day } from '../src/kit/day.ts';
import { seededRandom, type Random } from '../src/kit/random.ts';
import { memoryLedger } from '../src/ledger/index.ts';

const people = Number(process.argv[2] ?? 3_000_000);
const institutions = 120;
const operator = 'OP-BENCH';
const on = day('2026-10-01');
const pages = 2000;
const pageSize = 50;

/** Everybody goes to one institution, every fifth to a second one; most were told, few stopped, some died. */
const world = [
  `insert into institution.known_subject
   select '${operator}', 'H' || lpad((abs(hashint8(person * 2 + visit)) % ${institutions})::text, 3, '0'),
     md5(person || ':' || visit), date '2022-01-01' + (person % 1500)::int, 0
   from generate_series(1, ${people}) as person, generate_series(0, 1) as visit
   where visit = 0 or person % 5 = 0
   on conflict do nothing`,
  `insert into institution.notice (operator, institution, subject, version, noticed_on, receipt_sequence)
   select operator, institution, subject, 'v1', least(first_seen_on + (hashtext(subject) & 1023), date '${on}'), 0
   from institution.known_subject where hashtext(subject) % 100 < 88`,
  `insert into institution.notice (operator, institution, subject, version, noticed_on, receipt_sequence)
   select operator, institution, subject, 'v2', least(noticed_on + 400, date '${on}'), 0
   from institution.notice where hashtext(subject) % 10 = 3`,
  `insert into institution.retired_version values ('${operator}', 'H007', 'v1', date '2026-04-01', 0)`,
  `insert into institution.stop_request
   select operator, 'S' || subject, subject, institution,
     case when hashtext(subject) % 7 = 0 then 'guardian' else 'self' end, 'operator', 'web', date '2026-05-01',
     case when hashtext(subject) % 11 = 0 then 'withdrawn' when hashtext(subject) % 7 = 0 then 'requested' else 'reported' end,
     case when hashtext(subject) % 11 = 0 then date '2026-08-01' end, 0
   from institution.known_subject where hashtext(subject) % 500 = 77`,
  'insert into institution.stopped_subject select operator, id, subject from institution.stop_request',
  `insert into institution.death select subject, first_seen_on + (hashtext(subject) & 511), 0
   from institution.known_subject where hashtext(subject) % 60 = 1`,
  'analyze',
];

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return Math.round(performance.now() - start) / 1000;
}

/** Milliseconds of each of many pages, each the first or a later one of some institution in some state. */
async function pageTimes(list: Worklist): Promise<number[]> {
  const random = seededRandom('worklist');
  const states: readonly GateState[] = [
    'not-notified',
    'waiting',
    'stopped',
    'died-before-notice',
    'eligible',
  ];
  const times: number[] = [];
  let after: WorklistKey | undefined;
  let [institution, state] = ['H000', states[0] ?? 'eligible'];
  while (times.length < pages) {
    if (after === undefined || random.chance(0.3)) {
      after = undefined;
      institution = hospital(random);
      state = random.pick(states);
    }
    const query = { institution, state, size: pageSize, ...(after === undefined ? {} : { after }) };
    const start = performance.now();
    after = (await list.page(query)).next;
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

const hospital = (random: Random) => `H${String(random.below(institutions)).padStart(3, '0')}`;

/** Milliseconds of pages of the notice ledger, each from some day on, and of the list of an institution's stops. */
async function deskTimes(database: Database): Promise<{ notices: number[]; stops: number[] }> {
  const random = seededRandom('desk');
  const ledger = postgresNoticeLedger(database.kysely, operator);
  const lists = postgresStopLists(database.kysely, operator);
  const [notices, stops]: [number[], number[]] = [[], []];
  const timed = async (times: number[], work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  };
  for (let n = 0; n < pages / 10; n += 1) {
    const from = addDays(on, -random.below(1500));
    await timed(notices, () => ledger.entries({ institution: hospital(random), from, size: pageSize }));
    await timed(stops, () => lists.stopsOf(hospital(random)));
  }
  return { notices: notices.sort((a, b) => a - b), stops: stops.sort((a, b) => a - b) };
}

async function changeOneDay(pool: pg.Pool): Promise<void> {
  await pool.query(`insert into institution.stop_request
    select operator, 'N' || subject, subject, institution, 'self', 'institution', 'phone', date '${on}', 'requested', null, 0
    from institution.known_subject where hashtext(subject) % 30000 = 5`);
  await pool.query(`insert into institution.stopped_subject
    select operator, id, subject from institution.stop_request where id like 'N%'`);
}

const folder = await mkdtemp(join(tmpdir(), 'meguri-bench-worklist-'));
const database = await openDatabase({ home: folder, durable: false });
try {
  const makeSeconds = await seconds(async () => {
    for (const statement of world) await database.pool.query(statement);
  });
  const list = postgresWorklist(database.kysely, operator);
  const receipt = await memoryLedger().record({ type: 'bench/run', actor: 'bench', subject: 'bench' });
  const firstBuildSeconds = await seconds(() => list.build(receipt, on));
  await changeOneDay(database.pool);
  let changed = 0;
  const nightlyBuildSeconds = await seconds(async () => {
    changed = (await list.build(receipt, addDays(on, 1))).changed;
  });
  const countsMs = (await seconds(() => list.counts())) * 1000;
  const times = await pageTimes(list);
  const desk = await deskTimes(database);
  const at = (share: number, of = times) => Number((of[Math.floor(of.length * share)] ?? 0).toFixed(2));
  const rows = (await list.counts()).reduce((sum, count) => sum + count.people, 0);
  const size = await database.pool.query<{ bytes: number }>(
    `select pg_total_relation_size('institution.worklist') as bytes`,
  );
  const measured = {
    people,
    institutions,
    rows,
    cores: availableParallelism(),
    makeSeconds,
    firstBuildSeconds,
    nightlyBuildSeconds,
    changed,
    countsMs,
    noticePageMs: { p50: at(0.5, desk.notices), p95: at(0.95, desk.notices) },
    stopsOfInstitutionMs: { p50: at(0.5, desk.stops), p95: at(0.95, desk.stops) },
    loadAverage: loadavg().map((load) => Number(load.toFixed(1))),
    pageMs: { p50: at(0.5), p95: at(0.95), max: at(0.9999) },
    worklistMiB: Math.round((size.rows[0]?.bytes ?? 0) / 2 ** 20),
  };
  process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
