import { describe, expect, it } from 'vitest';
import { parseCohortDefinition } from '../cohort-definition.ts';
import { changeWords } from './change-words.ts';
import { definitionChanges } from './definition-changes.ts';

const icd10 = (...prefixes: string[]) => ({
  domain: 'condition',
  codes: [{ vocabulary: 'icd10', prefixes }],
});
const before = parseCohortDefinition({
  name: '糖尿病',
  index: icd10('E11'),
  inclusion: [
    { kind: 'demographic', label: '成人', ageAtLeast: 20 },
    { kind: 'event', label: '検査', event: { domain: 'measurement' }, window: { fromDays: 0, toDays: 90 } },
  ],
  exclusion: [{ kind: 'washout', label: '既往', event: icd10('C'), days: 365 }],
});
const after = parseCohortDefinition({
  name: '２型糖尿病',
  index: icd10('E11', 'E14'),
  inclusion: [
    { kind: 'event', label: '検査', event: { domain: 'measurement' }, window: { fromDays: 0, toDays: 180 } },
    { kind: 'demographic', label: '成人', ageAtLeast: 40, sex: ['F'] },
    { kind: 'visit', label: '入院', kinds: ['inpatient'] },
  ],
});

describe('definitionChanges', () => {
  it('E11: tells two versions apart as a list of changes in Japanese', () => {
    expect(definitionChanges(before, after).map((change) => changeWords(change).ja)).toEqual([
      '名称: 糖尿病 → ２型糖尿病',
      '起点となる事象のコード（icd10）: E11 → E11、E14',
      '含める条件「入院」を加えました',
      '含める条件「検査」の起点からの日数: 0〜90 → 0〜180',
      '含める条件「成人」の年齢の下限: 20 → 40',
      '含める条件「成人」の性別: — → F',
      '含める条件の順序を変えました',
      '除く条件「既往」を取り除きました',
    ]);
  });

  it('E11: and in English', () => {
    const words = definitionChanges(before, after).map((change) => changeWords(change).en);
    expect(words).toContain('inclusion “成人”, lowest age: 20 → 40');
    expect(words).toContain('the index event, codes (icd10): E11 → E11、E14');
  });

  it('finds nothing between a version and itself, and the same number of changes either way', () => {
    expect(definitionChanges(after, after)).toEqual([]);
    expect(definitionChanges(after, before)).toHaveLength(definitionChanges(before, after).length);
  });
});
