/**
 * The OMOP CDM 5.4 tables that give events, as data: which column says what.
 *
 * @see OMOP Common Data Model 5.4
 */

import type { Domain } from '../clinical-model.ts';

/** A table of events. `null` where it has no such column. */
export interface EventTable {
  readonly domain: Domain;
  /** Column of the first day; the time of day is in its `…datetime` twin. */
  readonly start: string;
  readonly end: string | null;
  readonly concept: string;
  readonly source: string | null;
  readonly sourceConcept: string | null;
  readonly quantity: string | null;
  readonly days: string | null;
  readonly hasValue: boolean;
}

const none = { end: null, quantity: null, days: null, hasValue: false };
const codes = (thing: string) => ({
  concept: `${thing}_concept_id`,
  source: `${thing}_source_value`,
  sourceConcept: `${thing}_source_concept_id`,
});

/** Event tables by name. */
export const eventTables: Readonly<Record<string, EventTable>> = {
  visit_occurrence: {
    ...none,
    domain: 'visit',
    start: 'visit_start_date',
    end: 'visit_end_date',
    concept: 'visit_concept_id',
    source: null,
    sourceConcept: null,
  },
  condition_occurrence: {
    ...none,
    ...codes('condition'),
    domain: 'condition',
    start: 'condition_start_date',
    end: 'condition_end_date',
  },
  drug_exposure: {
    ...none,
    ...codes('drug'),
    domain: 'drug',
    start: 'drug_exposure_start_date',
    end: 'drug_exposure_end_date',
    quantity: 'quantity',
    days: 'days_supply',
  },
  procedure_occurrence: {
    ...none,
    ...codes('procedure'),
    domain: 'procedure',
    start: 'procedure_date',
    end: 'procedure_end_date',
    quantity: 'quantity',
  },
  device_exposure: {
    ...none,
    ...codes('device'),
    domain: 'procedure',
    start: 'device_exposure_start_date',
    end: 'device_exposure_end_date',
    quantity: 'quantity',
  },
  measurement: {
    ...none,
    ...codes('measurement'),
    domain: 'measurement',
    start: 'measurement_date',
    hasValue: true,
  },
  observation: {
    ...none,
    ...codes('observation'),
    domain: 'observation',
    start: 'observation_date',
    hasValue: true,
  },
  death: {
    ...none,
    domain: 'death',
    start: 'death_date',
    concept: 'cause_concept_id',
    source: 'cause_source_value',
    sourceConcept: 'cause_source_concept_id',
  },
};

/** Tables that give no event: derived eras and periods, prose, places, payers, vocabularies, cohorts, what is about the database. */
export const structuralTables: ReadonlySet<string> = new Set([
  ...[
    'observation_period',
    'visit_detail',
    'condition_era',
    'drug_era',
    'dose_era',
    'note',
    'note_nlp',
    'specimen',
  ],
  ...[
    'fact_relationship',
    'survey_conduct',
    'episode',
    'episode_event',
    'location',
    'location_history',
    'care_site',
  ],
  ...[
    'provider',
    'payer_plan_period',
    'cost',
    'metadata',
    'cdm_source',
    'cohort',
    'cohort_definition',
    'attribute_definition',
  ],
  ...['vocabulary', 'domain', 'concept_class', 'concept_relationship', 'relationship', 'concept_synonym'],
  ...['concept_ancestor', 'source_to_concept_map', 'drug_strength'],
]);

/** Kinds of visit by standard concept. */
export const visitKinds: Readonly<Record<string, string>> = {
  '9201': 'inpatient',
  '262': 'inpatient',
  '8717': 'inpatient',
  '9202': 'outpatient',
  '5083': 'outpatient',
  '9203': 'emergency',
  '581476': 'home',
};

/** What condition_status_concept_id says that changes the meaning. */
export const conditionQualifiers: Readonly<Record<string, string>> = {
  '32899': 'suspected',
  '32902': 'primary',
  '32890': 'admission',
};

/** Sex by gender_concept_id, and by gender_source_value where there is none. */
export const sexes: Readonly<Record<string, 'M' | 'F' | 'O'>> = {
  '8507': 'M',
  '8532': 'F',
  '8521': 'O',
  M: 'M',
  F: 'F',
  O: 'O',
};
