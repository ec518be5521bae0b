/** What a table's columns are, from which everything else follows; and how a caller may override it. */

import { InvalidInputError } from '../kit/errors.ts';

/** Kinds of columns, in the order of the documentation. */
export const columnKinds = [
  'full-name',
  'given-name',
  'surname',
  'kana-full-name',
  'kana-given-name',
  'kana-surname',
  'date',
  'sex',
  'postcode',
  'address',
  'city',
  'phone',
  'email',
  'insurance-number',
  'insurance-branch',
  'code',
  'free-text',
] as const;

/** What a column holds. */
export type ColumnKind = (typeof columnKinds)[number];

/** Overrides of one comparison, by its name (that of its column; `surname` and `given-name` for names). */
export interface ComparisonOverride {
  /** False leaves the comparison out. */
  readonly use?: boolean;
  /** False makes agreement on a rare value count as much as on a common one. */
  readonly termFrequency?: boolean;
}

/** A linkage task. */
export interface LinkageSpec {
  /** Column that names a record (within its source). */
  readonly id: string;
  /** Column that names where a record is from. */
  readonly source?: string;
  /** Column with the same value in all records that are known to be of one person at one source. */
  readonly entity?: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly comparisons?: Readonly<Record<string, ComparisonOverride>>;
  /** Blocking rules instead of the chosen ones: each a list of atoms, as the report names them. */
  readonly blocking?: readonly (readonly string[])[];
  /** Match probability in (0, 1) from which records are one person. 0.5 when not given. */
  readonly threshold?: number;
}

const refuse = (what: string): never => {
  throw new InvalidInputError('linkage/bad-spec', `the linkage spec ${what}`);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const optionalText = (value: unknown, name: string): Record<string, string> => {
  if (value === undefined) return {};
  return typeof value === 'string' ? { [name]: value } : refuse(`has a "${name}" that is not a column name`);
};

/**
 * The spec that a parsed JSON document is.
 *
 * @throws {InvalidInputError} `linkage/bad-spec` when it is none.
 */
export function linkageSpecFrom(document: unknown): LinkageSpec {
  if (!isRecord(document)) return refuse('is not an object');
  const { id, columns, comparisons, blocking, threshold } = document;
  if (typeof id !== 'string') return refuse('needs "id", the column that names a record');
  if (!isRecord(columns) || Object.keys(columns).length === 0) return refuse('needs "columns"');
  for (const [name, kind] of Object.entries(columns)) {
    if (!columnKinds.some((known) => known === kind))
      refuse(`gives the column ${name} a kind that is not known`);
  }
  if (threshold !== undefined && !(typeof threshold === 'number' && threshold > 0 && threshold < 1)) {
    refuse('has a threshold that is not between 0 and 1');
  }
  if (comparisons !== undefined && !isRecord(comparisons)) refuse('has "comparisons" that are not an object');
  const isRules = (value: unknown): value is string[][] =>
    Array.isArray(value) &&
    value.every((rule) => Array.isArray(rule) && rule.every((atom) => typeof atom === 'string'));
  if (blocking !== undefined && !isRules(blocking)) refuse('has "blocking" that is not a list of lists');
  return {
    id,
    ...optionalText(document['source'], 'source'),
    ...optionalText(document['entity'], 'entity'),
    columns: columns as Record<string, ColumnKind>,
    ...(comparisons === undefined ? {} : { comparisons: comparisons as Record<string, ComparisonOverride> }),
    ...(isRules(blocking) ? { blocking } : {}),
    ...(typeof threshold === 'number' ? { threshold } : {}),
  };
}
