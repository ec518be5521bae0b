import canonicalize from 'canonicalize';
import type { Json } from '../../procedure/index.ts';
import type { Answers } from './question.ts';

/** What became of one field. */
export interface FieldChange {
  readonly field: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** The fields that differ between two states of the answers (再提出の差分), by name. */
export function fieldChanges(before: Answers, after: Answers): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => canonicalize(before[field]) !== canonicalize(after[field]))
    .map((field) => ({
      field,
      ...(before[field] === undefined ? {} : { before: before[field] }),
      ...(after[field] === undefined ? {} : { after: after[field] }),
    }));
}
