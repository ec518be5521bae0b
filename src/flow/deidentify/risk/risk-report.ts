import type { Engine } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { sql } from '../../../sql/sql.ts';
import type { DeidentificationProfile } from '../profile.ts';
import { classRisk, type ClassRisk } from './class-risk.ts';
import { codeSetRisk } from './code-set-risk.ts';

/** Risk before and after the work. */
export interface RiskReport {
  readonly quasiIdentifiers: readonly string[];
  readonly persons: {
    /** As drawn: sex, day of birth and municipality. */
    readonly before: ClassRisk;
    /** As released. */
    readonly after: ClassRisk;
  };
  /** Whether persons stand out by the set of their codes. */
  readonly codeSets: { readonly before: ClassRisk; readonly after: ClassRisk };
  readonly suppressedPersons: number;
}

/** Measures the risk of what was drawn and of what is to be released. */
export async function riskReport(
  engine: Engine,
  tables: Readonly<Record<'drawnPersons' | 'persons' | 'source' | 'events', Relation>>,
  profile: DeidentificationProfile,
): Promise<RiskReport> {
  const quasiIdentifiers = ['sex', 'age_band', 'area', ...profile.fixedQuasiIdentifiers];
  const { drawnPersons, persons, source, events } = tables;
  const before = await classRisk(engine, drawnPersons, ['sex', 'birth_on', 'area_code'], profile.k);
  const after = await classRisk(engine, persons, quasiIdentifiers, profile.k);
  const clinical = (relation: Relation): Relation => ({
    ...relation,
    select: sql`select * from (${relation.select}) as c where domain <> 'visit'`,
  });
  return {
    quasiIdentifiers,
    persons: { before, after },
    codeSets: {
      before: await codeSetRisk(engine, clinical(source), profile.k),
      after: await codeSetRisk(engine, clinical(events), profile.k),
    },
    suppressedPersons: before.persons - after.persons,
  };
}
