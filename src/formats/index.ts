/**
 * Readers of Japanese medical formats: streams in, records and findings out, every unit accounted for.
 */

export { detectFormat, readerFor, readers } from './detect-format.ts';
export { readMixed, type MixedBatch } from './read-mixed.ts';
export { readToParquet, type ReadRequest, type ReadSummary } from './read-to-parquet.ts';
export { filesAt, filesInTar, type SourceFile, type SourceFiles } from './source-files.ts';
export type {
  ClinicalEvent,
  Finding,
  FormatName,
  IdentityRecord,
  ReadBatch,
  UnitCounts,
} from './clinical-model.ts';
export type { Reader } from './reader.ts';
