import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../kit/day.ts';
import { isoDay } from './iso-day.ts';

describe('isoDay', () => {
  it('says what parseDay says, asked once or again', () => {
    const part = (max: number, width: number) =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(width, '0'));
    const texts = fc.oneof(
      fc.tuple(part(2100, 4), part(14, 2), part(33, 2)).map((parts) => parts.join('-')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect([isoDay(text), isoDay(text)]).toEqual([parseDay(text), parseDay(text)]);
      }),
    );
  });
});
