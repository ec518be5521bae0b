import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbEngine } from '../../../engines/duckdb/duckdb-engine.ts';
import type { Engine } from '../../../sql/engine.ts';
import { relationOf } from '../transform/relation.fake.ts';
import { classRisk, classRiskOf } from './class-risk.ts';
import { codeSetRisk } from './code-set-risk.ts';
import { riskPicture } from './risk-picture.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdbEngine();
});
afterAll(() => engine[Symbol.asyncDispose]());

describe('classRisk', () => {
  it('measures classes of 3, 2 and 1, with missing values alike', async () => {
    const persons = relationOf({ sex: 'text', age_band: 'text' }, [
      ...[1, 2, 3].map(() => ['F', '40-44']),
      ...[1, 2].map(() => [null, '40-44']),
      ['M', '40-44'],
    ]);
    const risk = await classRisk(engine, persons, ['sex', 'age_band'], 3);
    expect(risk).toMatchObject({ persons: 6, classes: 3, k: 1, uniques: 1, marketer: 0.5 });
    expect(risk.prosecutor).toEqual({ maximum: 1, average: 0.5, atRisk: 0.5 });
    expect(risk.histogram.slice(0, 4).map(({ persons: count }) => count)).toEqual([1, 2, 3, 0]);
  });

  it('finds no risk where there is nobody', () => {
    expect(classRiskOf([], 5)).toMatchObject({ persons: 0, k: 0, prosecutor: { maximum: 0 } });
  });
});

describe('codeSetRisk', () => {
  it('tells people apart by their sets, not by the order or number of their rows', async () => {
    const events = relationOf({ person: 'text', vocabulary: 'text', code: 'text' }, [
      ['a', 'icd10', 'I10'],
      ['a', 'icd10', 'E11'],
      ['b', 'icd10', 'E11'],
      ['b', 'icd10', 'I10'],
      ['b', 'icd10', 'I10'],
      ['c', 'icd10', 'I10'],
      ['c', 'local', null],
    ]);
    expect(await codeSetRisk(engine, events, 2)).toMatchObject({ persons: 3, classes: 2, uniques: 1 });
  });
});

describe('riskPicture', () => {
  it('says in words what it shows, in Japanese, and is well formed', () => {
    const before = classRiskOf([1, 1, 1, 1], 2);
    const after = classRiskOf([4], 2);
    const picture = riskPicture({
      quasiIdentifiers: ['sex'],
      persons: { before, after },
      codeSets: { before, after },
      suppressedPersons: 0,
    });
    expect(picture).toContain('加工前は4人のうち4人が組合せで一人だけであった。');
    expect(picture).toContain('最大リスクは100.0%から25.0%になり');
    expect(picture.match(/<rect /g)?.length).toBe(1 + 1 + 2 + 2 * 9);
    expect(picture).not.toMatch(/NaN|undefined/);
  });
});
