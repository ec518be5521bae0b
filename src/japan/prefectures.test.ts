import { describe, expect, it } from 'vitest';
import { prefectureOf, prefectures } from './prefectures.ts';

describe('prefectures', () => {
  it('are 47, from Hokkaido 01 to Okinawa 47', () => {
    expect(prefectures).toHaveLength(47);
    expect(prefectures[0]).toEqual({ code: '01', name: '北海道' });
    expect(prefectures[46]).toEqual({ code: '47', name: '沖縄県' });
  });
});

describe('prefectureOf', () => {
  it('knows a code and refuses what is none', () => {
    expect(prefectureOf('22')?.name).toBe('静岡県');
    expect(['00', '48', '2', '', '1e'].map(prefectureOf)).toEqual(Array(5).fill(undefined));
  });
});
