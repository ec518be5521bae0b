import { describe, expect, it } from 'vitest';
import type { IdentityRecord } from '../../formats/clinical-model.ts';
import { day } from '../../kit/day.ts';
import { distinctIdentities } from './distinct-identities.ts';

const record = (subject: string, name: string, position: number): IdentityRecord => ({
  subject,
  name,
  kana: null,
  birthOn: day('1980-01-02'),
  sex: 'F',
  postcode: null,
  address: null,
  phone: null,
  insurerNumber: null,
  insuredSymbol: null,
  insuredNumber: null,
  insuredBranch: null,
  deathOn: null,
  observedOn: day('2025-04-01'),
  place: { file: 'f', position },
});

describe('distinctIdentities', () => {
  it('keeps a changed surname and drops what was said before', () => {
    const identities = distinctIdentities();
    identities.add([record('a', '佐藤 花', 1), record('a', '佐藤 花', 2), record('b', '佐藤 花', 3)]);
    identities.add([record('a', '鈴木 花', 4)]);
    const kept = identities.bySubject();
    expect(kept.get('a')?.map(({ place }) => place.position)).toEqual([1, 4]);
    expect(kept.get('b')).toHaveLength(1);
  });
});
