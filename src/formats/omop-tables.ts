/**
 * Events as OMOP tables: the OMOP name of each table, and of each column that OMOP has; the others are ours.
 */

import type { Domain } from './clinical-model.ts';

interface OmopTable {
  readonly table: string;
  /** Event column → column of the file; an event column that is not named keeps its name, null is left out. */
  readonly columns: Readonly<Record<string, string | null>>;
}

const about = (thing: string, start: string, end: string | null): OmopTable['columns'] => ({
  domain: null,
  subject: 'person_source_value',
  visit: 'visit_source_value',
  code: `${thing}_source_value`,
  vocabulary: `${thing}_source_vocabulary`,
  second_code: `${thing}_second_source_value`,
  second_vocabulary: `${thing}_second_source_vocabulary`,
  name: `${thing}_source_name`,
  start_on: start,
  start_time: start.replace(/_date$/, '_time'),
  end_on: end,
  value_number: 'value_as_number',
  value_text: 'value_source_value',
  unit: 'unit_source_value',
  days: 'days_supply',
});

/** The table of each domain. */
export const omopTables: Readonly<Record<Domain, OmopTable>> = {
  visit: {
    table: 'visit_occurrence',
    columns: { ...about('visit_kind', 'visit_start_date', 'visit_end_date') },
  },
  condition: {
    table: 'condition_occurrence',
    columns: about('condition', 'condition_start_date', 'condition_end_date'),
  },
  drug: {
    table: 'drug_exposure',
    columns: about('drug', 'drug_exposure_start_date', 'drug_exposure_end_date'),
  },
  procedure: {
    table: 'procedure_occurrence',
    columns: about('procedure', 'procedure_date', 'procedure_end_date'),
  },
  measurement: {
    table: 'measurement',
    columns: about('measurement', 'measurement_date', 'measurement_end_date'),
  },
  observation: {
    table: 'observation',
    columns: about('observation', 'observation_date', 'observation_end_date'),
  },
  death: { table: 'death', columns: about('cause', 'death_date', null) },
};
