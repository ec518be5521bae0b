/** The commands of operation, on a home whose database is the test's. */

import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HomeAtWork } from '../../test/integration/home-at-work.ts';
import { backupCommand } from './backup.ts';
import { doctorCommand } from './doctor.ts';
import { faqCommand } from './faq.ts';
import { jobsCommand } from './jobs.ts';
import { restoreCommand } from './restore.ts';
import { rulesCommand } from './rules.ts';
import { templateCommand } from './template.ts';
import { webhookCommand } from './webhook.ts';

let work: HomeAtWork;
let home: string;
beforeAll(async () => {
  work = await HomeAtWork.open();
  home = work.home;
  await work.register('H1');
  await work.admit('1');
  // Commands open the home themselves.
  await work.operator[Symbol.asyncDispose]();
});
afterAll(() => work[Symbol.asyncDispose]());
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', work.database.url);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function run(command: Command, ...args: string[]): Promise<string> {
  let output = '';
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  await command.parseAsync(args, { from: 'user' });
  vi.restoreAllMocks();
  return output;
}
const json = async (command: Command, ...args: string[]) =>
  JSON.parse(await run(command, ...args, '--json')) as Record<string, unknown>;

describe('meguri backup', () => {
  it('M8: takes a backup into a set, lists it, and doctor knows of it', async () => {
    const out = join(work.folder, 'set');
    const taken = await json(backupCommand(), '--home', home, '--out', out, '--recipient', work.recipient);
    expect(taken).toMatchObject({ segments: 2, isRecorded: true });
    expect(await json(backupCommand(), 'list', '--from', out)).toEqual({ backups: [taken['id']] });
    const { checks } = (await json(doctorCommand(), '--home', home)) as {
      checks: { id: string; state: string }[];
    };
    expect(checks.find(({ id }) => id === 'backup')?.state).toBe('good');
    expect(checks.find(({ id }) => id === 'drill')?.state).toBe('attention');
  });

  it('refuses to restore over a home, or into a database that holds one', async () => {
    const secret = join(work.folder, 'identity');
    await writeFile(secret, `# kept apart\n${work.identity}\n`);
    const args = ['--from', join(work.folder, 'set'), '--identity', secret, '--keys', join(home, 'keys')];
    await expect(run(restoreCommand(), ...args, '--home', home)).rejects.toMatchObject({
      code: 'backup/home-not-empty',
    });
    await expect(run(restoreCommand(), ...args, '--home', join(work.folder, 'new'))).rejects.toMatchObject({
      code: 'backup/database-not-empty',
    });
  });
});

describe('meguri doctor', () => {
  it('ends with 5 for what is to be mended, and with 70 only for the ledger', async () => {
    const exitOf = async () => {
      await run(doctorCommand(), '--home', home);
      return process.exitCode;
    };
    const key = join(home, 'keys/root.key');
    await chmod(key, 0o644);
    expect(await exitOf()).toBe(5);
    await chmod(key, 0o600);
    expect(await exitOf()).toBeUndefined();
    const checkpoint = join(home, 'ledger/checkpoint');
    const written = await readFile(checkpoint);
    await writeFile(checkpoint, 'something else\n');
    expect(await exitOf()).toBe(70);
    await writeFile(checkpoint, written);
  });
});

describe('meguri jobs', () => {
  it('M4: puts a job on the board, works until nothing waits, and shows how it ended', async () => {
    const { job } = (await json(
      jobsCommand(),
      'add',
      'institution/worklist-build',
      '--key',
      'a',
      '--home',
      home,
    )) as {
      job: { id: string };
    };
    expect(await json(jobsCommand(), 'work', '--until-empty', '--home', home)).toEqual({ ended: 1 });
    expect(await json(jobsCommand(), 'show', job.id, '--home', home)).toMatchObject({
      job: { state: 'done' },
      lines: [],
    });
    expect(await run(jobsCommand(), 'list', '--state', 'done', '--home', home)).toContain(
      '完了  送信可否一覧の作成',
    );
    await expect(run(jobsCommand(), 'cancel', job.id, '--home', home)).rejects.toMatchObject({
      code: 'jobs/has-ended',
    });
    await expect(run(jobsCommand(), 'list', '--state', 'odd', '--home', home)).rejects.toMatchObject({
      code: 'jobs/no-such-state',
    });
  });
});

describe('meguri webhook', () => {
  it('M2: shows the secret once, and never again', async () => {
    const { id, secret } = await json(
      webhookCommand(),
      'add',
      '--url',
      'https://hooks.example.jp/',
      '--events',
      '*',
      '--home',
      home,
    );
    const listed = await run(webhookCommand(), 'list', '--json', '--home', home);
    expect(listed).toContain(String(id));
    expect(listed).not.toContain(String(secret));
    await run(webhookCommand(), 'disable', String(id), '--home', home);
    expect(await run(webhookCommand(), 'list', '--home', home)).toContain('停止（by-hand）');
  });
});

describe('meguri template', () => {
  it('M3: keeps a template, shows where its values go, and puts a test into the outbox', async () => {
    const file = join(work.folder, 'template.json');
    const draft = {
      name: 'due-soon',
      language: 'en',
      subject: 'Due {{day}}',
      body: 'On {{day}}.',
      variables: ['day'],
    };
    await writeFile(file, JSON.stringify(draft));
    expect(await json(templateCommand(), 'add', '--file', file, '--home', home)).toMatchObject({
      version: 1,
    });
    const named = ['due-soon', '--language', 'en', '--home', home];
    expect(await run(templateCommand(), 'preview', ...named)).toBe('Due ［day］\n\nOn ［day］.\n');
    await run(templateCommand(), 'test', ...named, '--to', 'me@example.jp');
    expect(await readdir(join(home, 'operations/outbox'))).toHaveLength(1);
  });
});

describe('meguri faq', () => {
  it('K6: is written in versions, found by reading, counted as helpful or not, and asked for its gaps', async () => {
    const file = join(work.folder, 'faq.json');
    const draft = {
      entry: 'stop',
      audience: 'public',
      question: '提供を止めるには',
      answer: '窓口へ',
      keywords: ['ていし'],
    };
    await writeFile(file, JSON.stringify({ ...draft, isShown: true }));
    expect(await json(faqCommand(), 'write', '--file', file, '--home', home)).toEqual({ version: 1 });
    expect(await run(faqCommand(), 'search', 'テイシ', '--audience', 'public', '--home', home)).toContain(
      '提供を止めるには',
    );
    expect(await json(faqCommand(), 'search', 'ﾃｲｼ', '--audience', 'researcher', '--home', home)).toEqual({
      hits: [],
    });
    for (const said of ['no', 'no', 'no', 'yes', 'no'])
      await run(faqCommand(), 'helped', 'stop', '1', said, '--home', home);
    expect(await json(faqCommand(), 'gaps', '--home', home)).toMatchObject({
      gaps: [],
      weak: [{ entry: 'stop', didNot: 4 }],
    });
  });
});

describe('meguri rules', () => {
  it('M6: tells the numbers of a day, and what a change of one would change', async () => {
    expect(await run(rulesCommand(), 'on', '2026-10-01')).toContain('waiting-days = 30 days');
    const { rules } = (await json(rulesCommand(), 'on', '2020-01-01')) as {
      rules: { id: string; article: string }[];
    };
    expect(rules.find(({ id }) => id === 'waiting-months')?.article).toBe('Act Art. 30(1)');
    const file = join(work.folder, 'change.json');
    await writeFile(
      file,
      JSON.stringify({ id: 'waiting-days', value: 60, from: '2026-04-01', article: 'proposed' }),
    );
    const preview = await json(rulesCommand(), 'preview', '--change', file, '--home', home);
    expect(preview).toMatchObject({ waitingPeople: { looked: 1, later: 1 } });
    await writeFile(
      file,
      JSON.stringify({ id: 'no-such-rule', value: 60, from: '2026-04-01', article: 'proposed' }),
    );
    await expect(run(rulesCommand(), 'preview', '--change', file, '--home', home)).rejects.toMatchObject({
      code: 'law/bad-change',
    });
  });
});
