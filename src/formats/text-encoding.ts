/**
 * Text of Japanese medical files: ISO-2022-JP, CP932 and UTF-8, as lines, in constant memory.
 *
 * In all three a CR or LF byte is a line end and nothing else, so bytes are cut into lines before they are decoded:
 * a broken character spoils its own line only.
 */

import { decodeIso2022Jp } from './iso-2022-jp.ts';

/** How bytes are written. `auto` decides at the first byte that tells (BOM, escape, UTF-8 or else CP932). */
export type TextEncoding = 'iso-2022-jp' | 'cp932' | 'utf-8' | 'auto';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** A longer line is given in pieces, so that a file without line ends cannot fill the memory. */
const longestLineBytes = 1 << 24;
const lineEnd = /\r\n|\n|\r/;

// The BOM is taken off by hand at the start of a stream only, so each decoder leaves it alone.
const decoders = {
  cp932: new TextDecoder('shift_jis', { ignoreBOM: true }),
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
};

/** The encoding that `bytes` shows, or undefined while they are plain ASCII. They may end inside a character. */
export function detectEncoding(bytes: Uint8Array): Exclude<TextEncoding, 'auto'> | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  let sawHigh = false;
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0x1b && (bytes[index + 1] === 0x24 || bytes[index + 1] === 0x28)) return 'iso-2022-jp';
    if (byte > 0x7f) {
      sawHigh = true;
      break;
    }
  }
  if (!sawHigh) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'cp932';
  }
}

/** The text of `bytes`, whole, without a BOM. Bytes that mean nothing become U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  return withoutBom(decoded(bytes, encoding));
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string {
  const settled = encoding === 'auto' ? (detectEncoding(bytes) ?? 'utf-8') : encoding;
  return settled === 'iso-2022-jp' ? decodeIso2022Jp(bytes) : decoders[settled].decode(bytes);
}

function withoutBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** The text of a stream, whole; for files that are small. */
export async function decodeAll(bytes: AsyncIterable<Uint8Array>, encoding: TextEncoding): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return decodeText(Buffer.concat(chunks), encoding);
}

/**
 * The lines of a stream without their ends (CR, LF or CRLF). Nothing after the last end is no line; bytes that mean
 * nothing become U+FFFD in their own line; control characters (a closing 0x1A) are given as they are.
 */
export async function* decodeLines(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncIterable<string> {
  for await (const lines of decodeLineBatches(bytes, encoding)) yield* lines;
}

/** The lines of `decodeLines`, as many at a time as a chunk of the stream completes: for readers in a hurry. */
export async function* decodeLineBatches(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncIterable<string[]> {
  let settled = encoding;
  let first = true;
  for await (const { piece, last } of piecesOfWholeLines(bytes)) {
    if (settled === 'auto') settled = detectEncoding(piece) ?? 'auto';
    const text = decoded(piece, settled);
    const lines = (first ? withoutBom(text) : text).split(lineEnd);
    first = false;
    if (!last || lines.at(-1) === '') lines.pop();
    if (lines.length > 0) yield lines;
  }
}

/** The stream in pieces that end with a line end, but for the last. */
async function* piecesOfWholeLines(
  bytes: AsyncIterable<Uint8Array>,
): AsyncIterable<{ piece: Uint8Array; last: boolean }> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const chunk of bytes) {
    const end = endOfLastLine(chunk);
    if (end > 0) {
      yield { piece: Buffer.concat([...held, chunk.subarray(0, end)]), last: false };
      held = [];
      heldBytes = 0;
    }
    if (end < chunk.length) {
      // A stream may use the memory of its chunk again.
      held.push(chunk.slice(end));
      heldBytes += chunk.length - end;
    }
    if (heldBytes > longestLineBytes) {
      yield { piece: Buffer.concat(held), last: true };
      held = [];
      heldBytes = 0;
    }
  }
  if (heldBytes > 0) yield { piece: Buffer.concat(held), last: true };
}

/** Where the line after the last complete one starts. A CR that ends the chunk is not complete: LF may follow. */
function endOfLastLine(chunk: Uint8Array): number {
  for (let at = chunk.length - 1; at >= 0; at -= 1) {
    const byte = chunk[at];
    if (byte === lineFeed || (byte === carriageReturn && at < chunk.length - 1)) return at + 1;
  }
  return 0;
}
