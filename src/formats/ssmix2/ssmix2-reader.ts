import { BatchBuilder } from '../batch-builder.ts';
import type { Finding, ReadBatch } from '../clinical-model.ts';
import type { Reader } from '../reader.ts';
import type { SourceFiles } from '../source-files.ts';
import { addPatient } from './patient-group.ts';
import { fileNameAt, foldersAt, patientFolderOf } from './storage-path.ts';
import { readStoredFile, type StoredFile } from './stored-file.ts';

/** A batch is given when it has this many files, at the end of a patient or of strays. */
const filesPerBatch = 500;
const header = Buffer.from('MSH|^~\\&|');

/**
 * Reads SS-MIX2 standardized storages (標準化ストレージ): patient by patient, so that memory holds one patient at a
 * time. A unit is a file.
 *
 * @see SS-MIX2 標準化ストレージ仕様書 Ver. 1.2h
 */
export const ssmix2Reader: Reader = { format: 'ssmix2', recognizes, read };

function recognizes(path: string, head: Uint8Array): number {
  const isNamed = fileNameAt(path) !== undefined;
  const isMessage = Buffer.compare(head.subarray(0, header.length), header) === 0;
  if (isNamed) return isMessage ? 1 : foldersAt(path) === undefined ? 0.5 : 0.9;
  return isMessage ? 0.8 : 0;
}

async function* read(files: SourceFiles): AsyncIterable<ReadBatch> {
  const batch = new BatchBuilder();
  let folder: string | undefined;
  let stored: StoredFile[] = [];
  for await (const file of files) {
    // What is told of this file goes into the batch of its patient, which may have to start first.
    const told: Finding[] = [];
    const found = await readStoredFile(file, told);
    const next = patientFolderOf(file.path);
    // A lost file does not close a folder: it may stand among the files of somebody else.
    if (found !== undefined && next !== folder) {
      addPatient(stored, batch);
      stored = [];
      if (batch.size >= filesPerBatch) yield batch.take();
      folder = next;
    }
    for (const { severity, code, field, place } of told) {
      if (severity === 'lost') batch.lost(code, field, place);
      else batch.note(code, field, place);
    }
    if (found !== undefined) stored.push(found);
    else if (batch.size >= filesPerBatch) yield batch.take();
  }
  addPatient(stored, batch);
  if (batch.size > 0) yield batch.take();
}
