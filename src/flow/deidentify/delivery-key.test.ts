import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOffset, newDeliveryKey, personKeys, purposeKey } from './delivery-key.ts';

const range = { minimum: 180, maximum: 365 };
const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('dateOffset', () => {
  it('is a whole number of weeks within the range, either way, for any key and person', () => {
    fc.assert(
      fc.property(key, fc.string(), (secret, person) => {
        const days = dateOffset(secret, person, range);
        expect(days % 7).toBe(-0 + (days < 0 ? -0 : 0));
        expect(Math.abs(days)).toBeGreaterThanOrEqual(range.minimum);
        expect(Math.abs(days)).toBeLessThanOrEqual(range.maximum);
      }),
    );
  });

  it('uses every week of the range, both ways', () => {
    const days = new Set(
      Array.from({ length: 2000 }, (_, n) => dateOffset(new Uint8Array(32), `${n}`, range)),
    );
    expect(days.size).toBe(2 * 27);
    expect(Math.max(...days)).toBe(364);
    expect(Math.min(...days)).toBe(-364);
  });
});

describe('personKeys', () => {
  const people = Array.from({ length: 50 }, (_, n) => `person-${n}`);

  it('numbers everybody once from 1, the same for the same key in whatever order they come', () => {
    const secret = newDeliveryKey();
    const keys = personKeys(people, secret, range);
    expect(keys.map(({ number }) => number)).toEqual(people.map((_, index) => index + 1));
    expect(personKeys(people.toReversed(), secret, range)).toEqual(keys);
  });

  it('has nothing in common with another delivery', () => {
    const numbers = [1, 2].map((byte) =>
      personKeys(people, new Uint8Array(32).fill(byte), range).map(({ person }) => person),
    );
    expect(numbers[0]).not.toEqual(numbers[1]);
  });
});

describe('purposeKey', () => {
  it('refuses a key of another length', () => {
    expect(() => purposeKey(new Uint8Array(16), 'number')).toThrow('32 bytes');
  });
});
