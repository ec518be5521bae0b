import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importRules } from '../../scripts/floors.ts';

const folder = mkdtempSync(join(tmpdir(), 'meguri-floors-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A violation per rule: the file that imports, and the file that it may not import. */
const planted: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'floor-kit-imports-nothing-above': ['src/kit/a.ts', 'src/law/b.ts'],
  'floor-law-japan-sql-imports-nothing-above': ['src/sql/a.ts', 'src/ledger/b.ts'],
  'floor-ledger-seal-access-imports-nothing-above': ['src/seal/a.ts', 'src/linkage/b.ts'],
  'floor-procedure-imports-nothing-above': ['src/procedure/a.ts', 'src/flow/intake/index.ts'],
  'floor-linkage-deidentification-formats-imports-nothing-above': [
    'src/linkage/a.ts',
    'src/flow/intake/index.ts',
  ],
  'floor-flow-imports-nothing-above': ['src/flow/intake/a.ts', 'src/engines/duckdb/b.ts'],
  'floor-engines-db-imports-nothing-above': ['src/db/a.ts', 'src/app/b.ts'],
  'floor-app-synth-imports-nothing-above': ['src/app/a.ts', 'src/cli/b.ts'],
  'station-institution-imports-no-later-station': ['src/flow/institution/a.ts', 'src/flow/intake/index.ts'],
  'station-intake-imports-no-later-station': ['src/flow/intake/a.ts', 'src/flow/identity/index.ts'],
  'station-identity-imports-no-later-station': ['src/flow/identity/a.ts', 'src/flow/vault/index.ts'],
  'station-vault-imports-no-later-station': ['src/flow/vault/a.ts', 'src/flow/application/index.ts'],
  'station-application-imports-no-later-station': ['src/flow/application/a.ts', 'src/flow/cohort/index.ts'],
  'station-cohort-imports-no-later-station': ['src/flow/cohort/a.ts', 'src/flow/deidentify/index.ts'],
  'station-deidentify-imports-no-later-station': ['src/flow/deidentify/a.ts', 'src/flow/review/index.ts'],
  'station-review-imports-no-later-station': ['src/flow/review/a.ts', 'src/flow/delivery/index.ts'],
  'station-delivery-imports-no-later-station': ['src/flow/delivery/a.ts', 'src/flow/obligations/index.ts'],
  'station-obligations-imports-no-later-station': [
    'src/flow/obligations/a.ts',
    'src/flow/supervision/index.ts',
  ],
  'vendor-kysely': ['src/flow/review/store.ts', 'node_modules/kysely/index.js'],
  'vendor-@duckdb/node-api': ['src/flow/cohort/draw.ts', 'node_modules/@duckdb/node-api/index.js'],
  'vendor-@clickhouse/client': ['src/app/c.ts', 'node_modules/@clickhouse/client/index.js'],
  'vendor-fastify': ['src/app/d.ts', 'node_modules/fastify/index.js'],
  'vendor-commander': ['src/app/e.ts', 'node_modules/commander/index.js'],
  'station-only-by-its-public-face': ['src/flow/vault/f.ts', 'src/flow/intake/inside.ts'],
  'entry-points-only-by-public-face': ['src/cli/g.ts', 'src/flow/review/inside.ts'],
  'identified-side-is-closed': ['src/flow/delivery/h.ts', 'src/flow/vault/index.ts'],
  'vault-is-named-by-few': ['src/flow/application/i.ts', 'src/flow/vault/index.ts'],
  'gateway-knows-no-core': ['src/zones/gateway/j.ts', 'src/flow/intake/index.ts'],
  'no-cycle': ['src/kit/k.ts', 'src/kit/l.ts'],
};

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** Names of the rules that `from` importing `to` breaks, when the two files are all there is. */
async function brokenRules(
  [from, to]: readonly [string, string],
  imports = true,
): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  const up = '../'.repeat(from.split('/').length - 1);
  const target = to.startsWith('node_modules/')
    ? to.replace('node_modules/', '').replace('/index.js', '')
    : `${up}${to}`;
  write(
    'package.json',
    '{"type":"module","dependencies":{"kysely":"1","@duckdb/node-api":"1","@clickhouse/client":"1","fastify":"1","commander":"1"}}',
  );
  write(to, from === 'src/kit/k.ts' ? `export { b } from '${up}${from}';\n` : 'export const b = 1;\n');
  if (to.startsWith('node_modules/'))
    write(join(dirname(to), 'package.json'), '{"main":"index.js","type":"module"}');
  write(from, imports ? `export { b } from '${target}';\n` : 'export const b = 1;\n');
  const { output } = await cruise(['src'], {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: [...importRules] },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  });
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
}

describe('importRules', () => {
  it('have a planted violation each', () => {
    expect(Object.keys(planted).sort()).toEqual(
      importRules
        .map(({ name }) => name)
        .filter((name) => name !== 'no-orphan')
        .sort(),
    );
  });

  it.each(Object.entries(planted))('%s fires on its planted violation', async (rule, files) => {
    expect(await brokenRules(files)).toContain(rule);
  });

  it('say nothing but no-orphan of files that import nothing', async () => {
    expect(new Set(await brokenRules(['src/kit/m.ts', 'src/kit/n.ts'], false))).toEqual(
      new Set(['no-orphan']),
    );
  });
});
