import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import { parseCohortDefinition } from '../cohort-definition.ts';
import {
  forkOf,
  isReadableBy,
  meansTheSame,
  newDefinition,
  sharedWith,
  withVersion,
} from './saved-definition.ts';

const tanaka = { person: 'tanaka', organization: '研究所' };
const sato = { person: 'sato', organization: '大学' };
const savedOn = day('2026-10-01');
const content = (name: string, ageAtLeast = 20) =>
  parseCohortDefinition({ name, inclusion: [{ kind: 'demographic', label: '成人', ageAtLeast }] });
const first = newDefinition('C-1', tanaka, { content: content('a'), savedOn, note: '最初' });
const change = { content: content('b', 40), savedOn, note: '40歳から' };

describe('E11: a saved definition', () => {
  it('E11: gets numbered versions, each with its author and day, and keeps the earlier ones', () => {
    const second = withVersion(first, { ...tanaka, person: 'ito' }, change, 1);
    expect(second.versions.map(({ version, author }) => [version, author])).toEqual([
      [1, 'tanaka'],
      [2, 'ito'],
    ]);
    expect(second.versions[0]).toEqual(first.versions[0]);
  });

  it('is not overwritten by who has not seen the last version, nor saved twice', () => {
    const second = withVersion(first, tanaka, change, 1);
    expect(() => withVersion(second, tanaka, change, 1)).toThrow('version 2 was saved meanwhile');
    expect(() => withVersion(second, tanaka, change, 2)).toThrow('word for word');
  });

  it('E11: is read by those it is shared with, who fork it and cannot change it', () => {
    expect(isReadableBy(first, sato.organization)).toBe(false);
    const about = { id: 'C-2', who: sato, savedOn };
    expect(() => forkOf(first, 1, about)).toThrow('no definition of this number');
    const shared = sharedWith(first, tanaka, ['大学', '研究所', '大学']);
    expect(shared.sharedWith).toEqual(['大学']);
    expect(() => withVersion(shared, sato, change, 1)).toThrow('others fork it');
    expect(() => sharedWith(shared, sato, [])).toThrow('others fork it');
    const fork = forkOf(shared, 1, about);
    expect(fork).toMatchObject({ owner: '大学', forkedFrom: { id: 'C-1', version: 1 }, sharedWith: [] });
    expect(withVersion(fork, sato, change, 1).versions).toHaveLength(2);
    expect(() => forkOf(shared, 2, about)).toThrow('no such version');
  });

  it('tells whether two definitions mean the same people', () => {
    expect(meansTheSame(content('a'), content('another name'))).toBe(true);
    expect(meansTheSame(content('a'), content('a', 21))).toBe(false);
  });
});
