import { extract } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { tarEnd, tarEntry } from './tar-entry.ts';

describe('tarEntry', () => {
  it('is read by a tar reader with its whole path, past 100 characters', async () => {
    const folder = '012/345/0123456789/20260126/OML-11';
    const name = '0123456789_20260126_OML-11_081251234567800_20260203163012300_01_1';
    const tar = Buffer.from(
      tarEntry(folder, name, 'MSH|^~\\&|\r') + tarEntry('a', 'b', '') + tarEnd,
      'latin1',
    );
    const found: [string, string][] = [];
    const unpack = extract();
    unpack.end(tar);
    for await (const entry of unpack) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry as AsyncIterable<Uint8Array>) chunks.push(chunk);
      found.push([entry.header.name, Buffer.concat(chunks).toString('latin1')]);
    }
    expect(found).toEqual([
      [`${folder}/${name}`, 'MSH|^~\\&|\r'],
      ['a/b', ''],
    ]);
    expect(tar.length % 512).toBe(0);
  });
});
