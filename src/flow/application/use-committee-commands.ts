import { z } from 'zod';
import { personsOf } from '../../access/actor.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { forbidden, refusal, type Moment, type Refusal } from '../../procedure/index.ts';
import { contentDigest } from './application-content.ts';
import { eligibleFor, hasQuorum, itemOf, presentFor, recusalOf } from './meeting-rules.ts';
import { firstOf, isAmong, partOfTheApplication, useCommand, type UseCase } from './use-command.ts';
import { ballots, useConditionShape, type UseData, type UseFacts } from './use-data.ts';

const members = ['committee', 'committee-chair'] as const;
const chair = ['committee-chair'] as const;

const noMeeting = refusal(
  'use/not-on-agenda',
  '会議の議題になっていません。',
  'it is on the agenda of no meeting',
);
const recused = forbidden(
  'use/recused',
  '利益相反等により、この案件の審査に加わることができません。',
  'this member takes no part in this matter',
);

/** Why the actor takes no part in the committee's work on this case, or undefined. */
function refusalToTakePart({ id, data }: UseCase, { actor, facts }: Moment<UseFacts>): Refusal | undefined {
  const item = facts.meeting && itemOf(facts.meeting.data, id);
  if (facts.meeting === undefined || item === undefined) return noMeeting;
  const { data: meeting } = facts.meeting;
  if (personsOf(actor).some((person) => recusalOf(meeting, item, person) !== undefined)) return recused;
  if (data.content === undefined || item.digest !== contentDigest(data.content)) {
    return refusal('use/other-content', '議題に付された内容と異なります。', 'the agenda has another content');
  }
  return undefined;
}

/** Why the meeting does not sit over this case, or undefined. */
function refusalOfSitting({ id }: UseCase, { actor, facts, on }: Moment<UseFacts>): Refusal | undefined {
  const { meeting } = facts;
  const item = meeting && itemOf(meeting.data, id);
  if (meeting === undefined || item === undefined) return noMeeting;
  if (meeting.state !== 'in-session') {
    return refusal('use/not-in-session', '会議が開会していません。', 'the meeting is not in session');
  }
  if (!hasQuorum(meeting.data, item, on)) {
    return refusal('use/no-quorum', '定足数を満たしていません。', 'too few members are present');
  }
  return isAmong(actor, presentFor(meeting.data, item))
    ? undefined
    : refusal('use/not-present', '会議に出席していません。', 'not present at the meeting');
}

const voted = ({ votes }: UseData) => votes.flatMap(({ persons }) => persons);

/** Who takes part in the matter and who of them is there, when the vote is closed. */
interface Sitting {
  readonly eligible: readonly string[];
  readonly present: readonly string[];
}

/** Whether a vote counts: nobody who gave it has an interest by now, and one who gave it is there. */
function isCounted(voters: readonly string[], { eligible, present }: Sitting): boolean {
  return (
    voters.every((person) => eligible.includes(person)) && voters.some((person) => present.includes(person))
  );
}

function sittingOf({ meeting }: UseFacts, matter: string): Sitting {
  const item = meeting && itemOf(meeting.data, matter);
  if (meeting === undefined || item === undefined) return { eligible: [], present: [] };
  return { eligible: eligibleFor(meeting.data, item), present: presentFor(meeting.data, item) };
}

/**
 * What the votes of those who take part come to: deferred when most say so; approved when there are enough approvals and more than rejections.
 *
 * @law 基本方針 — 提供の是非の判断に際し委員会の審査を経て
 */
export function outcomeOf(
  { votes, consolidation }: Pick<UseData, 'votes' | 'consolidation'>,
  approversMinimum: number,
  sitting: Sitting,
): 'approved' | 'conditional' | 'rejected' | 'deferred' {
  const counted = votes.filter(({ persons }) => isCounted(persons, sitting));
  const count = (ballot: (typeof ballots)[number]) => counted.filter((vote) => vote.ballot === ballot).length;
  const [approvals, rejections, deferrals] = [count('for'), count('against'), count('defer')];
  if (deferrals > Math.max(approvals, rejections)) return 'deferred';
  // Fewer than two is never enough, whatever a rule says.
  if (approvals < Math.max(approversMinimum, 2) || approvals <= rejections) return 'rejected';
  return (consolidation?.conditions.length ?? 0) > 0 ? 'conditional' : 'approved';
}

/** As before the committee: opinions and votes are given anew. */
function again(data: UseData): UseData {
  const before = { ...data, opinions: [], votes: [], conditions: [] };
  delete before.consolidation;
  delete before.decision;
  return before;
}

/** 委員会: independent opinions, consolidation, votes, decision. */
export const committeeCommands = {
  'give-opinion': useCommand({
    words: { ja: '独立意見を出す', en: 'give an opinion' },
    happened: 'opinion-given',
    by: members,
    from: ['opinions'],
    to: 'same',
    audience: 'operator',
    apart: partOfTheApplication,
    oncePerPerson: true,
    input: z.strictObject({
      view: z.enum(['for', 'for-with-conditions', 'against']),
      text: z.string().min(1).max(4000),
    }),
    refusal: refusalToTakePart,
    apply: (data, { view, text }, { persons }) => ({
      ...data,
      opinions: [...data.opinions, { persons: [...persons], view, text }],
    }),
  }),
  consolidate: useCommand({
    words: { ja: '意見を取りまとめる', en: 'consolidate' },
    happened: 'consolidated',
    by: chair,
    from: ['opinions'],
    to: 'voting',
    audience: 'operator',
    apart: partOfTheApplication,
    input: z.strictObject({
      summary: z.string().min(1).max(8000),
      conditions: z.array(useConditionShape).max(30),
    }),
    inputRefusal: ({ conditions }) =>
      new Set(conditions.map(({ id }) => id)).size === conditions.length
        ? undefined
        : refusal('use/conditions-alike', '同じ番号の条件があります。', 'two conditions have one name'),
    refusal: (given, moment) =>
      firstOf(refusalToTakePart(given, moment), refusalOfTooFewOpinions(given, moment)),
    apply: (data, consolidation) => ({ ...data, consolidation }),
  }),
  vote: useCommand({
    words: { ja: '議決する', en: 'vote' },
    happened: 'voted',
    by: members,
    from: ['voting'],
    to: 'same',
    audience: 'operator',
    apart: partOfTheApplication,
    oncePerPerson: true,
    input: z.strictObject({ ballot: z.enum(ballots), rationale: z.string().min(1).max(2000) }),
    signs: ({ data }) => ({
      content: data.content === undefined ? '' : contentDigest(data.content),
      conditions: data.consolidation?.conditions ?? [],
    }),
    refusal: (given, moment) => firstOf(refusalToTakePart(given, moment), refusalOfSitting(given, moment)),
    apply: (data, { ballot, rationale }, { persons }) => ({
      ...data,
      votes: [...data.votes, { persons: [...persons], ballot, rationale }],
    }),
  }),
  decide: useCommand({
    words: { ja: '議決を確定する', en: 'close the vote' },
    happened: 'decided',
    by: chair,
    from: ['voting'],
    to: ['approved', 'conditional', 'rejected', 'deferred'],
    apart: partOfTheApplication,
    input: z.strictObject({}),
    refusal: (given, moment) =>
      firstOf(
        refusalToTakePart(given, moment),
        refusalOfSitting(given, moment),
        refusalOfOpenVote(given, moment),
      ),
    detail: (_input, { facts, on }, given) => ({
      meeting: facts.meeting?.id ?? '',
      outcome:
        given === undefined
          ? ('rejected' as const)
          : outcomeOf(given.data, ruleOn('approvers-minimum', on).value, sittingOf(facts, given.id)),
    }),
    chooses: ({ decision }) => decision?.outcome ?? 'rejected',
    apply: (data, { meeting, outcome }, { on }) => {
      if (data.content === undefined) return data;
      const conditions = outcome === 'conditional' ? (data.consolidation?.conditions ?? []) : [];
      return {
        ...data,
        meeting,
        decision: { outcome, on, meeting, content: contentDigest(data.content) },
        conditions: conditions.map((condition) => ({ ...condition, state: 'open' as const })),
      };
    },
  }),
  resume: useCommand({
    words: { ja: '審査を再開する', en: 'take it up again' },
    happened: 'resumed',
    by: ['office'],
    from: ['deferred'],
    to: 'opinions',
    input: z.strictObject({}),
    apply: again,
  }),
  reopen: useCommand({
    words: { ja: '再審査に付す', en: 'reopen after reconsideration' },
    happened: 'reopened',
    by: ['office'],
    from: ['rejected'],
    to: 'opinions',
    input: z.strictObject({}),
    refusal: (_given, { facts }) =>
      facts.reconsideration === undefined
        ? refusal(
            'use/no-reconsideration',
            '再審査を認める決定がありません。',
            'no reconsideration was granted',
          )
        : undefined,
    detail: (_input, { facts }) => ({ by: facts.reconsideration ?? '' }),
    apply: (data, { by }) => ({ ...again(data), reopenedBy: by }),
  }),
};

function refusalOfTooFewOpinions(
  { id, data }: UseCase,
  { facts, on }: Moment<UseFacts>,
): Refusal | undefined {
  const item = facts.meeting && itemOf(facts.meeting.data, id);
  if (facts.meeting === undefined || item === undefined) return noMeeting;
  const eligible = eligibleFor(facts.meeting.data, item);
  const given = data.opinions.filter(({ persons }) => persons.some((person) => eligible.includes(person)));
  return given.length >= Math.max(2, ruleOn('committee-quorum-minimum', on).value)
    ? undefined
    : refusal('use/too-few-opinions', '独立意見が足りません。', 'too few independent opinions');
}

function refusalOfOpenVote({ id, data }: UseCase, { facts }: Moment<UseFacts>): Refusal | undefined {
  const item = facts.meeting && itemOf(facts.meeting.data, id);
  if (facts.meeting === undefined || item === undefined) return noMeeting;
  const open = presentFor(facts.meeting.data, item).filter((person) => !voted(data).includes(person));
  return open.length === 0
    ? undefined
    : refusal(
        'use/votes-missing',
        '出席した委員の議決がそろっていません。',
        'a member who is present has not voted',
      );
}
