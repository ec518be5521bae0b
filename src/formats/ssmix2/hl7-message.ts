/**
 * HL7 v2.5 messages, as far as SS-MIX2 uses them.
 *
 * Text is decoded to Unicode before it is split: in ISO-2022-JP the second byte of a character may equal any
 * delimiter, in Unicode none does.
 *
 * @see HL7 v2.5 chapter 2; SS-MIX2 標準化ストレージ仕様書
 */

import { decodeText } from '../text-encoding.ts';

interface Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly subcomponent: string;
}

/** A segment. `fields[n]` is field n of the standard (for MSH too, whose first field is the delimiter itself). */
export interface Hl7Segment {
  readonly name: string;
  /** Which segment of the message it is, from 1. */
  readonly position: number;
  readonly fields: readonly string[];
  readonly delimiters: Delimiters;
}

/** A message: its segments in order, the first of which is MSH. */
export interface Hl7Message {
  readonly header: Hl7Segment;
  readonly segments: readonly Hl7Segment[];
  /** True when another message follows in the same text; only the first was read. */
  readonly hasMore: boolean;
}

/** HL7's word for "is to be empty". */
const explicitNull = '""';
const segmentEnd = /[\r\n]+/;

/**
 * The message in `text`, or undefined when it does not start with a header. A line that is no segment name and
 * delimiter is left out; so is a bare segment name.
 */
export function parseHl7(text: string): Hl7Message | undefined {
  const lines = text.split(segmentEnd);
  const first = lines.findIndex((line) => line !== '');
  const opening = lines[first];
  if (opening === undefined || !opening.startsWith('MSH') || opening.length < 8) return undefined;
  const delimiters = delimitersOf(opening);
  const separator = opening.charAt(3);
  const header: Hl7Segment = {
    name: 'MSH',
    position: 1,
    fields: ['MSH', separator, ...opening.slice(4).split(separator)],
    delimiters,
  };
  const segments = [header];
  let hasMore = false;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.charAt(3) !== separator) continue;
    if (line.startsWith('MSH')) {
      hasMore = true;
      break;
    }
    const position = index - first + 1;
    segments.push({ name: line.slice(0, 3), position, fields: line.split(separator), delimiters });
  }
  return { header, segments, hasMore };
}

function delimitersOf(opening: string): Delimiters {
  return {
    field: opening.charAt(3),
    component: opening.charAt(4),
    repetition: opening.charAt(5),
    escape: opening.charAt(6),
    subcomponent: opening.charAt(7),
  };
}

/** The first repetition's component of a field, from 1: unescaped, without outer blanks, null when blank. */
export function valueAt(segment: Hl7Segment, field: number, component = 1): string | null {
  const text = segment.fields[field];
  if (text === undefined || text === '') return null;
  const repetition = upTo(text, segment.delimiters.repetition);
  return componentOf(segment, repetition, component);
}

/** The repetitions of a field, raw; none for a blank field. */
export function repetitionsOf(segment: Hl7Segment, field: number): string[] {
  const text = segment.fields[field];
  return text === undefined || text === '' ? [] : text.split(segment.delimiters.repetition);
}

/** A component of a repetition (its first subcomponent), from 1: unescaped, without outer blanks, null when blank. */
export function componentOf(segment: Hl7Segment, repetition: string, component: number): string | null {
  const text = partOf(repetition, segment.delimiters.component, component);
  if (text === '' || text === explicitNull) return null;
  const value = unescaped(upTo(text, segment.delimiters.subcomponent), segment.delimiters).trim();
  return value === '' || value === explicitNull ? null : value;
}

/** The part of `text` between delimiters, from 1; blank when there are fewer. Does not split, for it is asked often. */
function partOf(text: string, delimiter: string, part: number): string {
  let start = 0;
  for (let before = 1; before < part; before += 1) {
    const end = text.indexOf(delimiter, start);
    if (end < 0) return '';
    start = end + 1;
  }
  const end = text.indexOf(delimiter, start);
  return start === 0 && end < 0 ? text : text.slice(start, end < 0 ? undefined : end);
}

function upTo(text: string, delimiter: string): string {
  const end = text.indexOf(delimiter);
  return end < 0 ? text : text.slice(0, end);
}

function unescaped(text: string, delimiters: Delimiters): string {
  const { escape } = delimiters;
  let start = text.indexOf(escape);
  if (start < 0) return text;
  let out = '';
  let from = 0;
  while (start >= 0) {
    const end = text.indexOf(escape, start + 1);
    if (end < 0) break;
    const meaning = meaningOf(text.slice(start + 1, end), delimiters);
    if (meaning === undefined) {
      out += text.slice(from, end);
      from = end;
      start = end;
    } else {
      out += text.slice(from, start) + meaning;
      from = end + 1;
      start = text.indexOf(escape, from);
    }
  }
  return out + text.slice(from);
}

function meaningOf(code: string, delimiters: Delimiters): string | undefined {
  if (code === 'F') return delimiters.field;
  if (code === 'S') return delimiters.component;
  if (code === 'T') return delimiters.subcomponent;
  if (code === 'R') return delimiters.repetition;
  if (code === 'E') return delimiters.escape;
  if (code === 'H' || code === 'N') return '';
  if (code.startsWith('.')) return ' ';
  if (/^X(?:[0-9A-Fa-f]{2})+$/.test(code)) {
    // A line end that is written as a value must not become one.
    return decodeText(Buffer.from(code.slice(1), 'hex'), 'iso-2022-jp').replace(/[\r\n]+/g, ' ');
  }
  return undefined;
}
