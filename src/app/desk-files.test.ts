import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDeathList, readNoticeList } from './desk-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'meguri-desk-'));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('readNoticeList', () => {
  it('reads rows with a byte-order mark before the header', async () => {
    const path = file('notices.csv', '\ufefflocal_id,version,given_on,method\n0001,v1,2026-08-31,paper\n');
    expect(await readNoticeList(path)).toEqual([
      { local_id: '0001', version: 'v1', given_on: '2026-08-31', method: 'paper' },
    ]);
  });

  it('takes nothing from a list with a bad row, and says its line and no cell', async () => {
    const path = file(
      'bad.csv',
      'local_id,version,given_on,method\n0001,v1,2026-08-31,paper\nMARKER,v1,2026-02-30,paper\n',
    );
    const reading = readNoticeList(path);
    await expect(reading).rejects.toThrow(/1 rows .* \(lines 3\)/);
    await expect(reading).rejects.not.toThrow(/MARKER/);
  });
});

describe('readDeathList', () => {
  it('does not take a mistyped path for an empty list', async () => {
    await expect(readDeathList(join(folder, 'absent.csv'))).rejects.toMatchObject({
      code: 'desk/no-such-list',
    });
  });

  it('says the line of a stray quote and not what is there, and passes over a blank last line', async () => {
    const stray = file('stray.csv', 'local_id,died_on\n0001,2026-01-02\nMAR"KER,2026-01-03\n');
    const reading = readDeathList(stray);
    await expect(reading).rejects.toMatchObject({ code: 'desk/bad-list' });
    await expect(reading).rejects.not.toThrow(/KER/);
    expect(await readDeathList(file('blank.csv', 'local_id,died_on\n0001,2026-01-02\n\n'))).toHaveLength(1);
  });
});
