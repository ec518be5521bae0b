import { describe, expect, it } from 'vitest';
import { branchDigits, insuranceKey } from './insurance-number.ts';
import { phoneDigits } from './phone.ts';
import { foldPostcode } from './postcode.ts';

describe('insuranceKey', () => {
  it('does not depend on widths, hyphens and leading zeros', () => {
    const one = insuranceKey({ insurer: '０６１３９９９９', symbol: 'あ・１２', number: '0345' });
    expect(one).toBe(insuranceKey({ insurer: '6139999', symbol: 'あ12', number: '345' }));
  });

  it('is nothing without insurer or number', () => {
    expect(insuranceKey({ insurer: null, symbol: '1', number: '2' })).toBeUndefined();
    expect(insuranceKey({ insurer: '1', symbol: '1', number: null })).toBeUndefined();
  });
});

describe('branchDigits', () => {
  it.each([
    ['1', '01'],
    ['０２', '02'],
    ['', undefined],
  ])('of %s is %s', (text, digits) => {
    expect(branchDigits(text)).toBe(digits);
  });
});

describe('phoneDigits', () => {
  it.each([
    ['03-1234-5678', '0312345678'],
    ['＋81 (0)3 1234 5678', '0312345678'],
    ['０９０−１２３４−５６７８', '09012345678'],
    ['000-0000-0000', undefined],
    ['なし', undefined],
  ])('of %s is %s', (text, digits) => {
    expect(phoneDigits(text)).toBe(digits);
  });
});

describe('foldPostcode', () => {
  it.each([
    ['〒１００−０００１', '1000001'],
    ['tq13 8df', 'TQ138DF'],
    ['000-0000', undefined],
  ])('of %s is %s', (text, postcode) => {
    expect(foldPostcode(text)).toBe(postcode);
  });
});
