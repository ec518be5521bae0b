import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run-step.ts';

/** A source file of ours: its path from the root, and its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file below `folder`, tests left out unless asked for, sorted by path. */
export function sourceTexts(folder: string, { tests = false } = {}): readonly SourceText[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .filter((entry) => tests || !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}
