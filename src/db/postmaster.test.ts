import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeStaleLock, runningPostmaster } from './postmaster.ts';

const folder = mkdtempSync(join(tmpdir(), 'meguri postmaster '));
const data = join(folder, 'data');
mkdirSync(data);
symlinkSync(folder, `${folder}-link`);
const linked = join(`${folder}-link`, 'data');
const lock = join(data, 'postmaster.pid');

/** A process that looks like a server on `dataFolder`, and its lock file. */
function serverOn(dataFolder: string) {
  const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', '--', '-D', dataFolder]);
  writeFileSync(lock, `${String(server.pid)}\n${dataFolder}\n0\n4711\n\n\n\nready\n`);
  return server;
}
const running = serverOn(data);
afterAll(() => running.kill());

describe('removeStaleLock', () => {
  it('leaves the lock of a server that runs, by whatever path the folder is reached', () => {
    expect(runningPostmaster(linked)).toEqual({ pid: running.pid, port: 4711, status: 'ready' });
    removeStaleLock(linked);
    removeStaleLock(data);
    expect(existsSync(lock)).toBe(true);
  });

  it('removes the lock when its number belongs to a process on another folder', () => {
    const other = serverOn(join(folder, 'other'));
    expect(runningPostmaster(data)).toBeUndefined();
    removeStaleLock(linked);
    expect(existsSync(lock)).toBe(false);
    other.kill();
  });
});
