import type { Day } from '../../../kit/day.ts';

/** A member of the committee as published: the members agreed to it when they were appointed. */
export interface CommitteeMember {
  readonly name: string;
  /** 専門分野・立場 */
  readonly field: string;
  readonly isChair: boolean;
  /** Declared interests 利益相反の申告. */
  readonly interests: readonly string[];
  readonly until?: Day;
}

/** A meeting with what may be told of it. */
export interface CommitteeMeeting {
  readonly number: string;
  readonly on: Day;
  readonly state: string;
  readonly summary?: string;
  readonly decided: number;
  readonly recusals: number;
}

/** The public page of the committee 審査委員会. */
export interface CommitteePage {
  readonly members: readonly Omit<CommitteeMember, 'until'>[];
  readonly held: readonly CommitteeMeeting[];
  readonly planned: readonly Pick<CommitteeMeeting, 'number' | 'on'>[];
}

/**
 * Members in office with their interests, the summaries of meetings, and the dates of those to come. Of a meeting only the summary that was
 * adopted is told, never who voted how.
 *
 * @law 基本方針 — 審査委員会、透明性 (S14, S22)
 */
export function committeePage(
  on: Day,
  members: readonly CommitteeMember[],
  meetings: readonly CommitteeMeeting[],
): CommitteePage {
  return {
    members: members
      .filter(({ until }) => until === undefined || on <= until)
      .map(({ name, field, isChair, interests }) => ({ name, field, isChair, interests }))
      .sort((one, other) => Number(other.isChair) - Number(one.isChair)),
    held: meetings
      .filter((meeting) => meeting.summary !== undefined)
      .map(({ number, on: day, state, summary, decided, recusals }) => ({
        number,
        on: day,
        state,
        ...(summary === undefined ? {} : { summary }),
        decided,
        recusals,
      }))
      .sort((one, other) => (one.on < other.on ? 1 : -1)),
    planned: meetings
      .filter((meeting) => meeting.on > on)
      .map(({ number, on: day }) => ({ number, on: day }))
      .sort((one, other) => (one.on < other.on ? -1 : 1)),
  };
}
