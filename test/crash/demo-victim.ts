import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoOutcome } from '../../src/app/demo/run-demo.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');

/** Whom a kill hits: the process, its group with the gateway, or the database server as well. */
export type KillReach = 'process' | 'group' | 'group-and-database';

/** When to kill: so long after the beginning of a station (1, 2, …), or of the process (0). */
export interface KillMoment {
  readonly station: number;
  readonly milliseconds: number;
  readonly reach: KillReach;
}

/** How a run of the demonstration ended. */
export interface DemoRun {
  readonly code: number | null;
  readonly wasKilled: boolean;
  readonly pid: number | undefined;
  /** The station in which it was last seen; 0 before the first. */
  readonly station: number;
  readonly outcome: DemoOutcome | undefined;
  readonly stderr: string;
  /** When each station began, in milliseconds after the start; the end is last. */
  readonly beganAt: readonly number[];
}

/** Whose demonstration, and how large. */
export interface Victim {
  readonly home: string;
  readonly people: number;
  readonly seed: string;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

const stationOf = (text: string) => Number([...text.matchAll(/^\[(\d+)\//gm)].at(-1)?.[1] ?? 0);

function killDatabase(home: string): void {
  const lock = join(home, 'database', 'data', 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  // Only the server of this home: its number may be another process's by now.
  if (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(home))
    process.kill(pid, 'SIGKILL');
}

/** Runs the demonstration, in a process group of its own, to its end or to the moment of its kill. */
export async function runVictim({ home, people, seed, env }: Victim, moment?: KillMoment): Promise<DemoRun> {
  const args = ['demo', '--people', String(people), '--seed', seed, '--no-serve', '--json', '--home', home];
  const startedAt = performance.now();
  const child = spawn(process.execPath, [main, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let [stdout, stderr, wasKilled] = ['', '', false];
  const beganAt = [0];
  const kill = () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    wasKilled = true;
    process.kill(moment?.reach === 'process' ? child.pid : -child.pid, 'SIGKILL');
    if (moment?.reach === 'group-and-database') killDatabase(home);
  };
  const timers: NodeJS.Timeout[] = [];
  const plan = (station: number) => {
    if (moment?.station === station) timers.push(setTimeout(kill, moment.milliseconds));
  };
  plan(0);
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    const before = stationOf(stderr);
    stderr += chunk.toString();
    for (let station = before + 1; station <= stationOf(stderr); station += 1) {
      beganAt[station] = performance.now() - startedAt;
      plan(station);
    }
  });
  const closed = new Promise((settle) => child.once('close', settle));
  // Not `close` for a killed one: a gateway that outlives its core for a moment holds the pipe.
  const code = await new Promise<number | null>((settle) => child.once('exit', settle));
  if (!wasKilled) await closed;
  else await sleep(5);
  for (const timer of timers) clearTimeout(timer);
  beganAt.push(performance.now() - startedAt);
  // What fails prints a document as well, with its error.
  const document = stdout.trim() === '' ? {} : (JSON.parse(stdout) as Partial<DemoOutcome>);
  const outcome = document.packageDigest === undefined ? undefined : (document as DemoOutcome);
  const told = outcome === undefined ? stderr + stdout : stderr;
  return { code, wasKilled, pid: child.pid, station: stationOf(stderr), outcome, stderr: told, beganAt };
}

/** Runs `meguri verify` on a home, to its end or until it is killed; its exit code and what it printed. */
export async function runVerify(
  home: string,
  killAfterMilliseconds?: number,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(process.execPath, [main, 'verify', '--json', '--home', home]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const kill =
    killAfterMilliseconds === undefined
      ? undefined
      : setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds);
  const code = await new Promise<number | null>((settle) => child.once('close', settle));
  clearTimeout(kill);
  return { code, output };
}
