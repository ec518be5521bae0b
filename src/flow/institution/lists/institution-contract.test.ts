import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import {
  assertMayProvide,
  contractOn,
  refusalToProvide,
  type InstitutionContract,
} from './institution-contract.ts';

const first: InstitutionContract = {
  institution: 'H1',
  version: 1,
  kinds: ['receipt', 'dpc'],
  startsOn: day('2026-04-01'),
  endsOn: day('2027-03-31'),
};
const renewal: InstitutionContract = {
  ...first,
  version: 2,
  kinds: ['receipt', 'electronic-record'],
  startsOn: day('2027-04-01'),
  endsOn: day('2028-03-31'),
};
const asked = (format: string, on: string, isContractRequired = false) => ({
  format,
  on: day(on),
  isContractRequired,
});

describe('refusalToProvide', () => {
  it.each([
    ['receipt', '2026-04-01', undefined],
    ['receipt', '2027-03-31', undefined],
    ['receipt', '2026-03-31', 'outside-contract-term'],
    ['receipt', '2028-04-01', 'outside-contract-term'],
    ['ssmix2', '2026-04-01', 'outside-contract-scope'],
    ['ssmix2', '2027-04-01', undefined],
    ['dpc', '2027-04-01', 'outside-contract-scope'],
    ['never-heard-of', '2026-04-01', 'outside-contract-scope'],
  ])('B11: %s on %s: %s', (format, on, refusal) => {
    expect(refusalToProvide([first, renewal], asked(format, on))).toBe(refusal);
  });

  it('B11: needs no contract where none is on record, unless the home requires one', () => {
    expect(refusalToProvide([], asked('receipt', '2026-04-01'))).toBeUndefined();
    expect(refusalToProvide([], asked('receipt', '2026-04-01', true))).toBe('no-contract');
  });

  it('ends early by a version that ends early', () => {
    const end = { ...first, version: 2, startsOn: day('2026-06-01'), endsOn: day('2026-06-30') };
    expect(contractOn([first, end], day('2026-05-31'))?.version).toBe(1);
    expect(refusalToProvide([first, end], asked('dpc', '2026-07-01'))).toBe('outside-contract-term');
  });
});

describe('assertMayProvide', () => {
  it('throws the refusal', () => {
    expect(() => assertMayProvide([first], asked('omop', '2026-04-01'))).toThrow(/does not cover omop/);
    expect(() => assertMayProvide([first], asked('dpc', '2026-04-01'))).not.toThrow();
  });
});
