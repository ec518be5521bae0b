/**
 * The draw: of what is in the vault, the records of those whom the gate lets through today, per person, into the private
 * engine of one job. Names, addresses and local ids stay behind.
 */

import { drawnEventColumns, drawnPersonColumns } from '../flow/deidentify/index.ts';
import type { Membership, PersonId } from '../flow/identity/index.ts';
import type { Decision, SubjectId } from '../flow/institution/index.ts';
import type { JobFolder } from '../flow/vault/index.ts';
import type { IdentityRecord } from '../formats/clinical-model.ts';
import { areaCodeOf } from '../japan/area-code.ts';
import { today } from '../kit/clock.ts';
import { ConflictError } from '../kit/errors.ts';
import { ruleOn } from '../law/rule-on.ts';
import type { Receipt } from '../ledger/index.ts';
import type { Engine } from '../sql/engine.ts';
import { tableRelation, type Relation } from '../sql/relation.ts';
import { sql } from '../sql/sql.ts';
import type { Operator } from './operator.ts';
import { eventsOnce } from './stewards/events-once.ts';

/** What was drawn. */
export interface Draw {
  /** Person, sex, birth_on, death_on, area_code; one row per person. */
  readonly person: Relation<'medical-information'>;
  /** Event columns without name, subject and source place; by person. */
  readonly event: Relation<'medical-information'>;
  /** Whose records are in it, for the package register. */
  readonly subjectsOf: ReadonlyMap<PersonId, readonly SubjectId[]>;
}

/**
 * Subjects whose records may be used today, by person. A stop at one institution takes out that institution's records,
 * or the whole person, as rule `stop-reach` says.
 *
 * @law Act Art. 30(1)/52(1) — provision stops on request
 */
export function usableSubjects(
  memberships: readonly Membership[],
  decisions: ReadonlyMap<SubjectId, Decision>,
  reach: 'institution' | 'person',
): ReadonlyMap<PersonId, readonly SubjectId[]> {
  const isStop = (subject: SubjectId) => {
    const state = decisions.get(subject)?.state;
    return state === 'stopped' || state === 'proxy-being-checked';
  };
  const stopped = new Set(memberships.filter(({ subject }) => isStop(subject)).map(({ person }) => person));
  const usable = new Map<PersonId, SubjectId[]>();
  for (const { subject, person } of memberships) {
    if (decisions.get(subject)?.state !== 'eligible') continue;
    if (reach === 'person' && stopped.has(person)) continue;
    const together = usable.get(person);
    if (together === undefined) usable.set(person, [subject]);
    else together.push(subject);
  }
  return usable;
}

/** What most of the records say; of equally frequent values, the one that was said first. */
function mostSaid<Value>(records: readonly IdentityRecord[], pick: (record: IdentityRecord) => Value | null) {
  const votes = new Map<Value, number>();
  for (const record of records) {
    const value = pick(record);
    if (value !== null) votes.set(value, (votes.get(value) ?? 0) + 1);
  }
  return (
    [...votes].reduce<[Value, number] | undefined>(
      (best, vote) => (best && best[1] >= vote[1] ? best : vote),
      undefined,
    )?.[0] ?? null
  );
}

const latestFirst = (a: IdentityRecord, b: IdentityRecord) =>
  (a.observedOn ?? '') < (b.observedOn ?? '') ? 1 : -1;

/** The row of a person: sex and birth as most records say, residence as the latest that names a place says. */
function personRow(person: PersonId, records: readonly IdentityRecord[]) {
  const addresses = [...records].sort(latestFirst).map(({ address }) => areaCodeOf(address));
  return [
    person,
    mostSaid(records, ({ sex }) => sex),
    mostSaid(records, ({ birthOn }) => birthOn),
    mostSaid(records, ({ deathOn }) => deathOn),
    addresses.find((code) => code !== null) ?? null,
  ];
}

async function loadPeople(
  operator: Operator,
  engine: Engine,
  receipt: Receipt,
  subjectsOf: Draw['subjectsOf'],
): Promise<void> {
  const personOf = new Map(
    [...subjectsOf].flatMap(([person, subjects]) => subjects.map((one) => [one, person] as const)),
  );
  const records = new Map<PersonId, IdentityRecord[]>();
  const subjects = new Set(personOf.keys());
  for await (const { subject, identity } of operator.vault.openIdentities(receipt, { subjects })) {
    const person = personOf.get(subject);
    if (person === undefined) continue;
    const known = records.get(person);
    if (known === undefined) records.set(person, [identity]);
    else known.push(identity);
  }
  const people = await engine.writer('drawn_person', [
    { name: 'person', type: 'text' },
    { name: 'sex', type: 'text' },
    { name: 'birth_on', type: 'date' },
    { name: 'death_on', type: 'date' },
    { name: 'area_code', type: 'text' },
  ]);
  people.append([...records].map(([person, ofPerson]) => personRow(person, ofPerson)));
  await people.close();
  const members = await engine.writer('drawn_member', [
    { name: 'subject', type: 'text' },
    { name: 'person', type: 'text' },
  ]);
  members.append([...personOf]);
  await members.close();
}

/**
 * Draws everybody who may be used today into `engine`. The clinical segments are opened in the job's folder.
 *
 * @law Act Art. 17/18 — purpose; Art. 34/56
 * @throws {ConflictError} `draw/vault-empty` before anything was taken in.
 */
export async function draw(
  operator: Operator,
  engine: Engine,
  job: JobFolder,
  receipt: Receipt,
): Promise<Draw> {
  const on = today(operator.clock);
  const memberships = await operator.identities.memberships();
  const decisions = await operator.gate.decisionsFor(
    memberships.map(({ subject }) => subject),
    on,
  );
  const subjectsOf = usableSubjects(memberships, decisions, ruleOn('stop-reach', on).value);
  await loadPeople(operator, engine, receipt, subjectsOf);
  const segments = await operator.vault.segments({ kind: 'clinical' });
  if (segments.length === 0) throw new ConflictError('draw/vault-empty', 'nothing has been taken in yet');
  const paths = await operator.vault.openClinical(
    receipt,
    segments.map(({ id }) => id),
    job,
  );
  const objects = paths.map((parquetPath, index) => ({
    institution: segments[index]?.institution ?? '',
    parquetPath,
  }));
  const event = await engine.store('drawn_event', {
    informationClass: 'medical-information',
    grain: [],
    columns: drawnEventColumns,
    select: sql`
      select m.person, e.domain, m.subject || '/' || e.visit as visit, e.code, e.vocabulary, e.second_code,
             e.second_vocabulary, e.start_on, e.start_time, e.end_on, e.value_number, e.value_text, e.unit,
             e.quantity, e.days, e.qualifier
      from (${await eventsOnce(engine, objects)}) as e join drawn_member as m on m.subject = e.subject`,
  });
  const person = tableRelation('drawn_person', {
    informationClass: 'medical-information',
    grain: ['person'],
    columns: drawnPersonColumns,
  });
  return { person, event, subjectsOf };
}
