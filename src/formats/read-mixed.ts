/**
 * Files of several formats in one stream, each given to the reader that knows it. Every reader sees its own files as one
 * input, so what it remembers from file to file (patients, concepts, stays) holds.
 */

import { BatchBuilder } from './batch-builder.ts';
import type { FormatName, ReadBatch } from './clinical-model.ts';
import { detectFormat, headBytes, readerFor } from './detect-format.ts';
import { peekFile, type PeekedFile } from './peeked-file.ts';
import type { SourceFile, SourceFiles } from './source-files.ts';

/** A batch and the format that it was read from; null when no reader knew the file. */
export interface MixedBatch {
  readonly format: FormatName | null;
  readonly batch: ReadBatch;
}

/** Reads all files; one of no known format is a lost unit with the finding `formats/unknown-format`. */
export async function* readMixed(files: SourceFiles): AsyncIterable<MixedBatch> {
  const feeds = new Map<FormatName, ReaderFeed>();
  for await (const file of files) {
    const peeked = await peekFile(file, headBytes);
    const format = detectFormat(file.path, peeked.head);
    if (format === undefined) yield { format: null, batch: unknownFile(peeked) };
    else {
      const feed = feeds.get(format) ?? new ReaderFeed(format);
      feeds.set(format, feed);
      for await (const batch of feed.readFile(peeked)) yield { format, batch };
    }
    await peeked.finish();
  }
  for (const [format, feed] of feeds) for await (const batch of feed.end()) yield { format, batch };
}

/** An empty file is a structural unit: an export writes one for each table or type, whether there is anything in it. */
function unknownFile({ path, head }: PeekedFile): ReadBatch {
  const batch = new BatchBuilder();
  if (head.length === 0) batch.structural();
  else batch.lost('formats/unknown-format', null, { file: path, position: 1 });
  return batch.take();
}

/** A reader that is handed one file at a time: it is done with a file when it asks for the next. */
class ReaderFeed {
  readonly #batches: AsyncIterator<ReadBatch>;
  #pending: Promise<IteratorResult<ReadBatch>> | undefined;
  #hand: ((next: IteratorResult<SourceFile>) => void) | undefined;
  #asked: PromiseWithResolvers<undefined> = Promise.withResolvers();

  constructor(format: FormatName) {
    const files: SourceFiles = { [Symbol.asyncIterator]: () => ({ next: () => this.#nextFile() }) };
    this.#batches = readerFor(format).read(files)[Symbol.asyncIterator]();
  }

  /** The batches that come before the reader asks for another file. */
  async *readFile(file: SourceFile): AsyncIterable<ReadBatch> {
    yield* this.#untilAsked();
    this.#give({ done: false, value: file });
    yield* this.#untilAsked();
  }

  /** The batches that come after the last file. */
  async *end(): AsyncIterable<ReadBatch> {
    this.#give({ done: true, value: undefined });
    for (;;) {
      const next = await this.#next();
      if (next.done === true) return;
      yield next.value;
    }
  }

  async *#untilAsked(): AsyncIterable<ReadBatch> {
    for (;;) {
      this.#pending ??= this.#batches.next();
      const next = await Promise.race([this.#pending, this.#asked.promise]);
      if (next === undefined) return;
      this.#pending = undefined;
      if (next.done === true) return;
      yield next.value;
    }
  }

  #next(): Promise<IteratorResult<ReadBatch>> {
    const next = this.#pending ?? this.#batches.next();
    this.#pending = undefined;
    return next;
  }

  #nextFile(): Promise<IteratorResult<SourceFile>> {
    return new Promise((resolve) => {
      this.#hand = resolve;
      this.#asked.resolve(undefined);
    });
  }

  #give(next: IteratorResult<SourceFile>): void {
    this.#asked = Promise.withResolvers();
    this.#hand?.(next);
  }
}
