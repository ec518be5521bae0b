import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import { patientFacts, patientQuestions } from './patient-questions.ts';

const questions = patientQuestions(day('2026-12-01'));
const said = [
  ...patientFacts,
  ...questions.flatMap(({ title, hint, choices }) => [title, hint, ...choices.map(({ words }) => words)]),
];

describe('patientQuestions', () => {
  it('A5, A18: asks five questions, none of them for a reason, a birthday or a document', () => {
    expect(questions.map(({ id }) => id)).toEqual(['whose', 'where', 'which-patient', 'relation', 'confirm']);
    expect(questions.map(({ title }) => title.ja).join()).not.toMatch(/理由|生年月日|書類|被保険者番号/);
  });

  it('A17: says before the first question that nothing need be done and that treatment stays the same', () => {
    expect(patientFacts.map(({ ja }) => ja)).toEqual(
      expect.arrayContaining(['何もしなくてもかまいません。', '停止しても、治療への影響はありません。']),
    );
  });

  it('A20: says everything in plain Japanese, in kana and in English, and speaks of consent in none', () => {
    for (const { ja, easy, en } of said) {
      expect(ja).not.toBe('');
      expect(easy).not.toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7E’]+$/);
      expect(ja + easy + en).not.toMatch(/同意|どうい|consent|agree/i);
    }
  });

  it('A7, A8: offers every relation of the rules, with the age of the day', () => {
    const relations = questions.find(({ id }) => id === 'relation')?.choices.map(({ value }) => value);
    expect(relations).toEqual(
      expect.arrayContaining(['spouse', 'sibling', 'minor-guardian', 'adult-guardian']),
    );
    expect(JSON.stringify(questions[0])).toContain('16歳未満のお子さん');
  });
});
