/**
 * A backup, the same again, a check, and a restore, in MB/s; beside a plain copy of the same files, durable likewise, in the same
 * run. Run: `node bench/backup.ts [segments of 4 MiB] [rows of notices]`.
 */

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { backupKeys } from '../src/app/backup/home-keys.ts';
import { readManifest } from '../src/app/backup/backup-manifest.ts';
import { damagedObjects, restoreFiles } from '../src/app/backup/restore-files.ts';
import { takeBackup } from '../src/app/backup/take-backup.ts';
import { createHome } from '../src/app/home.ts';
import { openOperator, type Operator } from '../src/app/operator.ts';
import { subjectId } from '../src/flow/institution/index.ts';

const [segments, rows] = [Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 1_000_000)];
const segmentBytes = 4 * 2 ** 20;
const megabyte = 1e6;
const root = await mkdtemp(join(tmpdir(), 'meguri-bench-'));
const home = join(root, 'home');

async function fill(operator: Operator): Promise<void> {
  const receipt = await operator.ledger.intend({ type: 'bench/filled', actor: 'bench', subject: 'all' });
  const file = join(root, 'plain');
  for (let n = 0; n < segments; n += 1) {
    await writeFile(file, randomBytes(segmentBytes));
    const subjects = [subjectId(operator.keys.subject, 'H1', String(n))];
    await operator.vault.admitClinical(receipt, 'H1', { parquetPath: file, subjects, rows: 1 });
  }
  await sql`insert into institution.notice (operator, institution, subject, version, noticed_on, receipt_sequence)
    select 'OP', 'H' || n % 120, md5(n::text), 'v1', date '2026-01-01' + (n % 300)::int, ${receipt.sequence}
    from generate_series(1, ${rows}) as n`.execute(operator.database);
  await operator.ledger.settle(receipt, 'done');
}

async function timed(what: string, bytes: number, work: () => Promise<unknown>): Promise<void> {
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cpu = ((user + system) / 1e6).toFixed(1);
  const speed = (bytes / megabyte / seconds).toFixed(0);
  process.stdout.write(
    `${what.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s ${speed.padStart(6)} MB/s  CPU ${cpu} s\n`,
  );
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function plainCopy(files: readonly string[]): Promise<void> {
  for (const [index, file] of files.entries()) {
    const to = join(root, 'copy', String(index));
    await mkdir(dirname(to), { recursive: true });
    await copyFile(file, to);
    const handle = await open(to, 'r+');
    await handle.sync();
    await handle.close();
  }
}

await createHome(home, { operator: 'OP' });
await using operator = await openOperator(home, { databaseUrl: '' });
await fill(operator);
const sealed = await filesBelow(join(home, 'vault'));
let sealedBytes = 0;
for (const file of sealed) sealedBytes += (await stat(file)).size;
const { rows: sizes } = await sql<{ bytes: number }>`
  select sum(length(n::text) + 1)::int8 as bytes from institution.notice n`.execute(operator.database);
const tableBytes = sizes[0]?.bytes ?? 0;
const bytes = sealedBytes + tableBytes;
const told = (size: number) => `${(size / megabyte).toFixed(0)} MB`;
process.stdout.write(
  `${String(segments)} segments ${told(sealedBytes)}, ${String(rows)} rows ${told(tableBytes)}\n`,
);

const identity = await generateX25519Identity();
const request = {
  home,
  out: join(root, 'set'),
  recipients: [await identityToRecipient(identity)],
  databaseUrl: '',
};
await timed('plain copy of the segments', sealedBytes, () => plainCopy(sealed));
await timed('backup', bytes, () => takeBackup(request));
await timed('the same again', bytes, () => takeBackup(request));
await timed('plain copy of the segments', sealedBytes, () => plainCopy(sealed));
const keys = { folder: join(home, 'keys') };
const manifest = await readManifest(request.out, (await backupKeys(keys.folder)).manifest);
await timed('check of every file', bytes, () => damagedObjects(request.out, manifest));
await timed('restore, compared', bytes, () =>
  restoreFiles({ from: request.out, home: join(root, 'restored'), identity, keys, databaseUrl: '' }),
);
await operator[Symbol.asyncDispose]();
await rm(root, { recursive: true, force: true });
