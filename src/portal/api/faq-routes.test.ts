import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody } from '../../access/actor.ts';
import { writeFaq } from '../../app/inquiries/faq.ts';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import { who } from '../../../test/fixtures/case-desk.ts';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';

let home: HomeAtWork;
let desk: ApiDesk;
beforeAll(async () => {
  home = await HomeAtWork.open();
  desk = await openApiDesk(home.operator);
  const draft = {
    entry: 'what-is-a-notice',
    audience: 'public',
    question: '通知とは何ですか',
    answer: '提供の前にお渡しする文書です。',
    keywords: ['ツウチ'],
    isShown: true,
  };
  await writeFaq(home.operator, draft);
  await writeFaq(home.operator, { ...draft, entry: 'not-shown', question: '通知の下書き', isShown: false });
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

const found = async (search: object) =>
  (await desk.post(anybody, '/public/faq/search', search)).body['hits'] as { entry: string }[];

describe('POST /api/v1/public/faq/search', () => {
  it('K6: finds by reading, by audience, and only what is shown', async () => {
    expect((await found({ words: 'つうち' })).map(({ entry }) => entry)).toEqual(['what-is-a-notice']);
    expect(await found({ words: 'つうち', audience: 'researcher' })).toEqual([]);
    expect((await found({})).map(({ entry }) => entry)).toEqual(['what-is-a-notice']);
  });

  it('K6: takes the words in the body only, so that what somebody looks for stands in no log', async () => {
    expect((await desk.get(anybody, '/public/faq/search?words=がん')).status).toBe(404);
  });
});

describe('POST /api/v1/public/faq/:entry/feedback', () => {
  it('K6: counts once for one key, and nothing for an answer that there is not', async () => {
    const url = '/public/faq/what-is-a-notice/feedback';
    const said = { version: 1, helped: false };
    const [first, second] = ['9b2f8c1e-5d7a-4e0b-8f4d-1c3a5b7d9e0f', 'a1c3e5f7-2b4d-4c6e-9a8b-0d2f4e6a8c1b'];
    for (const key of [first, first, second]) {
      expect((await desk.post(anybody, url, said, key)).status).toBe(200);
    }
    const { rows } = await home.database.pool.query('select helped from operations.faq_feedback');
    expect(rows).toEqual([{ helped: false }, { helped: false }]);
    expect((await desk.post(anybody, '/public/faq/nothing/feedback', said)).status).toBe(404);
  });

  it('asks whoever has not signed in for a key that nobody else thinks of, and takes another body for another’s', async () => {
    const url = '/public/faq/what-is-a-notice/feedback';
    const weak = await desk.post(anybody, url, { version: 1, helped: true }, 'feedback-1');
    expect([weak.status, weak.body['type']]).toEqual([400, 'api/weak-key']);
    const key = '0f9e7d5b-3a1c-4d4f-b0e4-a7d5e1c8f2b9';
    for (const helped of [true, false]) {
      expect((await desk.post(anybody, url, { version: 1, helped }, key)).status).toBe(200);
    }
  });
});

describe('GET /api/v1/faq-gaps', () => {
  it('K7: is for the inquiry desk, and tells a day from no day', async () => {
    const clerk = who('ito', 'inquiry-desk');
    expect((await desk.get(clerk, '/faq-gaps?since=2026-01-01')).body).toEqual({ gaps: [], weak: [] });
    expect((await desk.get(clerk, '/faq-gaps?since=2026-13-01')).status).toBe(400);
    expect((await desk.get(anybody, '/faq-gaps?since=2026-01-01')).status).toBe(401);
  });
});
