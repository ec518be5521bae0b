import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConflictError, InvalidInputError } from '../kit/errors.ts';
import { synthCommand } from './synth.ts';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'meguri-synth-cli-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(out, { recursive: true });
});

const run = (...args: string[]) =>
  synthCommand().parseAsync(['--people', '20', '--out', out, ...args], { from: 'user' });

describe('meguri synth', () => {
  it('prints one JSON document about what it made', async () => {
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await run('--institutions', '3', '--json');
    const summary = JSON.parse(String(printed.mock.calls[0]?.[0])) as {
      people: number;
      institutions: unknown[];
    };
    expect([summary.people, summary.institutions.length]).toEqual([20, 3]);
    expect(readdirSync(out)).toContain('region.json');
  });

  it('refuses a folder that is not empty, unless forced', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    writeFileSync(join(out, 'something'), '');
    await expect(run()).rejects.toThrow(ConflictError);
    await expect(run('--force')).resolves.toBeDefined();
  });

  it('refuses a format that is none', async () => {
    await expect(run('--formats', 'ssmix2,fax')).rejects.toThrow(InvalidInputError);
  });

  it('refuses a number of people that is none', async () => {
    await expect(run('--people', 'many')).rejects.toThrow(InvalidInputError);
  });
});
