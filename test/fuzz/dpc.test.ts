import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dpcReader } from '../../src/formats/dpc/dpc-reader.ts';
import { cp932, efRow, form1Row, linesOf } from '../fixtures/dpc-rows.ts';
import { damaged } from '../fixtures/mutations.ts';
import { filesOf, imbalance, readEverything } from '../fixtures/read-everything.ts';

const marker = 'ZZMARKERZZ';
const files: Readonly<Record<string, Uint8Array>> = {
  'EFn.txt': cp932(
    linesOf(
      efRow({ part: '000', code: '160098110', point: marker }),
      efRow({ part: '001', code: '160098110' }),
      efRow({ part: '002', code: marker, on: '20240706' }),
      efRow({ part: '001', code: '620006625', id: marker, from: marker }),
    ),
  ),
  'FF1.txt': cp932(
    linesOf(
      form1Row('A000010', [marker, marker, marker]),
      form1Row('A006010', ['', 'I200', '', '', '', '', '', '', marker]),
      form1Row('A007010', [marker, 'K5461']),
      form1Row(marker, [marker]),
      form1Row('A000030', ['20240706', '1', '6']),
    ),
  ),
};

describe('dpcReader on damaged files', () => {
  it.each(Object.entries(files))(
    'never fails, tells every row once, and puts no cell into a finding of %s',
    async (path, whole) => {
      await fc.assert(
        fc.asyncProperty(damaged(whole), fc.integer({ min: 5, max: 2000 }), async (bytes, chunkBytes) => {
          const batch = await readEverything(dpcReader, filesOf({ [path]: bytes }, chunkBytes));
          expect(imbalance(batch)).toEqual([]);
          const lines = Buffer.from(bytes)
            .toString('latin1')
            .split(/\r\n|\n|\r/);
          expect(batch.units.read).toBe(lines.at(-1) === '' ? lines.length - 1 : lines.length);
          expect(JSON.stringify(batch.findings)).not.toContain(marker);
        }),
        { numRuns: 400 },
      );
    },
  );
});
