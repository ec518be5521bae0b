import { describe, expect, it } from 'vitest';
import { day } from '../../../kit/day.ts';
import { sampleEdition, sampleInstitution } from './sample-notice.fake.ts';
import { trainingKit } from './training-kit.ts';

const on = day('2026-12-01');
const kit = trainingKit(sampleEdition(), on);
const everything = JSON.stringify(kit);

describe('trainingKit', () => {
  it('has a poster, a question card, a script and a quiz with the institution’s own contact data', () => {
    expect(kit.poster.title).toContain('明日の医療を');
    for (const part of [kit.poster.lines.join(''), kit.card.at(-1)?.answer, kit.script.join('')]) {
      expect(part).toContain('000-000-0000（平日9時から17時まで）');
    }
    const elsewhere = { ...sampleInstitution, name: { ...sampleInstitution.name, text: 'うみべ診療所' } };
    expect(JSON.stringify(trainingKit(sampleEdition({ institution: elsewhere }), on))).toContain(
      'うみべ診療所',
    );
  });

  it('answers with the very words of the notice, and never speaks of consent', () => {
    expect(kit.card[0]?.answer).toBe('提供を停止しても、治療への影響はありません。');
    expect(everything).not.toMatch(/同意|承諾/);
    expect(everything).not.toMatch(/\{[a-zA-Z]+\}|\[[^"\]]*\|/);
  });

  it('asks questions whose right answers follow the rules of the day', () => {
    for (const { choices, right } of kit.quiz) expect(choices[right]).toBeDefined();
    // 1 December: the month is over on 1 January, the day after opens.
    expect(kit.quiz[1]?.choices[0]).toBe('32日後');
    expect(kit.quiz[2]?.question).toContain('15歳');
  });

  it('teaches nobody with a draft', () => {
    expect(() => trainingKit(sampleEdition({ standing: 'draft' }), on)).toThrow(/confirmed notice only/);
  });
});
