import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';
import { settableClock } from '../../kit/clock.ts';
import type { Operator } from '../operator.ts';
import { addTemplate, findTemplate, orderMessage, sendDue } from './messages.ts';
import { isSignedBy } from './webhook-signature.ts';
import {
  addWebhook,
  deliverDue,
  failuresUntilDisabled,
  queueEvents,
  queueTest,
  webhooksOf,
} from './webhooks.ts';

const clock = settableClock(new Date('2026-10-01T00:00:00Z'));
const later = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * 60_000));

let work: HomeAtWork;
let operator: Operator;
let server: Server;
let url: string;
let status = 200;
const received: { headers: IncomingHttpHeaders; body: string }[] = [];
beforeAll(async () => {
  work = await HomeAtWork.open();
  operator = { ...work.operator, clock };
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(status, { location: 'http://169.254.169.254/' }).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  await mkdir(join(work.home, 'operations'), { recursive: true });
  await writeFile(
    join(work.home, 'operations/outgoing.json'),
    JSON.stringify({ allowedHosts: ['127.0.0.1'] }),
  );
});
afterAll(async () => {
  server.close();
  await work[Symbol.asyncDispose]();
});

let cases = 0;
/** A case of some kind, with one event. */
async function caseEvent(kind: string, happened: string): Promise<string> {
  const id = `T-2026-${String((cases += 1)).padStart(4, '0')}`;
  await work.database.pool.query(
    `insert into procedure.matter values ($1, $2, 'OP', null, '山田太郎の件', 's', 'office', null, '2026-10-01', '2026-10-01', false, 1, null, '{}', $3)`,
    [id, kind, 100 + cases],
  );
  await work.database.pool.query(
    `insert into procedure.event (matter, sequence, happened, at, happened_on, account, persons, role, state_after, audience, detail, receipt_sequence)
     values ($1, 1, $2, $3, '2026-10-01', 'ito', '{}', 'office', 's', 'operator', '{"note":"山田太郎"}', $4)`,
    [id, happened, clock.now(), 100 + cases],
  );
  return id;
}

describe('M2: webhooks', () => {
  it('M2: tells of an event once, signed, with number, kind, type and time only, and keeps the history', async () => {
    const { id, secret } = await addWebhook(operator, url, ['incident/*']);
    const incident = await caseEvent('incident', 'contained');
    await caseEvent('application', 'submitted');
    expect([await queueEvents(operator), await queueEvents(operator)]).toEqual([1, 0]);
    expect(await deliverDue(operator)).toEqual({ delivered: 1, failed: 0, disabled: 0 });
    expect(await deliverDue(operator)).toEqual({ delivered: 0, failed: 0, disabled: 0 });
    expect(received).toHaveLength(1);
    const [{ headers, body }] = received as [{ headers: IncomingHttpHeaders; body: string }];
    expect(JSON.parse(body)).toEqual({
      id: `${incident}#1`,
      case: incident,
      kind: 'incident',
      type: 'incident/contained',
      at: '2026-10-01T00:00:00.000Z',
    });
    expect(isSignedBy(secret, body, String(headers['meguri-signature']), clock.now())).toBe(true);
    const [delivery] = await webhooksOf(operator).deliveries(id);
    expect(delivery).toMatchObject({ state: 'delivered', attempts: 1 });
    expect(await webhooksOf(operator).attempts(delivery!.id)).toMatchObject([
      { number: 1, status: 200, failure: null },
    ]);
    // The secret stands nowhere in the clear.
    const { rows } = await work.database.pool.query<{ text: string }>(
      'select w::text as text from operations.webhook w',
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('M2: tries again later and later, does not follow a redirect, and sends again when asked', async () => {
    const { id } = await addWebhook(operator, url, ['order/*']);
    await caseEvent('order', 'issued');
    await queueEvents(operator);
    status = 302;
    const before = received.length;
    expect((await deliverDue(operator)).failed).toBe(1);
    expect(received.length).toBe(before + 1);
    // Not yet.
    expect((await deliverDue(operator)).failed).toBe(0);
    status = 204;
    later(1);
    expect((await deliverDue(operator)).delivered).toBe(1);
    const store = webhooksOf(operator);
    const [delivery] = await store.deliveries(id);
    expect((await store.attempts(delivery!.id)).map((attempt) => attempt.status)).toEqual([302, 204]);
    expect((await store.attempts(delivery!.id))[0]?.failure).toBe('outgoing/not-accepted');
    await store.again(delivery!.id, clock.now());
    expect((await deliverDue(operator)).delivered).toBe(1);
    await expect(store.again(999_999, clock.now())).rejects.toMatchObject({ code: 'outgoing/not-ended' });
  });

  it('M2: is disabled after failing again and again, and the ledger says so', async () => {
    status = 500;
    const { id } = await addWebhook(operator, url, ['exchange/*']);
    for (let n = 0; n < failuresUntilDisabled; n += 1) {
      later(1);
      await queueTest(operator, id);
    }
    expect((await deliverDue(operator)).disabled).toBe(1);
    expect(await webhooksOf(operator).find(id)).toMatchObject({
      state: 'disabled',
      disabledBecause: 'failed-repeatedly',
    });
    const before = received.length;
    later(1000);
    await queueTest(operator, id);
    expect(await deliverDue(operator)).toEqual({ delivered: 0, failed: 0, disabled: 0 });
    expect(received.length).toBe(before);
    const types: string[] = [];
    for await (const { type, subject } of operator.ledger.entries()) if (subject === id) types.push(type);
    expect(types).toContain('operations/webhook-disabled');
  });

  it('M2: refuses a target within the network that the configuration does not name', async () => {
    for (const target of ['https://10.0.0.1/', 'http://example.jp/', 'https://localhost/']) {
      await expect(addWebhook(operator, target, ['*'])).rejects.toMatchObject({ kind: 'invalid-input' });
    }
  });
});

describe('M3: messages', () => {
  const draft = {
    name: 'due-soon',
    language: 'ja' as const,
    subject: '{{number}} の期限',
    body: '{{name}} 様',
    variables: ['number', 'name'],
  };

  it('M3: keeps every version of a template as it was', async () => {
    expect((await addTemplate(operator, draft)).version).toBe(1);
    expect((await addTemplate(operator, { ...draft, body: '{{name}} 殿' })).version).toBe(2);
    expect((await findTemplate(operator, 'due-soon', 'ja')).body).toBe('{{name}} 殿');
    expect((await findTemplate(operator, 'due-soon', 'ja', 1)).body).toBe('{{name}} 様');
    await expect(
      work.database.pool.query(`update operations.message_template set body = 'x'`),
    ).rejects.toThrow('immutable');
    await expect(addTemplate(operator, { ...draft, body: '{{patient}}' })).rejects.toMatchObject({
      code: 'outgoing/unknown-variable',
    });
  });

  it('M3: sends a test into the outbox; the address stands in the database under seal only', async () => {
    const values = { number: 'A-1', name: '秘密花子' };
    const order = {
      template: 'due-soon',
      language: 'ja' as const,
      values,
      to: 'hanako@example.jp',
      isTest: true,
    };
    await orderMessage(operator, order);
    const { rows } = await work.database.pool.query<{ text: string }>(
      'select m::text as text from operations.message m',
    );
    expect(JSON.stringify(rows)).not.toMatch(/秘密|hanako/);
    expect(await sendDue(operator)).toEqual({ sent: 1, failed: 0 });
    expect(await sendDue(operator)).toEqual({ sent: 0, failed: 0 });
    const outbox = join(work.home, 'operations/outbox');
    const [file = ''] = await readdir(outbox);
    expect(await readFile(join(outbox, file), 'utf8')).toContain('To: hanako@example.jp');
    await expect(orderMessage(operator, { ...order, to: 'a@b\nBcc: c@d' })).rejects.toMatchObject({
      code: 'outgoing/bad-address',
    });
  });

  it('tries again when the mailer fails, keeping nothing of what it said', async () => {
    await orderMessage(operator, {
      template: 'due-soon',
      language: 'ja',
      values: { number: '1', name: 'x' },
      to: 'a@example.jp',
    });
    const failing = { send: () => Promise.reject(new Error('a@example.jp is unknown')) };
    expect(await sendDue(operator, failing)).toEqual({ sent: 0, failed: 1 });
    expect(await sendDue(operator, failing)).toEqual({ sent: 0, failed: 0 });
    const { rows } = await work.database.pool.query(
      `select failure from operations.message where state = 'waiting'`,
    );
    expect(rows).toEqual([{ failure: 'outgoing/mailer-failed' }]);
    later(2);
    expect(await sendDue(operator)).toEqual({ sent: 1, failed: 0 });
  });
});
