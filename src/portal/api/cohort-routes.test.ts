import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody } from '../../access/actor.ts';
import { makeCatalogue } from '../../app/feasibility/make-catalogue.ts';
import {
  operatorWithRegion,
  type OperatorWithRegion,
} from '../../app/feasibility/operator-with-region.fake.ts';
import type { settableClock } from '../../kit/clock.ts';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import { who } from '../../../test/fixtures/case-desk.ts';

const tanaka = who('tanaka', 'applicant', 'UNIV');
const sato = who('sato', 'applicant', 'CITY');
const adults = (ageAtLeast: number) => ({
  name: '成人',
  inclusion: [{ kind: 'demographic', label: '年齢', ageAtLeast }],
});
const everybody = { name: '全員', inclusion: [] };

let work: OperatorWithRegion;
let desk: ApiDesk;
beforeAll(async () => {
  work = await operatorWithRegion(200, 'cohort api');
  desk = await openApiDesk(work.operator);
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

const save = async (ageAtLeast = 20, key?: string) =>
  (await desk.post(tanaka, '/cohort-definitions', { definition: adults(ageAtLeast) }, key)).body;

describe('the catalogue', () => {
  it('E1: tells anybody what there is, hidden numbers as null, and before it is made that there is none', async () => {
    expect((await desk.get(anybody, '/catalogue')).body['type']).toBe('cohort/no-catalogue');
    await makeCatalogue(work.operator, 'mori', new Map());
    const { status, body } = await desk.get(anybody, '/catalogue');
    expect([status, body['madeOn']]).toEqual([200, '2026-10-01']);
    const datasets = body['datasets'] as { domain: string; people: number | null }[];
    expect(datasets.find(({ domain }) => domain === 'condition')?.people).toBeGreaterThan(0);
    expect(datasets.every(({ people }) => people === null || people % 10 === 0)).toBe(true);
    const found = await desk.get(anybody, '/catalogue/variables?domain=condition&limit=2');
    expect(found.body['variables']).toHaveLength(2);
    expect(found.body['found']).toBeGreaterThan(2);
  });
});

describe('saved definitions', () => {
  it('E11: are saved, listed, compared, shared and forked, under the name of who signed in', async () => {
    const { id, owner } = await save();
    expect(owner).toBe('UNIV');
    const version = { definition: adults(30), note: '30歳から', basedOn: 1 };
    const next = await desk.post(tanaka, `/cohort-definitions/${String(id)}/versions`, version);
    expect(next.body['versions']).toMatchObject([{ version: 1, author: 'tanaka' }, { version: 2 }]);
    const { body } = await desk.get(tanaka, `/cohort-definitions/${String(id)}/changes?before=1&after=2`);
    expect(body['changes']).toMatchObject([
      { what: 'changed', field: 'ageAtLeast', before: '20', after: '30' },
    ]);
    await desk.put(tanaka, `/cohort-definitions/${String(id)}/sharing`, { organizations: ['CITY'] });
    const fork = await desk.post(sato, `/cohort-definitions/${String(id)}/forks`, { version: 2 });
    expect([fork.status, fork.body]).toEqual([
      201,
      expect.objectContaining({ owner: 'CITY', forkedFrom: { id, version: 2 } }),
    ]);
    const listed = await desk.get(sato, '/cohort-definitions');
    expect(listed.body['definitions']).toHaveLength(2);
  });

  it('E11: are not there for another organization, and it changes none', async () => {
    const { id } = await save();
    expect((await desk.get(sato, `/cohort-definitions/${String(id)}`)).status).toBe(404);
    const sharing = { organizations: ['CITY'] };
    expect((await desk.put(sato, `/cohort-definitions/${String(id)}/sharing`, sharing)).status).toBe(404);
    await desk.put(tanaka, `/cohort-definitions/${String(id)}/sharing`, sharing);
    const version = { definition: adults(40), note: '', basedOn: 1 };
    const refused = await desk.post(sato, `/cohort-definitions/${String(id)}/versions`, version);
    expect([refused.status, refused.body['type']]).toEqual([403, 'cohort/not-of-the-owner']);
    expect((await desk.get(anybody, '/cohort-definitions')).status).toBe(401);
  });

  it('E11: are saved once for one key, and the key serves nothing else', async () => {
    const [first, again] = [await save(50, 'same-key-1'), await save(50, 'same-key-1')];
    expect(again['id']).toBe(first['id']);
    expect((await save(51, 'same-key-1'))['type']).toBe('api/key-reused');
    expect((await save(50, 'other-key-1'))['id']).not.toBe(first['id']);
  });
});

describe('counts', () => {
  const left = async () => (await desk.get(tanaka, '/cohort-budget')).body;

  it('E6, E9: are rounded, and are charged to who signed in, whatever the question says', async () => {
    const before = await left();
    const { status, body } = await desk.post(tanaka, '/cohort-counts', { definition: everybody });
    expect([status, Number(body['people']) % 10, body['hidden']]).toEqual([200, 0, null]);
    expect(await left()).toEqual({
      person: Number(before['person']) - 1,
      organization: Number(before['organization']) - 1,
    });
    const forged = { definition: everybody, organization: 'CITY', person: 'sato' };
    expect((await desk.post(tanaka, '/cohort-counts', forged)).status).toBe(400);
  });

  it('are made from one draw as long as the vault and the day stay the same', async () => {
    const draws = async () => {
      const entries = await Array.fromAsync(work.operator.ledger.entries());
      return entries.filter(({ type, phase }) => type === 'cohort/counting-room-opened' && phase === 'intent')
        .length;
    };
    const before = await draws();
    await desk.post(tanaka, '/cohort-counts', { definition: everybody });
    await desk.post(tanaka, '/cohort-counts', { definition: adults(60) });
    expect((await draws()) - before).toBe(0);
    const clock = work.operator.clock as ReturnType<typeof settableClock>;
    clock.set(new Date('2026-10-02T00:00:00Z'));
    await desk.post(tanaka, '/cohort-counts', { definition: everybody });
    expect((await draws()) - before).toBe(1);
  });

  it('E9: hide few and nobody alike', async () => {
    const { body } = await desk.post(tanaka, '/cohort-counts', { definition: adults(130) });
    expect([body['people'], body['hidden']]).toEqual([
      null,
      expect.objectContaining({ ja: expect.any(String) as string }),
    ]);
  });

  it('E13: come with the standard table for a feasibility question', async () => {
    const { body } = await desk.post(tanaka, '/cohort-feasibility', { definition: everybody });
    const { parts } = body['table'] as { parts: { id: string; rows: { people: number | null }[] }[] };
    expect(parts.map(({ id }) => id)).toEqual(expect.arrayContaining(['steps', 'age-sex', 'prefecture']));
    expect(parts.flatMap(({ rows }) => rows).some(({ people }) => people === null)).toBe(true);
  });

  it('are given to no institution and to nobody who has not signed in', async () => {
    const question = { definition: everybody };
    expect((await desk.post(anybody, '/cohort-counts', question)).status).toBe(401);
    const institution = who('abe', 'institution-desk', 'H1');
    expect((await desk.post(institution, '/cohort-counts', question)).status).toBe(403);
  });

  it.each([
    { kind: 'demographic', label: 'x', ageAtLeast: Number.MAX_SAFE_INTEGER },
    { kind: 'observed', label: 'x', beforeDays: Number.MAX_SAFE_INTEGER, afterDays: 0 },
    {
      kind: 'event',
      label: 'x',
      event: { domain: 'condition' },
      window: { fromDays: -Number.MAX_SAFE_INTEGER, toDays: Number.MAX_SAFE_INTEGER },
    },
    { kind: 'event', label: 'x', event: { domain: 'condition', from: '9999-12-31', valueAtLeast: 1e308 } },
  ])('answer or refuse what nobody would ask: %j', async (criterion) => {
    const definition = { name: 'x', inclusion: [criterion] };
    const { status } = await desk.post(tanaka, '/cohort-counts', { definition });
    expect(status).toBeLessThan(500);
  });
});
