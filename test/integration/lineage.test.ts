import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw } from '../../src/app/draw.ts';
import { guarded } from '../../src/app/guarded.ts';
import { linkEverybody } from '../../src/app/link.ts';
import { lineageOf } from '../../src/app/stewards/lineage.ts';
import { openDuckdbEngine } from '../../src/engines/duckdb/duckdb-engine.ts';
import { openJobFolder } from '../../src/flow/vault/index.ts';
import { writeBundles } from '../fixtures/fhir-bundles.ts';
import {
  notify,
  openStewardsOperator,
  receive,
  registerHospital,
  type StewardsOperator,
} from './stewards-operator.ts';

const [one, other] = ['1310000001', '1310000002'];
let work: StewardsOperator;

/** Draws for the building of a package, as its builder's job does. */
async function drawFor(packageId: string): Promise<void> {
  const { operator } = work;
  const event = { type: 'delivery/package-built', actor: 'tanaka', subject: packageId } as const;
  await guarded(operator.ledger, event, async (receipt) => {
    const about = { id: packageId, application: 'U-1', requester: 'sato', builder: 'tanaka' };
    await operator.packages.open(receipt, about);
    await using job = await openJobFolder(operator.paths.root);
    await using engine = await openDuckdbEngine({ spillFolder: job.path });
    await draw(operator, engine, job, receipt);
  });
}
async function handIn(institution: string, day: string): Promise<string> {
  const path = join(work.folder, `${institution} ${day}`);
  await writeBundles(path, { a: [day] });
  const [batch] = await receive(work, [{ institution, format: 'fhir', path }]);
  return batch?.objectDigest ?? '';
}

beforeAll(async () => {
  work = await openStewardsOperator();
  for (const code of [one, other]) {
    await registerHospital(work, code, `病院 ${code}`);
    await notify(work, code, '2026-08-01', ['a']);
  }
});
afterAll(() => work[Symbol.asyncDispose]());

describe('lineageOf', () => {
  it('C12: names the objects and institutions that a package was made from, and none that came later', async () => {
    const [first, second] = [await handIn(one, '2026-01-05'), await handIn(other, '2026-01-06')];
    await linkEverybody(work.operator);
    await drawFor('P-1');
    const later = await handIn(one, '2026-02-01');
    await linkEverybody(work.operator);
    await drawFor('P-2');
    const objectsOf = async (packageId: string) =>
      (await lineageOf(work.operator, packageId))['@graph'].flatMap((node) => {
        const match = /^urn:meguri:object:(.*)$/.exec(node['@id']);
        return match === null ? [] : [match[1]];
      });
    expect((await objectsOf('P-1')).sort()).toEqual([first, second].sort());
    expect((await objectsOf('P-2')).sort()).toEqual([first, second, later].sort());
    const text = JSON.stringify(await lineageOf(work.operator, 'P-1'));
    for (const code of [one, other]) expect(text).toContain(`病院 ${code}`);
    await expect(lineageOf(work.operator, 'P-3')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
