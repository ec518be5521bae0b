import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandCase } from '../../src/app/cases/carry-on-case.ts';
import { caseOffice } from '../../src/app/cases/case-office.ts';
import { listCases } from '../../src/app/cases/look-at-case.ts';
import { organizationsHolding } from '../../src/app/patient/organizations-holding.ts';
import { receiveStop } from '../../src/app/patient/receive-stop.ts';
import { stopByNumber } from '../../src/app/patient/stop-by-number.ts';
import { consignee } from '../../src/flow/supervision/index.ts';
import { settableClock } from '../../src/kit/clock.ts';
import { day } from '../../src/kit/day.ts';
import { postgresCaseStore } from '../../src/procedure/case-store.postgres.ts';
import { changed, opened } from '../../src/procedure/index.ts';
import { who } from '../fixtures/case-desk.ts';
import { HomeAtWork } from './home-at-work.ts';

let home: HomeAtWork;
beforeAll(async () => {
  home = await HomeAtWork.open();
  await home.register('H1');
  await home.admit('1', '2');
});
afterAll(() => home[Symbol.asyncDispose]());

const clock = settableClock(new Date('2026-07-01T03:00:00Z'));
const office = () => ({ ...caseOffice(home.operator), clock });
const [mori, sato] = [who('mori', 'inquiry-desk'), who('sato', 'steward')];
const receive = (localId: string) =>
  receiveStop(home.operator, office(), mori, {
    wish: {
      institution: 'H1',
      subject: home.subject(localId),
      requester: 'self',
      scope: 'institution',
      channel: 'phone',
      asksDeletion: false,
    },
  });

describe('a stop that others have to know of', () => {
  it('A16: tells every consignee and operator that may hold data, and waits for their word', async () => {
    const store = postgresCaseStore(home.database.kysely);
    const moment = { at: '2026-06-01T03:00:00.000Z', on: day('2026-06-01'), facts: undefined, signature: {} };
    const certified = {
      code: 'C1',
      certificationNumber: 'K-1',
      scopes: ['storage'],
      validFrom: '2026-01-01',
      validUntil: '2027-12-31',
      evidence: 'ab'.repeat(32),
    };
    const proposed = opened(consignee, 'CN-2026-000001', {
      ...moment,
      actor: who('endo', 'office'),
      input: certified,
    });
    const confirm = { ...moment, actor: who('oda', 'director'), input: {} };
    await home.under('test/consignee', 'C1', async (receipt) => {
      await store.insert(receipt, consignee, proposed);
      await store.append(receipt, consignee, changed(consignee, proposed.matter, 'confirm', confirm));
    });
    expect(await organizationsHolding(home.database.kysely)).toEqual({
      consignees: ['C1'],
      otherOperators: [],
    });

    const { case: stop, receipt } = await receive('2');
    const confirmPlace = { place: 'institution', organization: 'H1' };
    await commandCase(office(), sato, {
      kind: 'stop-request',
      id: stop,
      command: 'confirm-place',
      input: confirmPlace,
    });
    expect((await stopByNumber(home.database.kysely, receipt.number)).state).toBe('in-force');
    const kato = who('kato', 'consignee', 'C1');
    const [relay] = await listCases(office(), kato, { kinds: ['stop-relay'], limit: 10 });
    expect(relay).toMatchObject({ party: 'C1', parent: stop, state: 'told' });
    await commandCase(office(), kato, { kind: 'stop-relay', id: relay!.id, command: 'confirm', input: {} });
    expect((await stopByNumber(home.database.kysely, receipt.number)).state).toBe('completed');
  });

  it('A13: lets those who were told off when the request is withdrawn', async () => {
    const { case: stop } = await receive('2');
    const give = (command: string, input: unknown = {}) =>
      commandCase(office(), mori, { kind: 'stop-request', id: stop, command, input });
    await give('check-identity', { means: 'called-back' });
    await give('withdraw');
    const relays = await listCases(office(), sato, { kinds: ['stop-relay'], parent: stop, limit: 10 });
    expect(relays.map(({ state }) => state)).toEqual(['lapsed']);
  });
});
