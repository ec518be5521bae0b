import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from './csv-rows.ts';

async function rows(text: string, chunk = 1000) {
  const bytes = Buffer.from(text);
  async function* stream() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    await Promise.resolve();
  }
  const found = [];
  for await (const some of csvRows(stream())) found.push(...some);
  return found;
}

describe('csvRows', () => {
  it('reads quoted cells with separators, quotes and line ends in them', async () => {
    expect(await rows('a,b\r\n"x,1","say ""hi"""\n"two\nlines",z\n,\n')).toEqual([
      { position: 1, fields: ['a', 'b'] },
      { position: 2, fields: ['x,1', 'say "hi"'] },
      { position: 3, fields: ['two\nlines', 'z'] },
      { position: 5, fields: ['', ''] },
    ]);
  });

  it('takes quotes as they are where tabs separate', async () => {
    expect((await rows('a\tb\n5" nail\tx\n'))[1]?.fields).toEqual(['5" nail', 'x']);
  });

  it('goes on after a quotation that never ends', async () => {
    expect(await rows('a,b\n1,"open\n2,x\n3,y')).toEqual([
      { position: 1, fields: ['a', 'b'] },
      { position: 2, fields: null },
      { position: 3, fields: ['2', 'x'] },
      { position: 4, fields: ['3', 'y'] },
    ]);
    const long = await rows(`a,b\n1,"open\n${'2,x\n'.repeat(2000)}`);
    expect(long).toHaveLength(2002);
    expect(long.at(-1)).toEqual({ position: 2002, fields: ['2', 'x'] });
  });

  it('reads back what was written, whatever the cells and the chunks', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '髙', ' '), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 30 }),
        async (table, chunk) => {
          const text = table
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          expect((await rows(`${text}\n`, chunk)).map(({ fields }) => fields)).toEqual(table);
        },
      ),
    );
  });
});
