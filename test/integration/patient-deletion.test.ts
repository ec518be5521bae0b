import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockActor } from '../../src/access/actor.ts';
import { replayAfter } from '../../src/app/backup/replay.ts';
import { commandCase } from '../../src/app/cases/carry-on-case.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import { carryOutDeletion } from '../../src/app/patient/delete-stopped.ts';
import { receiveStop } from '../../src/app/patient/receive-stop.ts';
import { statusByReceipt, stopByNumber } from '../../src/app/patient/stop-by-number.ts';
import { proofByReceipt } from '../../src/app/patient/stop-proof.ts';
import { stopRelayCase } from '../../src/flow/institution/index.ts';
import { settableClock } from '../../src/kit/clock.ts';
import { day } from '../../src/kit/day.ts';
import { ledgerSigningKey, newLedgerKey, parseVerifierKey, verifierKeyOf } from '../../src/ledger/index.ts';
import { postgresCaseStore } from '../../src/procedure/case-store.postgres.ts';
import { opened } from '../../src/procedure/index.ts';
import { who } from '../fixtures/case-desk.ts';
import { HomeAtWork } from './home-at-work.ts';

let home: HomeAtWork;
beforeAll(async () => {
  home = await HomeAtWork.open();
  await home.register('H1');
  await home.admit('1', '2');
  await home.admit('3', '4');
});
afterAll(() => home[Symbol.asyncDispose]());

const office = () => ({
  ...caseOffice(home.operator),
  clock: settableClock(new Date('2026-07-01T03:00:00Z')),
  verifyApproval: () => Promise.resolve({ kind: 'test' }),
});
const mori = who('mori', 'inquiry-desk');
const [sato, ito] = [who('sato', 'steward'), who('ito', 'steward')];
const receive = (localId: string, about: { asksDeletion?: boolean; scope?: 'all' } = {}) =>
  receiveStop(home.operator, office(), mori, {
    wish: {
      institution: 'H1',
      subject: home.subject(localId),
      requester: 'self',
      scope: 'institution',
      channel: 'phone',
      asksDeletion: false,
      identity: 'called-back',
      ...about,
    },
  });
const give = (id: string, command: string, actor = sato, input: unknown = {}) =>
  commandCase(office(), actor, { kind: 'stop-request', id, command, input, signature: {} });
const namesInVault = async () => {
  const names: (string | null)[] = [];
  await home.under('test/read', 'everybody', async (receipt) => {
    for await (const { identity } of home.operator.vault.openIdentities(receipt)) names.push(identity.name);
  });
  return names;
};

describe('carryOutDeletion', () => {
  it('A15: erases, after two different people ordered it, every copy that there is, and tells each by itself', async () => {
    const { case: id, receipt } = await receive('1', { asksDeletion: true });
    await give(id, 'confirm-place', sato, { place: 'institution', organization: 'H1' });
    await expect(carryOutDeletion(home.operator, office(), id)).rejects.toMatchObject({
      code: 'stop/deletion-not-approved',
    });
    await give(id, 'order-deletion');
    await expect(give(id, 'approve-deletion', sato)).rejects.toMatchObject({
      code: 'case/separation-of-duties',
    });
    expect(await namesInVault()).toContain('名前1');
    await give(id, 'approve-deletion', ito);
    const waiting = join(home.operator.paths.inbox, 'object.sealed.receipt.json');
    await writeFile(waiting, JSON.stringify({ institution: 'H1' }));
    const halfway = await carryOutDeletion(home.operator, office(), id);
    expect(halfway.state).toBe('deleting');
    expect(await namesInVault()).toEqual(['名前2', '名前3', '名前4']);
    const { copies } = await statusByReceipt(home.database.kysely, receipt.number);
    expect(copies.filter(({ erasedOn }) => erasedOn === null).map(({ copy }) => copy)).toEqual([
      'inbox',
      'backups',
    ]);
    await writeFile(waiting, JSON.stringify({ institution: 'H2' }));
    await carryOutDeletion(home.operator, office(), id);
    const seen = { copy: 'backups', count: 3, evidence: 'ef'.repeat(32), goneOn: '2026-07-01' };
    await give(id, 'record-erasure', ito, seen);
    const done = await statusByReceipt(home.database.kysely, receipt.number);
    expect(done.steps.at(-1)).toMatchObject({ id: 'completed', doneOn: '2026-07-01' });
    const stop = (await home.operator.gate.stops('H1')).find((one) => one.id === id);
    // The token stays, so that the person is not taken in again.
    expect(stop?.state).toBe('deleted');
  });

  it('A15: counts what was erased, never what stood in it', async () => {
    const { rows } = await home.database.pool.query<{ detail: unknown }>(
      `select detail from procedure.event where happened = 'copy-erased'`,
    );
    for (const { detail } of rows) {
      const isSeen = (detail as { copy: string }).copy === 'backups';
      const names = isSeen ? ['copy', 'count', 'evidence', 'goneOn'] : ['copy', 'count'];
      expect(Object.keys(detail as object).sort()).toEqual(names);
    }
  });
});

describe('proofByReceipt', () => {
  const parts = async () => ({
    db: home.database.kysely,
    folder: home.operator.paths.ledger,
    key: parseVerifierKey((await readFile(join(home.operator.paths.ledger, 'verifier-key'), 'utf8')).trim()),
  });

  it('A16: proves for each place that the stop took effect, with its moment, its ledger entry and the proof of inclusion', async () => {
    const { receipt } = await receive('2');
    await home.operator.ledger.checkpoint();
    const proof = await proofByReceipt(await parts(), receipt.number);
    expect(proof.places.map(({ place, at }) => [place, at !== null])).toEqual([
      ['institution', false],
      ['intake', true],
      ['linkage', true],
      ['count', true],
      ['draw', true],
      ['packages', true],
    ]);
    expect(proof.received?.type).toBe('stop-request/opened');
    for (const { ledger } of proof.places.slice(1)) {
      expect(ledger).toEqual(proof.received);
      expect(ledger?.proof).toMatch(/^c2sp.org\/tlog-proof@v1\nindex \d+\n/);
    }
  });

  it('A16: does not prove anything under another key', async () => {
    const { receipt } = await receive('2');
    await home.operator.ledger.checkpoint();
    const other = verifierKeyOf(ledgerSigningKey('meguri/OP', newLedgerKey()));
    await expect(proofByReceipt({ ...(await parts()), key: other }, receipt.number)).rejects.toMatchObject({
      kind: 'integrity',
    });
  });
});

describe('a relay', () => {
  it('A16: confirms its place in the stop request when the organization says that it took effect', async () => {
    const { case: stop, receipt } = await receive('3');
    await give(stop, 'confirm-place', sato, { place: 'institution', organization: 'H1' });
    expect((await stopByNumber(home.database.kysely, receipt.number)).state).toBe('completed');
    const other = await receive('3');
    // As when a consignee held data: its relay belongs to the request.
    const moment = {
      actor: clockActor,
      at: '2026-07-01T03:00:00.000Z',
      on: day('2026-07-01'),
      facts: undefined,
    };
    const input = { stop: other.case, place: 'institution', organization: 'H1' };
    await home.under('test/relayed', other.case, (proof) =>
      postgresCaseStore(home.database.kysely).insert(
        proof,
        stopRelayCase,
        opened(stopRelayCase, 'SR-2026-000900', { ...moment, input }),
      ),
    );
    const relay = { kind: 'stop-relay', id: 'SR-2026-000900', command: 'confirm', input: {} };
    await commandCase(office(), who('abe', 'institution-desk', 'H1'), relay);
    const confirmed = await stopByNumber(home.database.kysely, other.receipt.number);
    expect([confirmed.state, confirmed.data.places[0]?.confirmedOn]).toEqual(['completed', '2026-07-01']);
  });
});

describe('a restore', () => {
  it('A5: puts a stop in force again that was acknowledged after the backup, from the ledger alone', async () => {
    const subject = home.subject('4');
    const { ledger, gate } = home.operator;
    const detail = { person: subject, scope: 'institution', requester: 'self', channel: 'web' };
    const event = { type: 'stop-request/opened', actor: 'public', subject: 'stop-request', detail } as const;
    const intent = await ledger.intend(event);
    await ledger.settle(intent, 'done', { case: 'S-2026-000999' });
    expect((await gate.decisionsFor([subject], day('2026-07-01'))).get(subject)?.state).toBe('eligible');
    expect(await replayAfter(home.operator, intent.sequence)).toMatchObject({
      stops: 1,
      stopsToTakeInAgain: [],
    });
    expect((await gate.decisionsFor([subject], day('2026-07-01'))).get(subject)?.state).toBe('stopped');
  });

  it('says nothing of a person in the ledger but the keyed token', async () => {
    for await (const { type, detail } of home.operator.ledger.entries()) {
      if (type !== 'stop-request/opened') continue;
      const names = Object.keys(detail ?? {});
      const isOutcome = names.includes('case');
      expect(isOutcome || names.sort().join() === 'channel,person,requester,scope').toBe(true);
    }
  });
});
