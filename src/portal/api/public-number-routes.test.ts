import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody } from '../../access/actor.ts';
import { registerInstitution } from '../../app/desk-import.ts';
import { keepContract } from '../../app/desk/contracts.ts';
import { day } from '../../kit/day.ts';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import {
  notify,
  openStewardsOperator,
  type StewardsOperator,
} from '../../../test/integration/stewards-operator.ts';

const institution = '1310000001';
let work: StewardsOperator;
let desk: ApiDesk;
beforeAll(async () => {
  work = await openStewardsOperator();
  desk = await openApiDesk(work.operator);
  const about = { kind: 'hospital', address: '東京都千代田区1-1' } as const;
  await registerInstitution(work.operator, { code: institution, name: 'ﾒｸﾞﾘ病院', ...about });
  await registerInstitution(work.operator, { code: '2210000001', name: '他の病院', ...about });
  const term = { startsOn: day('2026-04-01'), endsOn: day('2027-03-31') };
  await keepContract(work.operator, { institution, kinds: ['electronic-record'], ...term });
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

const get = async (url: string) => (await desk.get(anybody, url)).body;
/** Answers are kept for a minute. */
const aMinuteLater = () => work.clock.set(new Date(work.clock.now().getTime() + 60_000));

describe('GET /api/v1/public/institutions', () => {
  it('K3: tells who takes part, found by name and prefecture however it is written', async () => {
    expect(await get(`/public/institutions?text=${encodeURIComponent('めぐり')}`)).toMatchObject({
      found: 1,
      institutions: [{ code: institution, prefecture: '東京都' }],
    });
    const elsewhere = await get(`/public/institutions?prefecture=${encodeURIComponent('大阪府')}`);
    expect(elsewhere).toEqual({ found: 0, institutions: [] });
    expect(await get('/public/institutions')).toMatchObject({ found: 1 });
  });
});

describe('GET /api/v1/public/numbers', () => {
  it('K4: tells anybody the numbers, and few people as null, which is not nobody', async () => {
    await notify(work, institution, '2026-08-01', ['a', 'b', 'c']);
    aMinuteLater();
    const few = { people: 0, notices: null, institutions: 1, uses: 0, stopsPerThousand: null };
    expect(await get('/public/numbers')).toMatchObject(few);
    const many = Array.from({ length: 10 }, (_, index) => `p${String(index)}`);
    await notify(work, institution, '2026-08-02', many);
    expect((await get('/public/numbers'))['notices']).toBeNull();
    aMinuteLater();
    expect((await get('/public/numbers'))['notices']).toBe(13);
  });
});

describe('GET /api/v1/public/committee', () => {
  it('K8: tells who sits on it with their interests, and leaves out whose term is over', async () => {
    const member = { field: '法律', isChair: false, interests: ['なし'] };
    const members = [
      { ...member, name: '甲', isChair: true },
      { ...member, name: '乙', until: '2026-09-30' },
    ];
    await writeFile(join(work.operator.paths.root, 'committee.json'), JSON.stringify(members));
    expect(await get('/public/committee')).toEqual({
      members: [{ ...member, name: '甲', isChair: true }],
      held: [],
      planned: [],
    });
  });
});
