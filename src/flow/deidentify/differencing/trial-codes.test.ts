import { describe, expect, it } from 'vitest';
import { assertNoRareTrialCodes, rareTrialCodes } from './trial-codes.ts';

const codes = ['I10', 'E119', 'G10', 'Z99'].map((code) => ({
  domain: 'condition',
  vocabulary: 'icd10',
  code,
}));
const people = new Map([
  ['I10', 500],
  ['E119', 10],
  ['G10', 9],
]);
const peopleWith = ({ code }: { code: string }) => people.get(code);

describe('assertNoRareTrialCodes', () => {
  it('D10: refuses a trial set with a code of nine people, or of nobody knows how many, and names none', () => {
    expect(rareTrialCodes(codes, peopleWith, 10).map(({ code }) => code)).toEqual(['G10', 'Z99']);
    expect(() => assertNoRareTrialCodes(codes, peopleWith, 10)).toThrow('2 codes of fewer than 10 people');
    expect(() => assertNoRareTrialCodes(codes, peopleWith, 10)).not.toThrow(/G10/);
  });

  it('D10: lets codes of ten people through', () => {
    expect(() => assertNoRareTrialCodes(codes.slice(0, 2), peopleWith, 10)).not.toThrow();
  });
});
