/**
 * The form of an application as data: questions with their words, when each is asked, and templates to begin from. Adding a
 * question is adding a row.
 */

import { z } from 'zod';
import { InvalidInputError } from '../../kit/errors.ts';
import type { Json, Words } from '../../procedure/index.ts';
import { jsonShape } from '../../procedure/index.ts';
import { contentShape, type ApplicationContent } from './application-content.ts';
import { environments, onwardKinds, publicationKinds, purposeKinds, userKinds } from './use-conditions.ts';

/** Answers by the field they are about; a draft's may be wrong or missing. */
export type Answers = Readonly<Record<string, Json>>;

/** A question of the form. */
export interface Question {
  /** Path of the field in the content, such as `conditions.until`: comments and differences name it. */
  readonly field: string;
  readonly section: 'purpose' | 'conditions' | 'people' | 'data';
  readonly words: Words;
  readonly help?: Words;
  readonly kind: 'line' | 'text' | 'one-of' | 'some-of' | 'day' | 'list' | 'document';
  readonly choices?: Readonly<Record<string, Words>>;
  /** Asked only when it holds; always without it. */
  readonly when?: (answers: Answers) => boolean;
  readonly isOptional?: true;
}

const words = (ja: string, en: string): Words => ({ ja, en });

/** The question bank, in the order in which it is asked. */
export const questions: readonly Question[] = [
  { field: 'title', section: 'purpose', kind: 'line', words: words('研究の題名', 'Title') },
  { field: 'purpose', section: 'purpose', kind: 'text', words: words('利用目的', 'Purpose of use') },
  {
    field: 'laySummary',
    section: 'purpose',
    kind: 'text',
    words: words('一般の方に向けた概要', 'Summary in plain words'),
    help: words(
      '承認されると公表されます。専門用語を避けて書いてください。',
      'Published once approved; avoid jargon.',
    ),
  },
  {
    field: 'conditions.purposes',
    section: 'conditions',
    kind: 'some-of',
    choices: purposeKinds,
    words: words('目的の区分', 'Kinds of purpose'),
  },
  {
    field: 'conditions.userKind',
    section: 'conditions',
    kind: 'one-of',
    choices: userKinds,
    words: words('利用者の区分', 'Kind of user'),
  },
  {
    field: 'conditions.environment',
    section: 'conditions',
    kind: 'one-of',
    choices: environments,
    words: words('利用形態（解析する環境）', 'Where the data are worked on'),
  },
  {
    field: 'conditions.from',
    section: 'conditions',
    kind: 'day',
    words: words('利用開始日', 'First day of use'),
  },
  {
    field: 'conditions.until',
    section: 'conditions',
    kind: 'day',
    words: words('利用終了日', 'Last day of use'),
  },
  {
    field: 'conditions.places',
    section: 'conditions',
    kind: 'list',
    words: words('利用場所', 'Places of use'),
  },
  {
    field: 'conditions.onward',
    section: 'conditions',
    kind: 'one-of',
    choices: onwardKinds,
    words: words('第三者への提供', 'Giving the data on'),
  },
  {
    field: 'conditions.publication',
    section: 'conditions',
    kind: 'one-of',
    choices: publicationKinds,
    words: words('成果の公表', 'Publication'),
  },
  { field: 'recipient.name', section: 'people', kind: 'line', words: words('提供を受ける機関', 'Recipient') },
  {
    field: 'recipient.agePublicKey',
    section: 'people',
    kind: 'line',
    words: words('受領用の公開鍵', 'Public key'),
  },
  {
    field: 'recipient.size',
    section: 'people',
    kind: 'one-of',
    choices: { small: words('中小規模', 'small'), large: words('大規模', 'large') },
    words: words('機関の規模', 'Size of the organization'),
  },
  { field: 'members', section: 'people', kind: 'list', words: words('取扱者', 'People who handle the data') },
  { field: 'cohort', section: 'data', kind: 'document', words: words('対象者の条件', 'Cohort definition') },
  { field: 'variables', section: 'data', kind: 'some-of', words: words('必要な項目', 'Tables') },
  { field: 'profile', section: 'data', kind: 'one-of', words: words('匿名加工の程度', 'Profile') },
  {
    field: 'attachments',
    section: 'data',
    kind: 'list',
    isOptional: true,
    words: words('添付書類', 'Attachments'),
    help: words(
      '倫理審査委員会の承認は必要ありません。承認書がある場合は添付できます。',
      'No approval of an ethics committee is needed; one may be attached.',
    ),
  },
  {
    field: 'conditions.measuresAbroad',
    section: 'conditions',
    kind: 'text',
    when: (answers) => answers['conditions.environment'] === 'cloud-abroad',
    words: words('国外の環境における安全管理措置', 'Safety measures abroad'),
  },
];

/** Answers that a form may begin with, by the name of the template. */
export const templates: Readonly<Record<string, { readonly words: Words; readonly answers: Answers }>> = {
  'disease-research': {
    words: words('疾病研究（大学・研究機関）', 'Research on a disease'),
    answers: {
      'conditions.purposes': ['disease-research'],
      'conditions.userKind': 'academia',
      'conditions.environment': 'own-offline',
      'conditions.onward': 'none',
      'conditions.publication': 'aggregate',
      profile: 'standard',
      attachments: [],
    },
  },
  'drug-safety': {
    words: words('医薬品の安全性評価（企業）', 'Drug safety'),
    answers: {
      'conditions.purposes': ['drug-safety'],
      'conditions.userKind': 'industry',
      'conditions.environment': 'operator-enclave',
      'conditions.onward': 'none',
      'conditions.publication': 'aggregate',
      profile: 'strict',
      attachments: [],
    },
  },
};

/** The shape of a draft's answers: any question of the bank, with whatever was entered so far. */
export const answersShape = z
  .record(z.string(), jsonShape)
  .refine((answers) => Object.keys(answers).every((field) => questions.some((one) => one.field === field)));

/** The questions that are asked, given what was answered so far. */
export function questionsFor(answers: Answers): readonly Question[] {
  return questions.filter(({ when }) => when === undefined || when(answers));
}

/** Something that is wrong with a field: no value of it. */
export interface FieldFault {
  readonly field: string;
  /** `missing`, or what is wrong. */
  readonly fault: string;
}

/** What is missing or not of its form, in the order of the questions. */
export function faultsOfAnswers(answers: Answers): readonly FieldFault[] {
  const missing = questionsFor(answers)
    .filter(({ field, isOptional }) => isOptional !== true && isBlank(answers[field]))
    .map(({ field }) => ({ field, fault: 'missing' }));
  const parsed = contentShape.safeParse(nested(answers));
  const malformed = (parsed.error?.issues ?? []).map(({ path, code }) => ({
    field: fieldAt(path),
    fault: code,
  }));
  const known = new Set(missing.map(({ field }) => field));
  return [...missing, ...malformed.filter(({ field }) => !known.has(field))];
}

/** The content that complete answers make, or undefined. */
export function contentOf(answers: Answers): ApplicationContent | undefined {
  return faultsOfAnswers(answers).length === 0 ? contentShape.parse(nested(answers)) : undefined;
}

/** The answers that make this content. */
export function answersOf(content: ApplicationContent): Answers {
  return Object.fromEntries(
    questions.flatMap(({ field }): readonly (readonly [string, Json])[] => {
      const value = field
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], content);
      return value === undefined ? [] : [[field, value as Json]];
    }),
  );
}

/**
 * Answers from a document that has the form of a content, however incomplete.
 *
 * @throws {InvalidInputError} `use/bad-document` when it is none, or has fields that no question asks for.
 */
export function answersOfDocument(document: unknown): Answers {
  const answers = flatAnswers(document);
  if (answers === undefined) {
    throw new InvalidInputError('use/bad-document', 'this is no application: a field is not of the form');
  }
  return answers;
}

function flatAnswers(document: unknown): Answers | undefined {
  const shape = z.record(z.string(), z.json());
  const outer = shape.safeParse(document).data ?? {};
  const flat = Object.entries(outer).flatMap(([first, value]): readonly (readonly [string, Json])[] => {
    const inner = shape.safeParse(value).data;
    if (inner === undefined || questions.some(({ field }) => field === first)) return [[first, value]];
    return Object.entries(inner).map(([second, one]) => [`${first}.${second}`, one] as const);
  });
  return flat.length === 0 ? undefined : answersShape.safeParse(Object.fromEntries(flat)).data;
}

const isBlank = (value: Json | undefined) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The field that a path into the content belongs to. */
function fieldAt(path: readonly PropertyKey[]): string {
  const text = path.map(String).join('.');
  return questions.find(({ field }) => text === field || text.startsWith(`${field}.`))?.field ?? text;
}

function nested(answers: Answers): Record<string, unknown> {
  const content: Record<string, unknown> = { attachments: [] };
  for (const [field, value] of Object.entries(answers)) {
    const [first = '', second] = field.split('.');
    if (second === undefined) content[first] = value;
    else
      content[first] = {
        ...(content[first] ?? {}),
        [second]: value,
      };
  }
  return content;
}
