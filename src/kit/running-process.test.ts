import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isRunning, processMark } from './running-process.ts';

describe('isRunning', () => {
  it('is true of this process, and of a child until it is killed', async () => {
    expect(isRunning(processMark())).toBe(true);
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const mark = processMark(child.pid);
    expect(isRunning(mark)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(isRunning(mark)).toBe(false);
  });

  it('is false of a process that only has the number of an earlier one, and of what is no mark', () => {
    expect(isRunning(`${process.pid}:another-start`)).toBe(false);
    for (const text of ['', '12', 'x:y', `${process.pid}`]) expect(isRunning(text)).toBe(false);
  });
});
