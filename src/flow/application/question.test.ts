import { describe, expect, it } from 'vitest';
import { fieldChanges } from './field-changes.ts';
import {
  answersOf,
  answersOfDocument,
  answersShape,
  contentOf,
  faultsOfAnswers,
  questions,
  questionsFor,
  templates,
} from './question.ts';
import { content } from './use-world.fake.ts';

const answers = answersOf(content);

describe('questionsFor', () => {
  it('F2: asks a question only when what was answered makes it needed', () => {
    const fields = (environment: string) =>
      questionsFor({ 'conditions.environment': environment }).map(({ field }) => field);
    expect(fields('own-offline')).not.toContain('conditions.measuresAbroad');
    expect(fields('cloud-abroad')).toContain('conditions.measuresAbroad');
  });

  it('F2: every template answers questions of the bank, with their own choices', () => {
    for (const { answers: given } of Object.values(templates)) {
      expect(answersShape.safeParse(given).success).toBe(true);
      for (const [field, value] of Object.entries(given)) {
        const { choices } = questions.find((one) => one.field === field)!;
        if (choices !== undefined)
          for (const one of [value].flat()) expect(Object.keys(choices)).toContain(one);
      }
    }
  });
});

describe('faultsOfAnswers', () => {
  it('F3: names the fields that are missing or malformed, and no value', () => {
    expect(faultsOfAnswers(answers)).toEqual([]);
    const rest = Object.fromEntries(Object.entries(answers).filter(([field]) => field !== 'title'));
    const broken = { ...rest, 'conditions.until': '2026-02-30', members: [{ person: 'a secret' }] };
    const faults = faultsOfAnswers(broken);
    expect(new Set(faults.map(({ field }) => field))).toEqual(
      new Set(['title', 'conditions.until', 'members']),
    );
    expect(JSON.stringify(faults)).not.toContain('secret');
  });

  it('F2: asks for the measures abroad where the data go abroad', () => {
    const abroad = { ...answers, 'conditions.environment': 'cloud-abroad' };
    expect(faultsOfAnswers(abroad)).toEqual([{ field: 'conditions.measuresAbroad', fault: 'missing' }]);
    const told = contentOf({ ...abroad, 'conditions.measuresAbroad': '国内と同等の措置' });
    expect(told?.conditions.measuresAbroad).toBe('国内と同等の措置');
  });

  it('F6: demands no approval of an ethics committee, and takes one that is attached (S29)', () => {
    expect(
      questions.filter(({ field, isOptional }) => field === 'attachments' && isOptional !== true),
    ).toEqual([]);
    expect(contentOf({ ...answers, attachments: [] })).toEqual(content);
    const attached = [{ kind: 'ethics-approval', digest: 'a'.repeat(64) }];
    expect(contentOf({ ...answers, attachments: attached })?.attachments).toEqual(attached);
    expect(JSON.stringify(questions)).not.toMatch(/承認番号|IRB/);
  });
});

describe('answersOf', () => {
  it('gives the answers that make the same content again, as a document does', () => {
    expect(contentOf(answers)).toEqual(content);
    expect(contentOf(answersOfDocument(JSON.parse(JSON.stringify(content))))).toEqual(content);
  });

  it.each([[{ surprise: 1 }], ['text'], [[]], [null]])(
    'takes no document for one that is none',
    (document) => {
      expect(() => answersOfDocument(document)).toThrow(
        expect.objectContaining({ code: 'use/bad-document' }),
      );
    },
  );
});

describe('fieldChanges', () => {
  it('F5: tells field by field what a resubmission changed', () => {
    const after = { ...answers, purpose: '別の目的', 'conditions.measuresAbroad': '措置' };
    expect(fieldChanges(answers, after)).toEqual([
      { field: 'conditions.measuresAbroad', after: '措置' },
      { field: 'purpose', before: content.purpose, after: '別の目的' },
    ]);
    expect(fieldChanges(answers, { ...answers })).toEqual([]);
  });
});
