import { readFile, writeFile } from 'node:fs/promises';
import type { Compaction } from '../../src/flow/vault/index.ts';

/** Stands for a Parquet file of clinical records: one line for each subject. */
export function subjectLines(subjects: readonly string[]): string {
  return subjects.join('\n');
}

/** The compaction of such a file. */
export const linesWithout: Compaction = async (input, output, subject) => {
  const lines = (await readFile(input, 'utf8')).split('\n').filter((line) => line !== subject);
  await writeFile(output, subjectLines(lines));
  return lines.length;
};
