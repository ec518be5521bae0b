/**
 * The work that makes a draw lawful to deliver (匿名加工): longitudinal, over several tables, one person at a time.
 */

import { domains, type Domain } from '../../formats/clinical-model.ts';
import type { Engine } from '../../sql/engine.ts';
import type { Relation } from '../../sql/relation.ts';
import { commaList, id, sql } from '../../sql/sql.ts';
import { anonymizePersons, type AnonymizedPersons } from './anonymize-persons.ts';
import { declareAnonymized, type AnonymizedRelation, type MeasuredRisk } from './anonymized-relation.ts';
import { runChecks, type Check } from './checks.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { assertUsableProfile, type DeidentificationProfile } from './profile.ts';
import { eventColumns } from './released-columns.ts';
import { releaseEvents, type ReleasedEvents } from './release-events.ts';
import { riskReport, type RiskReport } from './risk/risk-report.ts';
import { dropSourceTables, storeSourceTables, type DrawnTables, type SourceTables } from './source-tables.ts';

/** What stays with the operator, under the same control as the named data. Never goes to a recipient. */
export interface SecretParameters {
  readonly deliveryKey: Uint8Array;
  /** person, number, offset_days. */
  readonly personKeys: Relation<'medical-information'>;
}

/** The tables of a delivery, each of them anonymized. */
export interface AnonymizedTables {
  /** person (number), sex, age_band, area, died, visit_band. */
  readonly person: AnonymizedRelation;
  /** By domain: the event columns, person and visit as numbers. */
  readonly events: Readonly<Record<Domain, AnonymizedRelation>>;
}

/** What comes out of the work. */
export interface DeidentifiedOutcome {
  readonly tables: AnonymizedTables;
  readonly profile: DeidentificationProfile;
  readonly risk: RiskReport;
  readonly evidence: readonly Evidence[];
  readonly suppressedPersons: number;
  readonly secret: SecretParameters;
}

interface Work {
  readonly source: SourceTables;
  readonly persons: AnonymizedPersons;
  readonly events: ReleasedEvents;
  readonly checks: readonly Check[];
  readonly risk: RiskReport;
}

const released = [...eventColumns, '__row', 'sex', 'age_band', 'area', 'died', 'visit_band'];

async function work(
  engine: Engine,
  drawn: DrawnTables,
  profile: DeidentificationProfile,
  deliveryKey: Uint8Array,
): Promise<Work> {
  const source = await storeSourceTables(engine, drawn, profile);
  const persons = await anonymizePersons(engine, source.described, profile, deliveryKey);
  const keys = { source: source.event, keys: persons.keys };
  const events = await releaseEvents(engine, keys, profile, deliveryKey);
  const checked = {
    source: source.event,
    events: events.events,
    persons: persons.released,
    keys: persons.keys,
  };
  const checks = await runChecks(engine, checked, profile, released);
  const risk = await riskReport(
    engine,
    { drawnPersons: source.person, persons: persons.released, source: source.event, events: events.events },
    profile,
  );
  return { source, persons, events, checks, risk };
}

function declaredTables(
  { persons, events, checks, risk }: Work,
  profile: DeidentificationProfile,
): AnonymizedTables {
  const measured: MeasuredRisk = {
    k: risk.persons.after.k,
    persons: risk.persons.after.persons,
    maximum: risk.persons.after.prosecutor.maximum,
    failedChecks: checks.filter(({ holds }) => !holds).map(({ name }) => name),
  };
  const declare = (relation: Relation) =>
    declareAnonymized(relation, measured, { k: profile.k, maximumRisk: 1 / profile.k });
  const ofDomain = (domain: Domain): Relation => ({
    informationClass: 'medical-information',
    grain: [],
    columns: [...eventColumns],
    select: sql`select ${commaList(eventColumns.map(id))} from (${events.events.select}) as e where domain = ${domain}`,
  });
  const tables = domains.map((domain) => [domain, declare(ofDomain(domain))] as const);
  return {
    person: declare(persons.released),
    events: Object.fromEntries(tables) as Record<Domain, AnonymizedRelation>,
  };
}

/**
 * The draw made anonymous by the five criteria, with the risk before and after and the evidence of each criterion.
 * The same draw, profile and key give the same tables.
 *
 * @law Act Art. 19(1), Rules Art. 18
 * @throws {LawError} `deidentify/too-much-suppression`, `deidentify/risk-above-limit`, `deidentify/check-failed`
 * @throws {InvalidInputError} `deidentify/bad-profile`, `deidentify/bad-key`, `deidentify/missing-column`
 */
export async function deidentify(
  engine: Engine,
  drawn: DrawnTables,
  profile: DeidentificationProfile,
  deliveryKey: Uint8Array,
): Promise<DeidentifiedOutcome> {
  assertUsableProfile(profile);
  const done = await work(engine, drawn, profile, deliveryKey);
  const tables = declaredTables(done, profile);
  const count = async (relation: Relation) =>
    Number((await engine.rows(sql`select count(*) from (${relation.select}) as r`))[0]?.[0] ?? 0);
  const evidence = evidenceOf({
    ...done,
    profile,
    drawnColumns: [...drawn.person.columns, ...drawn.event.columns],
    personsBefore: done.risk.persons.before.persons,
    rowsBefore: await count(done.source.event),
    rowsAfter: await count(done.events.events),
  });
  await dropSourceTables(engine);
  return {
    tables,
    profile,
    risk: done.risk,
    evidence,
    suppressedPersons: done.persons.suppressedPersons,
    secret: { deliveryKey, personKeys: done.persons.keys },
  };
}
