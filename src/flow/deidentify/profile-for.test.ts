import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import { useConditionsShape, type UseConditions } from '../application/index.ts';
import { profileFor } from './profile-for.ts';
import { profiles } from './profile.ts';

const closed: UseConditions = {
  purposes: ['disease-research'],
  userKind: 'academia',
  environment: 'operator-enclave',
  from: day('2027-01-01'),
  until: day('2028-12-31'),
  places: ['解析室'],
  onward: 'none',
  publication: 'aggregate',
};

const anyConditions = fc
  .record({
    userKind: fc.constantFrom('academia', 'industry', 'government', 'care-provider'),
    environment: fc.constantFrom('operator-enclave', 'own-offline', 'own-online', 'cloud-abroad'),
    until: fc.constantFrom('2027-12-31', '2029-12-31', '2032-12-31'),
    places: fc.array(fc.constant('室'), { minLength: 1, maxLength: 4 }),
    onward: fc.constantFrom('none', 'with-permission'),
    publication: fc.constantFrom('aggregate', 'aggregate-and-model', 'not-published'),
  })
  .map((drawn) => useConditionsShape.parse({ ...closed, ...drawn }));

describe('profileFor', () => {
  it('D3: proposes the standard profile for a closed use of one place', () => {
    expect(profileFor(closed)).toEqual({ profile: 'standard', points: 0, reasons: [] });
  });

  it.each<[string, Partial<UseConditions>]>([
    ['data that are given on', { onward: 'with-permission' }],
    ['an environment abroad', { environment: 'cloud-abroad' }],
    ['a company online in its own environment', { userKind: 'industry', environment: 'own-online' }],
    ['a long period and a published model', { until: day('2031-01-01'), publication: 'aggregate-and-model' }],
  ])('D3: proposes the strict profile for %s, with its reasons', (_what, change) => {
    const { profile, reasons } = profileFor({ ...closed, ...change });
    expect(profile).toBe('strict');
    expect(reasons.every(({ japanese }) => japanese.length > 0)).toBe(true);
  });

  it('D3: never proposes a laxer profile when sharing widens, the period grows or places are added', () => {
    fc.assert(
      fc.property(anyConditions, (conditions) => {
        const { points, profile } = profileFor(conditions);
        const wider: UseConditions[] = [
          { ...conditions, onward: 'with-permission' },
          { ...conditions, until: day('2040-01-01') },
          { ...conditions, places: [...conditions.places, 'もう一室'] },
          { ...conditions, environment: 'cloud-abroad' },
        ];
        for (const more of wider) {
          expect(profileFor(more).points).toBeGreaterThanOrEqual(points);
          expect(profiles[profileFor(more).profile].k).toBeGreaterThanOrEqual(profiles[profile].k);
        }
      }),
    );
  });
});
