import type { SourceFile } from './source-files.ts';

/** A file whose beginning is known, and that can still be walked once from there. */
export interface PeekedFile extends SourceFile {
  readonly head: Uint8Array;
  /** Walks what nobody walked, so that its stream is closed and the next entry of an archive can come. */
  finish(): Promise<void>;
}

/** `file` with its first `headBytes` bytes. */
export async function peekFile(file: SourceFile, headBytes: number): Promise<PeekedFile> {
  const chunks = file.bytes()[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let seenBytes = 0;
  let ended = false;
  while (seenBytes < headBytes && !ended) {
    const next = await chunks.next();
    if (next.done === true) ended = true;
    else {
      // A stream may use the memory of its chunk again.
      seen.push(next.value.slice());
      seenBytes += next.value.length;
    }
  }
  const rest = async function* (): AsyncIterable<Uint8Array> {
    while (!ended) {
      const next = await chunks.next();
      if (next.done === true) ended = true;
      else yield next.value;
    }
  };
  return {
    path: file.path,
    head: Buffer.concat(seen).subarray(0, headBytes),
    bytes: async function* () {
      yield* seen;
      yield* rest();
    },
    finish: async () => {
      const left = rest()[Symbol.asyncIterator]();
      while ((await left.next()).done !== true);
    },
  };
}
