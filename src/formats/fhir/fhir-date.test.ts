import { describe, expect, it } from 'vitest';
import { parseFhirMoment } from './fhir-date.ts';

describe('parseFhirMoment', () => {
  it.each([
    ['2021-07-01T10:30:00+09:00', '2021-07-01', '10:30', false],
    ['2021-07-01T15:30:00Z', '2021-07-02', '00:30', false],
    ['2020-02-29T10:00:00.123-05:00', '2020-03-01', '00:00', false],
    ['2021-07-01T23:59:59', '2021-07-01', '23:59', false],
    ['2021-07-01', '2021-07-01', null, false],
    ['2021-07', '2021-07-01', null, true],
    ['2021', '2021-01-01', null, true],
  ])('reads %s', (text, on, time, partial) => {
    expect(parseFhirMoment(text)).toEqual({ on, time, partial });
  });

  it.each([
    '',
    '2021-02-30',
    '2021-13',
    '20210701',
    '2021-07-01T25:00:00Z',
    '2021-07-01T10:61:00Z',
    '令和3年',
  ])('reads no moment in %s', (text) => {
    expect(parseFhirMoment(text)).toBeUndefined();
  });
});
