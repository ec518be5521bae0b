import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody } from '../../access/actor.ts';
import { buildWorklist } from '../../app/desk/worklist.ts';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import { who } from '../../../test/fixtures/case-desk.ts';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';

const office = who('mori', 'office');
const ownDesk = who('abe', 'institution-desk', 'H1');
const otherDesk = who('ueda', 'institution-desk', 'H2');

let home: HomeAtWork;
let desk: ApiDesk;
beforeAll(async () => {
  home = await HomeAtWork.open();
  desk = await openApiDesk(home.operator);
  await home.register('H1');
  await home.register('H2');
  await home.admit('1', '2', '3');
  await buildWorklist(home.operator);
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

interface Page {
  readonly rows: readonly { readonly subject: string; readonly words: string }[];
  readonly noLonger: number;
  readonly next: string | null;
}
const page = async (query: string) => (await desk.get(office, `/worklist?${query}`)).body as unknown as Page;

describe('GET /api/v1/worklist', () => {
  it('B3: gives the patients who may be sent page by page, each once', async () => {
    const first = await page('institution=H1&limit=2');
    const second = await page(`institution=H1&limit=2&after=${first.next ?? ''}`);
    const subjects = [...first.rows, ...second.rows].map(({ subject }) => subject);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, null]);
    expect(subjects.sort()).toEqual(['1', '2', '3'].map((id) => home.subject(id)).sort());
    expect(first.rows[0]?.words).toBe('可');
  });

  it('B3: leaves out who stopped since the list was made', async () => {
    const stop = home.stop('S-1', '3');
    await home.under('institution/lists-taken-in', 'H1', (receipt) =>
      home.operator.gate.recordStop(receipt, stop),
    );
    const { rows, noLonger } = await page('institution=H1');
    expect(noLonger).toBe(1);
    expect(rows.map(({ subject }) => subject)).not.toContain(home.subject('3'));
  });

  it('B3: shows a desk its own institution only, and nobody else anything', async () => {
    const own = await desk.get(ownDesk, '/worklist');
    expect([own.status, own.body['institution']]).toEqual([200, 'H1']);
    const other = await desk.get(otherDesk, '/worklist?institution=H1');
    expect([other.status, other.body['type']]).toEqual([403, 'api/not-your-organization']);
    const silent = await desk.get(otherDesk, '/worklist');
    expect(silent.body).toMatchObject({ institution: 'H2', rows: [] });
    expect((await desk.get(anybody, '/worklist?institution=H1')).status).toBe(401);
    expect((await desk.get(who('kato', 'applicant', 'UNIV'), '/worklist?institution=H1')).status).toBe(403);
  });

  it('does not guess of which institution the list is wanted, nor where a page ended', async () => {
    expect((await desk.get(office, '/worklist')).body['type']).toBe('worklist/no-institution');
    expect((await desk.get(office, '/worklist?institution=H9')).status).toBe(404);
    expect((await desk.get(office, '/worklist?institution=H1&after=2026-02-30.x')).status).toBe(400);
  });
});

describe('GET /api/v1/worklist/counts', () => {
  it('B3: counts people by state and reason, for a desk its own', async () => {
    const all = (await desk.get(office, '/worklist/counts')).body['counts'];
    expect(all).toEqual([
      { institution: 'H1', state: 'eligible', reason: 'month-over-without-stop', people: 3 },
    ]);
    expect((await desk.get(otherDesk, '/worklist/counts')).body['counts']).toEqual([]);
  });
});
