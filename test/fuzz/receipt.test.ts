import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptReader } from '../../src/formats/receipt/receipt-reader.ts';
import { damaged } from '../fixtures/mutations.ts';
import { filesOf, imbalance, readEverything } from '../fixtures/read-everything.ts';
import { medicalClaim, record, ukeFile } from '../fixtures/receipt-lines.ts';

const marker = 'ZZMARKERZZ';

const valid = ukeFile([
  'IR,1,12,1,0000000,,,202111,00,05012345678',
  medicalClaim({ 4: `${marker}\u3000太郎`, 13: marker, 36: marker }),
  `HO,01010016,${marker},${marker},1,500`,
  `SN,1,01,,,,${marker}`,
  `SY,0000999,20211001,1,8002,${marker},01,`,
  record('SI', { 1: '11', 2: '1', 3: '111000110', 5: '288', 6: '1', 17: '1', 43: '' }),
  record('IY', { 1: '21', 2: '1', 3: '620098801', 4: marker, 5: '1', 6: '14', 17: '14' }),
  `CO,99,1,810000001,${marker}`,
  record('RE', { 2: '3112', 3: '50310', 4: marker, 5: '2', 6: '3641231', 15: 'D-1', 25: marker }),
  record('SS', { 1: '11', 2: '1', 3: '301000110', 76: '261', 77: '1', 79: '1' }),
  `XX,${marker}`,
  'GO,1,500,99',
]);

describe('receiptReader on damaged files', () => {
  it('never fails, tells every line once, and puts no cell into a finding', async () => {
    await fc.assert(
      fc.asyncProperty(damaged(valid), fc.integer({ min: 1, max: 300 }), async (bytes, chunkBytes) => {
        const batch = await readEverything(receiptReader, filesOf({ 'a.UKE': bytes }, chunkBytes));
        expect(imbalance(batch)).toEqual([]);
        expect(JSON.stringify(batch.findings)).not.toContain(marker);
        const ends = Buffer.from(bytes)
          .toString('latin1')
          .split(/\r\n|\n|\r/);
        expect(batch.units.read).toBe(ends.length - (ends.at(-1) === '' ? 1 : 0));
      }),
      { numRuns: 400 },
    );
  });

  it('reads damaged claims as if the whole ones stood alone', async () => {
    const alone = await readEverything(receiptReader, filesOf({ 'a.UKE': ukeFile([medicalClaim()]) }));
    const among = await readEverything(
      receiptReader,
      filesOf({ 'a.UKE': ukeFile([medicalClaim(), medicalClaim({ 3: 'x' }), 'SY,1', 'RE']) }),
    );
    expect(among.events.slice(0, alone.events.length)).toEqual(alone.events);
    expect(imbalance(among)).toEqual([]);
  });
});
