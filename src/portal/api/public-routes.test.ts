import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody } from '../../access/actor.ts';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import { who } from '../../../test/fixtures/case-desk.ts';
import { OperatorAtWork } from '../../../test/journeys/operator-at-work.ts';

const director = who('saito', 'director');
const office = who('mori', 'office');

let work: OperatorAtWork;
let desk: ApiDesk;
beforeAll(async () => {
  work = await OperatorAtWork.open();
  desk = await openApiDesk(work.operator);
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

/** Answers are kept for a minute. */
const aMinuteLater = () => work.clock.set(new Date(work.clock.now().getTime() + 60_000));

describe('before anything was done', () => {
  it.each([
    ['/public/uses', { uses: [] }],
    ['/public/incidents', { published: [], inProgress: 0 }],
    ['/public/tariff', { tariff: null }],
  ])('%s says so, to whoever has not signed in', async (url, nothing) => {
    const { status, body } = await desk.get(anybody, url);
    expect([status, body]).toEqual([200, nothing]);
  });
});

describe('public routes', () => {
  it('K1, K2, K10: tell anybody who uses what for what, on which conditions, and the one tariff', async () => {
    const id = await work.applyAndApprove();
    aMinuteLater();
    const { body, text } = await desk.get(anybody, '/public/uses');
    expect(body['uses']).toMatchObject([
      {
        number: id,
        state: 'approved',
        results: [],
        passedOnTo: [],
        recipient: expect.any(String) as string,
      },
    ]);
    // What a person of the recipient is called, or signed with, is nobody else's business.
    expect(text).not.toMatch(/signature|members|digest|sato|mori/);
    const { tariff } = (await desk.get(anybody, '/public/tariff')).body;
    expect(tariff).toMatchObject({
      id: expect.stringMatching(/^T-/) as string,
      tariff: { marginPercent: 10 },
    });
  });

  it('K9: tell of an incident what was published, and of the others only how many there are', async () => {
    const input = { kind: 'near-miss', awareOn: '2026-10-01', summary: '社外秘の経過' };
    const opened = await desk.post(office, '/cases/incident', { input });
    aMinuteLater();
    expect((await desk.get(anybody, '/public/incidents')).body).toEqual({ published: [], inProgress: 1 });
    const url = `/cases/incident/${String(opened.body['id'])}`;
    const contained = await desk.post(office, `${url}/contain`, { version: 1, input: { text: '止めた' } });
    const told = { what: '宛先の誤り', reach: '影響なし', action: '差し止めた', lesson: '二人で確かめる' };
    const version = contained.body['version'];
    expect((await desk.post(director, `${url}/publish`, { version, input: told })).status).toBe(200);
    aMinuteLater();
    const { body, text } = await desk.get(anybody, '/public/incidents');
    expect(body['published']).toMatchObject([{ isNearMiss: true, publishedOn: '2026-10-01', ...told }]);
    expect(text).not.toContain('社外秘');
  });
});
