import { day } from '../../kit/day.ts';
import type { UseOnRecord } from './use-on-record.ts';

/** A use by a university for tests: two years, two purposes, may be passed on. */
export function useForTests(about: Partial<UseOnRecord> = {}): UseOnRecord {
  return {
    id: 'U-2026-000001',
    party: 'UNIV',
    state: 'in-use',
    startsOn: day('2026-04-01'),
    endsOn: day('2028-03-31'),
    conditions: {
      purposes: ['disease-research', 'drug-safety'],
      forms: ['own-offline'],
      items: ['person', 'drug_exposure'],
      until: day('2028-03-31'),
      mayPassOn: true,
    },
    packages: ['P-0001'],
    ...about,
  };
}
