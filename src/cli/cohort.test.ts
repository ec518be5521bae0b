import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import { createAccount } from '../app/accounts/keep-accounts.ts';
import { registerKeyFile } from '../app/accounts/register-credential.ts';
import { accountParts } from '../app/cases/case-office.ts';
import { operatorWithRegion, type OperatorWithRegion } from '../app/feasibility/operator-with-region.fake.ts';
import { cohortCommand } from './cohort.ts';

let work: OperatorWithRegion;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meguri cohort '));
  work = await operatorWithRegion(200, 'cohort command');
  await employ('tanaka', '研究所', 'applicant');
  await employ('sato', '大学', 'applicant');
  await employ('aoki', 'H1', 'institution-desk');
  await work.leaveHome();
  process.env['DATABASE_URL'] = work.databaseUrl;
});
afterAll(async () => {
  delete process.env['DATABASE_URL'];
  await work[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
afterEach(() => vi.restoreAllMocks());

async function run(...args: string[]): Promise<string> {
  let output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  await cohortCommand().parseAsync([...args, '--home', work.home], { from: 'user' });
  return output;
}

const as = (account: string) => ['--as', account, '--key', join(folder, `${account}.pem`)];
const tanaka = () => as('tanaka');
const administrator: Actor = {
  account: 'kimura',
  person: 'P-1',
  roles: ['administrator'],
  organization: 'OP-1',
};

/** An account of somebody at `organization`, with a registered key. */
async function employ(id: string, organization: string, role: Role): Promise<void> {
  const parts = accountParts(work.operator);
  await createAccount(parts, administrator, { id, person: `P-${id}`, name: id, organization, roles: [role] });
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeFile(join(folder, `${id}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
  await registerKeyFile(parts, administrator, id, pem);
}
const file = async (name: string, value: unknown) => {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(value));
  return path;
};
const adults = (ageAtLeast: number) => ({
  name: '成人',
  inclusion: [{ kind: 'demographic', label: '年齢', ageAtLeast }],
});

describe('meguri cohort', () => {
  it('E11: saves, lists, compares, shares and forks definitions', async () => {
    const first = await file('first.json', adults(20));
    const { id } = JSON.parse(await run('save', first, ...tanaka(), '--json')) as { id: string };
    expect(id).toMatch(/^C-\d{4}-\d{6}$/);
    const second = await file('second.json', adults(40));
    await run('save', second, ...tanaka(), '--id', id, '--note', '40歳から');
    expect(await run('diff', id, '1', '2', ...tanaka())).toBe('含める条件「年齢」の年齢の下限: 20 → 40\n');
    await expect(run('show', id, ...as('sato'))).rejects.toMatchObject({
      code: 'cohort/no-such-definition',
    });
    await run('share', id, '大学', ...tanaka());
    expect(await run('show', id, ...as('sato'), '--at', '1')).toContain('"ageAtLeast": 20');
    await run('fork', id, '1', ...as('sato'));
    const listed = JSON.parse(await run('list', ...as('sato'), '--json')) as {
      definitions: { owner: string }[];
    };
    expect(listed.definitions.map(({ owner }) => owner)).toEqual(['研究所', '大学']);
  });

  it('E6, E15: tells about how many people there are, with a price and a time', async () => {
    const everybody = await file('everybody.json', { name: '全員', inclusion: [] });
    const tariff = await file('tariff.json', {
      tariff: {
        version: '1',
        components: [{ id: 'base', unit: 'case', yen: 1_000_000 }],
        marginRate: 0.1,
      },
      stages: [{ id: 'build', workingDays: { usual: 10, slow: 20 } }],
      tables: 8,
      years: 2,
    });
    const text = await run('count', everybody, ...tanaka(), '--tariff', tariff);
    expect(text).toMatch(/^およそ \d+0人（丸めた人数）\n/);
    expect(text).toContain('1,100,000円');
    expect(text).toContain('10〜20営業日');
  });

  it('takes who asks from the key in hand: no other account, no word for an organization, nobody who is not an asker', async () => {
    const everybody = await file('everybody.json', { name: '全員', inclusion: [] });
    const other = ['--as', 'sato', '--key', join(folder, 'tanaka.pem')];
    await expect(run('count', everybody, ...other)).rejects.toMatchObject({
      code: 'account/key-not-registered',
    });
    await expect(run('count', everybody, ...tanaka(), '--organization', '別名')).rejects.toMatchObject({
      code: 'commander.unknownOption',
    });
    await expect(run('count', everybody, ...as('aoki'))).rejects.toMatchObject({
      code: 'case/not-your-role',
    });
  });

  it('E13: writes the standard table for a spreadsheet', async () => {
    const everybody = await file('everybody.json', { name: '全員', inclusion: [] });
    const csv = join(folder, 'table.csv');
    expect(await run('feasibility', everybody, ...tanaka(), '--csv', csv)).toContain('性別（表示できる区分');
    expect(await readFile(csv, 'utf8')).toContain('表,区分,人数,備考');
  });

  it('E2, E14: makes the catalogue, finds in it, and makes a preview set of it', async () => {
    const out = join(folder, 'preview');
    const preview = ['preview', ...tanaka(), '--out', out];
    await expect(run(...preview)).rejects.toMatchObject({ code: 'cohort/no-catalogue' });
    const names = [{ vocabulary: 'jlac10', code: '3D046', ja: 'ヘモグロビンA1c', en: 'HbA1c' }];
    await run('catalogue', ...tanaka(), '--words', await file('words.json', names));
    expect(await run('search', 'hba1c')).toMatch(/^jlac10 3D046\d+ {2}ヘモグロビンA1c {2}\d+0人\n$/);
    await run(...preview, '--people', '30');
    expect((await readdir(out)).every((name) => name.startsWith('合成データ_'))).toBe(true);
  });
});
