import { describe, expect, it } from 'vitest';
import { jsonDocuments } from './json-documents.ts';

async function documents(path: string, text: string, { chunk = 1000, largest = 1000 } = {}) {
  const bytes = Buffer.from(text);
  async function* stream() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    await Promise.resolve();
  }
  const found = [];
  for await (const some of jsonDocuments(path, stream(), largest)) found.push(...some);
  return found.map(({ position, text: content }) => [position, content]);
}

describe('jsonDocuments', () => {
  const pretty = '{\n "a": 1\n}\n';

  it.each([1, 3, 1000])(
    'gives a pretty document whole and NDJSON by line, in chunks of %i',
    async (chunk) => {
      expect(await documents('a.json', pretty, { chunk })).toEqual([[1, pretty]]);
      expect(await documents('a.json', '{"a":1}\n\n{"é":2}\r\n{"c"', { chunk })).toEqual([
        [1, '{"a":1}'],
        [3, '{"é":2}\r'],
        [4, '{"c"'],
      ]);
      expect(await documents('a.ndjson', '{\n}\n', { chunk })).toEqual([
        [1, '{'],
        [2, '}'],
      ]);
      expect(await documents('a.json', '', { chunk })).toEqual([]);
    },
  );

  it.each([1, 7, 1000])(
    'withholds what is too large, and goes on after it, in chunks of %i',
    async (chunk) => {
      const long = `{"a":"${'x'.repeat(50)}"}`;
      expect(await documents('a.json', `{\n${long}`, { chunk, largest: 20 })).toEqual([[1, null]]);
      expect(await documents('a.ndjson', `{"a":1}\n${long}\n{"b":2}\n`, { chunk, largest: 20 })).toEqual([
        [1, '{"a":1}'],
        [2, null],
        [3, '{"b":2}'],
      ]);
    },
  );
});
