import { isCategorical } from '../categorical-value.ts';
import { codesOf, plainCode } from './coding.ts';
import {
  dayAt,
  draftsAt,
  noteNoCode,
  quantityOf,
  type EventDraft,
  type Remark,
  type ResourceMapper,
} from './event-draft.ts';
import { numberOf, objectOf, objectsOf, textOf, type JsonObject } from './fhir-json.ts';

const measured = new Set(['laboratory', 'vital-signs', 'exam', 'imaging', 'body-measurement', 'procedure']);

interface Value {
  readonly parts: Pick<EventDraft, 'valueNumber' | 'valueText' | 'unit'>;
  readonly problem?: string;
}

/** The value of an Observation or a component; undefined when there is none. */
function valueOf(element: JsonObject): Value | undefined {
  if (element.valueQuantity !== undefined) {
    const { value, unit } = quantityOf(element.valueQuantity);
    const comparator = textOf(objectOf(element.valueQuantity)?.comparator);
    return { parts: { valueNumber: value, unit, valueText: comparator } };
  }
  if (element.valueInteger !== undefined) return { parts: { valueNumber: numberOf(element.valueInteger) } };
  if (element.valueBoolean !== undefined)
    return { parts: { valueText: element.valueBoolean === true ? 'true' : 'false' } };
  if (element.valueCodeableConcept !== undefined) {
    const code = plainCode(element.valueCodeableConcept);
    return code === null ? { parts: {}, problem: 'fhir/prose-left-out' } : { parts: { valueText: code } };
  }
  const text = textOf(element.valueString);
  if (text !== null) {
    return isCategorical(text)
      ? { parts: { valueText: text } }
      : { parts: {}, problem: 'fhir/prose-left-out' };
  }
  const other = Object.keys(element).some((key) => /^value[A-Z]/.test(key));
  return other ? { parts: {}, problem: 'fhir/value-not-held' } : undefined;
}

/** Observation → measurement or observation; one event for its own value and one for each component. */
export const readObservation: ResourceMapper = (observation) => {
  const components = objectsOf(observation.component);
  const elements = [
    ...(components.length > 0 && valueOf(observation) === undefined ? [] : [observation]),
    ...components,
  ].map((element) => ({ codes: codesOf(element.code), value: valueOf(element) }));
  const remarks: Remark[] = elements.flatMap(({ value }) =>
    value?.problem === undefined
      ? []
      : [{ code: value.problem, field: 'Observation.value', severity: 'partial' as const }],
  );
  const isMeasured =
    elements.some(({ value }) => (value?.parts.valueNumber ?? null) !== null) ||
    objectsOf(observation.category).some((category) =>
      objectsOf(category.coding).some(({ code }) => measured.has(textOf(code) ?? '')),
    );
  const rule = {
    type: 'Observation',
    fields: ['effectiveDateTime', 'effectivePeriod.start', 'effectiveInstant', 'issued'],
  };
  return draftsAt(observation, rule, {
    domain: isMeasured ? 'measurement' : 'observation',
    parts: elements.map(({ codes, value }) => ({ ...codes, ...value?.parts })),
    remarks: [
      ...remarks,
      ...noteNoCode(
        'Observation',
        elements.map(({ codes }) => codes),
      ),
    ],
  });
};

/** DiagnosticReport → observation: its code and its coded conclusion, never its text. */
export const readDiagnosticReport: ResourceMapper = (report) => {
  const codes = codesOf(report.code);
  const rule = { type: 'DiagnosticReport', fields: ['effectiveDateTime', 'effectivePeriod.start', 'issued'] };
  const conclusion = plainCode(objectsOf(report.conclusionCode)[0]);
  return draftsAt(report, rule, {
    domain: 'observation',
    parts: [{ ...codes, valueText: conclusion }],
    remarks: noteNoCode('DiagnosticReport', [codes]),
  });
};

/** Procedure → procedure. */
export const readProcedure: ResourceMapper = (procedure) => {
  const codes = codesOf(procedure.code);
  const rule = { type: 'Procedure', fields: ['performedDateTime', 'performedPeriod.start'] };
  return draftsAt(procedure, rule, {
    domain: 'procedure',
    parts: [{ ...codes, endOn: dayAt(procedure, 'performedPeriod', 'end') }],
    remarks: noteNoCode('Procedure', [codes]),
  });
};

/** ImagingStudy → procedure: its procedure codes, else the modality of its first series. */
export const readImagingStudy: ResourceMapper = (study) => {
  const procedures = objectsOf(study.procedureCode).map(codesOf);
  const modality = objectsOf(study.modality)[0] ?? objectOf(objectsOf(study.series)[0]?.modality);
  const codes =
    procedures.length > 0
      ? procedures
      : [codesOf(modality === undefined ? undefined : { coding: [modality] })];
  const rule = { type: 'ImagingStudy', fields: ['started', 'series.started'] };
  return draftsAt(study, rule, {
    domain: 'procedure',
    parts: codes,
    remarks: noteNoCode('ImagingStudy', codes),
  });
};
