import { describe, expect, it } from 'vitest';
import { obligationKinds } from '../../flow/obligations/index.ts';
import { supervisionKinds } from '../../flow/supervision/index.ts';
import { registeredKinds } from './case-registry.ts';

const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('registeredKinds', () => {
  it('has no name and no series of numbers twice: a number says of which kind a case is', () => {
    expect(twice(['U', 'FI', 'U'])).toEqual(['U']);
    expect(twice(registeredKinds.map(({ kind }) => kind.name))).toEqual([]);
    expect(twice(registeredKinds.map(({ kind }) => kind.series))).toEqual([]);
  });

  it('has every kind of the stations that list theirs', () => {
    const kinds = registeredKinds.map(({ kind }) => kind);
    expect([...obligationKinds, ...supervisionKinds].filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});
