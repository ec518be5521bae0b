/**
 * PostgreSQL's COPY as streams of its text form: every type comes back exactly as it was, at the speed of the server.
 *
 * @see https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-COPY
 */

import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { EngineError } from '../../kit/errors.ts';

/** What the driver's connection can do and its types do not say. */
interface CopyConnection {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** One COPY as the driver asks for it: it calls these as messages come. */
abstract class CopyCommand {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  submit(connection: unknown): void {
    this.onSubmit(connection as CopyConnection);
    (connection as CopyConnection).query(this.#text);
  }

  protected abstract onSubmit(connection: CopyConnection): void;
  protected abstract onEnd(error?: Error): void;

  handleError(error: Error): void {
    this.onEnd(
      new EngineError('backup/copy-failed', 'the database refused to copy a table', { cause: error }),
    );
  }

  handleReadyForQuery(): void {
    this.onEnd();
  }

  handleCommandComplete(): void {
    // What counts is that the server is ready again.
  }
}

const mostHeld = 64;

class CopyOut extends CopyCommand {
  readonly #held: Uint8Array[] = [];
  #connection: CopyConnection | undefined;
  #error: Error | undefined;
  #isEnded = false;
  #wake: () => void = () => undefined;

  protected onSubmit(connection: CopyConnection): void {
    this.#connection = connection;
  }

  handleCopyData({ chunk }: { readonly chunk: Uint8Array }): void {
    // The driver uses its buffer again.
    this.#held.push(Buffer.from(chunk));
    if (this.#held.length > mostHeld) this.#connection?.stream.pause();
    this.#wake();
  }

  protected onEnd(error?: Error): void {
    this.#error ??= error;
    this.#isEnded = true;
    this.#wake();
  }

  async *chunks(): AsyncIterable<Uint8Array> {
    for (;;) {
      if (this.#held.length > 0) {
        const chunk = Buffer.concat(this.#held.splice(0));
        this.#connection?.stream.resume();
        yield chunk;
      } else if (this.#error !== undefined) throw this.#error;
      else if (this.#isEnded) return;
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

class CopyIn extends CopyCommand {
  readonly ready = Promise.withResolvers<CopyConnection>();
  readonly ended = Promise.withResolvers<undefined>();

  constructor(text: string) {
    super(text);
    this.ready.promise.catch(() => undefined);
    this.ended.promise.catch(() => undefined);
  }

  protected onSubmit(): void {
    // The server says when it is ready for rows.
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.ready.resolve(connection);
  }

  protected onEnd(error?: Error): void {
    if (error === undefined) this.ended.resolve(undefined);
    else {
      this.ready.reject(error);
      this.ended.reject(error);
    }
  }
}

/** Puts a command to the driver, whose types know none that copies. */
function submit(client: pg.ClientBase, command: CopyCommand): void {
  (client.query as (command: CopyCommand) => unknown).call(client, command);
}

/**
 * What `copy … to stdout` gives. It must be read to its end before the client is asked for anything else.
 *
 * @throws {EngineError} `backup/copy-failed`
 */
export function copyOut(client: pg.ClientBase, text: string): AsyncIterable<Uint8Array> {
  const command = new CopyOut(text);
  submit(client, command);
  return command.chunks();
}

/**
 * Gives the rows of `source` to `copy … from stdin`.
 *
 * @throws {EngineError} `backup/copy-failed`
 */
export async function copyIn(
  client: pg.ClientBase,
  text: string,
  source: AsyncIterable<Uint8Array>,
): Promise<void> {
  const command = new CopyIn(text);
  submit(client, command);
  const connection = await command.ready.promise;
  try {
    for await (const chunk of source) {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
  } catch (error) {
    connection.sendCopyFail('the source failed');
    await command.ended.promise.catch(() => undefined);
    throw error;
  }
  connection.endCopyFrom();
  await command.ended.promise;
}
