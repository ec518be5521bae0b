import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/database.ts';
import { runningPostmaster } from '../../src/db/postmaster.ts';

const above = mkdtempSync(join(tmpdir(), 'meguri db '));
afterAll(() => rmSync(above, { recursive: true, force: true }));

const module = JSON.stringify(join(import.meta.dirname, '../../src/db/database.ts'));
const keeper = (home: string) => `
  const { openDatabase } = await import(${module});
  const database = await openDatabase({ home: ${JSON.stringify(home)}, durable: false });
  await database.pool.query('create table if not exists public.kept (n int)');
  await database.pool.query('insert into public.kept values (1)');
  process.stdout.write('open');
  setInterval(() => undefined, 1000);`;

async function otherProcess(home: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', keeper(home)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((opened) => child.stdout.once('data', opened));
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((exited) => child.once('exit', exited));
  child.kill('SIGKILL');
  await gone;
}

describe('openDatabase', () => {
  it('starts a server below a folder that only its owner may enter, with a blank in its path, and stops it', async () => {
    const home = join(above, 'home');
    const data = join(home, 'database/data');
    const database = await openDatabase({ home, durable: false });
    const { rows } = await database.pool.query<Record<string, unknown>>(
      `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses,
              date '2028-02-29' as day, 9007199254740991::int8 as whole, 9007199254740993::int8 as long`,
    );
    expect(rows[0]).toEqual({
      encoding: 'UTF8',
      addresses: '127.0.0.1',
      day: '2028-02-29',
      whole: Number.MAX_SAFE_INTEGER,
      long: '9007199254740993',
    });
    expect(statSync(above).mode & 0o777).toBe(0o700);
    expect(statSync(join(home, 'database/password')).mode & 0o777).toBe(0o600);
    expect(runningPostmaster(data)?.status).toBe('ready');
    await database.close();
    expect(runningPostmaster(data)).toBeUndefined();
  });

  it('lets nobody in without the password', async () => {
    const home = join(above, 'home');
    const database = await openDatabase({ home, durable: false });
    const port = runningPostmaster(join(home, 'database/data'))?.port;
    const url = `postgres://meguri:guess@127.0.0.1:${String(port)}/postgres`;
    await expect(openDatabase({ home, url })).rejects.toMatchObject({ code: 'db/cannot-connect' });
    await database.close();
  });

  it('joins the server of another process, which outlives the leaver', async () => {
    const home = join(above, 'shared');
    const child = await otherProcess(home);
    const database = await openDatabase({ home, durable: false });
    await database.close();
    const again = await openDatabase({ home, durable: false });
    expect((await again.pool.query('select n from public.kept')).rows).toEqual([{ n: 1 }]);
    await killed(child);
    await again.close();
    expect(runningPostmaster(join(home, 'database/data'))).toBeUndefined();
  });

  it('takes over the server of a killed process, then stops it', async () => {
    const home = join(above, 'orphan');
    const data = join(home, 'database/data');
    await killed(await otherProcess(home));
    const orphan = runningPostmaster(data)?.pid;
    expect(orphan).toBeDefined();
    const database = await openDatabase({ home, durable: false });
    expect(runningPostmaster(data)?.pid).toBe(orphan);
    await database.close();
    expect(runningPostmaster(data)).toBeUndefined();
  });

  it('starts again after its server itself was killed', async () => {
    const home = join(above, 'orphan');
    const data = join(home, 'database/data');
    const child = await otherProcess(home);
    process.kill(runningPostmaster(data)!.pid, 'SIGKILL');
    await killed(child);
    const database = await openDatabase({ home, durable: false });
    expect((await database.pool.query('select n from public.kept')).rows.length).toBeGreaterThan(0);
    await database.close();
  });
});
