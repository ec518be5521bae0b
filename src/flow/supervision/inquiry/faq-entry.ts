import { z } from 'zod';
import { katakana } from '../../../japan/kana.ts';
import type { Day } from '../../../kit/day.ts';

/** For whom answers are written: 国民・患者, 医療機関等, 研究機関. */
export const faqAudiences = ['public', 'institution', 'researcher'] as const;

/** See `faqAudiences`. */
export type FaqAudience = (typeof faqAudiences)[number];

/** What an audience is called. */
export const faqAudienceWords: Readonly<Record<FaqAudience, string>> = {
  public: '国民・患者の方',
  institution: '医療機関等の方',
  researcher: '研究機関の方',
};

/** What somebody writes into the list of questions that are asked often よくある質問. */
export const faqDraftShape = z.strictObject({
  /** Stays the same through all versions. */
  entry: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  audience: z.enum(faqAudiences),
  question: z.string().min(1).max(200),
  answer: z.string().min(1).max(4000),
  /** Other words for the same, with readings in kana of words in kanji: they are what a search by reading finds. */
  keywords: z.array(z.string().min(1).max(50)).max(30),
  /** False takes it off the list; its versions stay. */
  isShown: z.boolean(),
});

/** See `faqDraftShape`. */
export type FaqDraft = z.output<typeof faqDraftShape>;

/** A version of an entry. The newest is the one that is shown; none is ever changed. */
export interface FaqEntry extends FaqDraft {
  /** From 1. */
  readonly version: number;
  readonly writtenOn: Day;
}

/**
 * Text as searches compare it: full width and half width, capital and small, hiragana and katakana are alike, and blanks and
 * marks do not count.
 */
export function searchText(text: string): string {
  return katakana(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '');
}
