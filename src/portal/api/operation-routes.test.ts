/** The routes of operation: jobs, webhooks, templates, rules and health. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody } from '../../access/actor.ts';
import { enqueue } from '../../app/jobs/enqueue.ts';
import { postgresJobBoard } from '../../app/jobs/job-board.postgres.ts';
import { jobKinds } from '../../app/jobs/job-kinds.ts';
import { addTemplate } from '../../app/outgoing/messages.ts';
import { queueTest, webhooksOf } from '../../app/outgoing/webhooks.ts';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import { who } from '../../../test/fixtures/case-desk.ts';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';

const administrator = who('kimura', 'administrator');
const office = who('mori', 'office');
const institution = who('abe', 'institution-desk', 'H1');

let home: HomeAtWork;
let desk: ApiDesk;
beforeAll(async () => {
  home = await HomeAtWork.open();
  desk = await openApiDesk(home.operator);
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

describe('jobs', () => {
  const order = (key: string) => {
    const { database, clock } = home.operator;
    const asked = { kind: 'institution/worklist-build', key, input: {}, requestedBy: 'mori-1' };
    return enqueue(postgresJobBoard(database), jobKinds, asked, clock);
  };

  it('M4: are listed and shown with their log, cancelled, and tried again', async () => {
    const { id } = await order('night 1');
    await postgresJobBoard(home.operator.database).addLine(id, { at: new Date(), text: 'begun' });
    const { body } = await desk.get(office, '/jobs?state=queued');
    expect(body['jobs']).toMatchObject([{ id, japanese: '送信可否一覧の作成', state: 'queued' }]);
    const cancelled = await desk.post(administrator, `/jobs/${id}/cancel`, {});
    expect(cancelled.body).toMatchObject({ state: 'cancelled', failure: 'jobs/cancelled' });
    expect((await desk.post(administrator, `/jobs/${id}/cancel`, {})).body['type']).toBe('jobs/has-ended');
    expect((await desk.post(administrator, `/jobs/${id}/retry`, {})).body['state']).toBe('queued');
    const shown = await desk.get(administrator, `/jobs/${id}`);
    expect(shown.body).toMatchObject({ job: { id, state: 'queued' }, lines: [{ text: 'begun' }] });
  });

  it('M4: are the operator’s: nobody else sees or stops one', async () => {
    const { id } = await order('night 2');
    expect((await desk.get(institution, `/jobs/${id}`)).status).toBe(403);
    expect((await desk.post(anybody, `/jobs/${id}/cancel`, {})).status).toBe(401);
    const other = '00000000-0000-4000-8000-000000000000';
    expect((await desk.get(office, `/jobs/${other}`)).body['type']).toBe('jobs/no-such-job');
  });
});

describe('webhooks', () => {
  const hook = { url: 'https://hooks.example.jp/meguri', patterns: ['incident/*'] };

  it('M2: are added once for one key, tell their secret then and never again, and show what was sent', async () => {
    const added = await desk.post(administrator, '/webhooks', hook, 'hook-key-1');
    expect(added.status).toBe(201);
    expect((await desk.post(administrator, '/webhooks', hook, 'hook-key-1')).body).toEqual(added.body);
    const listed = await desk.get(administrator, '/webhooks');
    expect(listed.body['webhooks']).toMatchObject([{ id: added.body['id'], state: 'active', ...hook }]);
    expect(listed.text).not.toContain(String(added.body['secret']));
    const id = String(added.body['id']);
    await queueTest(home.operator, id);
    const { body } = await desk.get(administrator, `/webhooks/${id}/deliveries`);
    expect(body['deliveries']).toMatchObject([{ state: 'waiting', attempts: 0, tries: [] }]);
    const [delivery] = await webhooksOf(home.operator).deliveries(id);
    const again = `/webhooks/${id}/deliveries/${String(delivery?.id)}/redeliver`;
    expect((await desk.post(administrator, again, {})).body['type']).toBe('outgoing/not-ended');
    await webhooksOf(home.operator).attempted(
      delivery!,
      { number: 1, at: new Date(), status: 500, failure: 'outgoing/not-accepted', milliseconds: 3 },
      'given-up',
    );
    expect((await desk.post(administrator, again, {})).body).toEqual({ delivery: delivery?.id });
    const other = `/webhooks/${id}/deliveries/999/redeliver`;
    expect((await desk.post(administrator, other, {})).status).toBe(404);
  });

  it('M2: are the administrator’s, and go to no address within', async () => {
    expect((await desk.get(office, '/webhooks')).status).toBe(403);
    expect((await desk.post(anybody, '/webhooks', hook)).status).toBe(401);
    const within = { ...hook, url: 'https://127.0.0.1/x' };
    expect((await desk.post(administrator, '/webhooks', within)).status).toBe(400);
  });
});

describe('templates', () => {
  it('M3: are listed, and previewed with the places of their values', async () => {
    const text = { subject: '{{number}} の期限', body: '{{number}} の期限は {{day}} です。' };
    const draft = { name: 'due-soon', language: 'ja', ...text, variables: ['number', 'day'] } as const;
    await addTemplate(home.operator, draft);
    const listed = await desk.get(office, '/templates');
    expect(listed.body['templates']).toMatchObject([{ name: 'due-soon', version: 1 }]);
    const { body } = await desk.get(office, '/templates/due-soon');
    expect(body['preview']).toEqual({
      subject: '［number］ の期限',
      body: '［number］ の期限は ［day］ です。',
    });
    expect((await desk.get(office, '/templates/due-soon?language=en')).status).toBe(404);
    expect((await desk.get(institution, '/templates')).status).toBe(403);
  });
});

describe('rules', () => {
  it('M6: tells anybody the numbers that are in force on a day', async () => {
    const { body } = await desk.get(anybody, '/rules?on=2026-10-01');
    const rules = body['rules'] as { id: string; value: unknown; article: string }[];
    expect(rules.find(({ id }) => id === 'waiting-days')?.value).toBe(30);
    const early = (await desk.get(anybody, '/rules?on=1990-01-01')).body['rules'] as object[];
    expect(early.length).toBeLessThan(rules.length);
  });

  it('M6: tells office and director what a change would change, and nobody else', async () => {
    await home.register('H1');
    await home.admit('1', '2');
    const change = { id: 'waiting-days', value: 60, from: '2026-05-01', article: '案' };
    const { status, body } = await desk.post(office, '/rules/preview', change);
    expect([status, body['waitingPeople']]).toEqual([200, expect.objectContaining({ looked: 2, later: 2 })]);
    expect((await desk.post(institution, '/rules/preview', change)).status).toBe(403);
    const words = { ...change, value: 'long' };
    expect((await desk.post(office, '/rules/preview', words)).body['type']).toBe('law/other-kind-of-value');
  });
});

describe('health', () => {
  it('M8: tells the administrator and auditors how the home is and what to do, and nobody else', async () => {
    const { status, body } = await desk.get(administrator, '/health');
    const checks = body['checks'] as { id: string; state: string; toDo: string }[];
    expect([status, checks.find(({ id }) => id === 'database')?.state]).toEqual([200, 'good']);
    expect(checks.find(({ id }) => id === 'backup')).toMatchObject({ state: 'bad' });
    expect((await desk.get(office, '/health')).status).toBe(403);
    expect((await desk.get(anybody, '/health')).status).toBe(401);
  });
});
