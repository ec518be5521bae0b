import type { FaqFeedback } from './faq-store.ts';
import type { FaqAudience } from './faq-entry.ts';
import type { InquiryData, InquiryTopic } from './inquiry-case.ts';

/** Inquiries of one audience about one topic. */
export interface TopicGap {
  readonly audience: FaqAudience;
  readonly topic: InquiryTopic;
  readonly inquiries: number;
  /** Answered, and no answer of the list fitted. */
  readonly withoutAnswer: number;
}

/** An answer that more people found useless than useful. */
export type WeakAnswer = FaqFeedback;

/** What the list of questions does not answer yet, the largest gap first; and the answers that do not help. */
export interface FaqGapReport {
  readonly gaps: readonly TopicGap[];
  readonly weak: readonly WeakAnswer[];
}

const leastVoices = 5;

/** What inquiries and feedback say of the list of questions. */
export function faqGapReport(
  inquiries: Iterable<Pick<InquiryData, 'audience' | 'topic' | 'faq' | 'answeredOn'>>,
  feedback: readonly FaqFeedback[],
): FaqGapReport {
  const byTopic = new Map<string, TopicGap>();
  for (const { audience, topic, faq, answeredOn } of inquiries) {
    const key = `${audience} ${topic}`;
    const { inquiries: count, withoutAnswer } = byTopic.get(key) ?? { inquiries: 0, withoutAnswer: 0 };
    const isGap = answeredOn !== null && faq === null;
    byTopic.set(key, { audience, topic, inquiries: count + 1, withoutAnswer: withoutAnswer + Number(isGap) });
  }
  const gaps = [...byTopic.values()]
    .filter(({ withoutAnswer }) => withoutAnswer > 0)
    .sort(
      (one, other) =>
        other.withoutAnswer - one.withoutAnswer ||
        (`${one.audience}${one.topic}` < `${other.audience}${other.topic}` ? -1 : 1),
    );
  const weak = feedback
    .filter(({ helped, didNot }) => helped + didNot >= leastVoices && didNot > helped)
    .sort((one, other) => other.didNot - one.didNot);
  return { gaps, weak };
}
