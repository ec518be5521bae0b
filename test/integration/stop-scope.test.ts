import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptStop } from '../../src/app/stop-service.ts';
import {
  postgresGateRegister,
  postgresStopLists,
  postgresWorklist,
  subjectId,
  type StopRequest,
  type SubjectId,
} from '../../src/flow/institution/index.ts';
import { day } from '../../src/kit/day.ts';
import { ruleTable } from '../../src/law/rule-table.ts';
import { memoryLedger } from '../../src/ledger/index.ts';
import { genuineReceipt } from '../conformance/receipts.ts';
import { testDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const on = day('2026-06-30');
const patient = (localId: string, institution: string) =>
  subjectId(Buffer.alloc(32, 1), institution, localId);
/** The Act's own reach: a stop at one institution stops that institution's provision. */
const statute = ruleTable.map((rule) =>
  rule.id === 'stop-reach' ? { ...rule, value: 'institution' as const } : rule,
);

let made = 0;

/** One person who is a patient of two institutions, and known to be one; told long ago, of this operator and of another. */
async function setUp() {
  made += 1;
  const [operator, other] = [`SCOPE-${String(made)}`, `SCOPE-${String(made)}-other`];
  const [here, there] = [patient(String(made), 'H1'), patient(String(made), 'H2')];
  const subjects = [here, there];
  for (const told of [operator, other]) {
    const notice = { operator: told, version: 'v1', noticedOn: day('2026-05-01') };
    await postgresGateRegister(database.kysely, told).recordNotices(await genuineReceipt(), [
      { ...notice, subject: here, institution: 'H1' },
      { ...notice, subject: there, institution: 'H2' },
    ]);
  }
  const linkedSubjects = (_: Kysely<unknown>, of: SubjectId) =>
    Promise.resolve(subjects.filter((one) => one !== of));
  const stop = (scope: StopRequest['scope'], rules?: typeof ruleTable) => {
    const parts = { db: database.kysely, ledger: memoryLedger(), operator, actor: 'desk', linkedSubjects };
    return acceptStop(rules === undefined ? parts : { ...parts, rules }, {
      id: `S-${String(made)}`,
      subject: here,
      alsoCovers: [],
      institution: 'H1',
      requester: 'self',
      scope,
      channel: 'web',
      receivedOn: on,
      state: 'identity-checked',
    });
  };
  const states = async (of = operator) => {
    const decisions = await postgresGateRegister(database.kysely, of).decisionsFor(subjects, on);
    return subjects.map((subject) => decisions.get(subject)?.state);
  };
  return { operator, other, stop, states };
}

describe('the scope of a stop', () => {
  it.each(['operator', 'all'] as const)(
    'A14: %s stops the person at every institution of this operator',
    async (scope) => {
      const { operator, stop, states } = await setUp();
      expect(await states()).toEqual(['eligible', 'eligible']);
      await stop(scope, statute);
      expect(await states()).toEqual(['stopped', 'stopped']);
      const told = await postgresStopLists(database.kysely, operator).stopsOf('H2');
      expect(told).toMatchObject([{ isStopped: true, progress: 'untold' }]);
    },
  );

  it('A14: institution stops that institution, and by our rule the person everywhere', async () => {
    const narrow = await setUp();
    await narrow.stop('institution', statute);
    expect(await narrow.states()).toEqual(['stopped', 'eligible']);
    const wide = await setUp();
    await wide.stop('institution');
    expect(await wide.states()).toEqual(['stopped', 'stopped']);
  });

  it.each(['institution', 'operator', 'all'] as const)(
    'A14: %s leaves the gate of another operator to that operator',
    async (scope) => {
      const { other, stop, states } = await setUp();
      await stop(scope);
      expect(await states(other)).toEqual(['eligible', 'eligible']);
    },
  );

  it('A14: shows in the worklist of each institution that it reaches, and of no other', async () => {
    const { operator, stop } = await setUp();
    await stop('institution', statute);
    const list = postgresWorklist(database.kysely, operator);
    await list.build(await genuineReceipt(), on);
    expect(await list.counts('H1')).toMatchObject([{ state: 'stopped', people: 1 }]);
    expect(await list.counts('H2')).toMatchObject([{ state: 'eligible', people: 1 }]);
  });
});
