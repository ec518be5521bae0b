/**
 * The synthetic region: people, institutions, their files in every input format, and the truth about them. The same
 * seed and options give the same bytes on any machine.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormatName } from '../formats/clinical-model.ts';
import { addMonths, day, dayNumber, type Day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import type { Progress } from '../kit/progress.ts';
import { seededRandom, type Random } from '../kit/random.ts';
import { createAppendFile, type AppendFile } from './append-file.ts';
import { householdNetwork, personalNetwork, type CareNetwork } from './care-network.ts';
import { courseOf } from './course.ts';
import { effectsTruth, type EffectsTruth } from './effects-truth.ts';
import type { Encounter } from './encounter.ts';
import { gateState, type GateState } from './gate-truth.ts';
import type { Window } from './window.ts';
import { inhabitants } from './inhabitants.ts';
import { openDesk, type InstitutionDesk } from './institution-desk.ts';
import { foundInstitutions, type Delivery, type Habits, type InstitutionKind } from './institutions.ts';
import { isHardToReach, noticeHistory } from './notice-history.ts';
import type { Person } from './person.ts';
import { plantedQuotas, type PlantedQuotas } from './planted-courses.ts';
import { register } from './registration.ts';
import { stopPlan, type Notified, type StopPlan, type StopRequest } from './stop-plan.ts';
import { createTruthFiles, type TruthFiles } from './truth-files.ts';

/** What region to make. */
export interface RegionOptions {
  readonly people: number;
  /** 8 unless told. */
  readonly institutions?: number;
  readonly seed: string;
  /** Folder to write into; it is made. */
  readonly out: string;
  /** The day on which the region is looked at; nothing in it is later but stop requests. 2026-10-01 unless told. */
  readonly asOf?: Day;
  /** All unless told. */
  readonly formats?: readonly FormatName[];
}

/** An institution as `region.json` tells of it. */
export interface RegionInstitution {
  readonly code: string;
  readonly name: string;
  readonly kind: InstitutionKind;
  readonly habits: Habits;
  readonly deliveries: readonly Delivery[];
}

/** What was made. */
export interface RegionSummary {
  readonly seed: string;
  readonly people: number;
  readonly asOf: Day;
  readonly institutions: readonly RegionInstitution[];
  /** Patients of institutions: a person counts once at each. */
  readonly subjects: number;
  /** Records (messages, lines, resources, rows) by format. */
  readonly records: Readonly<Partial<Record<FormatName, number>>>;
  readonly stopRequests: number;
  readonly gate: Readonly<Record<GateState, number>>;
}

const allFormats: readonly FormatName[] = ['ssmix2', 'receipt', 'dpc', 'fhir', 'omop'];
const monthsWatched = 33;

/** Everything that is open while a region is made. */
interface Making {
  readonly random: Random;
  readonly window: Window;
  readonly desks: readonly InstitutionDesk[];
  readonly truth: TruthFiles;
  readonly effects: EffectsTruth;
  readonly quotas: PlantedQuotas;
  readonly stops: StopPlan;
  readonly stopFile: AppendFile;
  readonly gate: Record<GateState, number>;
  subjects: number;
  stopRequests: number;
}

/**
 * Writes a synthetic region into a folder, and returns what was made.
 *
 * @throws {InvalidInputError} `synth/bad-count` when there are no people or no institutions.
 */
export async function writeRegion(options: RegionOptions, progress: Progress): Promise<RegionSummary> {
  const { people, seed, out, institutions = 8, asOf = day('2026-10-01'), formats = allFormats } = options;
  if (
    !Number.isSafeInteger(people) ||
    people < 1 ||
    !Number.isSafeInteger(institutions) ||
    institutions < 1
  ) {
    throw new InvalidInputError('synth/bad-count', 'a region has at least one person and one institution');
  }
  const making = begin({ seed, out, institutions, asOf, formats });
  let done = 0;
  for (const household of inhabitants(making.random, people, making.window)) {
    const network = householdNetwork(making.random.fork(`network/${household[0]?.id ?? ''}`), making.desks);
    for (const person of household) live(making, person, network);
    done += household.length;
    if (done % 500 < household.length) {
      progress(done, people);
      // Lets a progress bar be drawn, and Ctrl-C be heard.
      await new Promise(setImmediate);
    }
  }
  const summary = finish(making, { seed, people, asOf, out });
  progress(people, people);
  return summary;
}

function begin(options: Required<Omit<RegionOptions, 'people'>>): Making {
  const { seed, out, institutions, asOf, formats } = options;
  const until = dayNumber(asOf);
  const window = { from: dayNumber(addMonths(asOf, -monthsWatched)), until };
  const truth = createTruthFiles(join(out, 'truth'));
  const wanted = new Set(formats);
  mkdirSync(join(out, 'institutions'), { recursive: true });
  const desks = foundInstitutions(institutions, window.from).map((institution) =>
    openDesk(
      institution,
      join(out, 'institutions', institution.code),
      wanted,
      truth.findingsOf(institution.code),
    ),
  );
  const stopFile = createAppendFile(join(out, 'stop-requests.csv'), 'utf8');
  stopFile.append(
    'number,institution,local_id,scope,requester,channel,received_at,moment,guardian_checked\n',
  );
  return {
    random: seededRandom(`meguri/synth/${seed}`),
    window,
    desks,
    truth,
    effects: effectsTruth(),
    quotas: plantedQuotas(),
    stops: stopPlan(until),
    stopFile,
    gate: { eligible: 0, 'not-notified': 0, waiting: 0, stopped: 0, 'died-before-notice': 0 },
    subjects: 0,
    stopRequests: 0,
  };
}

/** Encounters of a person by the institution that they are at. */
function byDesk(encounters: readonly Encounter[], network: CareNetwork): Map<InstitutionDesk, Encounter[]> {
  const desks = new Map<InstitutionDesk, Encounter[]>();
  for (const encounter of encounters) {
    const desk = network[encounter.place];
    if (desk === undefined) continue;
    const already = desks.get(desk);
    if (already === undefined) desks.set(desk, [encounter]);
    else already.push(encounter);
  }
  return desks;
}

/** One person's life, written down wherever it left a trace. */
function live(making: Making, person: Person, household: CareNetwork): void {
  const { window, desks, truth } = making;
  const random = making.random.fork(person.id);
  const network = personalNetwork(random, household, desks);
  const encounters = courseOf(random, person, window, making.quotas);
  const visited = byDesk(encounters, network);
  truth.person(person);
  making.effects.observe([...visited.values()].flat().sort((one, other) => one.on - other.on));
  const hardToReach = isHardToReach(random);
  const notified: Notified[] = [];
  for (const [desk, there] of visited) {
    const registration = register(
      random,
      desk.institution,
      desk.patients,
      person,
      there[0]?.on ?? window.from,
    );
    desk.patients += 1;
    const history = noticeHistory(
      random,
      { person, firstOn: registration.firstOn },
      window.until,
      hardToReach,
    );
    const told: Notified = { registration, history };
    notified.push(told);
    desk.write(told, there);
    truth.subject(registration);
    truth.measurements(registration, there);
  }
  const requests = making.stops.requestsFor(random, person, notified);
  for (const request of requests) making.stopFile.append(`${stopLine(request)}\n`);
  making.stopRequests += requests.length;
  for (const { registration, history } of notified) {
    const stopped = requests.some((request) => request.registration === registration && request.beforeAsOf);
    const facts = { givenOn: history.notices[0]?.givenOn ?? null, diedOn: history.knownDeathOn, stopped };
    const expected = gateState(facts, window.until);
    truth.gate(registration, expected);
    making.gate[expected] += 1;
  }
  making.subjects += notified.length;
}

function stopLine(request: StopRequest): string {
  const { number, registration, scope, requester, channel, receivedAt, moment, guardianChecked } = request;
  return `${number},${registration.institution.code},${registration.localId},${scope},${requester},${channel},${receivedAt},${moment},${guardianChecked ? '1' : '0'}`;
}

function finish(
  making: Making,
  {
    seed,
    people,
    asOf,
    out,
  }: { readonly seed: string; readonly people: number; readonly asOf: Day; readonly out: string },
): RegionSummary {
  const { desks, truth, stopFile } = making;
  const records: Partial<Record<FormatName, number>> = {};
  for (const desk of desks) {
    desk.close();
    for (const [format, count] of Object.entries(desk.records()) as [FormatName, number][]) {
      records[format] = (records[format] ?? 0) + count;
    }
  }
  truth.close();
  stopFile.close();
  const institutions = desks.map(({ institution, deliveries }) => ({ ...institution, deliveries }));
  const region = { seed, people, asOf, institutions };
  const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
  writeFileSync(join(out, 'region.json'), json(region));
  writeFileSync(join(out, 'truth', 'effects.json'), json(making.effects.report()));
  const { subjects, stopRequests, gate } = making;
  return { ...region, subjects, records, stopRequests, gate };
}
