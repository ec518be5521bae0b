import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeTextCommand } from './notice-text.ts';

let folder = '';
let printed = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'meguri notice-text '));
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  await rm(folder, { recursive: true, force: true });
});

const run = async (...args: readonly string[]): Promise<string> => {
  printed = '';
  await noticeTextCommand().parseAsync([...args], { from: 'user' });
  return printed;
};
const hospital = {
  name: { text: 'みどり市立病院', reading: 'みどり しりつ びょういん', english: 'Midori City Hospital' },
  address: { text: '静岡県みどり市', reading: 'しずおかけん みどりし', english: 'Midori, Shizuoka' },
  representative: { text: '院長 架空太郎', reading: 'いんちょう かくう たろう', english: 'Dr. Kaku' },
  phone: '000-000-0000',
  email: 'teishi@hospital.example',
  url: 'https://hospital.example/stop',
  officeHours: { text: '平日', reading: 'へいじつ', english: 'weekdays' },
};
async function files(block: object = hospital): Promise<readonly [source: string, institution: string]> {
  const paths = [join(folder, 'notice.json'), join(folder, 'hospital.json')] as const;
  await writeFile(paths[0], await run('template'));
  await writeFile(paths[1], JSON.stringify(block));
  return paths;
}

describe('meguri notice-text', () => {
  it('A1: gives a template that is complete as it is, once an institution gives its block', async () => {
    const [source, institution] = await files();
    const check = JSON.parse(await run('check', source, '--institution', institution, '--json')) as unknown;
    expect(check).toMatchObject({ isComplete: true, missing: [], faults: [] });
    expect(process.exitCode).not.toBe(1);
  });

  it('A2: says by its exit code, and in words, what an institution has not given', async () => {
    const [source, institution] = await files({ ...hospital, address: undefined });
    expect(await run('check', source, '--institution', institution)).toContain(
      '欠けています  ①医療機関等の名称・住所・代表者の氏名（address）',
    );
    expect(process.exitCode).toBe(1);
  });

  it('A4: prints each variant from the one source, marked as a draft', async () => {
    const [source, institution] = await files();
    const render = (variant: string) =>
      run('render', source, '--institution', institution, '--variant', variant);
    expect(await render('easy')).toContain('情報を 出すのを やめても、治療は 変わりません。');
    expect(await render('braille')).toContain('ちりょーえの えいきょーわ ありません');
    expect(await render('english')).toContain('DRAFT');
    expect(await render('voice-code')).toMatch(/\[front\] \d+字/);
    await expect(render('poster')).rejects.toMatchObject({ code: 'cli/bad-choice' });
  });

  it('names no content of a file that is no source', async () => {
    const path = join(folder, 'bad.json');
    await writeFile(path, '{"version": "MARKER VALUE"');
    await expect(run('check', path)).rejects.toMatchObject({ code: 'notice-text/no-json' });
    await writeFile(path, '{"version": "MARKER VALUE"}');
    await expect(run('check', path)).rejects.toThrow(/cannot be read at version/);
    await expect(run('check', path)).rejects.not.toThrow(/MARKER/);
  });
});
