import { describe, expect, it } from 'vitest';
import { assertStorable } from './assert-storable.ts';

describe('assertStorable', () => {
  it.each([
    'a\u0000b',
    { a: [{ b: '\u0000' }] },
    { 'a\u0000': 1 },
    ['\ud83d'],
    { until: '0000-02-29' },
    { deep: ['\udc00 half'] },
  ])('refuses %j, which no database keeps', (value) => {
    expect(() => assertStorable(value)).toThrow(expect.objectContaining({ code: 'api/unstorable-text' }));
  });

  it('lets every other text pass, whole pairs and blanks among them', () => {
    expect(() => assertStorable({ 名: ['𠮷野', '', ' \t', 7, null, undefined, true] })).not.toThrow();
    expect(() => assertStorable(new Uint8Array([0, 0]))).not.toThrow();
  });

  it('looks into what is nested more deeply than the stack', () => {
    let value: unknown = '\u0000';
    for (let depth = 0; depth < 50_000; depth += 1) value = [value];
    expect(() => assertStorable(value)).toThrow(expect.objectContaining({ code: 'api/unstorable-text' }));
  });
});
