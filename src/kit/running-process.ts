import { readFileSync } from 'node:fs';

/**
 * A mark that names one running process, `pid:start`, and no later process that gets the same number. The start is
 * in clock ticks since boot where the system tells it (Linux), else empty.
 */
export function processMark(pid = process.pid): string {
  return `${pid}:${startOf(pid)}`;
}

/** Whether the process that `mark` names still runs. */
export function isRunning(mark: string): boolean {
  const match = /^(\d{1,10}):(\S*)$/.exec(mark);
  if (match === null) return false;
  const pid = Number(match[1]);
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under another account.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(pid) === match[2];
}

function startOf(pid: number): string {
  try {
    const [bootId, stat] = [
      readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8),
      readFileSync(`/proc/${pid}/stat`, 'utf8'),
    ];
    // The command name may hold blanks and brackets; the fields start after its last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${bootId}-${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}
