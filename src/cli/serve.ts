import type { Command } from 'commander';
import { join, resolve } from 'node:path';
import { register } from 'tsx/esm/api';
import { openRecords } from '../app/operator.ts';
import { stationStatuses } from '../app/station-statuses.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { systemClock } from '../kit/clock.ts';
import { newCommand, tell, type CommonOptions } from './command-line.ts';

interface ServeOptions extends CommonOptions {
  readonly home: string;
  readonly port: string;
}

/** `meguri serve`: the portal of a home. */
export function serveCommand(): Command {
  return newCommand(
    'serve',
    '画面を開けるようにする（このコンピューターからだけ）',
    'meguri serve --home ./meguri-home',
  )
    .option('--home <dir>', 'the operator’s home', './meguri-home')
    .option('--port <n>', 'TCP port on 127.0.0.1; 0 takes a free one', '8460')
    .action((options: ServeOptions) => serveHome(resolve(options.home), Number(options.port)));
}

/** Serves the portal of a home on the loopback address until the process is told to stop. */
export async function serveHome(home: string, port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidInputError('serve/bad-port', 'a port is a whole number up to 65535');
  }
  await using records = await openRecords(home);
  // Node strips types, not JSX: only the portal's pages need this loader.
  process.env['TSX_TSCONFIG_PATH'] = join(import.meta.dirname, '../../tsconfig.json');
  register();
  const { buildPortal } = await import('../portal/portal.tsx');
  const portal = await buildPortal({ clock: systemClock, statuses: () => stationStatuses(records) });
  const address = await portal.listen({ host: '127.0.0.1', port });
  tell(`${address} （終了は Ctrl+C）`);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await portal.close();
}
