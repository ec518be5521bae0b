import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayFromNumber, dayNumber } from '../kit/day.ts';
import { eligibleFrom, gateState } from './gate-truth.ts';

/** Walks the calendar day by day: 30 days, and until the day of the month comes round, after the day of the notice. */
function eligibleFromByWalking(givenOn: number): number {
  const firstCounted = givenOn + 1;
  const start = dayFromNumber(firstCounted);
  let on = firstCounted;
  let monthTurns = 0;
  for (;;) {
    on += 1;
    const [now, before] = [dayFromNumber(on), dayFromNumber(on - 1)];
    if (now.slice(0, 7) !== before.slice(0, 7)) monthTurns += 1;
    const roundAgain = monthTurns === 1 && now.slice(8) >= start.slice(8);
    if ((roundAgain || monthTurns === 2) && on - firstCounted >= 30) return on;
  }
}

describe('eligibleFrom', () => {
  it.each([
    // Thirty days are the longer: a month from 2 to 30 September has 29 after the first.
    ['2026-09-01', '2026-10-02'],
    // The calendar month is the longer where the month has 31 days.
    ['2026-08-01', '2026-09-02'],
    ['2026-08-31', '2026-10-01'],
    // Ends with February, and thirty days go beyond it.
    ['2026-01-30', '2026-03-02'],
    ['2026-01-31', '2026-03-03'],
    ['2024-01-30', '2024-03-01'],
    ['2024-02-28', '2024-03-30'],
    ['2026-02-28', '2026-04-01'],
    ['2026-12-31', '2027-02-01'],
  ])('of a notice on %s is %s', (givenOn, expected) => {
    expect(dayFromNumber(eligibleFrom(dayNumber(day(givenOn))))).toBe(expected);
  });

  it('agrees with walking through the calendar on any day of a century', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_957, max: 47_481 }), (givenOn) => {
        expect(eligibleFrom(givenOn)).toBe(eligibleFromByWalking(givenOn));
      }),
    );
  });
});

describe('gateState', () => {
  const givenOn = dayNumber(day('2026-08-31'));
  const asOf = dayNumber(day('2026-10-01'));
  const facts = { givenOn, diedOn: null, stopped: false };

  it('opens on the first day after the month, and not the day before', () => {
    expect(gateState(facts, asOf)).toBe('eligible');
    expect(gateState(facts, asOf - 1)).toBe('waiting');
  });

  it('stops at once, from any state', () => {
    for (const other of [facts, { ...facts, givenOn: null }, { ...facts, diedOn: givenOn - 1 }]) {
      expect(gateState({ ...other, stopped: true }, asOf)).toBe('stopped');
    }
  });

  it('never opens for who died before the notice, and does for who died after it', () => {
    expect(gateState({ ...facts, diedOn: givenOn - 1 }, asOf)).toBe('died-before-notice');
    expect(gateState({ ...facts, diedOn: givenOn }, asOf)).toBe('eligible');
    expect(gateState({ ...facts, givenOn: null, diedOn: givenOn }, asOf)).toBe('died-before-notice');
    expect(gateState({ ...facts, givenOn: null }, asOf)).toBe('not-notified');
  });
});
