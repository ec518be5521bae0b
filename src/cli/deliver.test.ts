import { generateKeyPairSync } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import { drawnRegion } from '../flow/deidentify/drawn-region.fake.ts';
import { deidentify, profiles } from '../flow/deidentify/index.ts';
import {
  buildPackage,
  newRecipientKey,
  packFolder,
  readAcceptance,
  sealToRecipient,
  writeApprovals,
  type PackageVerification,
} from '../flow/delivery/index.ts';
import { testApprovals } from '../flow/review/output-approval.fake.ts';
import { memoryLedger } from '../ledger/index.ts';
import { deliverCommand } from './deliver.ts';

const about = { applicationId: 'A-1', title: 't', recipient: 'r', operator: 'o', builtAt: '2026-04-01' };
let work: string;
let folder: string;
let sealed: string;
let identityFile: string;

beforeAll(async () => {
  await using engine = await openDuckdbEngine();
  const profile = { ...profiles.standard, suppressionLimit: 1 };
  const outcome = await deidentify(
    engine,
    await drawnRegion(engine, 60),
    profile,
    new Uint8Array(32).fill(1),
  );
  work = await mkdtemp(join(tmpdir(), 'meguri deliver '));
  folder = join(work, 'content');
  const { digest } = await buildPackage(engine, outcome, about, folder);
  await writeApprovals(folder, testApprovals(digest));
  const key = await newRecipientKey();
  sealed = join(work, 'delivery.age');
  identityFile = join(work, 'key.txt');
  await writeFile(identityFile, `# made for this test\n${key.identity}\n`);
  const event = { type: 'delivery/package-handed-over', actor: 'test', subject: digest } as const;
  await sealToRecipient(folder, [key.recipient], sealed, await memoryLedger().intend(event));
  await pipeline(Readable.from(packFolder(folder)), createWriteStream(join(work, 'delivery.tar')));
});
afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

async function run(...args: string[]): Promise<string> {
  let printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await deliverCommand().parseAsync(args, { from: 'user' });
  return printed;
}
const verified = async (...args: string[]) =>
  JSON.parse(await run('verify', ...args, '--json')) as PackageVerification;

describe('meguri deliver verify', () => {
  it('checks a folder, a tar and a sealed file alike, as one JSON document', async () => {
    const outcomes = [
      await verified(folder),
      await verified(join(work, 'delivery.tar')),
      await verified(sealed, '--identity', identityFile),
    ];
    expect(outcomes.map(({ holds }) => holds)).toEqual([true, true, true]);
    expect(new Set(outcomes.map(({ digest }) => digest)).size).toBe(1);
    expect(process.exitCode).toBeUndefined();
  });

  it('prints a line per check', async () => {
    const lines = (await run('verify', folder)).trim().split('\n');
    expect(lines.filter((line) => line.startsWith('○')).length).toBe(12);
    expect(lines.at(-1)).toBe('全ての確認に合格');
  });

  it('asks for an identity where the file is sealed, and says when there is nothing', async () => {
    await expect(run('verify', sealed)).rejects.toMatchObject({ code: 'deliver/no-identity' });
    await expect(run('verify', join(work, 'nothing'))).rejects.toMatchObject({ code: 'deliver/no-package' });
  });
});

describe('meguri deliver accept', () => {
  const terms = ['--use', 'U-2026-000001', '--version', '14', '--package', 'P-001', '--as', 'sato'];
  const keyFile = async () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    await writeFile(join(work, 'sato.pem'), pem);
    return ['--key', join(work, 'sato.pem')];
  };

  it('H9: signs for the manifest that it has counted itself, after every check has held', async () => {
    const output = join(work, 'receipt.json');
    const key = await keyFile();
    await run('accept', sealed, '--identity', identityFile, ...terms, ...key, '--output', output);
    const acceptance = readAcceptance(await readFile(output, 'utf8'));
    const { digest, checks } = await verified(folder);
    expect(acceptance).toMatchObject({ case: 'U-2026-000001', package: 'P-001', manifest: digest });
    expect(acceptance.checks).toEqual(checks.map(({ name }) => name));
  });

  it('H9: signs nothing for a package that was changed', async () => {
    const changed = join(work, 'changed');
    await cp(folder, changed, { recursive: true });
    await appendFile(join(changed, 'datapackage.json'), ' ');
    const output = join(work, 'none.json');
    const accepting = run('accept', changed, ...terms, ...(await keyFile()), '--output', output);
    await expect(accepting).rejects.toMatchObject({ code: 'deliver/not-whole' });
    expect(existsSync(output)).toBe(false);
  });
});

describe('meguri deliver open', () => {
  it('opens into a folder, which verify then finds changed when it was changed', async () => {
    const output = join(work, 'opened');
    await run('open', '--identity', identityFile, '--input', sealed, '--output', output);
    expect(await readdir(output)).toEqual(await readdir(folder));
    await appendFile(join(output, 'datapackage.json'), ' ');
    const { holds, checks } = await verified(output);
    expect(holds).toBe(false);
    expect(checks.find((check) => !check.holds)?.name).toBe('files-unchanged');
    expect(process.exitCode).toBe(70);
  });
});
