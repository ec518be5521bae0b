import type { FormatName, ReadBatch } from './clinical-model.ts';
import type { SourceFiles } from './source-files.ts';

/**
 * A reader of one format: streams in, batches out, memory constant in the size of the input.
 *
 * A bad unit becomes a finding, never an exception and never a silent loss. What is thrown are failures of the
 * stream itself.
 */
export interface Reader {
  readonly format: FormatName;
  /** How sure the reader is, from a path and its first 4 KiB, that the file is of its format: 0 no … 1 certain. */
  recognizes(path: string, head: Uint8Array): number;
  read(files: SourceFiles): AsyncIterable<ReadBatch>;
}
