/**
 * The JSON documents of a file: one, or one per line (NDJSON).
 */

/** Text of a document, or why it is not given. */
export interface JsonDocument {
  /** Line of NDJSON, from 1; 1 when the file is one document. */
  readonly position: number;
  /** Whether the file holds a document per line. */
  readonly isLine: boolean;
  /** Null when it is larger than a document may be. */
  readonly text: string | null;
}

/** A larger document is not read: it would be held in memory whole. */
export const largestDocumentBytes = 50 * 1024 * 1024;
const lineFeed = 0x0a;

/** The documents of a stream; empty lines between them are none. NDJSON is told by the name or by a whole first line. */
export async function* jsonDocuments(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  largestBytes = largestDocumentBytes,
): AsyncIterable<JsonDocument[]> {
  const cutter = new DocumentCutter(largestBytes, /\.(?:ndjson|jsonl)$/i.test(path));
  for await (const chunk of bytes) {
    const documents = cutter.add(chunk);
    if (documents.length > 0) yield documents;
  }
  yield cutter.end();
}

class DocumentCutter {
  readonly #largestBytes: number;
  #byLine: boolean | undefined;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #tooLarge = false;
  #position = 0;

  constructor(largestBytes: number, byLine: boolean) {
    this.#largestBytes = largestBytes;
    this.#byLine = byLine || undefined;
  }

  add(chunk: Uint8Array): JsonDocument[] {
    this.#byLine ??= this.#firstLineIsWhole(chunk);
    const end = this.#byLine === true ? chunk.lastIndexOf(lineFeed) + 1 : 0;
    const documents = end === 0 ? [] : this.#linesWith(chunk.subarray(0, end));
    this.#hold(chunk.subarray(end));
    return documents;
  }

  end(): JsonDocument[] {
    const rest = this.#release(new Uint8Array());
    return this.#documents([rest]);
  }

  /** Whether the first line is a document; undefined until it has ended. */
  #firstLineIsWhole(chunk: Uint8Array): boolean | undefined {
    const end = chunk.indexOf(lineFeed);
    if (end === -1) return undefined;
    const line = textOf(Buffer.concat([...this.#held, chunk.subarray(0, end)])).trim();
    if (line === '') return undefined;
    return line.length > 2 && line.startsWith('{') && line.endsWith('}');
  }

  #hold(bytes: Uint8Array): void {
    this.#heldBytes += bytes.length;
    if (this.#heldBytes > this.#largestBytes) {
      this.#tooLarge = true;
      this.#held = [];
    } else if (bytes.length > 0) this.#held.push(bytes.slice());
  }

  /** What is held and `more` as text, or null when it is too large. */
  #release(more: Uint8Array): string | null {
    const text =
      this.#tooLarge || this.#heldBytes + more.length > this.#largestBytes
        ? null
        : textOf(Buffer.concat([...this.#held, more]));
    this.#held = [];
    this.#heldBytes = 0;
    this.#tooLarge = false;
    return text;
  }

  #linesWith(bytes: Uint8Array): JsonDocument[] {
    const firstEnd = bytes.indexOf(lineFeed);
    const first = this.#release(bytes.subarray(0, firstEnd));
    const rest = textOf(bytes.subarray(firstEnd + 1)).split('\n');
    rest.pop();
    return this.#documents([...(first === null ? [null] : first.split('\n')), ...rest]);
  }

  #documents(lines: readonly (string | null)[]): JsonDocument[] {
    const documents: JsonDocument[] = [];
    for (const text of lines) {
      this.#position += 1;
      if (text?.trim() === '') continue;
      const isTooLarge = text === null || text.length > this.#largestBytes;
      documents.push({
        position: this.#position,
        isLine: this.#byLine === true,
        text: isTooLarge ? null : text,
      });
    }
    return documents;
  }
}

function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
