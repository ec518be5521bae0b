/**
 * Sealed segments: a stream of bytes, encrypted and authenticated in 64 KiB chunks behind a header that says what it is.
 *
 * Layout: `MGRSEAL1`, length of the header (32 bits), header (canonical JSON: context, wrapped file key), then chunks of
 * AES-256-GCM. The chunk key follows from the file key and the header; every chunk is bound to the header, to its number and
 * to whether it is the last. A change, cut, exchange or addition anywhere is found.
 */

import { IntegrityError } from '../kit/errors.ts';
import { chunkBytes, openChunk, sealChunk, tagBytes } from './chunk-cipher.ts';
import { exactPieces } from './exact-pieces.ts';
import { headerLength, newHeader, openHeader, prefixBytes, type SealedTo } from './segment-header.ts';
import { randomKey, type SealingKey } from './sealing-key.ts';
import type { SealContext } from './sealed-bytes.ts';

/** Bytes as they come. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The sealed bytes of `source`, for whom and for what `to` says. In constant memory. */
export async function* sealStream(
  source: ByteSource,
  to: SealedTo & { readonly context: SealContext },
): AsyncIterable<Uint8Array> {
  using fileKey = randomKey();
  using header = newHeader(fileKey, to, to.context);
  yield header.bytes;
  let number = 0;
  for await (const { piece, isLast } of exactPieces(source, chunkBytes)) {
    yield* sealChunk(header, piece, number, isLast);
    number += 1;
  }
}

/**
 * The plaintext of a sealed segment, chunk by chunk; each is authentic when it comes. Only at the end is it known that none
 * is missing: when this throws, what came before it is void as a whole.
 *
 * @throws {IntegrityError} `seal/bad-header`, `seal/wrong-context`, `seal/wrong-key`, `seal/cannot-unwrap`, `seal/damaged`
 */
export async function* openSealed(
  source: ByteSource,
  { key, expectedContext }: { readonly key: SealingKey; readonly expectedContext: SealContext },
): AsyncIterable<Uint8Array> {
  await using reader = new HeaderReader(source);
  using header = openHeader(await reader.header(), key, expectedContext);
  let number = 0;
  for await (const { piece, isLast } of exactPieces(reader.rest(), chunkBytes + tagBytes)) {
    yield openChunk(header, piece, number, isLast);
    number += 1;
  }
}

/** Takes the header off a stream, and gives what is left. */
class HeaderReader implements AsyncDisposable {
  readonly #source: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #held = Buffer.alloc(0);

  constructor(source: ByteSource) {
    this.#source =
      Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  }

  async header(): Promise<Buffer> {
    const prefix = await this.#take(prefixBytes);
    return Buffer.concat([prefix, await this.#take(headerLength(prefix))]);
  }

  async *rest(): AsyncIterable<Uint8Array> {
    yield this.#held;
    for (let next = await this.#source.next(); next.done !== true; next = await this.#source.next()) {
      yield next.value;
    }
  }

  /** Lets the source close what it holds, wherever the reading ended. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#source.return?.();
  }

  async #take(bytes: number): Promise<Buffer> {
    while (this.#held.length < bytes) {
      const next = await this.#source.next();
      if (next.done === true)
        throw new IntegrityError('seal/bad-header', 'a sealed segment ends in its header');
      this.#held = Buffer.concat([this.#held, next.value]);
    }
    const taken = this.#held.subarray(0, bytes);
    this.#held = this.#held.subarray(bytes);
    return taken;
  }
}
