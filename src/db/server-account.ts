/**
 * Under which account of the operating system the embedded server runs. PostgreSQL refuses to run as root, so root
 * gives it another account; where that account could not walk to the data or the programs (a home below `/root`),
 * it is given the one capability that it lacks, and nothing is copied.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EngineError } from '../kit/errors.ts';

/** How to start a program as the server's account. */
export interface ServerAccount {
  /** The account that owns the data, when it is not the account of this process. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** The command line that runs `program` with `args`. */
  readonly command: (program: string, args: readonly string[]) => readonly [string, readonly string[]];
}

const accountNames = ['postgres', 'nobody'];
const capabilityBits = { dac_override: 1n, dac_read_search: 2n };

/** The account for a server with this data folder and these programs. */
export function serverAccount(dataFolder: string, programs: readonly string[]): ServerAccount {
  if (process.getuid?.() !== 0) return { command: (program, args) => [program, args] };
  const owner = existingOwner(dataFolder) ?? accountByName();
  const closed = programs.some((path) => !isOpenFile(path));
  const walled = closed || ![dataFolder, ...programs].every((path) => isReachable(dirname(path), owner.uid));
  const { uid, gid } = owner;
  const identity = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups', '--no-new-privs'];
  const capability = walled ? `+${missingCapability(closed)}` : undefined;
  const powers = capability === undefined ? [] : ['--inh-caps', capability, '--ambient-caps', capability];
  return {
    owner,
    command: (program, args) => ['setpriv', [...identity, ...powers, '--', program, ...args]],
  };
}

function existingOwner(folder: string): { uid: number; gid: number } | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function accountByName(): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of accountNames) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw cannotRunAsRoot('there is no account “postgres” or “nobody”');
}

const isOpenFile = (path: string) => (statSync(path).mode & 0o005) === 0o005;

function isReachable(folder: string, uid: number): boolean {
  if (existsSync(folder)) {
    const { mode, uid: owner } = statSync(folder);
    if ((mode & (owner === uid ? 0o100 : 0o001)) === 0) return false;
  }
  return dirname(folder) === folder || isReachable(dirname(folder), uid);
}

function missingCapability(mustExecute: boolean): keyof typeof capabilityBits {
  const held = /^CapPrm:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  const wanted = mustExecute
    ? ['dac_override' as const]
    : ['dac_read_search' as const, 'dac_override' as const];
  const usable = wanted.find((name) => ((BigInt(`0x${held}`) >> capabilityBits[name]) & 1n) === 1n);
  if (usable === undefined) throw cannotRunAsRoot('its account cannot be let through to its folder');
  return usable;
}

/** Says that the server cannot be run by root on this machine, and what to do. */
export function cannotRunAsRoot(why: string, cause?: unknown): EngineError {
  const advice = 'run as an ordinary user, or give DATABASE_URL of a PostgreSQL server ≥ 15';
  return new EngineError('db/cannot-run-as-root', `PostgreSQL does not run as root, and ${why}: ${advice}`, {
    cause,
  });
}

/** Whether the program that changes accounts is there. */
export function canChangeAccount(): boolean {
  return spawnSync('setpriv', ['--version'], { stdio: 'ignore' }).status === 0;
}
