import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ssmix2Reader } from '../../src/formats/ssmix2/ssmix2-reader.ts';
import { damaged } from '../fixtures/mutations.ts';
import { filesOf, imbalance, readEverything } from '../fixtures/read-everything.ts';
import { message, pid, storagePath } from '../fixtures/ssmix2-messages.ts';

const marker = 'ZZMARKERZZ';
const person = pid(undefined, `|19700102|M|||^^^^1050001^^H^${marker}`, `${marker}^${marker}^^^^^L^I`);
const messages: Readonly<Record<string, Uint8Array>> = {
  [storagePath('ADT-00', { day: '-' })]: message(
    'ADT^A08',
    person,
    `NK1|1|${marker}`,
    `IN1|1|06|06139999|||||||${marker}^01|${marker}`,
    `AL1|1|DA|1^${marker}^99X`,
  ),
  [storagePath('PPR-01', { day: '-' })]: message(
    'PPR^ZD1',
    person,
    `PRB|AD|20240401|1^${marker}^MDCDX2|7|||20240401|||K297^^I10`,
    `ZPR||1|||${marker}`,
  ),
  [storagePath('ADT-22')]: message('ADT^A01', person, `PV1|1|I${'|'.repeat(42)}202404010900`),
  [storagePath('OML-11', { order: '5' })]: message(
    'OUL^R22',
    person,
    'SPM|1|||023^血清^JC10|||||||||||||202403311500',
    'OBX|1|NM|3A010^総蛋白^JC10||7.2|g/dl',
    `OBX|2|ST|3A010^総蛋白^JC10||${marker}|${marker}`,
    `NTE|1||${marker}`,
  ),
  [storagePath('OMP-01', { order: '6' })]: message(
    'RDE^O11',
    person,
    'ORC|NW|7',
    `RXE||1^薬^HOT9|${marker}||TAB`,
    'TQ1|1|||||3^d|20240401',
  ),
};

describe('ssmix2Reader on damaged messages', () => {
  it('never fails, tells every file once, and puts no cell into a finding', async () => {
    const [first, ...others] = Object.entries(messages).map(([path, bytes]) =>
      damaged(bytes).map((broken): [string, Uint8Array] => [path, broken]),
    );
    await fc.assert(
      fc.asyncProperty(fc.tuple(first!, ...others), async (files) => {
        const batch = await readEverything(ssmix2Reader, filesOf(Object.fromEntries(files)));
        expect(imbalance(batch)).toEqual([]);
        expect(batch.units.read).toBe(files.length);
        expect(JSON.stringify(batch.findings)).not.toContain(marker);
        expect(batch.events.every(({ subject }) => subject === '0012345678')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('never gives a record to anybody but the patient of the folder', async () => {
    const paths = fc
      .constantFrom('001', '002', '0012345678', '0012345679')
      .chain((name) =>
        fc.constantFrom(...Object.keys(messages)).map((path) => path.replace('0012345678_', `${name}_`)),
      );
    const ids = fc.constantFrom('0012345678', '0012345679', '12345678', '');
    await fc.assert(
      fc.asyncProperty(paths, ids, async (path, id) => {
        const bytes = message('RDE^O11', pid(id), 'ORC|NW|7', 'RXE||1^薬^HOT9', 'TQ1|1||||||20240401');
        const { events, units } = await readEverything(ssmix2Reader, filesOf({ [path]: bytes }));
        const agree = path.includes('/0012345678_') && id === '0012345678';
        expect(events.length > 0).toBe(agree);
        expect(units.lost > 0).toBe(!agree);
      }),
    );
  });
});
