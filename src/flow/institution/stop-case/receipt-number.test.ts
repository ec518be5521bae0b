import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReceiptNumber, receiptDigest, receiptNumberBytes, receiptNumberOf } from './receipt-number.ts';

const numbers = fc
  .uint8Array({ minLength: receiptNumberBytes, maxLength: receiptNumberBytes })
  .map((bytes) => receiptNumberOf(bytes));

describe('receiptNumberOf', () => {
  it('A10: writes 90 random bits and their checksum as four groups of five letters', () => {
    expect(receiptNumberOf(new Uint8Array(12))).toBe('00000-00000-00000-00000');
    // 1 mod 1021 = 1.
    expect(receiptNumberOf(Uint8Array.from({ length: 12 }, (_, index) => Number(index === 11)))).toBe(
      '00000-00000-00000-00101',
    );
    expect(receiptNumberOf(new Uint8Array(12).fill(255))).toMatch(/^ZZZZZ-ZZZZZ-ZZZZZ-ZZZ/);
  });

  it('asks for enough randomness', () => {
    expect(() => receiptNumberOf(new Uint8Array(11))).toThrow(/12 random bytes/);
  });
});

describe('parseReceiptNumber', () => {
  it('A11: takes what somebody types from paper: small letters, blanks, full width, O for 0, I and L for 1', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const typed = ` ${number.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ')}`;
        expect(parseReceiptNumber(typed)).toBe(number);
        expect(parseReceiptNumber(number.replaceAll('-', 'ー'))).toBe(number);
      }),
    );
  });

  it('A11: finds every single wrong letter, and any two neighbours that changed places', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(numbers, fc.nat(19), fc.nat(31), (number, at, other) => {
        const text = [...number.replaceAll('-', '')];
        const wrong = text.with(at, letters[other]!).join('');
        expect(parseReceiptNumber(wrong) === undefined || wrong === text.join('')).toBe(true);
        if (at === 19) return;
        const swapped = text
          .with(at, text[at + 1]!)
          .with(at + 1, text[at]!)
          .join('');
        expect(parseReceiptNumber(swapped) === undefined || swapped === text.join('')).toBe(true);
      }),
    );
  });

  it.each(['', '123', '00000-00000-00000-0000U', 'S-2026-000001'])('knows that %j is no number', (typed) => {
    expect(parseReceiptNumber(typed)).toBeUndefined();
  });
});

describe('receiptDigest', () => {
  it('differs for different numbers', () => {
    fc.assert(
      fc.property(
        numbers,
        numbers,
        (one, other) => (receiptDigest(one) === receiptDigest(other)) === (one === other),
      ),
    );
  });
});
