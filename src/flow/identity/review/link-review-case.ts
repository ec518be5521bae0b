/**
 * 名寄せ判定: a pair of patients of which the linkage was not sure is read by two reviewers, each for themselves; what they agree on
 * becomes a finding that every later linkage obeys. The case holds no value of the records: those are shown one by one, to a
 * named reader, under the number of the case.
 */

import { z } from 'zod';
import { commandOf, defineCase, openingOf, refusal, workingDays } from '../../../procedure/index.ts';

const subject = z.string().regex(/^[0-9a-f]{32}$/);
const verdict = z.enum(['same', 'different', 'unclear']);
/** Small letters and hyphens: it goes where nothing is ever erased. */
const reasonCode = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(60);

const explanation = z.strictObject({
  priorBits: z.number(),
  parts: z.array(z.strictObject({ comparison: z.string(), level: z.string(), bits: z.number() })),
  adjustmentBits: z.number(),
  logOddsBits: z.number(),
});

const reading = z.strictObject({ person: z.string(), verdict });

const dataShape = z.strictObject({
  left: subject,
  right: subject,
  /** `doubtful`: left apart by the linkage. `linked`: drawn from what it has linked, to see how often that is wrong. */
  origin: z.enum(['doubtful', 'linked']),
  /** 1, and one more each time that a finding about the pair was taken back. */
  occasion: z.int().min(1),
  probability: z.number(),
  explanation,
  readings: z.array(reading),
  outcome: verdict.nullable(),
  reversalReason: reasonCode.nullable(),
});

/** What a reader may find. */
export type LinkVerdict = z.output<typeof verdict>;

/** What a case of 名寄せ判定 holds. */
export type LinkReviewData = z.output<typeof dataShape>;

type State = 'reading' | 'third-reading' | 'escalated' | 'decided' | 'left-as-is' | 'reversed';

/** What the rules look up beside the case. */
export interface LinkReviewFacts {
  /** The pair as the linkage has it; undefined when it has none such. */
  readonly pair: Pick<LinkReviewData, 'occasion' | 'probability' | 'explanation'> | undefined;
  /** Whether this verdict would contradict a finding that somebody made meanwhile. */
  readonly contradicts: (verdict: LinkVerdict) => boolean;
}

interface ReadingDetail {
  readonly verdict: LinkVerdict;
  readonly isContradicted: boolean;
}

const command = commandOf<LinkReviewData, State, LinkReviewFacts>();
const readings = (readers: LinkReviewData['readings'], persons: readonly string[], found: LinkVerdict) => [
  ...readers,
  { person: persons[0] ?? '', verdict: found },
];

const readInput = z.strictObject({ verdict });
const keepsContradiction = (
  { verdict: found }: z.output<typeof readInput>,
  { facts }: { readonly facts: LinkReviewFacts },
): ReadingDetail => ({ verdict: found, isContradicted: facts.contradicts(found) });

/** The two readings that agree decide, unless neither reader could tell. */
function agreed({ readings: made }: LinkReviewData): LinkVerdict | null {
  const [first, second] = made;
  return made.length === 2 && first?.verdict === second?.verdict && first?.verdict !== 'unclear'
    ? (first?.verdict ?? null)
    : null;
}

/** See the head of this file. */
export const linkReviewCase = defineCase<LinkReviewData, State, LinkReviewFacts>({
  name: 'link-review',
  series: 'LR',
  words: { ja: '名寄せ判定', en: 'review of a link' },
  data: dataShape,
  title: ({ origin, probability }) =>
    `${origin === 'doubtful' ? '疑わしい組' : '抜取り確認'}（一致確率 ${(probability * 100).toFixed(1)}%）`,
  key: ({ left, right, occasion }) => `${left} ${right} ${String(occasion)}`,
  readers: { 'linkage-reviewer': 'operator', steward: 'operator', auditor: 'operator' },
  // Until it is decided nobody sees what another has found: the second reader must not follow the first.
  view: ({ data, state }, { persons }) =>
    state === 'reading' || state === 'third-reading'
      ? { ...data, readings: data.readings.filter(({ person }) => persons.includes(person)) }
      : data,
  states: {
    reading: {
      words: { ja: '二人判定中', en: 'read by two' },
      turn: 'linkage-reviewer',
      due: workingDays(5),
    },
    'third-reading': {
      words: { ja: '第三者判定', en: 'read by a third' },
      turn: 'linkage-reviewer',
      due: workingDays(5),
    },
    escalated: { words: { ja: '管理者判断', en: 'for the steward' }, turn: 'steward', due: workingDays(10) },
    decided: { words: { ja: '判定済', en: 'decided' }, turn: 'nobody' },
    'left-as-is': { words: { ja: '保留（変更なし）', en: 'left as it is' }, turn: 'nobody', final: true },
    reversed: { words: { ja: '取消済', en: 'reversed' }, turn: 'nobody', final: true },
  },
  opening: openingOf<LinkReviewData, State, LinkReviewFacts>()({
    words: { ja: '判定を求める', en: 'ask for a review' },
    by: ['steward', 'clock'],
    audience: 'operator',
    input: z.strictObject({ left: subject, right: subject, origin: dataShape.shape.origin }),
    to: 'reading',
    party: () => '-',
    refusal: (_input, { facts }) =>
      facts.pair === undefined
        ? refusal(
            'link-review/no-such-pair',
            'この組は最新の名寄せの結果にありません。',
            'the last linkage has no such pair',
          )
        : undefined,
    detail: (input, { facts }) => ({ ...input, pair: facts.pair }),
    begin: ({ pair, ...about }) => ({
      ...about,
      occasion: pair?.occasion ?? 1,
      probability: pair?.probability ?? 0,
      explanation: pair?.explanation ?? { priorBits: 0, parts: [], adjustmentBits: 0, logOddsBits: 0 },
      readings: [],
      outcome: null,
      reversalReason: null,
    }),
  }),
  commands: {
    read: command({
      words: { ja: '判定する', en: 'give a verdict' },
      happened: 'read',
      by: ['linkage-reviewer'],
      from: ['reading'],
      to: ['reading', 'decided', 'third-reading', 'escalated'],
      audience: 'operator',
      oncePerPerson: true,
      input: readInput,
      detail: keepsContradiction,
      apply: (data, { verdict: found }, { persons }) => {
        const after = { ...data, readings: readings(data.readings, persons, found) };
        return { ...after, outcome: agreed(after) };
      },
      chooses: ({ readings: made, outcome }, { isContradicted }) => {
        if (made.length < 2) return 'reading';
        if (outcome === null) return 'third-reading';
        return isContradicted ? 'escalated' : 'decided';
      },
    }),
    'read-third': command({
      words: { ja: '第三者として判定する', en: 'give the third verdict' },
      happened: 'read-third',
      by: ['linkage-reviewer'],
      from: ['third-reading'],
      to: ['decided', 'escalated'],
      audience: 'operator',
      apart: ['read'],
      input: readInput,
      detail: keepsContradiction,
      apply: (data, { verdict: found }, { persons }) => ({
        ...data,
        readings: readings(data.readings, persons, found),
        outcome: found === 'unclear' ? null : found,
      }),
      chooses: ({ outcome }, { isContradicted }) =>
        outcome === null || isContradicted ? 'escalated' : 'decided',
    }),
    settle: command({
      words: { ja: '管理者として決める', en: 'settle' },
      happened: 'settled',
      by: ['steward'],
      from: ['escalated'],
      to: ['decided', 'left-as-is'],
      audience: 'operator',
      apart: ['read', 'read-third'],
      input: readInput,
      inputRefusal: ({ verdict: found }, _given, { facts }) =>
        facts.contradicts(found)
          ? refusal(
              'link-review/contradicts',
              '別の判定と矛盾します。先にその判定を取り消してください。',
              'another finding says otherwise; reverse that one first',
            )
          : undefined,
      apply: (data, { verdict: found }) => ({ ...data, outcome: found === 'unclear' ? null : found }),
      chooses: ({ outcome }) => (outcome === null ? 'left-as-is' : 'decided'),
    }),
    reverse: command({
      words: { ja: '判定を取り消す', en: 'reverse' },
      happened: 'reversed',
      by: ['steward'],
      from: ['decided'],
      to: 'reversed',
      audience: 'operator',
      input: z.strictObject({ reason: reasonCode }),
      apply: (data, { reason }) => ({ ...data, reversalReason: reason }),
    }),
  },
});
