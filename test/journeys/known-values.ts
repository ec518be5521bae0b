import encodings from 'encoding-japanese';
import { demoStaff } from '../../src/app/demo/demo-staff.ts';
import { deliveriesOf } from '../../src/app/demo/region-files.ts';
import type { FormatName, IdentityRecord } from '../../src/formats/clinical-model.ts';
import { readerFor } from '../../src/formats/index.ts';
import { filesAt } from '../../src/formats/source-files.ts';
import type { RegionSummary } from '../../src/synth/region.ts';
import { fewestBytes, type Pattern } from './value-scanner.ts';

/** A value of the truth, and what it is. */
export interface KnownValue {
  readonly value: string;
  readonly kind: string;
}

/** Names that stand in a home by right: those of the demonstration's own people, and what is a part of them. */
const bare = (name: string) => name.normalize('NFKC').replaceAll(' ', '');
const isOfStaff = (value: string) => demoStaff.some(({ name }) => bare(name).includes(bare(value)));

function* valuesOf(record: IdentityRecord): Iterable<KnownValue> {
  const { subject, name, kana, postcode, address, phone, insuredSymbol, insuredNumber } = record;
  const kinds = { 'local-id': subject, name, kana, address, phone, 'insured-number': insuredNumber };
  for (const [kind, value] of Object.entries(kinds)) if (value !== null) yield { kind, value };
  for (const text of [name, kana]) {
    if (text === null) continue;
    yield { kind: 'name-unspaced', value: text.replaceAll(/[ 　]/g, '') };
    // As a program may have normalized it.
    yield { kind: 'name-normalized', value: text.normalize('NFKC') };
    yield { kind: 'name-normalized', value: text.normalize('NFKC').replaceAll(/[ 　]/g, '') };
  }
  if (phone !== null) yield { kind: 'phone', value: phone.replaceAll('-', '') };
  if (postcode !== null) yield { kind: 'postcode', value: `${postcode.slice(0, 3)}-${postcode.slice(3)}` };
  if (postcode !== null && address !== null) yield { kind: 'postcode-address', value: postcode + address };
  if (insuredSymbol !== null && insuredNumber !== null) {
    yield { kind: 'insurance', value: `${insuredSymbol}${insuredNumber}` };
    yield { kind: 'insurance', value: `${insuredSymbol}-${insuredNumber}` };
  }
}

/** Every identifying value that the region's institutions wrote, also of those who were never let through. */
export async function knownValues(
  regionFolder: string,
  region: RegionSummary,
): Promise<readonly KnownValue[]> {
  const known = new Map<string, KnownValue>();
  for (const { format, path } of deliveriesOf(regionFolder, region)) {
    for await (const { identities } of readerFor(format as FormatName).read(filesAt(path))) {
      for (const record of identities) {
        for (const one of valuesOf(record)) {
          if (!isOfStaff(one.value) && !known.has(one.value)) known.set(one.value, one);
        }
      }
    }
  }
  return [...known.values()];
}

/** The bytes of a value in a Japanese encoding, or undefined where it lacks a character. */
function japanese(value: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Buffer | undefined {
  try {
    return Buffer.from(encodings.convert(value, { to, from: 'UNICODE', type: 'array', fallback: 'error' }));
  } catch {
    return undefined;
  }
}

/** ISO-2022-JP without the escapes before and after it, which belong to the line that it stands in. */
const bareJis = (bytes: Buffer | undefined) => bytes?.subarray(3, -3);

/** What of its base64 does not depend on what stands before and after a value, for each of the three alignments. */
const base64s = (bytes: Buffer) =>
  [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const isOpen = (before + bytes.length) % 3 !== 0;
    return Buffer.from(text.slice(before === 0 ? 0 : before + 1, isOpen ? -1 : undefined));
  });

const percent = (bytes: Buffer) =>
  Buffer.from([...bytes].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));

const fewestValueBytes = 6;
const utf16be = (value: string) => Buffer.from(value, 'utf16le').swap16();
const isAscii = (bytes: Buffer) => bytes.every((byte) => byte >= 0x20 && byte < 0x7f);

/** A value in every encoding in which it could be left behind. */
function* encodingsOf(value: string): Iterable<readonly [encoding: string, bytes: Buffer | undefined]> {
  const utf8 = Buffer.from(value);
  const cp932 = japanese(value, 'SJIS');
  yield ['utf-8', utf8];
  yield ['utf-16le', Buffer.from(value, 'utf16le')];
  yield ['utf-16be', utf16be(value)];
  if (!isAscii(utf8)) {
    yield ['cp932', cp932];
    yield ['euc-jp', japanese(value, 'EUCJP')];
    yield ['iso-2022-jp', bareJis(japanese(value, 'JIS'))];
  }
  for (const [name, bytes] of [
    ['utf-8', utf8],
    ['cp932', isAscii(utf8) ? undefined : cp932],
  ] as const) {
    if (bytes === undefined || bytes.length < fewestValueBytes) continue;
    yield [`hex of ${name}`, Buffer.from(bytes.toString('hex'))];
    yield [`HEX of ${name}`, Buffer.from(bytes.toString('hex').toUpperCase())];
    yield [`percent of ${name}`, percent(bytes)];
    for (const [alignment, text] of base64s(bytes).entries()) yield [`base64+${alignment} of ${name}`, text];
  }
}

/**
 * The patterns of values. Values of fewer than six bytes, and patterns of fewer than eight, are left out. Plain ASCII of fewer than
 * sixteen bytes (a number, a phone) counts only as a word: digests are long runs of letters and digits, and hold any by chance.
 */
export function patternsOf(values: readonly KnownValue[]): readonly Pattern[] {
  return values.flatMap(({ value, kind }) => {
    const patterns: Pattern[] = [];
    for (const [encoding, bytes] of encodingsOf(value)) {
      if (bytes === undefined || bytes.length < fewestBytes) continue;
      patterns.push({
        bytes,
        encoding,
        kind,
        value,
        isWord: encoding === 'utf-8' && bytes.length < 16 && isAscii(bytes),
      });
    }
    return patterns;
  });
}
