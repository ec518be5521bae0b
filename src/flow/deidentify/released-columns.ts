/**
 * The columns that may go on from the draw. Everything else is left behind without being named: an allow-list
 * cannot forget a column that somebody adds later.
 *
 * @law Rules Art. 18 ①②
 */

/** Columns of the person relation that the work may look at. */
export const personColumns = ['person', 'sex', 'birth_on', 'death_on', 'area_code'] as const;

/** Columns of the event relation that the work may look at; no name, no source place, no institution. */
export const eventColumns = [
  'person',
  'domain',
  'visit',
  'code',
  'vocabulary',
  'second_code',
  'second_vocabulary',
  'start_on',
  'start_time',
  'end_on',
  'value_number',
  'value_text',
  'unit',
  'quantity',
  'days',
  'qualifier',
] as const;

/** Qualifiers that mean something to a recipient and nothing about who it is; any other becomes null. */
export const releasedQualifiers: readonly string[] = [
  'suspected',
  'primary',
  'admission',
  'resource',
  'comorbidity',
  'complication',
  'cured',
  'died',
  'cancelled',
  'allergy',
  'improved',
  'unchanged',
  'worsened',
  'transferred',
  'continued',
];

/** Kinds of visit, the only codes of the institution's own vocabulary that may leave. */
export const visitKinds: readonly string[] = ['inpatient', 'outpatient', 'emergency', 'home', 'checkup'];
