import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody } from '../../access/actor.ts';
import { caseOffice } from '../../app/cases/case-office.ts';
import { receiveStop } from '../../app/patient/receive-stop.ts';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';

let home: HomeAtWork;
let desk: ApiDesk;
let number: string;
beforeAll(async () => {
  home = await HomeAtWork.open();
  desk = await openApiDesk(home.operator);
  await home.register('H1');
  await home.admit('1');
  const wish = {
    institution: 'H1',
    subject: home.subject('1'),
    requester: 'self',
    scope: 'institution',
    channel: 'web',
    asksDeletion: false,
    contact: 'yamada@example.jp',
  } as const;
  const received = await receiveStop(home.operator, caseOffice(home.operator), anybody, { wish });
  number = received.receipt.number;
  await home.operator.ledger.checkpoint();
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

describe('POST /api/v1/stop-status', () => {
  it('A11: tells steps and days to whoever has the number, without an account and without who it is about', async () => {
    const { status, body, text } = await desk.post(anybody, '/stop-status', { number });
    expect([status, body]).toEqual([200, expect.objectContaining({ isInForce: true, institution: 'H1' })]);
    const steps = body['steps'] as { id: string; doneOn: string | null }[];
    expect(steps.find(({ id }) => id === 'operator')?.doneOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(steps.find(({ id }) => id === 'institution')?.doneOn).toBeNull();
    expect(text).not.toContain(home.subject('1'));
    expect(text).not.toContain('yamada');
  });

  it.each(['00000-00000-00000-00000', 'what?'])('A11: says of %s only that there is none', async (other) => {
    const { status, body, text } = await desk.post(anybody, '/stop-status', { number: other });
    expect([status, body['type']]).toEqual([404, 'stop/no-such-number']);
    expect(text).not.toContain(other);
  });

  it('is asked in the body only: no address of it can hold a number', async () => {
    expect((await desk.get(anybody, `/stop-status?number=${number}`)).status).toBe(404);
    expect((await desk.get(anybody, `/stop-status/${number}`)).status).toBe(404);
  });
});

describe('POST /api/v1/stop-status/proof', () => {
  it('A16: tells every place with the ledger’s proof, and the key under which it can be checked', async () => {
    const { status, body } = await desk.post(anybody, '/stop-status/proof', { number });
    expect(status).toBe(200);
    const places = body['places'] as { place: string; at: string | null; ledger: { proof: string } | null }[];
    const confirmed = places.filter(({ at }) => at !== null).map(({ place }) => place);
    expect(confirmed).toEqual(['intake', 'linkage', 'count', 'draw', 'packages']);
    expect(places.every(({ at, ledger }) => (at === null) === (ledger === null))).toBe(true);
    expect(places.find(({ place }) => place === 'draw')?.ledger?.proof).toContain('tlog-proof');
    expect(body['verifierKey']).toMatch(/\+/);
  });

  it('A16: gives no proof for a number that there is not', async () => {
    expect((await desk.post(anybody, '/stop-status/proof', { number: 'K7Q2M' })).status).toBe(404);
  });
});
