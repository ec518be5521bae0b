import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A value that was found, by the name of its encoding, in a file. The value itself is not told: only its digest. */
export interface ValueFound {
  readonly file: string;
  readonly encoding: string;
  readonly kind: string;
  readonly valueDigest: string;
  readonly offset: number;
}

/** A value in one encoding. */
export interface Pattern {
  readonly bytes: Buffer;
  readonly encoding: string;
  readonly kind: string;
  readonly value: string;
  /** Counts only where no letter or digit is beside it: short ASCII values stand by chance within digests. */
  readonly isWord: boolean;
}

/** Shorter patterns are not looked for: they are in anything by chance. */
export const fewestBytes = 8;

const tableBits = 22;
const slotOf = (high: number, low: number) =>
  (Math.imul(high, 0x9e3779b1) ^ Math.imul(low ^ (low >>> 15), 0x85ebca6b)) >>> (32 - tableBits);
const isAlphanumeric = (byte: number | undefined) =>
  byte !== undefined &&
  ((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));

/** Finds any of very many byte strings: the first eight bytes of each are hashed, and looked up at every position. */
export class ValueScanner {
  readonly #slots = new Int32Array(1 << tableBits).fill(-1);
  readonly #next: Int32Array;
  readonly #patterns: readonly Pattern[];

  /** A scanner for these patterns, each of at least `fewestBytes`. */
  constructor(patterns: readonly Pattern[]) {
    this.#patterns = patterns;
    this.#next = new Int32Array(patterns.length);
    for (const [index, { bytes }] of patterns.entries()) {
      const slot = slotOf(bytes.readInt32BE(0), bytes.readInt32BE(4));
      this.#next[index] = this.#slots[slot] ?? -1;
      this.#slots[slot] = index;
    }
  }

  /** Everything of the patterns that stands in these bytes, overlapping or not. */
  *within(bytes: Buffer): Iterable<{ readonly pattern: Pattern; readonly offset: number }> {
    let [high, low] = [0, 0];
    for (let at = 0; at < bytes.length; at += 1) {
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | (bytes[at] ?? 0);
      if (at < fewestBytes - 1) continue;
      for (let index = this.#slots[slotOf(high, low)] ?? -1; index >= 0; index = this.#next[index] ?? -1) {
        const pattern = this.#patterns[index];
        const offset = at - fewestBytes + 1;
        if (pattern !== undefined && stands(bytes, offset, pattern)) yield { pattern, offset };
      }
    }
  }

  /** Everything of the patterns that stands in a file below these folders, or in a file's name. */
  below(folders: readonly string[]): {
    readonly found: readonly ValueFound[];
    readonly files: number;
    readonly bytes: number;
  } {
    const found: ValueFound[] = [];
    let [files, total] = [0, 0];
    for (const folder of folders) {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        const file = relative(folder, path);
        const contents = [Buffer.from(file), ...(entry.isFile() ? [readFileSync(path)] : [])];
        files += contents.length - 1;
        for (const content of contents) {
          total += content.length;
          for (const { pattern, offset } of this.within(content)) {
            const { encoding, kind, value } = pattern;
            const valueDigest = createHash('sha256').update(value).digest('hex').slice(0, 12);
            found.push({ file, encoding, kind, valueDigest, offset });
          }
        }
      }
    }
    return { found, files, bytes: total };
  }
}

function stands(bytes: Buffer, offset: number, { bytes: wanted, isWord }: Pattern): boolean {
  if (offset + wanted.length > bytes.length) return false;
  if (bytes.compare(wanted, 0, wanted.length, offset, offset + wanted.length) !== 0) return false;
  return !isWord || !(isAlphanumeric(bytes[offset - 1]) || isAlphanumeric(bytes[offset + wanted.length]));
}
