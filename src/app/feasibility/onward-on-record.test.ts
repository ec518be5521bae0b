import { describe, expect, it } from 'vitest';
import { chainOf } from '../../flow/deidentify/index.ts';
import { onwardBetween } from './onward-on-record.ts';

const uses = [
  { id: 'U-1', party: 'org-a', recipient: '甲研究所' },
  { id: 'U-2', party: 'org-b', recipient: '乙大学' },
  { id: 'U-3', party: 'org-c', recipient: '丙社' },
];

describe('onwardBetween', () => {
  it('D11: finds the packages of whom data went on to, also those that they applied for themselves', () => {
    const onward = onwardBetween(uses, [{ id: 'O-1', from: 'U-1', recipient: 'org-b' }]);
    expect(chainOf('乙大学', onward)).toEqual(new Set(['乙大学', '甲研究所', 'org-b']));
    expect(chainOf('丙社', onward)).toEqual(new Set(['丙社']));
  });

  it('D11: follows a chain of two', () => {
    const onward = onwardBetween(uses, [
      { id: 'O-1', from: 'U-1', recipient: 'org-x' },
      { id: 'O-2', from: 'O-1', recipient: 'org-c' },
    ]);
    expect(chainOf('丙社', onward).has('甲研究所')).toBe(true);
  });

  it('knows nobody from a case that is not on record', () => {
    expect(onwardBetween(uses, [{ id: 'O-1', from: 'U-9', recipient: 'org-c' }])).toEqual([]);
  });
});
