import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOperator } from '../../src/app/operator.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { durableEntries, lostAcknowledgements } from './demo-acknowledged.ts';
import { drawMoment, killHome } from './demo-kills.ts';
import { runVictim, type DemoRun } from './demo-victim.ts';

// `node scripts/kill-demo.ts --rounds 200` does the same more often.
const kills = 2;
const about = { people: 500, seed: 'meguri' };
let root: string;
let undisturbed: DemoRun;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'meguri demo kills '));
  undisturbed = await runVictim({ ...about, home: join(root, 'undisturbed') });
}, 300_000);
afterAll(() => rm(root, { recursive: true }));

describe('a demonstration whose process is killed', () => {
  it(`has all that it acknowledged, verifies, and ends with the same package after ${kills} kills`, async () => {
    const random = seededRandom('demo kills');
    const moments = Array.from({ length: kills }, () => drawMoment(random, undisturbed));
    const outcome = undisturbed.outcome;
    if (outcome === undefined) throw new Error(undisturbed.stderr);
    const killed = await killHome({ ...about, home: join(root, 'killed') }, moments, outcome);
    expect(killed.faults).toEqual([]);
    expect(killed.stations.length).toBeGreaterThan(0);
    expect(killed.digest).toBe(outcome.packageDigest);
  }, 300_000);
});

describe('lostAcknowledgements', () => {
  it('sees a batch and a vote that were acknowledged and are not there', async () => {
    const home = join(root, 'undisturbed');
    await using operator = await openOperator(home);
    const entries = await durableEntries(home);
    expect(await lostAcknowledgements(operator, entries)).toEqual([]);
    const [batch] = await operator.intake.all();
    await sql`delete from intake.batch where object_digest = ${batch!.objectDigest}`.execute(
      operator.database,
    );
    // The table refuses that; here a disk has lost them.
    await sql`alter table procedure.event disable trigger event_is_immutable`.execute(operator.database);
    await sql`delete from procedure.event where happened = 'voted'`.execute(operator.database);
    const lost = (await lostAcknowledgements(operator, entries)).map(({ type }) => type).sort();
    expect(lost).toEqual(['intake/object-taken-in', 'use/voted', 'use/voted', 'use/voted']);
  });
});
