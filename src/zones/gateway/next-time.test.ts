import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTimeInJapan } from './next-time.ts';

describe('nextTimeInJapan', () => {
  it.each([
    ['2026-11-24T01:00:00Z', '02:00', '2026-11-24T17:00:00.000Z'],
    ['2026-11-24T16:59:30Z', '02:00', '2026-11-24T17:00:00.000Z'],
    ['2026-11-24T17:00:30Z', '02:00', '2026-11-24T17:00:30.000Z'],
    ['2026-11-24T17:01:00Z', '02:00', '2026-11-25T17:00:00.000Z'],
    ['2026-12-31T23:00:00Z', '07:59', '2027-01-01T22:59:00.000Z'],
  ])('B6: after %s waits for %s in Japan until %s', (now, at, next) => {
    expect(nextTimeInJapan(new Date(now), at).toISOString()).toBe(next);
  });

  it('is never past, and never a day away', () => {
    const instant = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.nat(23), (now, hour) => {
        const wait = nextTimeInJapan(now, `${String(hour).padStart(2, '0')}:30`).getTime() - now.getTime();
        expect(wait >= 0 && wait < 86_400_000).toBe(true);
      }),
    );
  });

  it.each(['2:00', '24:00', '02:60', 'night'])('refuses %s', (at) => {
    expect(() => nextTimeInJapan(new Date(), at)).toThrow('two digits');
  });
});
