import { describe, expect, it } from 'vitest';
import { day } from '../../kit/day.ts';
import { erasedPackages } from './erased-on-record.ts';

const on = day('2026-10-01');

describe('erasedPackages', () => {
  it('D11: has the packages of a confirmed erasure, from the first day on', () => {
    const erasures = [
      { use: 'U-1', on: day('2026-11-01'), copies: ['P-1', 'server-2'] },
      { use: 'U-1', on, copies: ['P-1'] },
    ];
    expect(Object.fromEntries(erasedPackages(erasures, new Set()))).toEqual({
      'P-1': '2026-10-01',
      'server-2': '2026-11-01',
    });
  });

  it('D11: has none that went on to somebody who still holds it', () => {
    const erasures = [{ use: 'U-1', on, copies: ['P-1'] }];
    expect(erasedPackages(erasures, new Set(['U-1'])).size).toBe(0);
    expect(erasedPackages(erasures, new Set(['U-2'])).size).toBe(1);
  });
});
