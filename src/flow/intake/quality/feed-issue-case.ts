/**
 * 提供データの課題: something that is wrong with what an institution sends in one format, with an owner, a due day and the institution's
 * answer. It is opened when a load shows it, counted on while it persists, and closed when a load no longer has it.
 */

import { z } from 'zod';
import { commandOf, defineCase, only, openingOf, refusal, workingDays } from '../../../procedure/index.ts';

const dataShape = z.strictObject({
  institution: z.string(),
  format: z.string(),
  /** Code of the finding. */
  code: z.string(),
  firstSeenOn: z.string(),
  lastSeenOn: z.string(),
  /** How often in the last load. */
  count: z.int(),
  /** Loads in a row that had it. */
  loads: z.int(),
  /** Digest of the arrival in which it was first seen. */
  firstSeenIn: z.string(),
  owner: z.string().nullable(),
  answer: z.enum(['will-fix', 'fixed', 'cannot-fix', 'as-intended']).nullable(),
});

/** What a case of an issue holds. */
export type FeedIssueData = z.output<typeof dataShape>;

type State = 'open' | 'asked' | 'answered' | 'resolved' | 'accepted';

/** What the last load of the feed says of the issue. */
export interface FeedIssueFacts {
  readonly load:
    { readonly sealedDigest: string; readonly checkedOn: string; readonly count: number } | undefined;
}

const command = commandOf<FeedIssueData, State, FeedIssueFacts>();
const nothing = z.strictObject({});
const open: readonly State[] = ['open', 'asked', 'answered'];
const stillThere = refusal(
  'intake/issue-persists',
  '直近の提供にもこの課題があります。',
  'the last load has this issue still',
);

/** See the head of this file. */
export const feedIssueCase = defineCase<FeedIssueData, State, FeedIssueFacts>({
  name: 'feed-issue',
  series: 'FI',
  words: { ja: '提供データの課題', en: 'issue of a feed' },
  data: dataShape,
  title: ({ institution, format, code }) => `${institution} ${format} ${code}`,
  key: ({ institution, format, code, firstSeenIn }) => `${institution} ${format} ${code} ${firstSeenIn}`,
  readers: {
    steward: 'operator',
    auditor: 'operator',
    'institution-desk': 'party',
    'institution-manager': 'party',
  },
  view: ({ data }, { audience }) =>
    audience === 'operator'
      ? data
      : only(data, [
          'institution',
          'format',
          'code',
          'firstSeenOn',
          'lastSeenOn',
          'count',
          'loads',
          'answer',
        ]),
  states: {
    open: { words: { ja: '未対応', en: 'open' }, turn: 'steward', due: workingDays(5) },
    asked: { words: { ja: '医療機関に照会中', en: 'asked' }, turn: 'institution-desk', due: workingDays(10) },
    answered: { words: { ja: '回答あり', en: 'answered' }, turn: 'steward', due: workingDays(5) },
    resolved: { words: { ja: '解消', en: 'resolved' }, turn: 'nobody', final: true },
    accepted: { words: { ja: '仕様として受入れ', en: 'accepted as it is' }, turn: 'nobody', final: true },
  },
  opening: openingOf<FeedIssueData, State, FeedIssueFacts>()({
    words: { ja: '課題を登録する', en: 'register an issue' },
    by: ['clock', 'steward'],
    input: z.strictObject({ institution: z.string(), format: z.string(), code: z.string() }),
    to: 'open',
    party: ({ institution }) => institution,
    refusal: (_input, { facts: { load } }) =>
      load === undefined || load.count === 0
        ? refusal(
            'intake/no-such-issue',
            '直近の提供にこの課題はありません。',
            'the last load has no such issue',
          )
        : undefined,
    detail: (input, { facts: { load } }) => ({ ...input, load }),
    begin: ({ load, ...about }) => ({
      ...about,
      firstSeenOn: load?.checkedOn ?? '',
      lastSeenOn: load?.checkedOn ?? '',
      firstSeenIn: load?.sealedDigest ?? '',
      count: load?.count ?? 0,
      loads: 1,
      owner: null,
      answer: null,
    }),
  }),
  commands: {
    assign: command({
      words: { ja: '担当を決める', en: 'assign' },
      happened: 'assigned',
      by: ['steward'],
      from: open,
      to: 'same',
      audience: 'operator',
      input: z.strictObject({ owner: z.string().regex(/^[a-z][a-z0-9-]*$/) }),
      apply: (data, { owner }) => ({ ...data, owner }),
    }),
    ask: command({
      words: { ja: '医療機関に照会する', en: 'ask the institution' },
      happened: 'asked',
      by: ['steward'],
      from: ['open', 'answered'],
      to: 'asked',
      input: nothing,
      apply: (data) => data,
    }),
    answer: command({
      words: { ja: '回答する', en: 'answer' },
      happened: 'answered',
      by: ['institution-desk', 'institution-manager', 'steward'],
      from: ['asked'],
      to: 'answered',
      input: z.strictObject({ answer: z.enum(['will-fix', 'fixed', 'cannot-fix', 'as-intended']) }),
      apply: (data, { answer }) => ({ ...data, answer }),
    }),
    'see-again': command({
      words: { ja: '次の提供にもあったことを記録する', en: 'record that the next load has it too' },
      happened: 'seen-again',
      by: ['clock'],
      from: open,
      to: 'same',
      audience: 'operator',
      input: nothing,
      detail: (_input, { facts: { load } }) => ({
        count: load?.count ?? 0,
        checkedOn: load?.checkedOn ?? '',
      }),
      apply: (data, { count, checkedOn }) => ({
        ...data,
        count,
        lastSeenOn: checkedOn,
        loads: data.loads + 1,
      }),
    }),
    resolve: command({
      words: { ja: '解消を記録する', en: 'record that it is resolved' },
      happened: 'resolved',
      by: ['clock', 'steward'],
      from: open,
      to: 'resolved',
      input: nothing,
      refusal: (_given, { facts: { load } }) =>
        load !== undefined && load.count > 0 ? stillThere : undefined,
      apply: (data) => ({ ...data, count: 0 }),
    }),
    accept: command({
      words: { ja: '仕様として受け入れる', en: 'accept it as it is' },
      happened: 'accepted',
      by: ['steward'],
      from: ['answered'],
      to: 'accepted',
      input: nothing,
      apply: (data) => data,
    }),
  },
});
