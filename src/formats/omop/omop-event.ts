import { clinicalEvent, identityRecord, type BatchBuilder } from '../batch-builder.ts';
import { isCategorical } from '../categorical-value.ts';
import type { ClinicalEvent, Place, Vocabulary } from '../clinical-model.ts';
import type { ConceptVocabularies } from './concept-vocabularies.ts';
import { conditionQualifiers, visitKinds, type EventTable } from './event-tables.ts';
import type { OmopRow } from './omop-row.ts';

interface Context {
  readonly name: string;
  readonly table: EventTable;
  readonly concepts: ConceptVocabularies;
  readonly place: Place;
  readonly batch: BatchBuilder;
}

/** Adds the event of a row, and for a death the identity record that says its day. */
export function addOmopEvent(row: OmopRow, context: Context): void {
  const { name, table, place, batch } = context;
  const subject = row.text('person_id');
  if (subject === null) {
    batch.lost('omop/no-person', `${name}.person_id`, place);
    return;
  }
  const startOn = row.day(table.start);
  if (startOn === null || startOn === undefined) {
    batch.lost(startOn === null ? 'omop/no-date' : 'omop/bad-date', `${name}.${table.start}`, place);
    return;
  }
  const endOn = table.end === null ? null : row.day(table.end);
  if (endOn === undefined) batch.partial('omop/bad-date', `${name}.${table.end ?? ''}`, place);
  batch.event(
    clinicalEvent({
      domain: table.domain,
      subject,
      visit: row.text('visit_occurrence_id'),
      startOn,
      startTime: row.time(`${table.start}time`),
      endOn: endOn ?? null,
      ...(table.domain === 'visit' ? visitCodes(row, context) : codesOf(row, context)),
      ...(table.hasValue ? valueOf(row, context) : {}),
      quantity: numberOf(row, table.quantity, context),
      days: wholeNumberOf(row, table.days, context),
      qualifier: conditionQualifiers[row.text('condition_status_concept_id') ?? ''] ?? null,
      place,
    }),
  );
  if (table.domain === 'death') batch.identity(identityRecord({ subject, deathOn: startOn, place }));
  batch.used();
}

type Codes = Pick<ClinicalEvent, 'code' | 'vocabulary' | 'secondCode' | 'secondVocabulary'>;

function visitCodes(row: OmopRow, { name, table, place, batch }: Context): Codes {
  const concept = row.concept(table.concept);
  const kind = visitKinds[concept ?? ''];
  if (kind === undefined) batch.partial('omop/unknown-visit-kind', `${name}.${table.concept}`, place);
  return {
    code: kind ?? 'outpatient',
    vocabulary: 'local',
    secondCode: concept,
    secondVocabulary: concept === null ? null : 'omop',
  };
}

/** The source's own code first, with the standard concept beside it; the concept alone where there is none. */
function codesOf(row: OmopRow, { name, table, concepts, place, batch }: Context): Codes {
  const source = table.source === null ? null : row.text(table.source);
  const sourceConcept = table.sourceConcept === null ? null : row.concept(table.sourceConcept);
  const concept = row.concept(table.concept) ?? sourceConcept;
  if (source === null) {
    if (concept === null && table.domain !== 'death')
      batch.note('omop/no-code', `${name}.${table.concept}`, place);
    const vocabulary = concept === null ? null : 'omop';
    return { code: concept, vocabulary, secondCode: null, secondVocabulary: null };
  }
  const vocabulary: Vocabulary = concepts.of(Number(sourceConcept ?? 0)) ?? 'local';
  return {
    code: source,
    vocabulary,
    secondCode: concept,
    secondVocabulary: concept === null ? null : 'omop',
  };
}

function valueOf(row: OmopRow, context: Context): Pick<ClinicalEvent, 'valueNumber' | 'valueText' | 'unit'> {
  const { name, place, batch } = context;
  const valueNumber = numberOf(row, 'value_as_number', context);
  const text = row.text('value_as_string') ?? (valueNumber === null ? row.text('value_source_value') : null);
  if (text !== null && !isCategorical(text)) batch.partial('omop/prose-left-out', `${name}.value`, place);
  return {
    valueNumber,
    valueText: text !== null && isCategorical(text) ? text : row.concept('value_as_concept_id'),
    unit: row.text('unit_source_value') ?? row.concept('unit_concept_id'),
  };
}

function numberOf(row: OmopRow, column: string | null, { name, place, batch }: Context): number | null {
  const value = column === null ? null : row.number(column);
  if (value === undefined) batch.partial('omop/bad-number', `${name}.${column ?? ''}`, place);
  return value ?? null;
}

function wholeNumberOf(row: OmopRow, column: string | null, context: Context): number | null {
  const value = numberOf(row, column, context);
  return value === null || Math.abs(value) >= 2 ** 31 ? null : Math.round(value);
}
