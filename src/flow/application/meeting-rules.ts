/**
 * Who of the committee takes part in which matter, and whether enough do.
 *
 * @law 基本方針 — 提供の是非の判断に際し委員会の審査を経て; 特定の者に差別的な取扱いを行わない
 */

import { z } from 'zod';
import type { Day } from '../../kit/day.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { digestShape } from './application-content.ts';
import { dayShape } from './use-conditions.ts';

const memberShape = z.strictObject({
  person: z.string().min(1),
  /** Code of the organization that this member belongs to, if any: a member of the applicant's does not take part. */
  affiliation: z.string().min(1).optional(),
  isChair: z.boolean(),
});

const agendaItemShape = z.strictObject({
  /** Number of the case. */
  matter: z.string(),
  /** Code of the organization that applies. */
  party: z.string(),
  /** Tokens of the people of the application, and of those who handled it before the committee. */
  people: z.array(z.string()),
  /** What is decided on: digest of the content. */
  digest: digestShape,
});

/** A matter on the agenda. */
export type AgendaItem = z.output<typeof agendaItemShape>;

/** Shape of a meeting. */
export const meetingDataShape = z.strictObject({
  on: dayShape,
  /** Where, or by which means. */
  place: z.string().min(1).max(200),
  members: z.array(memberShape).min(1).max(50),
  agenda: z.array(agendaItemShape),
  /** Members who said of which matters they have an interest, or that they have none. */
  declarations: z.array(z.strictObject({ person: z.string(), matters: z.array(z.string()) })),
  /** SHA-256 of the pack that was sent to the members. */
  pack: digestShape.optional(),
  present: z.array(z.string()),
  minutes: z.strictObject({ text: z.string(), draftedBy: z.array(z.string()) }).optional(),
  publicSummary: z
    .strictObject({
      text: z.string(),
      /** Matters of which nothing is published, and why. */
      redacted: z.array(z.strictObject({ matter: z.string(), reason: z.string() })),
    })
    .optional(),
});

/** A meeting of the committee. */
export type MeetingData = z.output<typeof meetingDataShape>;

/** Where a meeting stands. */
export type MeetingState = 'planned' | 'convened' | 'in-session' | 'minutes' | 'approved' | 'cancelled';

/** A meeting as another case's rules look at it. */
export interface MeetingNow {
  readonly id: string;
  readonly state: MeetingState;
  readonly data: MeetingData;
}

/** Why a member takes no part in a matter. */
export type RecusalGround = 'declared' | 'same-organization' | 'had-a-hand';

/** Why this person takes no part in the matter, or undefined; whoever is no member takes none either. */
export function recusalOf(
  { members, declarations }: MeetingData,
  item: AgendaItem,
  person: string,
): RecusalGround | 'not-a-member' | undefined {
  const member = members.find((one) => one.person === person);
  if (member === undefined) return 'not-a-member';
  if (item.people.includes(person)) return 'had-a-hand';
  if (member.affiliation === item.party) return 'same-organization';
  const declared = declarations.some((one) => one.person === person && one.matters.includes(item.matter));
  return declared ? 'declared' : undefined;
}

/** Members who take part in a matter. */
export function eligibleFor(data: MeetingData, item: AgendaItem): readonly string[] {
  return data.members
    .map(({ person }) => person)
    .filter((person) => recusalOf(data, item, person) === undefined);
}

/** Members who take part in a matter and are present. */
export function presentFor(data: MeetingData, item: AgendaItem): readonly string[] {
  return eligibleFor(data, item).filter((person) => data.present.includes(person));
}

/** Whether enough are present to decide a matter; recused members are counted neither way. */
export function hasQuorum(data: MeetingData, item: AgendaItem, on: Day): boolean {
  const eligible = eligibleFor(data, item).length;
  const present = presentFor(data, item).length;
  const share = ruleOn('committee-quorum-percent', on).value;
  // Fewer than two is no committee, whatever a rule says.
  const least = Math.max(2, ruleOn('committee-quorum-minimum', on).value);
  return present >= least && present * 100 > eligible * share;
}

/** The item of a matter on a meeting's agenda, or undefined. */
export function itemOf(data: MeetingData, matter: string): AgendaItem | undefined {
  return data.agenda.find((item) => item.matter === matter);
}
