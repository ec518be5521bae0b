import { describe, expect, it } from 'vitest';
import { addUnits, assertBalanced, noUnits } from './unit-counts.ts';

describe('assertBalanced', () => {
  it('is quiet when read is used, structural and lost together', () => {
    expect(() => assertBalanced({ read: 6, used: 3, structural: 2, lost: 1 })).not.toThrow();
  });

  it('throws when a unit is lost in silence', () => {
    expect(() => assertBalanced({ read: 6, used: 3, structural: 2, lost: 0 })).toThrow(/6 units/);
  });
});

describe('addUnits', () => {
  it('adds each count', () => {
    const units = { read: 6, used: 3, structural: 2, lost: 1 };
    expect(addUnits(units, units)).toEqual({ read: 12, used: 6, structural: 4, lost: 2 });
    expect(addUnits(noUnits, units)).toEqual(units);
  });
});
