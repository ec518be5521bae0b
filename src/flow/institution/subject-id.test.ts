import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSubjectId, subjectId } from './subject-id.ts';

const key = Buffer.alloc(32, 7);

describe('subjectId', () => {
  it('is the first 16 bytes of the HMAC over institution, a zero byte and the local id', () => {
    const mac = createHmac('sha256', key).update(Buffer.from('1312345678\x000001')).digest();
    expect(subjectId(key, '1312345678', '0001')).toBe(mac.subarray(0, 16).toString('hex'));
  });

  it('cannot be moved from one institution to another by shifting the boundary', () => {
    expect(subjectId(key, '12', '3')).not.toBe(subjectId(key, '1', '23'));
  });

  it('depends on the key', () => {
    expect(subjectId(key, 'a', '1')).not.toBe(subjectId(Buffer.alloc(32, 8), 'a', '1'));
  });

  it.each([
    [Buffer.alloc(31), 'a', '1'],
    [key, '', '1'],
    [key, 'a', ''],
    [key, 'a\0b', '1'],
  ])(
    'refuses a short key, an empty part and a code with the separator (case %#)',
    (subjectKey, code, localId) => {
      expect(() => subjectId(subjectKey, code, localId)).toThrow(/key|needed/);
    },
  );

  it('always has the form that parseSubjectId reads', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (localId) => {
        const id = subjectId(key, '1312345678', localId);
        expect(parseSubjectId(id)).toBe(id);
      }),
    );
  });
});

describe('parseSubjectId', () => {
  it.each(['', '0001', 'A'.repeat(32), 'g'.repeat(32), '0'.repeat(33)])('reads nothing from %j', (text) => {
    expect(parseSubjectId(text)).toBeUndefined();
  });
});
