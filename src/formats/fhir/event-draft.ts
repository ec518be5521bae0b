import type { ClinicalEvent, Domain, Finding } from '../clinical-model.ts';
import { parseFhirMoment, type FhirMoment } from './fhir-date.ts';
import { at, numberOf, objectOf, textOf, type Json, type JsonObject } from './fhir-json.ts';
import type { ResourceScope } from './resource-scope.ts';

/** An event before it is known whose it is. */
export type EventDraft = Partial<Omit<ClinicalEvent, 'subject' | 'place'>> &
  Pick<ClinicalEvent, 'domain' | 'startOn'>;

/** Why a resource, or a part of it, was not used. */
export type Remark = Pick<Finding, 'code' | 'field' | 'severity'>;

/** What a resource gives: events with remarks, or nothing for one reason. */
export interface Drafts {
  readonly drafts: readonly EventDraft[];
  readonly remarks: readonly Remark[];
}

/** Reads one resource type; `resource.resourceType` is it. */
export type ResourceMapper = (resource: JsonObject, scope: ResourceScope) => Drafts;

/** Nothing, for this reason. */
export function refused(code: string, field: string): Drafts {
  return { drafts: [], remarks: [{ code, field, severity: 'lost' }] };
}

/** Where the day of a resource may stand, in order of preference; keys of a path are joined by dots. */
export interface DateRule {
  readonly type: string;
  readonly fields: readonly string[];
  /** The first day may stand for a year or month: for what is known by the year, as the onset of a disease. */
  readonly mayBePartial?: boolean;
}

/** The moment of a resource with the remark that it needs, or why there is none. */
export function momentOf(
  resource: JsonObject,
  { type, fields, mayBePartial = false }: DateRule,
): { readonly moment: FhirMoment; readonly remarks: readonly Remark[] } | Drafts {
  let why = refused('fhir/no-date', `${type}.${fields[0] ?? ''}`);
  for (const field of fields) {
    const text = textOf(at(resource, ...field.split('.')));
    if (text === null) continue;
    const moment = parseFhirMoment(text);
    const name = `${type}.${field}`;
    if (moment === undefined) why = refused('fhir/bad-date', name);
    else if (!moment.partial) return { moment, remarks: [] };
    else if (mayBePartial)
      return { moment, remarks: [{ code: 'fhir/partial-date', field: name, severity: 'partial' }] };
    else why = refused('fhir/partial-date', name);
  }
  return why;
}

/** The day that a date field names, or null. */
export function dayAt(resource: JsonObject, ...path: readonly string[]): FhirMoment['on'] | null {
  const moment = parseFhirMoment(textOf(at(resource, ...path)) ?? '');
  return moment === undefined || moment.partial ? null : moment.on;
}

/** Number and unit of a Quantity. */
export function quantityOf(quantity: Json | undefined): {
  readonly value: number | null;
  readonly unit: string | null;
} {
  const object = objectOf(quantity);
  return { value: numberOf(object?.value), unit: textOf(object?.unit) ?? textOf(object?.code) };
}

const undone = new Set(['cancelled', 'not-done', 'nullified', 'declined', 'not-taken']);

/** `cancelled` when the status says that it did not happen. */
export function qualifierOfStatus(resource: JsonObject): string | null {
  return undone.has(textOf(resource.status) ?? '') ? 'cancelled' : null;
}

/** Events of one domain at the moment that `rule` finds, each with its own parts. */
export function draftsAt(
  resource: JsonObject,
  rule: DateRule,
  {
    domain,
    parts,
    remarks = [],
  }: {
    readonly domain: Domain;
    readonly parts: readonly Partial<EventDraft>[];
    readonly remarks?: readonly Remark[];
  },
): Drafts {
  const found = momentOf(resource, rule);
  if (!('moment' in found)) return found;
  const { on, time } = found.moment;
  return {
    drafts: parts.map((part) => ({
      startOn: on,
      startTime: time,
      qualifier: qualifierOfStatus(resource),
      domain,
      ...part,
    })),
    remarks: [...found.remarks, ...remarks],
  };
}

/** A note that a thing has no code, where it has none. */
export function noteNoCode(type: string, codes: readonly { readonly code: string | null }[]): Remark[] {
  return codes.some(({ code }) => code === null)
    ? [{ code: 'fhir/no-code', field: `${type}.code`, severity: 'note' }]
    : [];
}
