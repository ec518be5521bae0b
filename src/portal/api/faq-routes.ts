/**
 * Questions that are asked often よくある質問: found by anybody, weighed by anybody without being asked who they are; what they do not answer
 * yet is told to the inquiry desk.
 *
 * @law 基本方針 — 相談窓口 (S30)
 */

import { z } from 'zod';
import { faqGaps, faqOf } from '../../app/inquiries/faq.ts';
import type { Operator } from '../../app/operator.ts';
import { faqAudiences, inquiryTopics, searchFaq, type InquiryTopic } from '../../flow/supervision/index.ts';
import { today } from '../../kit/clock.ts';
import { day } from '../../kit/day.ts';
import { apiRoute, type ApiRoute } from './api-route.ts';
import { dayText } from './case-shapes.ts';
import { oncePerKey } from './once-per-key.ts';

const entryName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const hitsShape = z.strictObject({
  /** The nearest first; without words all of them. */
  hits: z.array(
    z.strictObject({
      entry: entryName,
      version: z.int().min(1),
      audience: z.enum(faqAudiences),
      question: z.string(),
      answer: z.string(),
      writtenOn: dayText,
    }),
  ),
});
const searchShape = z.strictObject({
  words: z.string().max(200).default(''),
  audience: z.enum(faqAudiences).optional(),
});
const helpedShape = z.strictObject({ version: z.int().min(1).max(100_000), helped: z.boolean() });
const feedbackFields = {
  entry: entryName,
  version: z.int().min(1),
  helped: z.int().min(0),
  didNot: z.int().min(0),
};
const gapsShape = z.strictObject({
  gaps: z.array(
    z.strictObject({
      audience: z.enum(faqAudiences),
      topic: z.enum(Object.keys(inquiryTopics) as [InquiryTopic, ...InquiryTopic[]]),
      inquiries: z.int().min(1),
      withoutAnswer: z.int().min(1),
    }),
  ),
  weak: z.array(z.strictObject(feedbackFields)),
});

/** Routes of questions and answers. */
export function faqRoutes(operator: Operator): readonly ApiRoute[] {
  return [
    apiRoute({
      method: 'POST',
      path: '/public/faq/search',
      id: 'searchFaq',
      // What somebody looks for may be about their health: it goes in the body, so that it stands in no log.
      summary: 'よくある質問を探す（かな・カナ・全角半角を区別しない）',
      tag: 'public',
      permission: 'anybody',
      body: searchShape,
      answer: hitsShape,
      handle: async ({ body: { words, audience } }) => {
        const hits = searchFaq(await faqOf(operator).newest(), words, audience);
        return {
          hits: hits.map(({ entry: { entry, version, audience: whom, question, answer, writtenOn } }) => {
            return { entry, version, audience: whom, question, answer, writtenOn };
          }),
        };
      },
    }),
    apiRoute<{ entry: string }, unknown, z.output<typeof helpedShape>>({
      method: 'POST',
      path: '/public/faq/:entry/feedback',
      id: 'giveFaqFeedback',
      summary: '答えが役に立ったかどうかを数える（だれかは尋ねない）',
      tag: 'public',
      permission: 'anybody',
      params: z.strictObject({ entry: entryName }),
      body: helpedShape,
      answer: z.strictObject({ entry: entryName }),
      handle: oncePerKey(async ({ params: { entry }, body: { version, helped } }) => {
        await faqOf(operator).giveFeedback(entry, version, helped, today(operator.clock));
        return { entry };
      }),
    }),
    apiRoute({
      method: 'GET',
      path: '/faq-gaps',
      id: 'faqGaps',
      summary: '答えの無かった問い合わせと、役に立っていない答え',
      tag: 'inquiry',
      permission: ['inquiry-desk', 'office', 'director'],
      query: z.strictObject({ since: dayText }),
      answer: gapsShape,
      handle: ({ query }) => faqGaps(operator, day(query.since)),
    }),
  ];
}
