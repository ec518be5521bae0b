import { describe, expect, it } from 'vitest';
import { confirmedDefinition, readSentence, type Concept } from './read-sentence.ts';

const concept = (ja: string, en: string, ...prefixes: string[]): Concept => ({
  ja,
  en,
  domain: 'condition',
  codes: [{ vocabulary: 'icd10', prefixes }],
});
const concepts = [
  concept('糖尿病', 'diabetes', 'E10', 'E11', 'E14'),
  concept('２型糖尿病', 'type 2 diabetes', 'E11'),
  concept('がん', 'cancer', 'C'),
];
const read = (sentence: string) => readSentence(sentence, concepts);

describe('readSentence', () => {
  it('reads age, sex, place, visits and named concepts, each as a proposal with its words', () => {
    const { proposals, unread } = read(
      '静岡県に住む４０歳以上７５歳未満の女性で、２型糖尿病で１０日以上の入院をした人（がんを除く）',
    );
    expect(proposals.map(({ text, place }) => [text, place])).toEqual([
      ['静岡県', 'inclusion'],
      ['40歳以上75歳未満', 'inclusion'],
      ['女性', 'inclusion'],
      ['2型糖尿病', 'inclusion'],
      ['10日以上の入院', 'inclusion'],
      ['がん', 'exclusion'],
    ]);
    expect(proposals[1]?.criterion).toMatchObject({ ageAtLeast: 40, ageAtMost: 74 });
    expect(proposals[3]?.criterion).toMatchObject({ event: { codes: [{ prefixes: ['E11'] }] } });
    expect(unread).toEqual([]);
  });

  it.each([
    ['60代', { ageAtLeast: 60, ageAtMost: 69 }],
    ['20歳から39歳', { ageAtLeast: 20, ageAtMost: 39 }],
    ['15歳以下', { ageAtMost: 15 }],
  ])('reads %s', (sentence, criterion) => {
    expect(read(sentence).proposals).toMatchObject([{ criterion }]);
  });

  it('says what it did not understand, instead of guessing', () => {
    const { proposals, unread } = read('スタチンを服用する糖尿病の人');
    expect(proposals.map(({ text }) => text)).toEqual(['糖尿病']);
    expect(unread.join('')).toContain('スタチン');
  });
});

describe('confirmedDefinition', () => {
  it('has only what a person confirmed', () => {
    const reading = read('60代の糖尿病の女性、がんを除く');
    expect(confirmedDefinition('案', reading, [1, 3])).toMatchObject({
      name: '案',
      inclusion: [{ kind: 'event', label: '糖尿病' }],
      exclusion: [{ kind: 'event', label: 'がん' }],
    });
    expect(confirmedDefinition('案', reading, [])).toMatchObject({ inclusion: [], exclusion: [] });
  });
});
