import { describe, expect, it } from 'vitest';
import { linkageSpecFrom } from './linkage-spec.ts';

describe('linkageSpecFrom', () => {
  it('reads a spec', () => {
    const spec = { id: 'rec_id', source: 'hospital', columns: { surname: 'surname' }, threshold: 0.9 };
    expect(linkageSpecFrom(spec)).toEqual(spec);
  });

  it.each([
    [null, 'is not an object'],
    [{ columns: { a: 'date' } }, 'needs "id"'],
    [{ id: 'id' }, 'needs "columns"'],
    [{ id: 'id', columns: { a: 'birthday' } }, 'column a'],
    [{ id: 'id', columns: { a: 'date' }, threshold: 1 }, 'threshold'],
    [{ id: 'id', columns: { a: 'date' }, blocking: ['a'] }, 'blocking'],
    [{ id: 'id', columns: { a: 'date' }, source: 3 }, 'source'],
  ])('refuses %j', (document, why) => {
    expect(() => linkageSpecFrom(document)).toThrow(why);
  });
});
