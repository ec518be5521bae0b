import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoHome } from '../../src/app/demo/demo-home.ts';
import { createHome, homePaths, isHome } from '../../src/app/home.ts';
import { sweepInbox } from '../../src/app/inbox.ts';
import { openOperator, type Operator } from '../../src/app/operator.ts';
import { reconcile } from '../../src/app/reconcile.ts';
import { openDuckdbEngine } from '../../src/engines/duckdb/duckdb-engine.ts';
import { subjectId, type StopRequest, type SubjectId } from '../../src/flow/institution/index.ts';
import { confirmationRecord, type IntakeBatch } from '../../src/flow/intake/index.ts';
import { openJobFolder } from '../../src/flow/vault/index.ts';
import { day } from '../../src/kit/day.ts';
import type { LedgerEvent, Receipt } from '../../src/ledger/index.ts';
import { sql } from '../../src/sql/sql.ts';

let root: string;
let operator: Operator;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'meguri reconcile '));
  await createHome(join(root, 'home'), { operator: 'OP' });
  operator = await openOperator(join(root, 'home'));
});
afterAll(async () => {
  await operator[Symbol.asyncDispose]();
  await rm(root, { recursive: true });
});

const patient = (localId: string) => subjectId(operator.keys.subject, 'H1', localId);
const intended = (type: LedgerEvent['type'], subject: string): Promise<Receipt> =>
  operator.ledger.intend({ type, actor: 'dead', subject });
const endOf = async ({ sequence }: Receipt) => {
  const entries = await Array.fromAsync(operator.ledger.entries());
  return entries.find(({ intent }) => intent === sequence)?.phase;
};
const stop = (id: string): StopRequest => ({
  id,
  subject: patient(id),
  alsoCovers: [],
  institution: 'H1',
  requester: 'self',
  scope: 'institution',
  channel: 'web',
  receivedOn: day('2026-06-30'),
  state: 'identity-checked',
});

/** Seals records of these patients under a receipt. */
async function admitted(receipt: Receipt, subjects: readonly SubjectId[]): Promise<void> {
  await using job = await openJobFolder(root);
  await using engine = await openDuckdbEngine({ spillFolder: job.path });
  const rows = await engine.writer('event', [{ name: 'subject', type: 'text' }]);
  rows.append(subjects.map((subject) => [subject]));
  await rows.close();
  const parquetPath = join(job.path, 'event.parquet');
  await engine.writeParquet(sql`select * from event`, parquetPath);
  await operator.vault.admitClinical(receipt, 'H1', { parquetPath, subjects, rows: subjects.length });
}
const held = async (subject: SubjectId) => {
  const segments = await operator.vault.segments({ kind: 'clinical', subject });
  return segments.length > 0;
};

describe('reconcile', () => {
  it('settles as done what was committed, and as failed what was not', async () => {
    const committed = await intended('institution/stop-received', 'S-1');
    await operator.gate.recordStop(committed, stop('S-1'));
    const without = await intended('institution/stop-received', 'S-2');
    expect(await reconcile(operator)).toMatchObject({ settled: 2 });
    expect([await endOf(committed), await endOf(without)]).toEqual(['done', 'failed']);
    expect(await operator.ledger.openIntents()).toEqual([]);
  });

  it('removes what an intake had sealed that died before its batch was kept', async () => {
    const [kept, lost] = [patient('kept'), patient('lost')];
    const earlier = await intended('vault/test-admitted', 'earlier');
    await admitted(earlier, [kept]);
    await operator.ledger.settle(earlier, 'done');
    const dead = await intended('intake/object-taken-in', 'ab'.repeat(32));
    await admitted(dead, [lost]);
    await mkdir(join(operator.paths.vault, 'unfinished'), { recursive: true });
    await writeFile(join(operator.paths.vault, 'unfinished', 'half'), 'half');
    expect(await reconcile(operator)).toMatchObject({ settled: 1, discardedSegments: 1 });
    expect(await endOf(dead)).toBe('failed');
    expect([await held(kept), await held(lost)]).toEqual([true, false]);
    expect(await operator.vault.verify()).toMatchObject({ damaged: [], orphans: [] });
    expect(existsSync(join(operator.paths.vault, 'unfinished', 'half'))).toBe(false);
  });

  it('brings an erasure to its end: the person is gone, the others are there', async () => {
    const [erased, other] = [patient('erased'), patient('other')];
    const receipt = await intended('vault/test-admitted', 'both');
    await admitted(receipt, [erased, other]);
    await operator.ledger.settle(receipt, 'done');
    const dead = await intended('vault/subject-erased', erased);
    await reconcile(operator);
    expect(await endOf(dead)).toBe('done');
    expect([await held(erased), await held(other)]).toEqual([false, true]);
  });

  it('voids a build that died and removes its folder; what was built waits as it did', async () => {
    const about = { application: 'A', requester: 'sato', builder: 'tanaka' };
    const [dead, done] = [
      await intended('delivery/package-built', 'P-1'),
      await intended('delivery/package-built', 'P-2'),
    ];
    await operator.packages.open(dead, { ...about, id: 'P-1' });
    await operator.packages.open(done, { ...about, id: 'P-2' });
    await operator.packages.finish(done, 'P-2', { manifestDigest: 'cd'.repeat(32), members: [] });
    const never = await intended('delivery/package-built', 'P-3');
    for (const id of ['P-1', 'P-2'])
      await mkdir(join(operator.paths.packages, id, 'content'), { recursive: true });
    await reconcile(operator);
    expect([await endOf(dead), await endOf(done), await endOf(never)]).toEqual(['failed', 'done', 'failed']);
    const states = (await operator.packages.all()).map(({ id, state }) => `${id} ${state}`);
    expect(states).toEqual(['P-1 void', 'P-2 built']);
    expect(await readdir(operator.paths.packages)).toEqual(['P-2']);
  });

  it('leaves an object in the inbox that was not taken in', async () => {
    const name = 'H1-receipt-0123456789abcdef.sealed';
    await writeFile(join(operator.paths.inbox, name), 'sealed');
    const receipt = JSON.stringify({ objectDigest: 'ef'.repeat(32) });
    await writeFile(join(operator.paths.inbox, `${name}.receipt.json`), receipt);
    expect(await reconcile(operator)).toMatchObject({ settled: 0, removedObjects: 0 });
    expect(await readdir(operator.paths.inbox)).toHaveLength(2);
  });
});

describe('sweepInbox', () => {
  it('removes what was taken in of an arrival, and leaves the same object that came again', async () => {
    const objectDigest = 'a1'.repeat(32);
    const put = async (name: string, sealedDigest: string) => {
      await writeFile(join(operator.paths.inbox, name), 'sealed');
      const receipt = JSON.stringify({ objectDigest, sealedDigest });
      await writeFile(join(operator.paths.inbox, `${name}.receipt.json`), receipt);
    };
    const batch: IntakeBatch = {
      objectDigest,
      round: 1,
      sealedDigest: 'b2'.repeat(32),
      institution: 'H1',
      format: 'fhir',
      receivedOn: day('2026-10-01'),
      units: { read: 1, used: 1, structural: 0, lost: 0 },
      findings: {},
      gate: { byState: {} },
      admittedEvents: 1,
      admittedSubjects: 1,
    };
    const receipt = await intended('test/batch-kept', 'arrival');
    await operator.intake.keep(receipt, batch, confirmationRecord(batch, { code: 'H1', name: 'H1' }, 1));
    await operator.ledger.settle(receipt, 'done');
    await put('H1-fhir-taken.sealed', batch.sealedDigest ?? '');
    await put('H1-fhir-again.sealed', 'c3'.repeat(32));
    expect(await sweepInbox(operator)).toBe(1);
    const left = (await readdir(operator.paths.inbox)).filter((name) => name.startsWith('H1-fhir'));
    expect(left.sort()).toEqual(['H1-fhir-again.sealed', 'H1-fhir-again.sealed.receipt.json']);
  });
});

describe('createHome', () => {
  it('makes a home anew whose maker died while it wrote the root key', async () => {
    const folder = join(root, 'half made');
    const paths = homePaths(folder);
    await mkdir(join(folder, 'keys'), { recursive: true });
    await writeFile(paths.rootKey, 'short', { mode: 0o600 });
    expect(isHome(folder)).toBe(false);
    await createHome(folder, { operator: 'OP' });
    await using opened = await openOperator(folder);
    expect(opened.keys.subject).toHaveLength(32);
  });
});

describe('openDemoHome', () => {
  it('refuses an operator’s home, and touches nothing in it', async () => {
    const options = { home: join(root, 'home'), people: 500, seed: 'x' };
    await expect(openDemoHome(options)).rejects.toMatchObject({ code: 'demo/not-a-demo-home' });
    expect(isHome(options.home)).toBe(true);
  });

  it('does not remove the home of a demonstration in which a process works', async () => {
    const home = join(root, 'in use');
    const first = await openDemoHome({ home, people: 500, seed: 'one' });
    await expect(openDemoHome({ home, people: 500, seed: 'other' })).rejects.toMatchObject({
      code: 'demo/home-in-use',
    });
    await first.operator[Symbol.asyncDispose]();
    const { operator: second } = await openDemoHome({ home, people: 500, seed: 'other' });
    // Nothing but its people's accounts, made anew.
    const entries = await Array.fromAsync(second.ledger.entries());
    expect(entries.filter(({ type }) => !type.startsWith('access/'))).toEqual([]);
    await second[Symbol.asyncDispose]();
  });
});
