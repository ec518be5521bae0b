/** An operator's home with one institution, for tests of its desk. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptStops, registerInstitution } from '../../src/app/desk-import.ts';
import { createHome } from '../../src/app/home.ts';
import { openOperator, type Operator } from '../../src/app/operator.ts';
import { settableClock, type Clock } from '../../src/kit/clock.ts';
import { testDatabase } from './database.ts';

/** A desk at work. */
export interface Desk extends AsyncDisposable {
  readonly operator: Operator;
  readonly clock: Clock & { set(instant: Date): void };
  /** Writes a list into a file and gives its path. */
  readonly list: (name: string, lines: readonly string[]) => Promise<string>;
  /** Takes in a stop of this patient by this number. */
  readonly stop: (
    number: string,
    localId: string,
    scope?: 'institution' | 'operator' | 'all',
  ) => Promise<void>;
}

/** Code of the institution at whose desk tests work. */
export const deskInstitution = '1310000001';

/** A desk on the first of October 2026, nine in the morning in Japan. */
export async function openDesk(config: Readonly<Record<string, unknown>> = {}): Promise<Desk> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'meguri desk '));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const database = await testDatabase();
  opened.defer(() => database.close());
  const home = join(folder, 'home');
  const paths = await createHome(home, { operator: 'OP-1', rootKey: Buffer.alloc(32, 9) });
  await writeFile(paths.config, JSON.stringify({ version: 1, operator: 'OP-1', ...config }));
  const clock = settableClock(new Date('2026-10-01T00:00:00Z'));
  const operator = opened.use(await openOperator(home, { clock, databaseUrl: database.url }));
  await registerInstitution(operator, { code: deskInstitution, name: '例示病院', kind: 'hospital' });
  const kept = opened.move();
  return {
    operator,
    clock,
    list: async (name, lines) => {
      const path = join(folder, name);
      await writeFile(path, lines.map((line) => `${line}\n`).join(''));
      return path;
    },
    stop: async (number, local_id, scope = 'institution') => {
      await acceptStops(operator, [
        {
          number,
          institution: deskInstitution,
          local_id,
          scope,
          requester: 'self',
          channel: 'desk',
          received_at: clock.now(),
          moment: '',
          guardian_checked: false,
        },
      ]);
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
