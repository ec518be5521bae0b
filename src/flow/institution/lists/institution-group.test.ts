import { describe, expect, it } from 'vitest';
import type { Institution } from '../institution.ts';
import { assertPlacedWell, sitesOf } from './institution-group.ts';

const site = (code: string, kind: Institution['kind'], parent?: string): Institution => ({
  code,
  name: code,
  kind,
  ...(parent === undefined ? {} : { parent }),
});
const all = [
  site('G', 'group'),
  site('H1', 'hospital', 'G'),
  site('C1', 'care-provider', 'G'),
  site('H1-branch', 'clinic', 'H1'),
  site('S', 'school'),
  site('I', 'insurer'),
];

describe('sitesOf', () => {
  it('B12: gives the sites of a group, at every depth, of whatever kind', () => {
    expect(sitesOf(all, 'G').map(({ code }) => code)).toEqual(['C1', 'H1', 'H1-branch']);
    expect(sitesOf(all, 'S').map(({ code }) => code)).toEqual(['S']);
    expect(sitesOf(all, 'nobody')).toEqual([]);
  });
});

describe('assertPlacedWell', () => {
  it('B12: takes a local government with what its ordinance asks for, and an ordinance of nobody else', () => {
    const city = { ...site('L', 'local-government'), ordinance: '個人情報保護審議会への諮問が必要' };
    expect(() => assertPlacedWell(all, city)).not.toThrow();
    expect(() => assertPlacedWell(all, { ...city, kind: 'hospital' })).toThrow(/local government/);
  });

  it('B12: takes no parent that is not there, and nobody above themselves', () => {
    expect(() => assertPlacedWell(all, site('X', 'clinic', 'unknown'))).toThrow(/not registered/);
    expect(() => assertPlacedWell(all, site('G', 'group', 'H1-branch'))).toThrow(/above itself/);
    expect(() => assertPlacedWell(all, site('X', 'clinic', 'H1'))).not.toThrow();
  });
});
