/**
 * The gateway's own process: `node main.ts RECIPIENT SPOOL`, then one JSON line `{institution, format, path}` per
 * object on stdin; per line one JSON receipt on stdout, or `{error: code}` without a path: paths name patients.
 */

import { createInterface } from 'node:readline';
import type { RecipientPublicKey } from '../../seal/index.ts';
import { receive, sweepSpool, type HandOver } from './gateway.ts';

const [recipient = '', spool = ''] = process.argv.slice(2);
await sweepSpool(spool);
for await (const line of createInterface({ input: process.stdin })) {
  const object = JSON.parse(line) as HandOver;
  const answer = await receive(object, recipient as RecipientPublicKey, spool).catch((error: unknown) => ({
    error: error instanceof Error && 'code' in error ? String(error.code) : 'unexpected',
  }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
