import type { Command } from 'commander';
import { join, resolve } from 'node:path';
import { register } from 'tsx/esm/api';
import { readSignInConfig } from '../app/accounts/sign-in-config.ts';
import { accountParts, caseOffice } from '../app/cases/case-office.ts';
import { postgresJobBoard } from '../app/jobs/job-board.postgres.ts';
import { jobKinds } from '../app/jobs/job-kinds.ts';
import { queueOfHome } from '../app/jobs/job-queue.ts';
import { jobSchedules } from '../app/jobs/job-schedule.ts';
import { openOperator, openRecords, type Operator, type OperatorRecords } from '../app/operator.ts';
import { reconcile } from '../app/reconcile.ts';
import { stationStatuses } from '../app/station-statuses.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { systemClock } from '../kit/clock.ts';
import { startWorker } from '../worker/work.ts';
import { newCommand, tell, type CommonOptions } from './command-line.ts';

interface ServeOptions extends CommonOptions {
  readonly home: string;
  readonly port: string;
  readonly origin?: string;
  readonly readOnly?: boolean;
  readonly jobs: boolean;
}

/** How a home is served. */
export interface Serving {
  readonly port: number;
  /** Where people open the portal, when a proxy stands before it. */
  readonly origin?: string;
  /** Beside another process that works in the home: nobody signs in, nothing is changed. */
  readonly readOnly?: boolean;
  /** Whether the jobs of the night are done here too; they are, unless told otherwise. */
  readonly jobs?: boolean;
}

/** `meguri serve`: the portal of a home, and its API. */
export function serveCommand(): Command {
  return newCommand(
    'serve',
    '画面と API を開く（このコンピューターからだけ。外へは中継サーバーを置く）',
    'meguri serve --home ./meguri-home --origin https://portal.example.jp',
  )
    .option('--home <dir>', 'the operator’s home', './meguri-home')
    .option('--port <n>', 'TCP port on 127.0.0.1; 0 takes a free one', '8460')
    .option('--origin <url>', 'https address at which people open it, behind your proxy')
    .option('--read-only', 'shows how things stand beside a process that works; nobody signs in')
    .option('--no-jobs', 'leaves long jobs and their schedules to meguri jobs work')
    .action(({ home, port, origin, readOnly = false, jobs }: ServeOptions) =>
      serveHome(resolve(home), {
        ...{ port: Number(port), readOnly, jobs },
        ...(origin === undefined ? {} : { origin }),
      }),
    );
}

/** Serves the portal of a home on the loopback address until the process is told to stop. */
export async function serveHome(home: string, serving: Serving): Promise<void> {
  const { port } = serving;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidInputError('serve/bad-port', 'a port is a whole number up to 65535');
  }
  await using records = serving.readOnly === true ? await openRecords(home) : await openOperator(home);
  await using work = new AsyncDisposableStack();
  if (isOperator(records)) {
    await reconcile(records);
    if (serving.jobs !== false) await doJobs(records, work);
  }
  // Node strips types, not JSX: only the portal's pages need this loader.
  process.env['TSX_TSCONFIG_PATH'] = join(import.meta.dirname, '../../tsconfig.json');
  register();
  const { buildPortal } = await import('../portal/portal.tsx');
  const portal = await buildPortal({
    clock: systemClock,
    statuses: () => stationStatuses(records),
    ...(isOperator(records) ? { work: await workOf(records, serving) } : {}),
  });
  const address = await portal.listen({ host: '127.0.0.1', port });
  // An address of digits has no passkeys.
  tell(`${address.replace('//127.0.0.1:', '//localhost:')} （終了は Ctrl+C）`);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await portal.close();
}

/** The home has one process that works in it: while it is served, that process does the long jobs and those of the night. */
async function doJobs(operator: Operator, until: AsyncDisposableStack): Promise<void> {
  const queue = until.use(await queueOfHome(operator));
  const board = postgresJobBoard(operator.database);
  until.use(await startWorker({ operator, board, queue, kinds: jobKinds, schedules: jobSchedules }));
}

const isOperator = (records: OperatorRecords): records is Operator => 'ledger' in records;

/** Where people open the portal stands in `sign-in.json` of the home, unless it is told here. */
async function workOf(operator: Operator, { origin, port }: Serving) {
  const opened = new URL(origin ?? `http://localhost:${String(port)}`);
  const told = { rpId: opened.hostname, origin: opened.origin };
  const { site: configured, providers } = await readSignInConfig(operator.paths.root, told);
  const site = origin === undefined ? configured : told;
  const auth = { parts: accountParts(operator, site), providers };
  return { operator, office: caseOffice(operator, site), auth };
}
