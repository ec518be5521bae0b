import { InvalidInputError } from '../kit/errors.ts';
import type { FormatName } from './clinical-model.ts';
import { dpcReader } from './dpc/dpc-reader.ts';
import { fhirReader } from './fhir/fhir-reader.ts';
import { omopReader } from './omop/omop-reader.ts';
import type { Reader } from './reader.ts';
import { receiptReader } from './receipt/receipt-reader.ts';
import { ssmix2Reader } from './ssmix2/ssmix2-reader.ts';

/** All readers. */
export const readers: readonly Reader[] = [ssmix2Reader, receiptReader, dpcReader, fhirReader, omopReader];

/** Bytes from the beginning of a file that a reader needs to recognize it. */
export const headBytes = 4096;
/** A reader that is less sure than this does not get the file. */
const leastConfidence = 0.3;

/**
 * The reader of a format.
 *
 * @throws {InvalidInputError} `formats/no-such-format` when there is none of that name.
 */
export function readerFor(format: FormatName): Reader {
  const reader = readers.find((one) => one.format === format);
  if (reader === undefined) {
    const names = readers.map((one) => one.format).join(', ');
    throw new InvalidInputError('formats/no-such-format', `the formats that can be read are ${names}`);
  }
  return reader;
}

/** The format of a file, from its path and its first 4 KiB; undefined when no reader knows it. */
export function detectFormat(path: string, head: Uint8Array): FormatName | undefined {
  let best: FormatName | undefined;
  let bestConfidence = 0;
  for (const reader of readers) {
    const confidence = reader.recognizes(path, head);
    if (confidence >= leastConfidence && confidence > bestConfidence) {
      best = reader.format;
      bestConfidence = confidence;
    }
  }
  return best;
}
