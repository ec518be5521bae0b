import { execFile } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AccountKeeper } from '../../src/access/account.ts';
import type { Role } from '../../src/access/role.ts';
import { createAccount, recordDuty } from '../../src/app/accounts/keep-accounts.ts';
import { registerKeyFile } from '../../src/app/accounts/register-credential.ts';
import { accountParts } from '../../src/app/cases/case-office.ts';
import { createHome } from '../../src/app/home.ts';
import { openOperator, openRecords, type Operator, type OperatorRecords } from '../../src/app/operator.ts';
import { day } from '../../src/kit/day.ts';

// A process for each command: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const run = promisify(execFile);
const main = join(import.meta.dirname, '../../src/cli/main.ts');
let folder: string;
let records: OperatorRecords;
const keyPath = (person: string) => join(folder, `${person}.pem`);
const printed = async (...args: readonly string[]) =>
  (await run(process.execPath, [main, ...args, '--home', join(folder, 'home')])).stdout;
const meguri = async (...args: readonly string[]) =>
  JSON.parse(await printed(...args, '--json')) as Record<string, unknown>;
const as = (person: string) => ['--as', person, '--key', keyPath(person)];

/** An account with a registered key, kept by `keeper`. */
async function employ(operator: Operator, keeper: AccountKeeper, id: string, role: Role): Promise<void> {
  const parts = accountParts(operator);
  const organization = operator.config.operator;
  await createAccount(parts, keeper, { id, person: id, name: id, organization, roles: [role] });
  const lasting = day('2099-03-31');
  const until = { appointedUntil: lasting, swornUntil: lasting, trainedUntil: lasting };
  await recordDuty(parts, keeper, id, { file: `F-${id}`, ...until });
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(keyPath(id), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  await registerKeyFile(parts, keeper, id, pem);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meguri supervise '));
  const home = join(folder, 'home');
  await createHome(home, { operator: 'OP-1' });
  {
    await using operator = await openOperator(home);
    await employ(operator, 'home', 'kato', 'administrator');
    const keeper = {
      account: 'kato',
      person: 'kato',
      roles: ['administrator' as const],
      organization: 'OP-1',
    };
    await employ(operator, keeper, 'sato', 'office');
    await employ(operator, keeper, 'ono', 'director');
  }
  // Keeps the database of the home open between commands.
  records = await openRecords(home);
});
afterAll(async () => {
  await records[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

describe('meguri supervise', () => {
  it('J3: stops work at the word of one person, and lets it go on at that of another', async () => {
    expect(await meguri('supervise', 'status')).toEqual({ stopped: [] });
    const reason = ['--reason', '取込み件数の異常'];
    const { id } = await meguri('supervise', 'freeze', '--halts', 'intake,release', ...reason, ...as('sato'));
    const { stopped } = await meguri('supervise', 'status');
    expect(stopped).toMatchObject([{ cause: id, activities: ['intake', 'release'] }]);
    const thaw = ['supervise', 'thaw', String(id), ...reason];
    await expect(meguri(...thaw, ...as('sato'))).rejects.toMatchObject({ code: 3 });
    expect(await meguri(...thaw, ...as('ono'))).toMatchObject({ state: 'lifted', stopped: [] });
    await expect(
      meguri('supervise', 'freeze', '--halts', 'everything', ...reason, ...as('sato')),
    ).rejects.toMatchObject({ code: 2 });
  });

  it('J1: tells what the ministers see first', async () => {
    expect(await meguri('supervise', 'overview')).toMatchObject({ openOrders: [], stopped: [] });
    expect(await printed('supervise', 'overview')).toContain('期限超過 0件');
  });
});

describe('meguri incident', () => {
  it('J9: opens an incident, counts its scope, and tells by when it is reported', async () => {
    const about = ['--aware', '2026-10-01', '--summary', '宛先の誤り'];
    const { id } = await meguri('incident', 'open', 'leak', ...about, ...as('sato'));
    const asked = ['incident', 'scope', '--period', '2026-10-01..2026-10-31'];
    expect(await meguri(...asked)).toMatchObject({ found: { people: 0, batches: 0, packages: [] } });
    await expect(meguri(...asked, '--package', 'P-1')).rejects.toMatchObject({ code: 2 });
    expect(await meguri('incident', 'show', String(id))).toMatchObject({
      kind: 'leak',
      state: 'detected',
      clock: { isFirstLate: true },
    });
  });
});

describe('meguri public, consignee, filing', () => {
  it('K2: prints the register of uses as CSV with its headings, and the numbers', async () => {
    expect(await printed('public', 'uses', '--csv')).toMatch(/^\uFEFF番号,件名,利用者,.*\r\n$/);
    expect(await meguri('public', 'uses')).toEqual({ uses: [] });
    expect(await meguri('public', 'numbers')).toMatchObject({ people: 0, uses: 0 });
  });

  it('J6: says that a consignee that is not in the register may not be entrusted', async () => {
    expect(await meguri('consignee', 'list')).toEqual({ consignees: [] });
    await expect(meguri('consignee', 'check', 'CS-1', 'storage')).rejects.toMatchObject({ code: 3 });
  });

  it('J5: drafts a filing and names what is missing', async () => {
    const file = join(folder, 'change.json');
    await writeFile(file, JSON.stringify({ filer: { name: 'OP' }, operator: {}, reason: '改選' }));
    const { stdout } = await run(process.execPath, [main, 'filing', 'draft', 'operator-change', file]);
    expect(stdout).toContain('認定事項の変更届出');
    expect(stdout).toContain('記載のない項目: 届出者の名称・住所・代表者');
  });
});
