import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubjectId } from '../institution/index.ts';
import { joinedSubjects } from './joined-subjects.ts';

const pair = (left: string, right: string) => ({ left: left as SubjectId, right: right as SubjectId });

describe('joinedSubjects', () => {
  it('names each by the smallest of its person, over any chain', () => {
    const joined = joinedSubjects([pair('d', 'c'), pair('b', 'c'), pair('x', 'y'), pair('a', 'd')]);
    expect(Object.fromEntries(joined)).toEqual({ a: 'a', b: 'a', c: 'a', d: 'a', x: 'x', y: 'x' });
    expect(joinedSubjects([])).toEqual(new Map());
  });

  it('does not depend on the order of the pairs', () => {
    const letter = fc.constantFrom(...'abcdefg');
    const pairs = fc.array(fc.tuple(letter, letter).map(([left, right]) => pair(left, right)));
    fc.assert(
      fc.property(pairs, (given) => {
        const sorted = (of: typeof given) => [...joinedSubjects(of)].sort();
        expect(sorted(given.toReversed())).toEqual(sorted(given));
      }),
    );
  });
});
