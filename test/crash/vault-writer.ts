/**
 * Admits identities and clinical records, and erases subjects, until it is killed; prints what was acknowledged. Arguments: home,
 * database URL, name of the run.
 */

import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/database.ts';
import { subjectId } from '../../src/flow/institution/index.ts';
import { openJobFolder, postgresVaultStore, Vault } from '../../src/flow/vault/index.ts';
import { systemClock } from '../../src/kit/clock.ts';
import { ledgerSigningKey, openFileLedger, type Receipt } from '../../src/ledger/index.ts';
import { fileKeyCustody } from '../../src/seal/index.ts';
import { linesWithout, subjectLines } from './subject-lines.ts';

const [home = '', url = '', run = ''] = process.argv.slice(2);
const signingKey = ledgerSigningKey('example.jp/ledger', readFileSync(join(home, 'ledger.pem'), 'utf8'));
const ledger = await openFileLedger({ folder: join(home, 'ledger'), signingKey, clock: systemClock });
const { kysely } = await openDatabase({ home, url });
const vault = new Vault({
  folder: join(home, 'vault'),
  store: postgresVaultStore(kysely),
  custody: fileKeyCustody(join(home, 'root.key')),
  clock: systemClock,
});
const jobFolder = await openJobFolder(home);
const tell = (line: string) => process.stdout.write(`${line}\n`);

async function guarded(subject: string, effect: (receipt: Receipt) => Promise<unknown>): Promise<void> {
  const intent = await ledger.intend({ type: 'vault/test-step', actor: 'crash', subject });
  await effect(intent);
  await ledger.settle(intent, 'done');
}

for (let n = 0; ; n += 1) {
  const subjects = [0, 1].map((k) => subjectId(Buffer.alloc(32, 1), 'h1', `${run}-${n}-${k}`));
  const [first, second] = subjects;
  if (first === undefined || second === undefined) throw new RangeError('two subjects are needed');
  const parquetPath = join(jobFolder.path, 'in');
  await writeFile(parquetPath, subjectLines(subjects));
  await guarded(first, async (receipt) => {
    await vault.admitClinical(receipt, 'h1', { parquetPath, subjects, rows: 2 });
  });
  tell(`admitted ${first} ${second}`);
  if (n % 2 === 0) continue;
  await guarded(first, (receipt) => vault.erase(receipt, first, { jobFolder, compact: linesWithout }));
  tell(`erased ${first}`);
}
