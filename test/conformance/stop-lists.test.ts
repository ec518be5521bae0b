import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryGateRegister,
  memoryKnownSubjects,
  memoryStopLists,
  postgresGateRegister,
  postgresKnownSubjects,
  postgresStopLists,
  stopAfter,
  stopBacklog,
  subjectId,
  type GateRegister,
  type KnownSubjects,
  type StopLists,
  type SubjectId,
} from '../../src/flow/institution/index.ts';
import { addDays, day } from '../../src/kit/day.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const on = day('2026-05-01');
const patient = (localId: string, institution = 'H1') => subjectId(Buffer.alloc(32, 1), institution, localId);

interface Desk {
  readonly gate: GateRegister;
  readonly known: KnownSubjects;
  readonly lists: StopLists;
}

let made = 0;
describe.each<[string, (operator: string) => Desk]>([
  [
    'memory',
    (operator) => {
      const [gate, known] = [memoryGateRegister(operator), memoryKnownSubjects()];
      const membersOf = async (institution: string) => [
        ...(await known.of(institution)).map(({ subject }) => subject),
        ...(await gate.decisions(institution, on)).keys(),
      ];
      const requests = async () => (await Promise.all(['H1', 'H2'].map((code) => gate.stops(code)))).flat();
      return { gate, known, lists: memoryStopLists({ membersOf, requests }) };
    },
  ],
  [
    'postgres',
    (operator) => ({
      gate: postgresGateRegister(database.kysely, operator),
      known: postgresKnownSubjects(database.kysely, operator),
      lists: postgresStopLists(database.kysely, operator),
    }),
  ],
])('StopLists in %s', (name, open) => {
  const setUp = async () => {
    made += 1;
    const desk = open(`${name}-lists-${String(made)}`);
    const known = ['1', '2', '3'].map((localId) => ({
      institution: 'H1',
      subject: patient(localId),
      firstSeenOn: on,
    }));
    await desk.known.record(await genuineReceipt(), known);
    const stop = async (id: string, subject: SubjectId, alsoCovers: SubjectId[] = [], institution = 'H1') =>
      desk.gate.recordStop(await genuineReceipt(), {
        id,
        subject,
        alsoCovers,
        institution,
        requester: 'self',
        scope: 'operator',
        channel: 'web',
        receivedOn: on,
        state: 'identity-checked',
      });
    let number = 0;
    const tell = async (exportedOn = on) => {
      number += 1;
      const told = await desk.lists.stopsOf('H1');
      const exported = { number, institution: 'H1', form: 'csv', digest: 'd', exportedOn, told } as const;
      await desk.lists.keep(await genuineReceipt(), exported);
      return number;
    };
    const confirm = async (number: number, day = on) =>
      desk.lists.confirm(await genuineReceipt(), { number, on: day, by: 'desk' });
    return { ...desk, stop, tell, confirm };
  };

  it('B5: tells an institution of its stopped patients, also of whom asked elsewhere, and not of others’', async () => {
    const { lists, stop } = await setUp();
    await stop('S1', patient('1'));
    await stop('S2', patient('9', 'H2'), [patient('2')], 'H2');
    const stops = await lists.stopsOf('H1');
    const expected = [patient('1'), patient('2')].sort();
    expect(stops).toEqual(
      expected.map((subject) => ({ subject, isStopped: true, changedOn: on, progress: 'untold' })),
    );
  });

  it('B5: follows a stop until the institution says that it is reflected, and counts how long that took', async () => {
    const { lists, stop, tell, confirm } = await setUp();
    await stop('S1', patient('1'));
    const backlog = async (days: number) => stopBacklog(await lists.stopsOf('H1'), addDays(on, days));
    expect(await backlog(3)).toEqual({
      untold: 1,
      told: 0,
      reflected: 0,
      ages: { '0-1': 0, '2-6': 1, '7-29': 0, '30-': 0 },
    });
    const number = await tell();
    expect(await backlog(8)).toMatchObject({ untold: 0, told: 1, ages: { '7-29': 1 } });
    expect(await backlog(30)).toMatchObject({ ages: { '30-': 1 } });
    await confirm(number, addDays(on, 2));
    expect(await backlog(30)).toMatchObject({ told: 0, reflected: 1, ages: { '30-': 0 } });
    expect(await lists.exports('H1')).toEqual([
      {
        number,
        institution: 'H1',
        form: 'csv',
        digest: 'd',
        exportedOn: on,
        stopped: 1,
        reflectedOn: addDays(on, 2),
      },
    ]);
    await expect(confirm(number)).rejects.toMatchObject({ code: 'institution/export-already-reflected' });
    await expect(confirm(99)).rejects.toMatchObject({ code: 'institution/no-such-export' });
  });

  it('B5: tells of a withdrawal whom it has told of the stop, and nobody else', async () => {
    const { gate, lists, stop, tell, confirm } = await setUp();
    await stop('S1', patient('1'));
    await stop('S2', patient('2'));
    const withdraw = async (id: string) =>
      gate.changeStop(await genuineReceipt(), id, (of) => stopAfter(of, 'withdraw', addDays(on, 5)));
    await withdraw('S2');
    await confirm(await tell());
    await withdraw('S1');
    const changed = { subject: patient('1'), isStopped: false, changedOn: addDays(on, 5) };
    expect(await lists.stopsOf('H1')).toEqual([{ ...changed, progress: 'untold' }]);
    await confirm(await tell(addDays(on, 6)));
    expect(await lists.stopsOf('H1')).toEqual([{ ...changed, progress: 'reflected' }]);
  });

  it('does nothing without a receipt of the ledger', async () => {
    const { lists } = await setUp();
    const exported = {
      number: 1,
      institution: 'H1',
      form: 'csv',
      digest: 'd',
      exportedOn: on,
      told: [],
    } as const;
    await expect(lists.keep(await forgedReceipt(), exported)).rejects.toMatchObject({ kind: 'integrity' });
    const confirming = lists.confirm(await forgedReceipt(), { number: 1, on, by: 'desk' });
    await expect(confirming).rejects.toMatchObject({ kind: 'integrity' });
    expect(await lists.exports('H1')).toEqual([]);
  });
});
