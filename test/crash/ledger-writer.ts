/** Writes to a ledger until it is killed; prints the sequence of each acknowledged entry. Arguments: folder, key file. */

import { readFileSync } from 'node:fs';
import { systemClock } from '../../src/kit/clock.ts';
import { ledgerSigningKey, openFileLedger } from '../../src/ledger/index.ts';

const [folder = '', keyFile = ''] = process.argv.slice(2);
const signingKey = ledgerSigningKey('example.jp/ledger', readFileSync(keyFile, 'utf8'));
const ledger = await openFileLedger({ folder, signingKey, clock: systemClock });

async function writer(name: string): Promise<never> {
  for (let n = 0; ; n += 1) {
    const event = { type: 'test/entry-written', actor: name, subject: `${name}-${n}` } as const;
    const { sequence } = await ledger.record({ ...event, detail: { text: 'x'.repeat(n % 700) } });
    process.stdout.write(`${sequence} ${event.subject}\n`);
    // Checkpoints in the midst of things, not only once a second.
    if (n % 5 === 0) await ledger.checkpoint();
  }
}

await Promise.all(['a', 'b', 'c', 'd'].map(writer));
