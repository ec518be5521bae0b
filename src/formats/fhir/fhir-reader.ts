/**
 * Reader of FHIR R4 in JSON: bundles of any kind, single resources, NDJSON; JP Core and JP-CLINS by their own
 * identifiers and code systems.
 *
 * A unit is a resource (a bundle is one, and so is each entry); its position is its line, or its number in the bundle. What refers to a Patient that comes later in the input waits
 * for it, in memory and up to a bound.
 *
 * @see HL7 FHIR R4; JP Core 1.1.2; JP-CLINS 1.5
 */

import type { ReadBatch } from '../clinical-model.ts';
import type { Reader } from '../reader.ts';
import type { SourceFile, SourceFiles } from '../source-files.ts';
import { BundleContents } from './bundle-contents.ts';
import { objectOf, type Json, type JsonObject } from './fhir-json.ts';
import { jsonDocuments, type JsonDocument } from './json-documents.ts';

/** A batch is given when it has this many units, or at the end of a file. */
const batchUnits = 2000;

/** Reader of FHIR JSON files. */
export const fhirReader: Reader = {
  format: 'fhir',
  recognizes(path, head) {
    const start = Buffer.from(head)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trimStart();
    if (!start.startsWith('{')) return 0;
    if (/"resourceType"\s*:\s*"[A-Z]/.test(start)) return 0.95;
    return /\.(?:json|ndjson|jsonl)$/i.test(path) ? 0.3 : 0;
  },
  async *read(files: SourceFiles): AsyncIterable<ReadBatch> {
    const contents = new BundleContents();
    for await (const file of files) yield* readFhirFile(file, contents);
    contents.settle();
    yield contents.batch.take();
  },
};

async function* readFhirFile(file: SourceFile, contents: BundleContents): AsyncIterable<ReadBatch> {
  for await (const documents of jsonDocuments(file.path, file.bytes())) {
    for (const document of documents) {
      readDocument(document, file.path, contents);
      if (contents.batch.size >= batchUnits) yield contents.batch.take();
    }
  }
  yield contents.batch.take();
}

function readDocument(
  { position, isLine, text }: JsonDocument,
  file: string,
  contents: BundleContents,
): void {
  const lose = (code: string) => contents.batch.lost(code, null, { file, position });
  if (text === null) {
    lose('fhir/document-too-large');
    return;
  }
  const resource = parsed(text);
  if (resource === undefined) {
    lose('fhir/not-json');
    return;
  }
  let entry = 0;
  contents.read(resource, { file, position }, () => {
    entry += 1;
    return { file, position: isLine ? position : entry };
  });
}

function parsed(text: string): JsonObject | undefined {
  try {
    return objectOf(JSON.parse(text) as Json);
  } catch {
    return undefined;
  }
}
