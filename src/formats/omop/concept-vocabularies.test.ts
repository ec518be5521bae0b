import { describe, expect, it } from 'vitest';
import { ConceptVocabularies } from './concept-vocabularies.ts';

describe('ConceptVocabularies', () => {
  it('knows each of many concepts, and none that it was not told', () => {
    const concepts = new ConceptVocabularies();
    for (let id = 1; id <= 20_000; id += 1) concepts.add(id * 7, id % 2 === 0 ? 'SNOMED' : 'LOINC');
    concepts.add(5, 'Gender');
    concepts.add(0, 'SNOMED');
    concepts.add(1.5, 'SNOMED');
    expect(concepts.of(14)).toBe('snomed');
    expect(concepts.of(140_000)).toBe('snomed');
    expect(concepts.of(139_993)).toBe('loinc');
    expect([5, 0, 1.5, 8, NaN, -1].map((id) => concepts.of(id))).toEqual(Array(6).fill(undefined));
  });
});
