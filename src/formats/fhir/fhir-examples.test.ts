import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { imbalance, readEverything } from '../../../test/fixtures/read-everything.ts';
import { filesAt } from '../source-files.ts';
import { fhirReader } from './fhir-reader.ts';

const shared = join(import.meta.dirname, '../../../../shared/data');

describe.skipIf(!existsSync(join(shared, 'fhir-jp')))('fhirReader on the examples of JP Core', () => {
  it.each(['jp-core-1.1.2', 'jp-core-r4b-develop', 'ePrescription', 'swg-early'])(
    'reads every file of %s, or says why not',
    async (folder) => {
      const batch = await readEverything(fhirReader, filesAt(join(shared, 'fhir-jp', folder)));
      expect(imbalance(batch)).toEqual([]);
      expect(batch.units.used).toBeGreaterThan(10);
      const codes = new Set(batch.findings.map(({ code }) => code));
      if (folder.startsWith('jp-core'))
        expect([...codes].sort()).toEqual(['fhir/no-code', 'fhir/type-not-held']);
    },
  );
});

const hasXz = ['/usr/bin/xz', '/bin/xz', '/usr/local/bin/xz', '/opt/homebrew/bin/xz'].some((path) =>
  existsSync(path),
);

describe.skipIf(!hasXz || !existsSync(join(shared, 'synthea')))(
  'fhirReader on the 60 Synthea bundles',
  () => {
    it('reads all that the model holds', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'meguri-synthea-'));
      execFileSync('tar', ['-xJf', join(shared, 'synthea/smart-R4-share-60.tar.xz'), '-C', folder]);
      const batch = await readEverything(fhirReader, filesAt(folder));
      expect(imbalance(batch)).toEqual([]);
      expect(batch.identities).toHaveLength(60);
      const reasons = new Set(
        batch.findings.filter(({ severity }) => severity === 'lost').map(({ field }) => field),
      );
      expect([...reasons].sort()).toEqual(['CarePlan', 'Claim', 'ExplanationOfBenefit', 'Goal']);
      expect(batch.events.length).toBeGreaterThan(12_000);
    });
  },
);
