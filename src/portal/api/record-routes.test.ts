import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anybody } from '../../access/actor.ts';
import { postgresProvisionRecords } from '../../flow/institution/index.ts';
import { day } from '../../kit/day.ts';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import { who } from '../../../test/fixtures/case-desk.ts';
import { HomeAtWork } from '../../../test/integration/home-at-work.ts';

let home: HomeAtWork;
let desk: ApiDesk;
beforeAll(async () => {
  home = await HomeAtWork.open();
  desk = await openApiDesk(home.operator);
  const party = (code: string) => ({ code, name: code, address: null, representative: '代表' });
  await home.under('institution/lists-taken-in', 'H1', (receipt) =>
    postgresProvisionRecords(home.database.kysely, 'OP').keep(receipt, {
      objectDigest: 'a'.repeat(64),
      round: 1,
      providedOn: day('2026-07-01'),
      institution: party('H1'),
      operator: party('OP'),
      dataItems: ['identity', 'condition'],
      format: 'ssmix2',
      records: 12,
      subjects: [home.subject('1'), home.subject('2')],
      ledgerSequence: receipt.sequence,
    }),
  );
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

describe('GET /api/v1/provision-records', () => {
  it('B7: gives the records with the items that they lack, and people as a number only', async () => {
    const { status, body, text } = await desk.get(who('ono', 'auditor'), '/provision-records');
    expect([status, body['missing']]).toEqual([200, ['institution.address', 'operator.address']]);
    expect(body['records']).toMatchObject([{ providedOn: '2026-07-01', people: 2, keepUntil: '2029-07-01' }]);
    expect(text).not.toContain(home.subject('1'));
    const later = await desk.get(who('ono', 'auditor'), '/provision-records?from=2026-07-02');
    expect(later.body['records']).toEqual([]);
  });

  it('B7: gives an institution its own only, and whoever has not signed in nothing', async () => {
    const own = await desk.get(who('abe', 'institution-desk', 'H1'), '/provision-records');
    expect(own.body['records']).toHaveLength(1);
    const other = await desk.get(who('ueda', 'institution-desk', 'H2'), '/provision-records');
    expect(other.body['records']).toEqual([]);
    const asked = who('ueda', 'institution-desk', 'H2');
    expect((await desk.get(asked, '/provision-records?institution=H1')).status).toBe(403);
    expect((await desk.get(anybody, '/provision-records')).status).toBe(401);
  });

  it('names a day that there is', async () => {
    const { status, body } = await desk.get(who('ono', 'auditor'), '/provision-records?to=2026-02-30');
    expect([status, body['type']]).toEqual([400, 'day/not-a-day']);
  });
});

describe('GET /api/v1/confirmation-records', () => {
  it('is of the operator: no institution reads it', async () => {
    expect((await desk.get(who('mori', 'office'), '/confirmation-records')).body).toEqual({
      records: [],
      missing: [],
    });
    const institution = who('abe', 'institution-desk', 'H1');
    expect((await desk.get(institution, '/confirmation-records')).status).toBe(403);
  });
});
