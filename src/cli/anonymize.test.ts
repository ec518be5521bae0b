import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anonymizeCommand } from './anonymize.ts';
import { riskCommand } from './risk.ts';

let folder = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anonymize-'));
  await writeFile(at('age.csv'), '40;40-49;*\n45;40-49;*\n50;50-59;*\n55;50-59;*\n');
  await writeFile(at('data.csv'), 'id,age,disease\n1,40,flu\n2,45,flu\n3,50,ulcer\n4,55,flu\n5,55,flu\n');
  await writeFile(at('spec.json'), JSON.stringify(spec));
});
afterAll(() => rm(folder, { recursive: true }));

const spec = {
  attributes: {
    id: { role: 'identifier' },
    age: { role: 'quasi', hierarchy: 'age.csv' },
    disease: { role: 'insensitive' },
  },
  models: [{ kind: 'k-anonymity', k: 2 }],
};

/** What a command writes to stdout. */
async function stdoutOf(command: typeof anonymizeCommand, ...args: string[]): Promise<string> {
  const written: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  try {
    await command().parseAsync(args, { from: 'user' });
  } finally {
    stdout.mockRestore();
  }
  return written.join('');
}
const inputs = (file = 'data.csv') => ['--spec', at('spec.json'), '--input', at(file)];
const failure = (running: Promise<unknown>) =>
  running.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('meguri anonymize table', () => {
  const files = () => [...inputs(), '--output', at('out.csv'), '--report', at('report.json')];

  it.each([
    ['before', (): string[] => ['--json', 'table', ...files()]],
    ['after', (): string[] => ['table', ...files(), '--json']],
  ])(
    'prints one JSON document when --json stands %s the subcommand, and writes the same report',
    async (_where, args) => {
      const printed = JSON.parse(await stdoutOf(anonymizeCommand, ...args())) as Record<string, unknown>;
      // 40–49: two people of one class; 50: alone but for those of 55, so the three of 50–59 are one class.
      expect(printed).toMatchObject({ rows: 5, suppressed: 0, equivalenceClasses: 2, risk: { k: 2 } });
      expect(printed).toMatchObject({ riskBefore: { uniques: 3 } });
      expect(JSON.parse(await readFile(at('report.json'), 'utf8'))).toEqual(printed);
      expect((await readFile(at('out.csv'), 'utf8')).split('\n').slice(0, 2)).toEqual([
        'age,disease',
        '40-49,flu',
      ]);
    },
  );

  it('prints sentences without --json', async () => {
    expect(await stdoutOf(anonymizeCommand, 'table', ...files())).toMatch(
      /^5 rows, 0 suppressed, 2 classes of at least 2 rows\n/,
    );
  });

  it('leaves a fixed quasi-identifier as it is, and suppresses who does not fit', async () => {
    const fixed = {
      ...spec,
      suppressionLimit: 0.6,
      attributes: { ...spec.attributes, age: { role: 'quasi', fixed: true } },
    };
    await writeFile(at('fixed.json'), JSON.stringify(fixed));
    await stdoutOf(
      anonymizeCommand,
      'table',
      '--spec',
      at('fixed.json'),
      '--input',
      at('data.csv'),
      '--output',
      at('out.csv'),
    );
    const ages = (await readFile(at('out.csv'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => line.split(',')[0]);
    expect(ages).toEqual(['age', '*', '*', '*', '55', '55']);
  });

  it('names the place of a mistake in the spec', async () => {
    await writeFile(at('bad.json'), JSON.stringify({ ...spec, suppressionLimit: 2 }));
    const args = ['table', '--spec', at('bad.json'), '--input', at('data.csv'), '--output', at('out.csv')];
    const error = await failure(stdoutOf(anonymizeCommand, ...args));
    expect(error).toMatchObject({ code: 'anonymize/bad-spec', kind: 'invalid-input' });
    expect(String(error)).toContain('suppressionLimit');
  });

  it('names the column of a value that its hierarchy lacks, and never the value', async () => {
    await writeFile(at('strange.csv'), 'id,age,disease\n1,40,flu\n2,8765,flu\n');
    const error = await failure(
      stdoutOf(anonymizeCommand, 'table', ...inputs('strange.csv'), '--output', at('out.csv')),
    );
    expect(error).toMatchObject({ code: 'anonymize/value-not-in-hierarchy' });
    expect(String(error)).toContain('column age');
    expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain('8765');
  });
});

describe('meguri risk table', () => {
  it.each([
    ['before', (): string[] => ['--json', 'table', ...inputs()]],
    ['after', (): string[] => ['table', ...inputs(), '--json']],
  ])('prints one JSON document when --json stands %s the subcommand', async (_where, args) => {
    const printed = JSON.parse(await stdoutOf(riskCommand, ...args())) as object;
    expect(printed).toMatchObject({ rows: 5, classes: 4, k: 1, uniques: 3, prosecutor: { maximum: 1 } });
    expect(printed).not.toHaveProperty('populationUniqueness');
  });

  it('counts who is above the threshold', async () => {
    const at6 = await stdoutOf(riskCommand, 'table', ...inputs(), '--threshold', '0.6');
    expect(at6).toContain('share above 0.6: 0.6000');
  });

  it('estimates who is alone in a population, or counts it', async () => {
    const estimated = await stdoutOf(riskCommand, 'table', ...inputs(), '--population', '10', '--json');
    expect(JSON.parse(estimated)).toMatchObject({
      populationUniqueness: { model: 'zayatz', population: 10 },
    });
    await writeFile(
      at('all.csv'),
      `age\n${['40', '45', '50', '55'].map((age) => `${age}\n`.repeat(4)).join('')}`,
    );
    const counted = await stdoutOf(riskCommand, 'table', ...inputs(), '--population-table', at('all.csv'));
    expect(counted).toContain('highest 0.2500; k-map 4; δ-presence 0.2500 to 0.5000');
  });

  it.each([
    ['--threshold', 'much', 'risk/bad-number'],
    ['--threshold', '', 'risk/bad-number'],
    ['--threshold', '1.5', 'risk/bad-threshold'],
    ['--population', 'all', 'risk/bad-number'],
    ['--population', '4', 'risk/population-too-small'],
  ])('refuses %s %j', async (option, value, code) => {
    const error = await failure(stdoutOf(riskCommand, 'table', ...inputs(), option, value));
    expect(error).toMatchObject({ kind: 'invalid-input', code });
  });
});
