import { closeSync, openSync, writeSync } from 'node:fs';

/** A file that only grows; what is appended is kept in memory until there is enough for one write. */
export interface AppendFile {
  /** Appends `text`, in the encoding that the file was opened with. */
  append(text: string): void;
  close(): void;
}

const enough = 1 << 16;

/** A new file at `path`. With `latin1`, every character is one byte. */
export function createAppendFile(path: string, encoding: 'latin1' | 'utf8'): AppendFile {
  const file = openSync(path, 'w');
  let parts: string[] = [];
  let length = 0;
  const flush = () => {
    const bytes = Buffer.from(parts.join(''), encoding);
    for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
    parts = [];
    length = 0;
  };
  return {
    append: (text) => {
      parts.push(text);
      length += text.length;
      if (length >= enough) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}
