import type { ApplicationContent } from './application-content.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';
import { answersOf, type Answers } from './question.ts';
import { environments, publicationKinds, type UseConditions } from './use-conditions.ts';

/** Fields that the light process may change without the committee, and no others. */
const lightFields: ReadonlySet<string> = new Set([
  'members',
  'attachments',
  'laySummary',
  'title',
  'conditions.until',
  'conditions.places',
  'recipient.name',
  'recipient.size',
]);

/** What an amendment would change, and for which of it the committee is needed. */
export interface AmendmentLook {
  readonly changes: readonly FieldChange[];
  /** Fields that widen the use. */
  readonly widening: readonly string[];
}

/** Environments from the closest to the most open; places abroad last. */
const openness = Object.keys(environments);
const publicity = [
  'not-published',
  ...Object.keys(publicationKinds).filter((one) => one !== 'not-published'),
];

/** Whether the new conditions let more be done in this field than the old ones did. */
function isNarrowed(field: string, before: UseConditions, after: Answers): boolean {
  const value = after[field];
  const text = typeof value === 'string' ? value : '';
  switch (field) {
    case 'conditions.purposes':
      return Array.isArray(value) && value.every((one) => before.purposes.some((purpose) => purpose === one));
    case 'conditions.environment':
      return openness.indexOf(text) <= openness.indexOf(before.environment);
    case 'conditions.onward':
      return value === 'none';
    case 'conditions.publication':
      return publicity.indexOf(text) <= publicity.indexOf(before.publication);
    case 'conditions.from':
      return text >= before.from;
    default:
      return false;
  }
}

/** What `changes` come to for an approved content: a change that only narrows the use, or is not of its substance, is light. */
export function lookAtAmendment(content: ApplicationContent, answers: Answers): AmendmentLook {
  const before = answersOf(content);
  const changes = fieldChanges(before, { ...before, ...answers });
  const after = { ...before, ...answers };
  return {
    changes,
    widening: changes
      .map(({ field }) => field)
      .filter((field) => !lightFields.has(field) && !isNarrowed(field, content.conditions, after)),
  };
}
