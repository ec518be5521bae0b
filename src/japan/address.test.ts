import { describe, expect, it } from 'vitest';
import { addressParts } from './address.ts';

describe('addressParts', () => {
  it.each([
    '東京都千代田区神田一丁目2番3号',
    '東京都千代田区神田1-2-3',
    '東京都千代田区神田１－２－３',
    '東京都 千代田区神田 1丁目2‐3',
    '東京都千代田区神田1ー2ー3',
    '東京都千代田区大字神田一丁目二番地三',
  ])('reads %s alike', (text) => {
    expect(addressParts(text)).toMatchObject({ town: '東京都千代田区神田', numbers: '1-2-3' });
  });

  it('keeps the building apart', () => {
    expect(addressParts('大阪市北区梅田1-2-3 めぐりハイツ501号室')).toEqual({
      town: '大阪市北区梅田',
      numbers: '1-2-3',
      building: 'めぐりハイツ501',
    });
  });

  it.each([
    ['名古屋市中区栄二十三番地', '23'],
    ['名古屋市中区栄百二番', '102'],
    ['名古屋市中区栄一〇二番', '102'],
  ])('reads the numerals of %s', (text, numbers) => {
    expect(addressParts(text).numbers).toBe(numbers);
  });

  it('has no numbers where there are none', () => {
    expect(addressParts('長野県茅野市')).toEqual({ town: '長野県茅野市', numbers: '', building: '' });
  });
});
