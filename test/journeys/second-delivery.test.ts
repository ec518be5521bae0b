import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordPackageErased } from '../../src/app/feasibility/assert-no-differencing.ts';
import { acceptStops } from '../../src/app/desk-import.ts';
import { linkEverybody } from '../../src/app/link.ts';
import { buildRelease } from '../../src/app/build.ts';
import { sealReviewed } from '../../src/app/release.ts';
import { day } from '../../src/kit/day.ts';
import { deliveriesOf } from '../../src/app/demo/region-files.ts';
import { subjectId } from '../../src/flow/institution/index.ts';
import { OperatorAtWork, type RegionAtHand } from './operator-at-work.ts';

const cohort = {
  name: '傷病の記録がある人',
  inclusion: [{ kind: 'event', label: '傷病の記録がある', event: { domain: 'condition' } }],
  exclusion: [],
};

describe('a second delivery to the same recipient', () => {
  let work: OperatorAtWork;
  let region: RegionAtHand;
  beforeAll(async () => {
    work = await OperatorAtWork.open();
    region = await work.foundRegion(300, 'second delivery');
    await work.receive(deliveriesOf(region.folder, region.summary));
    await linkEverybody(work.operator);
  });
  afterAll(() => work[Symbol.asyncDispose]());

  /** Builds for a use of its own, with numbers of its own. */
  const build = async (packageId: string, key: number) =>
    buildRelease(work.operator, work.desk.hands.tanaka.actor, {
      packageId,
      use: await work.applyAndApprove({ cohort }),
      deliveryKey: Buffer.alloc(32, key),
    });

  it('D11: is refused when one who stopped is between the two, and allowed once the first is erased', async () => {
    await build('P-1', 1);
    await work.review('P-1');
    await sealReviewed(work.operator, 'P-1');
    expect((await work.handOver('P-1')).state).toBe('delivered');

    const members = new Set(await work.operator.packages.members('P-1'));
    const rows: Record<string, string>[] = parse(readFileSync(join(region.folder, 'truth', 'subjects.csv')), {
      columns: true,
    });
    const patient = rows.find((row) =>
      members.has(subjectId(work.operator.keys.subject, row.institution ?? '', row.local_id ?? '')),
    );
    const { institution = '', local_id = '' } = patient ?? {};
    await acceptStops(work.operator, [
      {
        number: 'S-1',
        institution,
        local_id,
        scope: 'operator',
        requester: 'self',
        channel: 'phone',
        received_at: work.clock.now(),
        moment: 'early',
        guardian_checked: false,
      },
    ]);
    await expect(build('P-2', 2)).rejects.toMatchObject({ code: 'deidentify/differs-by-few' });
    expect((await work.operator.packages.find('P-2')).state).toBe('void');

    await recordPackageErased(work.operator, 'office', 'P-1', day('2026-10-01'));
    await expect(build('P-3', 1)).rejects.toMatchObject({ code: 'deidentify/shares-pseudonyms' });
    expect((await build('P-4', 4)).built.manifest.persons).toBeGreaterThan(50);
  });
});
