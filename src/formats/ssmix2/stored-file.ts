import type { Finding } from '../clinical-model.ts';
import type { SourceFile } from '../source-files.ts';
import { wholeFile } from '../source-files.ts';
import { decodeText, detectEncoding } from '../text-encoding.ts';
import { isAscii } from 'node:buffer';
import { parseHl7, valueAt, type Hl7Message } from './hl7-message.ts';
import { messageKinds, type MessageKind } from './message-kinds.ts';
import { newReading, tellFinding, type MessageReading } from './message-reading.ts';
import { holdsMyNumber } from './my-number.ts';
import { patientIdOf, readIdentity } from './patient-identity.ts';
import { fileNameAt, foldersAt, isInItsBranch, serviceDayOf, type FileName } from './storage-path.ts';

/** A file of a patient's folder that was looked at, and not lost. */
export interface StoredFile {
  readonly path: string;
  readonly name: FileName | undefined;
  /** Undefined for a file whose flag says that it is not valid: its content was not read. */
  readonly content: { readonly kind: MessageKind; readonly reading: MessageReading } | undefined;
}

/**
 * Reads a file of the storage, or adds to `told` why nothing of it is used.
 *
 * A file whose folder, name and PID-3 do not name one and the same patient is not used at all: whose it is cannot be
 * known, and a record under the wrong person is worse than none. Disagreement about day or kind is told, and the
 * content used, for the message says both itself.
 */
export async function readStoredFile(file: SourceFile, told: Finding[]): Promise<StoredFile | undefined> {
  const { path } = file;
  const place = { file: path, position: 1 };
  const name = fileNameAt(path);
  const patient = patientByPath(path, name, told);
  if (patient === null) {
    told.push({ code: 'ssmix2/misplaced-file', severity: 'lost', field: 'patient', place });
    return undefined;
  }
  if (name !== undefined && name.flag !== '1') {
    const code = name.flag === '0' ? 'ssmix2/deleted-file' : 'ssmix2/superseded-file';
    told.push({ code, severity: 'note', field: null, place });
    return { path, name, content: undefined };
  }
  const { message, unreadable } = messageIn(await wholeFile(file));
  if (message === undefined) {
    told.push({ code: 'ssmix2/not-a-message', severity: 'lost', field: null, place });
    return undefined;
  }
  const kind = messageKinds.get(`${valueAt(message.header, 9) ?? ''}^${valueAt(message.header, 9, 2) ?? ''}`);
  const subject = subjectOf(message, patient);
  if (kind === undefined || typeof subject !== 'string') {
    if (typeof subject !== 'string')
      told.push({ code: subject.code, severity: 'lost', field: 'PID-3', place });
    else told.push({ code: 'ssmix2/unknown-message', severity: 'lost', field: 'MSH-9', place });
    return undefined;
  }
  if (name !== undefined && !kind.kinds.includes(name.kind))
    told.push({ code: 'ssmix2/kind-mismatch', severity: 'note', field: 'MSH-9', place });
  const reading = newReading(message, subject, path, name && serviceDayOf(name));
  if (unreadable) tellFinding(reading, 'note', 'ssmix2/unreadable-character', null);
  if (message.hasMore) tellFinding(reading, 'partial', 'ssmix2/second-message', 'MSH');
  if (kind.meaning !== 'cancel') readIdentity(reading);
  kind.read(reading);
  return { path, name, content: { kind, reading } };
}

/** The patient that folder and name agree on; undefined when neither says one, null when they disagree. */
function patientByPath(path: string, name: FileName | undefined, told: Finding[]): string | undefined | null {
  const folders = foldersAt(path);
  if (folders === undefined) return name?.patient;
  if (name !== undefined && name.patient !== folders.patient) return null;
  const tell = (field: string) =>
    told.push({ code: 'ssmix2/misplaced-file', severity: 'note', field, place: { file: path, position: 1 } });
  if (!isInItsBranch(folders)) tell('branch');
  if (name !== undefined && name.day !== folders.day) tell('day');
  if (name !== undefined && name.kind !== folders.kind) tell('kind');
  return folders.patient;
}

/** The patient whom every PID of the message names, or why there is no telling. */
function subjectOf(message: Hl7Message, expected: string | undefined): string | { readonly code: string } {
  const ids = message.segments.filter(({ name }) => name === 'PID').map(patientIdOf);
  const [subject] = ids;
  if (subject === undefined || subject === null) return { code: 'ssmix2/no-patient' };
  if (ids.some((id) => id !== subject)) return { code: 'ssmix2/several-patients' };
  if (expected !== undefined && subject !== expected) return { code: 'ssmix2/patient-mismatch' };
  return holdsMyNumber(subject) ? { code: 'ssmix2/my-number' } : subject;
}

/** The standard's encoding is ISO-2022-JP; bytes above ASCII show that another was used. */
function messageIn(bytes: Uint8Array): { message: Hl7Message | undefined; unreadable: boolean } {
  const encoding = isAscii(bytes) ? 'iso-2022-jp' : (detectEncoding(bytes) ?? 'iso-2022-jp');
  const text = decodeText(bytes, encoding);
  return { message: parseHl7(text), unreadable: text.includes('\ufffd') };
}
