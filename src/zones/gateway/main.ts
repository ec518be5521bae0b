/**
 * The gateway's own process: `node main.ts RECIPIENT SPOOL`, then one JSON line `{institution, format, path}` per
 * object on stdin; one JSON receipt per line on stdout.
 */

import { createInterface } from 'node:readline';
import type { RecipientPublicKey } from '../../seal/index.ts';
import { receive, sweepSpool, type HandOver } from './gateway.ts';

const [recipient = '', spool = ''] = process.argv.slice(2);
await sweepSpool(spool);
for await (const line of createInterface({ input: process.stdin })) {
  const receipt = await receive(JSON.parse(line) as HandOver, recipient as RecipientPublicKey, spool);
  process.stdout.write(`${JSON.stringify(receipt)}\n`);
}
