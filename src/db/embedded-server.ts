/**
 * The embedded PostgreSQL of an operator's home: made once, started by the first process that needs it, joined by
 * others, stopped by the last. Loopback only, SCRAM password in a file that only its owner reads.
 */

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { EngineError } from '../kit/errors.ts';
import { withFolderLock } from './folder-lock.ts';
import {
  awaitPostmaster,
  removeStaleLock,
  runningPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster.ts';
import { canChangeAccount, cannotRunAsRoot, serverAccount, type ServerAccount } from './server-account.ts';
import { serverBinaries, type ServerBinaries } from './server-binaries.ts';

/** What is needed to reach the server, and to leave it. */
export interface EmbeddedServer {
  /** URL of the database `postgres` on it. */
  readonly url: string;
  /** Stops the server unless `inUse` says that others still work with it. */
  leave(inUse: () => Promise<boolean>): Promise<void>;
}

/** Where the server is and how safe its commits are. */
export interface EmbeddedServerOptions {
  /** Folder of the server; made if it is not there. */
  readonly folder: string;
  /** False gives up durability for speed: for tests only. */
  readonly durable: boolean;
}

const user = 'meguri';
const startAttempts = 3;

/**
 * The server of `folder`, running: joined when one runs there already (also one whose starter was killed), else started.
 *
 * @throws {EngineError} `db/cannot-run-as-root`, `db/init-failed`, `db/start-failed`, `db/no-binaries`, each with what to do.
 */
export async function embeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const folder = resolve(options.folder);
  const data = join(folder, 'data');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const port = await withFolderLock(folder, () => joinOrStart(folder, data, options.durable));
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  return {
    url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
    leave: (inUse) =>
      withFolderLock(folder, async () => {
        if (!(await inUse())) await stopPostmaster(data);
      }),
  };
}

async function joinOrStart(folder: string, data: string, durable: boolean): Promise<number> {
  if (runningPostmaster(data) !== undefined) {
    const settled = await awaitPostmaster(data, (running) => running?.status === 'ready' || !running, 60);
    if (settled !== undefined) return settled.port;
  }
  const binaries = await serverBinaries();
  const account = serverAccount(data, [binaries.postgres, binaries.initdb]);
  if (account.owner !== undefined && !canChangeAccount())
    throw cannotRunAsRoot('“setpriv” (util-linux) is missing');
  if (!existsSync(join(folder, 'initialized'))) await initialize(folder, data, binaries, account);
  return start(folder, data, binaries, account, durable);
}

async function initialize(
  folder: string,
  data: string,
  { initdb }: ServerBinaries,
  account: ServerAccount,
): Promise<void> {
  // What interrupted attempts left is no database. Each attempt has a folder of its own: the initdb of a process that was
  // killed may still be at work in another, and clears that away when it fails.
  for (const name of readdirSync(folder).filter((one) => one.startsWith('data'))) {
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
  const making = `${data}-${randomBytes(6).toString('hex')}`;
  const password = join(folder, 'password');
  writeFileSync(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  mkdirSync(making, { mode: 0o700 });
  if (account.owner !== undefined) {
    for (const path of [folder, making, password]) chownSync(path, account.owner.uid, account.owner.gid);
  }
  const options = [
    `--pgdata=${making}`,
    `--username=${user}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
  ];
  const [command, args] = account.command(initdb, [
    ...options,
    '--locale=C.UTF-8',
    '--encoding=UTF8',
    '--no-instructions',
  ]);
  const { code, output } = await finished(command, args, folder);
  if (code !== 0) {
    const reason = output.trim().split('\n').at(-1) ?? '';
    throw new EngineError(
      'db/init-failed',
      `PostgreSQL could not make its data folder (${reason}); DATABASE_URL names another server`,
    );
  }
  renameSync(making, data);
  writeFileSync(join(folder, 'initialized'), '');
}

async function finished(command: string, args: readonly string[], cwd: string) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], env: serverEnvironment() });
  const chunks: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('close', settle);
  });
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

async function start(
  folder: string,
  data: string,
  { postgres }: ServerBinaries,
  account: ServerAccount,
  durable: boolean,
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    removeStaleLock(data);
    const port = await freePort();
    const [command, args] = account.command(postgres, ['-D', data, '-p', String(port), ...settings(durable)]);
    const log = openSync(join(folder, 'server.log'), 'a', 0o600);
    // Detached, so that Ctrl-C reaches the program first, which then stops the server in order.
    const child = spawn(command, args, {
      cwd: data,
      detached: true,
      stdio: ['ignore', log, log],
      env: serverEnvironment(),
    });
    closeSync(log);
    child.unref();
    const exit = new AbortController();
    child.once('exit', () => exit.abort());
    child.once('error', () => exit.abort());
    const settled = (running?: Postmaster) => running?.status === 'ready' || exit.signal.aborted;
    const running = await awaitPostmaster(data, settled, 60);
    if (running !== undefined) return port;
    if (attempt === startAttempts) {
      throw new EngineError('db/start-failed', `PostgreSQL did not start; see ${join(folder, 'server.log')}`);
    }
  }
}

/** Nothing of a PG… variable of the caller may change the server; messages are English for the log. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function settings(durable: boolean): string[] {
  const fixed: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: '64MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    timezone: 'UTC',
    jit: 'off',
    // Statements and details can hold cells: they are not written to the log.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
  };
  const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const all: Record<string, string> = durable ? fixed : { ...fixed, ...fast };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
