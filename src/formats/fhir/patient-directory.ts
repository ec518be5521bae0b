import type { Json, JsonObject } from './fhir-json.ts';
import { at, objectOf, textOf } from './fhir-json.ts';
import { localPatientId } from './local-patient-id.ts';
import { relativeOf, type ResourceScope } from './resource-scope.ts';

/** Whose a resource is: known, to be asked again at the end of the input, or not to be known. */
export type SubjectAnswer =
  | { readonly subject: string }
  | { readonly later: string }
  | {
      readonly problem:
        | 'fhir/no-subject'
        | 'fhir/subject-not-a-patient'
        | 'fhir/unresolved-subject'
        | 'fhir/ambiguous-subject';
    };

/**
 * The patients met so far, by reference: one short entry for each. Two patients under one reference make it
 * ambiguous, and nothing is given to either: a record given to the wrong person is worse than one lost.
 */
export class PatientDirectory {
  readonly #subjects = new Map<string, string | null>();
  readonly #known = new WeakMap<JsonObject, string | null>();

  /** The institution's number of a Patient, which is remembered. */
  learn(patient: JsonObject, fullUrl: string | null): string | null {
    const subject = this.#subjectOf(patient, fullUrl);
    const id = textOf(patient.id);
    if (subject !== null && id !== null) {
      const key = `Patient/${id}`;
      const before = this.#subjects.get(key);
      this.#subjects.set(key, before === undefined || before === subject ? subject : null);
    }
    return subject;
  }

  /** Whose a resource with this Reference is. */
  ask(reference: Json | undefined, holder: JsonObject, scope: ResourceScope): SubjectAnswer {
    const target = textOf(at(objectOf(reference), 'reference'));
    const found = scope.resolve(reference, holder);
    if (found !== undefined) {
      if (found.resourceType !== 'Patient') return { problem: 'fhir/subject-not-a-patient' };
      const subject = this.#subjectOf(found, target);
      return subject === null ? { problem: 'fhir/unresolved-subject' } : { subject };
    }
    const identified = objectOf(at(objectOf(reference), 'identifier'));
    const number = identified === undefined ? null : localPatientId({ identifier: [identified] }, null);
    if (number !== null) return { subject: number };
    if (target === null) return { problem: 'fhir/no-subject' };
    const key = relativeOf(target);
    if (/^[A-Z][A-Za-z]+\//.test(key) && !key.startsWith('Patient/'))
      return { problem: 'fhir/subject-not-a-patient' };
    if (scope.isClosed || target.startsWith('#')) return { problem: 'fhir/unresolved-subject' };
    return { later: key };
  }

  /** The subject behind a reference that was left for later; undefined when its Patient never came. */
  recall(key: string): string | null | undefined {
    return this.#subjects.get(key);
  }

  #subjectOf(patient: JsonObject, fullUrl: string | null): string | null {
    const known = this.#known.get(patient);
    if (known !== undefined) return known;
    const subject = localPatientId(patient, fullUrl);
    this.#known.set(patient, subject);
    return subject;
  }
}
