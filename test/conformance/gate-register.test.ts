import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryLedger, type Receipt } from '../../src/ledger/index.ts';
import { day } from '../../src/kit/day.ts';
import { memoryGateRegister } from '../../src/flow/institution/gate-register.memory.ts';
import { postgresGateRegister } from '../../src/flow/institution/gate-register.postgres.ts';
import type { GateRegister } from '../../src/flow/institution/gate-register.ts';
import { stopAfter, type StopRequest } from '../../src/flow/institution/stop-request.ts';
import { subjectId, type SubjectId } from '../../src/flow/institution/subject-id.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const key = Buffer.alloc(32, 1);
const patient = (localId: string, institution = 'H1') => subjectId(key, institution, localId);
const receipt = (): Promise<Receipt> =>
  memoryLedger().record({ type: 'test/happened', actor: 'test', subject: 'test' });
const told = (
  subject: SubjectId,
  noticedOn: string,
  operator = 'OP',
  version = 'v1',
  institution = 'H1',
) => ({
  subject,
  institution,
  operator,
  version,
  noticedOn: day(noticedOn),
});
const stop = (id: string, subject: SubjectId, about: Partial<StopRequest> = {}): StopRequest => ({
  id,
  subject,
  alsoCovers: [],
  institution: 'H1',
  requester: 'self',
  scope: 'institution',
  channel: 'desk',
  receivedOn: day('2026-05-01'),
  state: 'requested',
  ...about,
});
const later = day('2026-06-30');

let made = 0;
describe.each<[string, (operator: string) => GateRegister]>([
  ['memory', memoryGateRegister],
  ['postgres', (operator) => postgresGateRegister(database.kysely, operator)],
])('GateRegister in %s', (name, open) => {
  /** A register of an operator of its own, with notices told to that operator. */
  const setUp = () => {
    made += 1;
    const operator = `${name}-${made}`;
    const gate = open(operator);
    const state = async (subject: SubjectId) =>
      (await gate.decisionsFor([subject], later)).get(subject)?.state;
    return { gate, operator, state };
  };

  it('says of a stranger that he was not notified', async () => {
    const { state } = setUp();
    expect(await state(patient('stranger'))).toBe('not-notified');
  });

  it('gives the decisions of everybody whom the institution told, and of nobody else', async () => {
    const { gate, operator } = setUp();
    const told1 = told(patient('1'), '2026-05-01', operator);
    const told2 = told(patient('2'), '2026-06-29', operator);
    const elsewhere = told(patient('1', 'H2'), '2026-05-01', operator, 'v1', 'H2');
    expect(await gate.recordNotices(await receipt(), [told1, told2, elsewhere])).toBe(3);
    expect(await gate.decisions('H1', later)).toEqual(
      new Map([
        [patient('1'), { state: 'eligible', reason: 'month-over-without-stop', eligibleOn: '2026-06-02' }],
        [
          patient('2'),
          { state: 'waiting', reason: 'month-not-over', eligibleOn: '2026-07-30', daysLeft: 30 },
        ],
      ]),
    );
  });

  it('keeps a notice once, and refuses one for another operator', async () => {
    const { gate, operator } = setUp();
    const notice = told(patient('1'), '2026-05-01', operator);
    expect(await gate.recordNotices(await receipt(), [notice, notice])).toBe(1);
    expect(await gate.recordNotices(await receipt(), [notice])).toBe(0);
    const foreign = gate.recordNotices(await receipt(), [told(patient('2'), '2026-05-01', 'other')]);
    await expect(foreign).rejects.toMatchObject({ code: 'institution/other-operator' });
  });

  it('takes a thousand notices at once', async () => {
    const { gate, operator } = setUp();
    const many = Array.from({ length: 1000 }, (_, index) =>
      told(patient(`m${index}`), '2026-05-01', operator),
    );
    expect(await gate.recordNotices(await receipt(), many)).toBe(1000);
    const decisions = await gate.decisionsFor(
      many.map(({ subject }) => subject),
      later,
    );
    expect([...decisions.values()].every(({ state }) => state === 'eligible')).toBe(true);
  });

  it('stops everybody whom a request covers, at once, also who was never told', async () => {
    const { gate, operator, state } = setUp();
    const other = patient('1', 'H2');
    await gate.recordNotices(await receipt(), [told(other, '2026-05-01', operator, 'v1', 'H2')]);
    await gate.recordStop(
      await receipt(),
      stop('s1', patient('1'), { scope: 'operator', alsoCovers: [other] }),
    );
    expect([await state(patient('1')), await state(other)]).toEqual(['stopped', 'stopped']);
    expect([...(await gate.decisions('H1', later)).keys()]).toEqual([patient('1')]);
    const again = gate.recordStop(await receipt(), stop('s1', patient('2')));
    await expect(again).rejects.toMatchObject({ code: 'institution/stop-number-taken' });
  });

  it('opens again only by a fresh notice after a withdrawal', async () => {
    const { gate, operator, state } = setUp();
    const subject = patient('1');
    await gate.recordNotices(await receipt(), [told(subject, '2026-01-10', operator)]);
    await gate.recordStop(await receipt(), stop('s1', subject, { state: 'identity-checked' }));
    const withdrawn = (of: StopRequest) => stopAfter(of, 'withdraw', day('2026-05-10'));
    expect(await gate.changeStop(await receipt(), 's1', withdrawn)).toEqual(
      stop('s1', subject, { state: 'withdrawn', withdrawnOn: day('2026-05-10') }),
    );
    expect(await state(subject)).toBe('not-notified');
    await gate.recordNotices(await receipt(), [told(subject, '2026-05-10', operator)]);
    expect(await state(subject)).toBe('eligible');
    expect(await gate.stops('H1')).toMatchObject([{ id: 's1', state: 'withdrawn' }]);
  });

  it('knows no request that was not made', async () => {
    const { gate } = setUp();
    const change = gate.changeStop(await receipt(), 'none', (of) => of);
    await expect(change).rejects.toMatchObject({ code: 'institution/no-such-stop' });
  });

  it('lets the notices of a retired version open nothing from its day on', async () => {
    const { gate, operator, state } = setUp();
    await gate.recordNotices(await receipt(), [told(patient('1'), '2026-05-01', operator)]);
    const version = { institution: 'H1', operator, version: 'v1' };
    await gate.retireVersion(await receipt(), { ...version, retiredOn: later });
    expect(await state(patient('1'))).toBe('not-notified');
  });

  it('takes the last word about a death', async () => {
    const { gate, operator, state } = setUp();
    const subject = patient(`d${operator}`);
    await gate.recordNotices(await receipt(), [told(subject, '2026-05-01', operator)]);
    await gate.recordDeaths(await receipt(), [{ subject, diedOn: day('2026-04-30') }]);
    expect(await state(subject)).toBe('died-before-notice');
    await gate.recordDeaths(await receipt(), [{ subject, diedOn: day('2026-05-30') }]);
    expect(await state(subject)).toBe('eligible');
  });

  it('makes the epoch grow with every change, and with nothing else', async () => {
    const { gate, operator, state } = setUp();
    const epochs = [await gate.epoch()];
    const subject = patient('1');
    const notice = told(subject, '2026-05-01', operator);
    await gate.recordNotices(await receipt(), [notice]);
    epochs.push(await gate.epoch());
    await gate.recordStop(await receipt(), stop('s1', subject));
    epochs.push(await gate.epoch());
    await gate.changeStop(await receipt(), 's1', (of) => stopAfter(of, 'check-identity', later));
    epochs.push(await gate.epoch());
    await gate.recordDeaths(await receipt(), [{ subject, diedOn: later }]);
    epochs.push(await gate.epoch());
    await state(subject);
    await gate.recordNotices(await receipt(), [notice]);
    epochs.push(await gate.epoch());
    expect(epochs).toEqual([0, 1, 2, 3, 4, 4]);
  });

  it('does nothing without a receipt of the ledger', async () => {
    const { gate, operator, state } = setUp();
    const forged = { sequence: 1, type: 'a/b', subject: 'x', leafHash: '' } as unknown as Receipt;
    const notice = told(patient('unseen'), '2026-05-01', operator);
    await expect(gate.recordNotices(forged, [notice])).rejects.toMatchObject({ kind: 'integrity' });
    await expect(gate.recordStop(forged, stop('s1', patient('unseen')))).rejects.toMatchObject({
      kind: 'integrity',
    });
    expect(await state(patient('unseen'))).toBe('not-notified');
  });
});

describe('the tables of the gate', () => {
  it.each([
    `update institution.notice set noticed_on = date '2000-01-01'`,
    'delete from institution.notice',
    'truncate institution.notice cascade',
    'delete from institution.stopped_subject',
    'update institution.gate_epoch set epoch = epoch - 1',
  ])('refuse %s', async (statement) => {
    await expect(database.pool.query(statement)).rejects.toThrow(/immutable|only grows/);
  });
});
