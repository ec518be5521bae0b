import { describe, expect, it } from 'vitest';
import { classTester } from './class-tester.ts';
import type { PrivacyModel } from './privacy-model.ts';

/** Salaries 3k … 11k of Li et al. 2007, table 3: each once. */
const salaries = ['3', '4', '5', '6', '7', '8', '9', '10', '11'];

function verdict(model: PrivacyModel, all: readonly string[], group: readonly string[]): boolean {
  const values = [...new Set(all)];
  const column = { name: 's', values, valueOf: Uint16Array.from(all, (value) => values.indexOf(value)) };
  const histogram = new Float64Array(values.length);
  for (const value of group) histogram[values.indexOf(value)]! += 1;
  return classTester([model], [column]).attributes[0]!.passes(histogram, group.length);
}

describe('classTester', () => {
  it.each([
    [2, true],
    [3, false],
  ])('counts different values for distinct l = %s', (l, expected) => {
    const model: PrivacyModel = { kind: 'distinct-l-diversity', attribute: 's', l };
    expect(verdict(model, ['a', 'b', 'c'], ['a', 'a', 'b'])).toBe(expected);
  });

  it.each([
    // H(½, ½) = log 2 exactly; H(¾, ¼) = 0.562 nats = log 1.755.
    [['a', 'b'], 2, true],
    [['a', 'a', 'a', 'b'], 1.75, true],
    [['a', 'a', 'a', 'b'], 1.76, false],
  ])('compares the entropy of %j with log %s', (group, l, expected) => {
    expect(verdict({ kind: 'entropy-l-diversity', attribute: 's', l }, ['a', 'b'], group)).toBe(expected);
  });

  it.each([
    // Counts 4, 2, 1: with l = 2 the tail is 3, so 4 < 3c when c > 4/3; with l = 3 the tail is 1.
    [1.4, 2, true],
    [1.3, 2, false],
    [4.1, 3, true],
    [4, 3, false],
  ])('asks that the commonest is rarer than c = %s times the tail from l = %s', (c, l, expected) => {
    const group = ['a', 'a', 'a', 'a', 'b', 'b', 'c'];
    expect(verdict({ kind: 'recursive-c-l-diversity', attribute: 's', c, l }, group, group)).toBe(expected);
  });

  it.each([
    // Li et al.: D[{3,4,5}] = 0.375, D[{6,8,11}] = 0.167 by the ordered distance.
    [['3', '4', '5'], 0.375, 0.374],
    [['6', '8', '11'], 0.167, 0.166],
  ])('finds the ordered distance of %j as its authors do', (group, passes, fails) => {
    const model = { kind: 't-closeness', attribute: 's', distance: 'ordered' } as const;
    expect(verdict({ ...model, t: passes }, salaries, group)).toBe(true);
    expect(verdict({ ...model, t: fails }, salaries, group)).toBe(false);
  });

  it('finds the equal distance as half the sum of differences', () => {
    // {3,4,5}: 3 × (1/3 − 1/9) + 6 × 1/9 = 4/3, half of it 2/3.
    const model = { kind: 't-closeness', attribute: 's' } as const;
    expect(verdict({ ...model, t: 0.667 }, salaries, ['3', '4', '5'])).toBe(true);
    expect(verdict({ ...model, t: 0.666 }, salaries, ['3', '4', '5'])).toBe(false);
  });

  it('takes ordered values that are no numbers only with their order', () => {
    const model = { kind: 't-closeness', attribute: 's', t: 0.5, distance: 'ordered' } as const;
    expect(() => verdict(model, ['low', 'high'], ['low'])).toThrow(/give the order/);
    expect(verdict({ ...model, order: ['low', 'high'] }, ['low', 'high'], ['low'])).toBe(true);
  });

  it('names the sensitive attribute that is not there', () => {
    expect(() => classTester([{ kind: 't-closeness', attribute: 'disease', t: 0.2 }], [])).toThrow(/disease/);
  });
});
