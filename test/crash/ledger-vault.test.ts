import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJobFolder, postgresVaultStore, Vault } from '../../src/flow/vault/index.ts';
import type { SubjectId } from '../../src/flow/institution/index.ts';
import { systemClock } from '../../src/kit/clock.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { ledgerSigningKey, newLedgerKey, openFileLedger } from '../../src/ledger/index.ts';
import { createRootKeyFile, fileKeyCustody } from '../../src/seal/index.ts';
import { testDatabase, type TestDatabase } from '../integration/database.ts';
import { linesWithout } from './subject-lines.ts';

const kills = 6;
const pem = newLedgerKey();
let home: string;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  home = await mkdtemp(join(tmpdir(), 'meguri vault crash '));
  await writeFile(join(home, 'ledger.pem'), pem);
  await createRootKeyFile(join(home, 'root.key'));
});
afterAll(async () => {
  await database.close();
  await rm(home, { recursive: true });
});

async function killedWriter(run: string, lines: number, milliseconds: number): Promise<string[]> {
  const writer = fileURLToPath(new URL('./vault-writer.ts', import.meta.url));
  const child = spawn(process.execPath, [writer, home, database.url, run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const before = output.split('\n').length;
    output += chunk.toString();
    const now = output.split('\n').length;
    if (before <= lines && now > lines) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  expect(await new Promise((resolve) => child.on('close', (_code, signal) => resolve(signal)))).toBe(
    'SIGKILL',
  );
  return output.slice(0, output.lastIndexOf('\n')).split('\n');
}

describe('a vault whose process is killed', () => {
  it(`holds what it acknowledged, and nobody who was erased, after each of ${kills} kills`, async () => {
    const random = seededRandom('vault kills');
    const store = postgresVaultStore(database.kysely);
    const custody = fileKeyCustody(join(home, 'root.key'));
    const vault = new Vault({ folder: join(home, 'vault'), store, custody, clock: systemClock });
    const signingKey = ledgerSigningKey('example.jp/ledger', pem);
    const [admitted, erased] = [new Set<string>(), new Set<string>()];
    for (let kill = 0; kill < kills; kill += 1) {
      for (const line of await killedWriter(String(kill), 1 + random.below(12), random.below(20))) {
        const [what, ...subjects] = line.split(' ');
        for (const subject of subjects) (what === 'erased' ? erased : admitted).add(subject);
      }
      await using ledger = await openFileLedger({
        folder: join(home, 'ledger'),
        signingKey,
        clock: systemClock,
      });
      await using jobFolder = await openJobFolder(home);
      // What was under way: an erasure is done again, an admission is there whole or not at all.
      for (const { sequence, subject } of await ledger.openIntents()) {
        const receipt = await ledger.resume(sequence);
        await vault.reconcile(receipt);
        if (admitted.has(subject)) {
          await vault.erase(receipt, subject as SubjectId, { jobFolder, compact: linesWithout });
          erased.add(subject);
        }
        await ledger.settle(receipt, 'done');
      }
      expect(await ledger.openIntents()).toEqual([]);
      const receipt = await ledger.intend({ type: 'vault/test-look', actor: 'crash', subject: 'all' });
      const ids = (await vault.segments({ kind: 'clinical' })).map(({ id }) => id);
      const paths = await vault.openClinical(receipt, ids, jobFolder);
      const held = new Set(
        (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).join('\n').split('\n'),
      );
      expect([...admitted].filter((subject) => !erased.has(subject) && !held.has(subject))).toEqual([]);
      expect([...erased].filter((subject) => held.has(subject))).toEqual([]);
      expect(await vault.verify()).toMatchObject({ damaged: [], orphans: [] });
      await ledger.settle(receipt, 'done');
    }
    expect(erased.size).toBeGreaterThan(0);
  });
});
