import { describe, expect, it } from 'vitest';
import { dateNumbers } from './date-numbers.ts';

describe('dateNumbers', () => {
  it.each([
    '19791105',
    '1979-11-05',
    '1979/11/5',
    '05/11/1979',
    '昭和54年11月5日',
    'S54.11.5',
    '１９７９年１１月５日',
  ])('reads %s', (text) => {
    expect(dateNumbers(text)).toEqual({ year: 1979, month: 11, day: 5 });
  });

  it('keeps the numbers of a date that is none, to compare them', () => {
    expect(dateNumbers('19791345')).toEqual({ year: 1979, month: 13, day: 45 });
  });

  it.each(['', 'unknown', '1900-01-01', '99991231', '00000000'])('takes %s as not known', (text) => {
    expect(dateNumbers(text)).toBeUndefined();
  });
});
