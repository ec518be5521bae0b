import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { anybody } from '../../access/actor.ts';
import { guarded } from '../../app/guarded.ts';
import { openApiDesk, type ApiDesk } from '../../../test/fixtures/api-desk.ts';
import { who } from '../../../test/fixtures/case-desk.ts';
import { writeBundles } from '../../../test/fixtures/fhir-bundles.ts';
import {
  notify,
  openStewardsOperator,
  receive,
  registerHospital,
  somebody,
  type StewardsOperator,
} from '../../../test/integration/stewards-operator.ts';

const institution = '1310000001';
const steward = somebody('sato', 'steward');

let work: StewardsOperator;
let desk: ApiDesk;
beforeAll(async () => {
  work = await openStewardsOperator();
  desk = await openApiDesk(work.operator);
  await registerHospital(work, institution, '沼津第一病院');
  await notify(work, institution, '2026-08-01', ['a']);
  const path = join(work.folder, 'bundles');
  await writeBundles(path, { a: ['2026-01-05'] });
  await receive(work, [{ institution, format: 'fhir', path }]);
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await work[Symbol.asyncDispose]();
});

describe('GET /api/v1/feeds', () => {
  it('C3, C5: tells a steward how each feed stands, and no institution how others do', async () => {
    const { status, body } = await desk.get(steward, '/feeds');
    expect([status, body['feeds']]).toEqual([
      200,
      [expect.objectContaining({ institution, format: 'fhir', loads: 1, quality: null })],
    ]);
    expect((await desk.get(who('abe', 'institution-desk', institution), '/feeds')).status).toBe(403);
    expect((await desk.get(anybody, '/feeds')).status).toBe(401);
  });
});

describe('GET /api/v1/packages/:id/lineage', () => {
  it('C12: gives the graph of a package, and hides nothing behind a number that there is not', async () => {
    const event = { type: 'delivery/package-built', actor: 'tanaka', subject: 'P-1' } as const;
    await guarded(work.operator.ledger, event, (receipt) =>
      work.operator.packages.open(receipt, {
        id: 'P-1',
        application: 'U-1',
        requester: 'sato',
        builder: 'tanaka',
      }),
    );
    const { status, body } = await desk.get(steward, '/packages/P-1/lineage');
    expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('urn:meguri:package:P-1')]);
    expect((await desk.get(steward, '/packages/P-2/lineage')).status).toBe(404);
    expect((await desk.get(who('kato', 'applicant', 'UNIV'), '/packages/P-1/lineage')).status).toBe(403);
  });
});
