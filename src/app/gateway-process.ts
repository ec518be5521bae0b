import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EngineError, InvalidInputError } from '../kit/errors.ts';
import { recipientPublicKey } from '../seal/index.ts';
import type { Operator } from './operator.ts';
import type { WaitingObject } from './take-in.ts';

/** Something that an institution hands over at the gateway. */
export interface HandedOver {
  readonly institution: string;
  readonly format: string;
  readonly path: string;
}

/**
 * Hands objects over to a gateway that runs as a process of its own and knows the core's public key only. Gives the
 * gateway's receipts, one per object, in order.
 *
 * @throws {InvalidInputError} `gateway/cannot-take` when there is no such file, or it cannot be read.
 * @throws {EngineError} `gateway/ended` when the gateway ends before the last receipt.
 */
export async function* handOver(
  operator: Operator,
  objects: readonly HandedOver[],
): AsyncIterable<WaitingObject> {
  const main = join(import.meta.dirname, '../zones/gateway/main.ts');
  const args = [main, recipientPublicKey(operator.keys.intake), operator.paths.inbox];
  const gateway = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const lines = createInterface({ input: gateway.stdout })[Symbol.asyncIterator]();
    for (const object of objects) {
      gateway.stdin.write(`${JSON.stringify(object)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new EngineError('gateway/ended', 'the gateway ended before it gave a receipt');
      const answer = JSON.parse(value) as WaitingObject | { readonly error: string };
      if ('error' in answer) {
        throw new InvalidInputError('gateway/cannot-take', `an object could not be taken (${answer.error})`);
      }
      yield answer;
    }
  } finally {
    gateway.stdin.end();
    gateway.kill();
  }
}
