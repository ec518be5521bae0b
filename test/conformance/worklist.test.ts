import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  memoryGateRegister,
  memoryKnownSubjects,
  memoryWorklist,
  postgresGateRegister,
  postgresKnownSubjects,
  postgresWorklist,
  subjectId,
  type GateRegister,
  type KnownSubjects,
  type SubjectId,
  type Worklist,
  type WorklistKey,
} from '../../src/flow/institution/index.ts';
import { addDays, day, type Day } from '../../src/kit/day.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { forgedReceipt, genuineReceipt } from './receipts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const on = day('2026-06-30');

interface Desk {
  readonly operator: string;
  readonly gate: GateRegister;
  readonly known: KnownSubjects;
  readonly list: Worklist;
}

let made = 0;
describe.each<[string, (operator: string, institutions: string[]) => Omit<Desk, 'operator'>]>([
  [
    'memory',
    (operator, institutions) => {
      const [gate, known] = [memoryGateRegister(operator), memoryKnownSubjects()];
      return { gate, known, list: memoryWorklist({ gate, known, institutions }) };
    },
  ],
  [
    'postgres',
    (operator) => ({
      gate: postgresGateRegister(database.kysely, operator),
      known: postgresKnownSubjects(database.kysely, operator),
      list: postgresWorklist(database.kysely, operator),
    }),
  ],
])('Worklist in %s', (name, open) => {
  /** A desk of an operator and two institutions of its own. */
  const setUp = () => {
    made += 1;
    const operator = `${name}-${String(made)}`;
    const [here, there] = [`${operator}-H1`, `${operator}-H2`];
    const desk = open(operator, [here, there]);
    const patient = (localId: string, institution = here) =>
      subjectId(Buffer.alloc(32, 1), institution, localId);
    const tell = async (subject: SubjectId, noticedOn: Day, institution = here) =>
      desk.gate.recordNotices(await genuineReceipt(), [
        { subject, institution, operator, version: 'v1', noticedOn },
      ]);
    const know = async (subject: SubjectId, firstSeenOn: Day, institution = here) =>
      desk.known.record(await genuineReceipt(), [{ institution, subject, firstSeenOn }]);
    const stop = async (id: string, subject: SubjectId) =>
      desk.gate.recordStop(await genuineReceipt(), {
        id,
        subject,
        alsoCovers: [],
        institution: here,
        requester: 'self',
        scope: 'institution',
        channel: 'desk',
        receivedOn: on,
        state: 'requested',
      });
    return { ...desk, here, there, patient, tell, know, stop };
  };

  it('B3: tells for each patient why they may not be sent yet, and from when', async () => {
    const { here, there, patient, tell, know, stop, list, gate } = setUp();
    await know(patient('untold'), on);
    await tell(patient('waiting'), addDays(on, -10));
    await tell(patient('ready'), day('2026-05-01'));
    await tell(patient('elsewhere', there), day('2026-05-01'), there);
    await tell(patient('stopped'), day('2026-05-01'));
    await stop('S', patient('stopped'));
    await tell(patient('late'), day('2026-05-10'));
    await gate.recordDeaths(await genuineReceipt(), [
      { subject: patient('late'), diedOn: day('2026-05-09') },
    ]);
    expect(await list.build(await genuineReceipt(), on)).toEqual({ builtOn: on, people: 6, changed: 6 });
    expect(await list.builtOn()).toBe(on);
    const rows = async (state: Parameters<Worklist['page']>[0]['state']) =>
      (await list.page({ institution: here, state, size: 10 })).rows;
    expect(await rows('not-notified')).toEqual([
      { subject: patient('untold'), state: 'not-notified', reason: 'no-notice' },
    ]);
    expect(await rows('waiting')).toEqual([
      {
        subject: patient('waiting'),
        state: 'waiting',
        reason: 'month-not-over',
        eligibleOn: '2026-07-21',
        daysLeft: 21,
      },
    ]);
    expect(await rows('eligible')).toMatchObject([{ subject: patient('ready'), eligibleOn: '2026-06-02' }]);
    expect(await rows('stopped')).toMatchObject([{ subject: patient('stopped'), reason: 'stop-request' }]);
    expect(await rows('died-before-notice')).toMatchObject([{ subject: patient('late') }]);
    expect(await list.counts(there)).toEqual([
      { institution: there, state: 'eligible', reason: 'month-over-without-stop', people: 1 },
    ]);
    expect((await list.counts()).reduce((sum, { people }) => sum + people, 0)).toBe(6);
  });

  it('B3: changes only what the night changed', async () => {
    const { here, patient, tell, stop, list } = setUp();
    for (const localId of ['1', '2', '3']) await tell(patient(localId), day('2026-05-30'));
    await list.build(await genuineReceipt(), on);
    expect((await list.page({ institution: here, state: 'waiting', size: 9 })).rows).toHaveLength(3);
    expect((await list.build(await genuineReceipt(), on)).changed).toBe(0);
    await stop('S', patient('2'));
    const next = await list.build(await genuineReceipt(), addDays(on, 1));
    expect(next).toEqual({ builtOn: addDays(on, 1), people: 3, changed: 3 });
    expect(await list.counts(here)).toMatchObject([
      { state: 'eligible', people: 2 },
      { state: 'stopped', people: 1 },
    ]);
  });

  it('gives everybody exactly once, page after page, the first to become eligible first', async () => {
    const { here, patient, tell, know, list } = setUp();
    for (let n = 0; n < 25; n += 1) await tell(patient(`w${String(n)}`), addDays(on, -(n % 7)));
    for (let n = 0; n < 25; n += 1) await know(patient(`k${String(n)}`), on);
    await list.build(await genuineReceipt(), on);
    for (const state of ['waiting', 'not-notified'] as const) {
      const seen: string[] = [];
      const days: string[] = [];
      let after: WorklistKey | undefined;
      do {
        const page = await list.page({
          institution: here,
          state,
          size: 4,
          ...(after === undefined ? {} : { after }),
        });
        seen.push(...page.rows.map(({ subject }) => subject));
        days.push(...page.rows.flatMap(({ eligibleOn }) => eligibleOn ?? []));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toHaveLength(25);
      expect(new Set(seen).size).toBe(25);
      expect(days).toEqual([...days].sort());
    }
  });

  it('shows nothing before it was built, and keeps the earliest day on which a patient was seen', async () => {
    const { here, patient, know, known, list } = setUp();
    expect(await know(patient('1'), on)).toBe(1);
    expect(await know(patient('1'), addDays(on, -3))).toBe(0);
    expect(await know(patient('1'), addDays(on, 3))).toBe(0);
    expect(await known.of(here)).toEqual([
      { institution: here, subject: patient('1'), firstSeenOn: addDays(on, -3) },
    ]);
    expect(await list.builtOn()).toBeUndefined();
    expect(await list.counts()).toEqual([]);
    expect((await list.page({ institution: here, state: 'not-notified', size: 9 })).rows).toEqual([]);
  });

  it('is not built on a notice from before the Act: the list stays as it was', async () => {
    const { here, patient, tell, list } = setUp();
    await tell(patient('1'), day('2026-05-01'));
    await list.build(await genuineReceipt(), on);
    await tell(patient('2'), day('2018-05-10'));
    await expect(list.build(await genuineReceipt(), addDays(on, 1))).rejects.toMatchObject({
      code: 'law/no-rule-in-force',
    });
    expect(await list.builtOn()).toBe(on);
    expect(await list.counts(here)).toMatchObject([{ state: 'eligible', people: 1 }]);
  });

  it('does nothing without a receipt of the ledger', async () => {
    const { here, patient, known, list } = setUp();
    await expect(list.build(await forgedReceipt(), on)).rejects.toMatchObject({ kind: 'integrity' });
    const knowing = known.record(await forgedReceipt(), [
      { institution: here, subject: patient('1'), firstSeenOn: on },
    ]);
    await expect(knowing).rejects.toMatchObject({ kind: 'integrity' });
    expect(await known.of(here)).toEqual([]);
  });
});
