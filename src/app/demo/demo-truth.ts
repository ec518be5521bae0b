import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluateClusters, type ClusterEvaluation } from '../../linkage/index.ts';
import { subjectId, type GateState, type SubjectId } from '../../flow/institution/index.ts';
import { today } from '../../kit/clock.ts';
import type { StopRow } from '../desk-files.ts';
import type { Operator } from '../operator.ts';

/** What the truth says of one patient of one institution, under the operator's name for that patient. */
export interface TrueSubject {
  readonly subject: SubjectId;
  readonly person: string;
  /** State of the gate on the region's day, by the region's own reckoning. */
  readonly expected: GateState;
}

interface Row {
  readonly institution: string;
  readonly local_id: string;
  readonly person: string;
  readonly expected: GateState;
}

const rowsOf = async (path: string) => parse<Row>(await readFile(path, 'utf8'), { columns: true });

/** The truth of a region, by subject. */
export async function trueSubjects(
  operator: Operator,
  regionFolder: string,
): Promise<readonly TrueSubject[]> {
  const truth = join(regionFolder, 'truth');
  const expected = new Map<SubjectId, GateState>();
  const named = ({ institution, local_id }: Row) => subjectId(operator.keys.subject, institution, local_id);
  for (const row of await rowsOf(join(truth, 'gate.csv'))) expected.set(named(row), row.expected);
  return (await rowsOf(join(truth, 'subjects.csv'))).map((row) => {
    const subject = named(row);
    return { subject, person: row.person, expected: expected.get(subject) ?? 'not-notified' };
  });
}

/** What a stop request reaches, by the truth. */
export interface TrueStop {
  readonly person: string;
  /** The institution whose records may not be used; null when none of the person's may. */
  readonly institution: string | null;
}

/**
 * Whom the stop requests reach. A request to one institution before anything was taken in reaches that institution's
 * records only, since the operator has nothing to link it to; every other reaches the whole person.
 */
export async function trueStops(
  operator: Operator,
  stops: readonly StopRow[],
  truth: readonly TrueSubject[],
): Promise<readonly TrueStop[]> {
  const personOf = new Map(truth.map(({ subject, person }) => [subject, person]));
  const known = new Set((await operator.identities.memberships()).map(({ subject }) => subject));
  return stops.flatMap(({ institution, local_id, scope }) => {
    const subject = subjectId(operator.keys.subject, institution, local_id);
    const person = personOf.get(subject);
    if (person === undefined) return [];
    return [{ person, institution: scope === 'institution' && !known.has(subject) ? institution : null }];
  });
}

/** Whom the stop requests that come after the intake reach, when a demonstration that was interrupted took them in already. */
async function stoppedLater(operator: Operator, stops: readonly StopRow[]): Promise<ReadonlySet<SubjectId>> {
  const later = stops.filter(
    ({ moment }) => moment === 'after-intake' || moment === 'between-build-and-release',
  );
  const numbers = new Set(later.map(({ number }) => number));
  const reached = new Set<SubjectId>();
  for (const institution of new Set(later.map((row) => row.institution))) {
    for (const { id, subject, alsoCovers } of await operator.gate.stops(institution)) {
      if (numbers.has(id)) for (const one of [subject, ...alsoCovers]) reached.add(one);
    }
  }
  return reached;
}

/** Patients by the gate's state today, as it was before the stop requests that come after the intake. */
export async function gateCounts(
  operator: Operator,
  truth: readonly TrueSubject[],
  stops: readonly StopRow[],
): Promise<{ readonly counts: Readonly<Record<GateState, number>>; readonly unexpected: number }> {
  const decisions = await operator.gate.decisionsFor(
    truth.map(({ subject }) => subject),
    today(operator.clock),
  );
  const counts: Record<GateState, number> = {
    eligible: 0,
    'not-notified': 0,
    waiting: 0,
    stopped: 0,
    'proxy-being-checked': 0,
    'died-before-notice': 0,
  };
  let unexpected = 0;
  const later = await stoppedLater(operator, stops);
  for (const { subject, expected } of truth) {
    if (later.has(subject)) {
      counts[expected] += 1;
      continue;
    }
    const state = decisions.get(subject)?.state ?? 'not-notified';
    counts[state] += 1;
    const told = state === 'proxy-being-checked' ? 'stopped' : state;
    if (told !== expected) unexpected += 1;
  }
  return { counts, unexpected };
}

/** How well the people that were linked are the people of the truth. */
export async function linkageAgainstTruth(
  operator: Operator,
  truth: readonly TrueSubject[],
): Promise<ClusterEvaluation> {
  const personOf = new Map(truth.map(({ subject, person }) => [subject, person]));
  const memberships = await operator.identities.memberships();
  return evaluateClusters(
    memberships.map(({ person }) => person),
    memberships.map(({ subject }) => personOf.get(subject) ?? subject),
  );
}
