/**
 * ISO-2022-JP as Japanese hospital systems write it, decoded with delimiters in mind.
 *
 * Node's own decoder does not do for HL7: it swallows a line end inside a double-byte run, and knows neither
 * JIS X 0212 nor 8-bit half-width katakana. Here every line starts in ASCII, whatever the line before left open,
 * as RFC 1468 demands of writers.
 *
 * @see RFC 1468; JIS X 0208, JIS X 0212, JIS X 0201
 */

import { isAscii } from 'node:buffer';

type CharacterSet = 'ascii' | 'katakana' | 'jis0208' | 'jis0212' | 'unknown';

const replacement = 0xfffd;
const rows = 94;
const katakanaShift = 0xff61 - 0x21;

let jis0208: Uint16Array | undefined;
let jis0212: Uint16Array | undefined;
let room = new Uint16Array(1 << 16);

/** The text in `bytes`. Roman (JIS X 0201) is read as ASCII, so that `\` stays the delimiter that it is. */
export function decodeIso2022Jp(bytes: Uint8Array): string {
  if (isAscii(bytes) && !bytes.includes(0x1b) && !bytes.includes(0x0e)) {
    return asBuffer(bytes).toString('latin1');
  }
  if (room.length < bytes.length) room = new Uint16Array(bytes.length * 2);
  const length = decodeInto(bytes, room);
  return Buffer.from(room.buffer, 0, length * 2).toString('utf16le');
}

function decodeInto(bytes: Uint8Array, out: Uint16Array): number {
  let set: CharacterSet = 'ascii';
  let table = table0208();
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x1b) {
      const escape = escapeAt(bytes, at + 1);
      if (escape === undefined) out[length++] = replacement;
      else {
        ({ set } = escape);
        at += escape.length;
        if (set === 'jis0208') table = table0208();
        else if (set === 'jis0212') table = table0212();
      }
    } else if (byte === 0x0d || byte === 0x0a) {
      set = 'ascii';
      out[length++] = byte;
    } else if (byte === 0x0e) set = 'katakana';
    else if (byte === 0x0f) set = 'ascii';
    else if (byte <= 0x20 || byte === 0x7f) out[length++] = byte;
    else if (byte > 0x7f) out[length++] = highByte(byte);
    else if (set === 'ascii') out[length++] = byte;
    else if (set === 'katakana') out[length++] = byte <= 0x5f ? byte + katakanaShift : replacement;
    else {
      const trail = bytes[at + 1] ?? 0;
      if (trail > 0x20 && trail < 0x7f) {
        at += 1;
        out[length++] =
          set === 'unknown' ? replacement : (table[(byte - 0x21) * rows + trail - 0x21] ?? replacement);
      } else out[length++] = replacement;
    }
  }
  return length;
}

/** 8-bit half-width katakana (JIS8) outside any escape; nothing else above 0x7f has a meaning. */
function highByte(byte: number): number {
  return byte >= 0xa1 && byte <= 0xdf ? byte - 0x80 + katakanaShift : replacement;
}

/** The set that the escape sequence whose bytes start at `at` (after ESC) designates, and its length without ESC. */
function escapeAt(bytes: Uint8Array, at: number): { set: CharacterSet; length: number } | undefined {
  const [first, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (first === 0x28) {
    if (second === 0x42 || second === 0x4a || second === 0x48) return { set: 'ascii', length: 2 };
    if (second === 0x49) return { set: 'katakana', length: 2 };
  } else if (first === 0x24) {
    if (second === 0x40 || second === 0x42) return { set: 'jis0208', length: 2 };
    if (second === 0x28) return doubleByteEscape(third);
  } else if (first === 0x29 && second === 0x49) return { set: 'ascii', length: 2 };
  else if (first === 0x26 && second === 0x40) return { set: 'jis0208', length: 2 };
  return undefined;
}

/** `ESC $ ( F`: JIS X 0213 plane 1 (`O`, `Q`) is read by the rows that it shares with JIS X 0208. */
function doubleByteEscape(final: number | undefined): { set: CharacterSet; length: number } | undefined {
  if (final === undefined) return undefined;
  const set = { 0x40: 'jis0208', 0x42: 'jis0208', 0x44: 'jis0212', 0x4f: 'jis0208', 0x51: 'jis0208' }[final];
  return { set: (set as CharacterSet | undefined) ?? 'unknown', length: 3 };
}

function table0208(): Uint16Array {
  jis0208 ??= tableOf([]);
  return jis0208;
}

function table0212(): Uint16Array {
  jis0212 ??= tableOf([0x8f]);
  return jis0212;
}

/** The platform's own mapping, asked for once through EUC-JP, where every row can be asked for alone. */
function tableOf(prefix: readonly number[]): Uint16Array {
  const decoder = new TextDecoder('euc-jp');
  const table = new Uint16Array(rows * rows);
  for (let index = 0; index < table.length; index += 1) {
    const code = [...prefix, 0xa1 + Math.floor(index / rows), 0xa1 + (index % rows)];
    const text = decoder.decode(new Uint8Array(code));
    table[index] = text.length === 1 ? text.charCodeAt(0) : replacement;
  }
  return table;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
