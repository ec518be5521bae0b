import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '../../../test/integration/database.ts';
import { settableClock } from '../../kit/clock.ts';
import { noProgress } from '../../kit/progress.ts';
import { writeRegion } from '../../synth/region.ts';
import { deliveriesOf } from '../demo/region-files.ts';
import { importDesk, registerInstitution } from '../desk-import.ts';
import { handOver } from '../gateway-process.ts';
import { createHome } from '../home.ts';
import { linkEverybody } from '../link.ts';
import { openOperator, type Operator } from '../operator.ts';
import { takeIn } from '../take-in.ts';

/** An operator who has taken in and linked a synthetic region. */
export interface OperatorWithRegion extends AsyncDisposable {
  readonly operator: Operator;
  /** The region's files and its truth. */
  readonly region: string;
  readonly home: string;
  readonly databaseUrl: string;
  /** Closes the operator and leaves the home, for another process to work in. */
  leaveHome(): Promise<void>;
}

/** A home of its own with a region of so many people in its vault. */
export async function operatorWithRegion(people: number, seed: string): Promise<OperatorWithRegion> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'meguri region '));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const database = await testDatabase();
  opened.defer(() => database.close());
  const home = join(folder, 'home');
  await createHome(home, { operator: 'OP-1', rootKey: Buffer.alloc(32, 7) });
  const clock = settableClock(new Date('2026-10-01T00:00:00Z'));
  const atWork = opened.use(new AsyncDisposableStack());
  const operator = atWork.use(await openOperator(home, { clock, databaseUrl: database.url }));
  const region = join(folder, 'region');
  const summary = await writeRegion({ people, seed, out: region }, noProgress);
  for (const { code, name } of summary.institutions) {
    await registerInstitution(operator, { code, name, kind: 'hospital' });
    const desk = join(region, 'institutions', code);
    const lists = { notices: join(desk, 'notices.csv'), deaths: join(desk, 'deaths.csv') };
    await importDesk(operator, code, lists);
  }
  for await (const waiting of handOver(operator, deliveriesOf(region, summary))) {
    await takeIn(operator, waiting, { code: waiting.institution, name: waiting.institution });
  }
  await linkEverybody(operator);
  const kept = opened.move();
  return {
    operator,
    region,
    home,
    databaseUrl: database.url,
    leaveHome: () => atWork.disposeAsync(),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
