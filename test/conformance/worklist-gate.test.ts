import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eligibility, type GateFacts } from '../../src/flow/institution/eligibility.ts';
import { postgresWorklist, type Decision, type GateState } from '../../src/flow/institution/index.ts';
import type { StopRequest } from '../../src/flow/institution/stop-request.ts';
import { addDays, day, type Day } from '../../src/kit/day.ts';
import { sha256Hex } from '../../src/kit/digest.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { genuineReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Days around the end of a short month, where a month is hard to count. */
const first = day('2026-01-20');
const someDay = fc.integer({ min: 0, max: 75 }).map((days) => addDays(first, days));
const version = fc.constantFrom('v1', 'v2', 'v3');
const states = [
  'requested',
  'identity-checked',
  'deletion-ordered',
  'deleted',
  'reported',
  'refused',
  'withdrawn',
] as const satisfies readonly StopRequest['state'][];
const gateStates: readonly GateState[] = [
  'not-notified',
  'waiting',
  'stopped',
  'proxy-being-checked',
  'died-before-notice',
  'eligible',
];

const stop = fc.record({
  state: fc.constantFrom(...states),
  requester: fc.constantFrom('self', 'guardian', 'bereaved'),
  scope: fc.constantFrom('institution', 'operator', 'all'),
  withdrawnOn: someDay,
  /** Whether the request is about the patient, or covers the patient as the same person as somebody elsewhere. */
  covers: fc.boolean(),
});
const patient = fc.record({
  isKnown: fc.boolean(),
  notices: fc.uniqueArray(
    fc.record({ version, noticedOn: someDay, isCorrected: fc.integer({ min: 0, max: 9 }) }),
    {
      maxLength: 3,
      selector: ({ version, noticedOn }) => `${version} ${noticedOn}`,
    },
  ),
  stops: fc.oneof(
    { weight: 2, arbitrary: fc.array(stop, { maxLength: 0 }) },
    fc.array(stop, { maxLength: 3 }),
  ),
  diedOn: fc.option(someDay, { freq: 3, nil: undefined }),
});
const world = fc.record({
  on: fc.integer({ min: 25, max: 115 }).map((days) => addDays(first, days)),
  retired: fc.option(fc.record({ version, retiredOn: someDay }), { nil: undefined }),
  patients: fc.array(patient, { minLength: 150, maxLength: 150 }),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;
type Patient = World['patients'][number];

let made = 0;

/** The facts of one patient as the pure rule takes them. */
function factsOf({ notices, stops, diedOn }: Patient, { retired }: World): GateFacts {
  return {
    notices: notices.map(({ version, noticedOn, isCorrected }) => {
      const days = [
        ...(retired?.version === version ? [retired.retiredOn] : []),
        ...(isCorrected === 0 ? [noticedOn] : []),
      ].sort();
      return { noticedOn, ...(days[0] === undefined ? {} : { retiredOn: days[0] }) };
    }),
    stops: stops.map(({ state, requester, withdrawnOn }) => ({
      state,
      requester: requester,
      ...(state === 'withdrawn' ? { withdrawnOn } : {}),
    })),
    ...(diedOn === undefined ? {} : { diedOn }),
  };
}

/** Writes the world into the tables, and gives who is to be on the list with which facts. */
async function found(operator: string, world: World): Promise<Map<string, GateFacts>> {
  const { pool } = database;
  const institution = `${operator}-H`;
  const subjectAt = (index: number) => sha256Hex(`${operator} ${String(index)}`).slice(0, 32);
  const write = async (table: string, rows: readonly object[]) => {
    const insert = `insert into institution.${table} select * from jsonb_populate_recordset(null::institution.${table}, $1)`;
    await pool.query(insert, [JSON.stringify(rows)]);
  };
  const about = { operator, institution, receipt_sequence: 0 };
  const each = <Row extends object>(rowsOf: (patient: Patient, subject: string) => readonly Row[]) =>
    world.patients.flatMap((patient, index) => rowsOf(patient, subjectAt(index)));
  await write(
    'known_subject',
    each(({ isKnown }, subject) => (isKnown ? [{ ...about, subject, first_seen_on: first }] : [])),
  );
  const notices = each(({ notices }, subject) =>
    notices.map(({ version, noticedOn, isCorrected }) => ({
      ...about,
      subject,
      version,
      noticed_on: noticedOn,
      isCorrected,
    })),
  );
  await write('notice', notices);
  // The same patients were told of another operator as well: that opens nothing here.
  await write(
    'notice',
    notices.map((notice) => ({ ...notice, operator: `${operator}-other` })),
  );
  const correction = { reason: 'not-handed', corrected_by: 'desk', corrected_on: first };
  await write(
    'notice_correction',
    notices.filter(({ isCorrected }) => isCorrected === 0).map((notice) => ({ ...notice, ...correction })),
  );
  const { retired } = world;
  if (retired !== undefined)
    await write('retired_version', [{ ...about, version: retired.version, retired_on: retired.retiredOn }]);
  const stops = each(({ stops }, subject) =>
    stops.map(({ state, requester, scope, withdrawnOn, covers }, nth) => {
      // Somebody at another institution asked, and is the same person.
      const [askedBy, at] = covers
        ? [sha256Hex(`${subject} elsewhere`).slice(0, 32), `${operator}-H2`]
        : [subject, institution];
      const id = `${subject}-${String(nth)}`;
      const withdrawn_on = state === 'withdrawn' ? withdrawnOn : null;
      const request = {
        operator,
        id,
        subject: askedBy,
        institution: at,
        requester,
        scope,
        channel: 'web',
        received_on: first,
        state,
        withdrawn_on,
        receipt_sequence: 0,
      };
      return { request, covered: { operator, stop_id: id, subject }, covers };
    }),
  );
  await write(
    'stop_request',
    stops.map(({ request }) => request),
  );
  await write(
    'stopped_subject',
    stops.map(({ covered }) => covered),
  );
  await write(
    'death',
    each(({ diedOn }, subject) => (diedOn === undefined ? [] : [{ ...about, subject, died_on: diedOn }])),
  );
  const isListed = ({ isKnown, notices, stops }: Patient) =>
    isKnown || notices.length > 0 || stops.some(({ covers }) => !covers);
  return new Map(
    world.patients.flatMap((patient, index) =>
      isListed(patient) ? [[subjectAt(index), factsOf(patient, world)] as const] : [],
    ),
  );
}

async function listed(operator: string, on: Day): Promise<Map<string, Decision>> {
  const list = postgresWorklist(database.kysely, operator);
  await list.build(await genuineReceipt(), on);
  const rows = await Promise.all(
    gateStates.map((state) => list.page({ institution: `${operator}-H`, state, size: 1000 })),
  );
  return new Map(
    rows.flatMap(({ rows }) => rows.map(({ subject, ...decision }) => [subject, decision] as const)),
  );
}

describe('the worklist in SQL', () => {
  it('B3: says of thousands of random patients exactly what the gate says', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(world, async (world) => {
        made += 1;
        const operator = `W${String(made)}`;
        const expected = await found(operator, world);
        // The night before, so that the second build writes a difference.
        await listed(operator, addDays(world.on, -1));
        const actual = await listed(operator, world.on);
        expect(actual.size).toBe(expected.size);
        for (const [subject, facts] of expected) {
          const decision = eligibility(facts, world.on);
          expect(actual.get(subject)).toEqual(decision);
          seen.add(decision.reason);
        }
      }),
      { numRuns: 24, endOnFailure: true },
    );
    // Every reason was met, or the comparison would say little.
    expect(seen.size).toBe(8);
  });
});
