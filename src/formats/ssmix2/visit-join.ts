/**
 * Stays and visits of one patient, from what the messages say one by one: an admission and its discharge are one
 * inpatient visit.
 */

import type { Day } from '../../kit/day.ts';
import { clinicalEvent, type BatchBuilder } from '../batch-builder.ts';
import type { ClinicalEvent } from '../clinical-model.ts';
import type { MessageReading, VisitNotice } from './message-reading.ts';

interface Notice extends VisitNotice {
  readonly file: string;
}

interface Stay {
  readonly opening: Notice;
  readonly from: Day;
  to: Day | null;
  died: boolean;
  isStartKnown: boolean;
}

/** The visits that the readings of one patient tell of, as events, by start. */
export function joinVisits(readings: readonly MessageReading[], batch: BatchBuilder): ClinicalEvent[] {
  const subject = readings[0]?.subject;
  if (subject === undefined) return [];
  const notices = readings.flatMap(({ visits, file }) => visits.map((visit) => ({ ...visit, file })));
  if (notices.length === 0) return [];
  const stays = staysOf(notices);
  for (const stay of stays) {
    const place = { file: stay.opening.file, position: stay.opening.position };
    if (!stay.isStartKnown) batch.partial('ssmix2/discharge-without-admission', 'PV1-44', place);
    if (stay.to !== null && stay.to < stay.from) {
      batch.partial('ssmix2/discharge-before-admission', 'PV1-45', place);
      stay.to = null;
    }
  }
  const events = [...stays.map((stay) => stayEvent(subject, stay)), ...outpatientEvents(subject, notices)];
  return events.sort((a, b) => (a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : 0));
}

function staysOf(notices: readonly Notice[]): Stay[] {
  const stays = new Map<Day, Stay>();
  const open = (notice: Notice, from: Day, isStartKnown: boolean) => {
    const stay = stays.get(from) ?? { opening: notice, from, to: null, died: false, isStartKnown };
    stays.set(from, stay);
    return stay;
  };
  for (const notice of notices) {
    if (notice.kind !== 'admitted' || notice.admittedOn === null) continue;
    const stay = open(notice, notice.admittedOn, true);
    stay.to ??= notice.dischargedOn;
  }
  const discharges = notices.filter((notice) => notice.kind === 'discharged');
  for (const notice of discharges) {
    const { admittedOn, dischargedOn } = notice;
    if (dischargedOn === null) continue;
    const stay =
      admittedOn === null
        ? (stayBefore([...stays.values()], dischargedOn) ?? open(notice, dischargedOn, false))
        : open(notice, admittedOn, true);
    stay.to = dischargedOn;
    stay.died ||= notice.died;
  }
  return [...stays.values()];
}

/** The last stay that began by `on` and is not known to have ended on another day. */
function stayBefore(stays: readonly Stay[], on: Day): Stay | undefined {
  let found: Stay | undefined;
  for (const stay of stays) {
    if (stay.from <= on && (found === undefined || stay.from > found.from)) found = stay;
  }
  return found?.to === null || found?.to === on ? found : undefined;
}

function stayEvent(subject: string, stay: Stay): ClinicalEvent {
  const { opening, from, to } = stay;
  return clinicalEvent({
    domain: 'visit',
    subject,
    visit: `I${from}`,
    code: 'inpatient',
    vocabulary: 'local',
    startOn: from,
    startTime: opening.kind === 'admitted' ? opening.time : null,
    endOn: to,
    qualifier: stay.died ? 'died' : stay.isStartKnown ? null : 'start-unknown',
    place: { file: opening.file, position: opening.position },
  });
}

/** One visit a day and department, however often it was registered. */
function outpatientEvents(subject: string, notices: readonly Notice[]): ClinicalEvent[] {
  const visits = new Map<string, ClinicalEvent>();
  for (const { kind, admittedOn, time, department, file, position } of notices) {
    if ((kind !== 'outpatient' && kind !== 'emergency') || admittedOn === null) continue;
    const visit = `O${admittedOn}${department === null ? '' : `/${department}`}`;
    if (visits.has(visit)) continue;
    const place = { file, position };
    const known = { visit, code: kind, vocabulary: 'local', startTime: time, place } as const;
    visits.set(visit, clinicalEvent({ domain: 'visit', subject, startOn: admittedOn, ...known }));
  }
  return [...visits.values()];
}

/** The visit that an event of the patient falls into: the stay that holds its day, else the only visit of that day. */
export function visitHolding(visits: readonly ClinicalEvent[], on: Day): string | null {
  let sameDay: string | null = null;
  let sameDayCount = 0;
  for (const { code, visit, startOn, endOn } of visits) {
    if (code === 'inpatient') {
      if (startOn <= on && (endOn === null || on <= endOn)) return visit;
    } else if (startOn === on) {
      sameDay = visit;
      sameDayCount += 1;
    }
  }
  return sameDayCount === 1 ? sameDay : null;
}
