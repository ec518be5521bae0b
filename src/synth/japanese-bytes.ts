/**
 * Japanese text as the bytes of old code pages, held in strings of one character a byte ("binary strings"), so that
 * lines are put together as strings and reach the file by one latin1 write.
 */

const unknown = 0;
let jis: Uint16Array | undefined;
let shiftJis: Uint16Array | undefined;

/** UTF-16 unit → two bytes, for every double-byte character that `label` decodes from `lead × trail`. */
function tableOf(
  label: string,
  leads: readonly number[],
  trails: readonly number[],
  keep: (lead: number) => boolean,
): Uint16Array {
  const table = new Uint16Array(65_536);
  const decoder = new TextDecoder(label);
  for (const lead of leads.filter(keep)) {
    for (const trail of trails) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      const unit = character.charCodeAt(0);
      if (character.length === 1 && unit !== 0xfffd && table[unit] === unknown)
        table[unit] = (lead << 8) | trail;
    }
  }
  return table;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** JIS X 0208 by itself: rows 1–8 and 16–84 of EUC-JP's first plane, without any vendor's rows. */
function jisTable(): Uint16Array {
  return (jis ??= tableOf('euc-jp', range(0xa1, 0xf4), range(0xa1, 0xfe), (lead) => {
    const row = lead - 0xa0;
    return row <= 8 || row >= 16;
  }));
}

function shiftJisTable(): Uint16Array {
  return (shiftJis ??= tableOf(
    'shift_jis',
    [...range(0x81, 0x9f), ...range(0xe0, 0xfc)],
    [...range(0x40, 0x7e), ...range(0x80, 0xfc)],
    // The rows 0xED and 0xEE repeat 0xFA to 0xFC, which is where Windows writes them.
    (lead) => lead !== 0xed && lead !== 0xee,
  ));
}

/** Whether a character can be written in ISO-2022-JP (ASCII and JIS X 0208). */
export function fitsIso2022Jp(character: string): boolean {
  const unit = character.charCodeAt(0);
  return character.length === 1 && (unit < 0x80 || jisTable()[unit] !== unknown);
}

/** Whether a character can be written in CP932. */
export function fitsCp932(character: string): boolean {
  const unit = character.charCodeAt(0);
  return (
    character.length === 1 &&
    (unit < 0x80 || (unit >= 0xff61 && unit <= 0xff9f) || shiftJisTable()[unit] !== unknown)
  );
}

/** `text` in ISO-2022-JP, ending in ASCII. What it cannot hold becomes ■, as the storage standard asks. */
export function iso2022JpBytes(text: string): string {
  const table = jisTable();
  let bytes = '';
  let wide = false;
  for (const character of text) {
    const unit = character.charCodeAt(0);
    if (unit < 0x80) {
      if (wide) bytes += '\x1b(B';
      wide = false;
      bytes += character;
    } else {
      if (!wide) bytes += '\x1b$B';
      wide = true;
      const code = character.length === 1 && table[unit] ? (table[unit] ?? 0) - 0x8080 : 0x2223;
      bytes += String.fromCharCode(code >> 8, code & 0xff);
    }
  }
  return wide ? `${bytes}\x1b(B` : bytes;
}

/** `text` in CP932. What it cannot hold becomes 〓. */
export function cp932Bytes(text: string): string {
  const table = shiftJisTable();
  let bytes = '';
  for (const character of text) {
    const unit = character.charCodeAt(0);
    if (unit < 0x80) bytes += character;
    else if (unit >= 0xff61 && unit <= 0xff9f) bytes += String.fromCharCode(unit - 0xfec0);
    else {
      const code = character.length === 1 && table[unit] ? (table[unit] ?? 0) : 0x81ac;
      bytes += String.fromCharCode(code >> 8, code & 0xff);
    }
  }
  return bytes;
}

/** `encode` with an ever-growing memory, for texts that recur without end: names of drugs, diseases, towns. */
export function remembered(encode: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let bytes = known.get(text);
    if (bytes === undefined) {
      bytes = encode(text);
      known.set(text, bytes);
    }
    return bytes;
  };
}
