/** コード対応: what an institution's own code stands for in a standard code system, proposed by one steward and approved by another. */

import type { Day } from '../../../kit/day.ts';
import { ConflictError, ForbiddenError } from '../../../kit/errors.ts';
import type { Domain, Vocabulary } from '../../../formats/clinical-model.ts';

/** Which code of which institution. */
export interface LocalCode {
  readonly institution: string;
  readonly domain: Domain;
  readonly code: string;
}

/** A local code and what it stands for. A later version replaces an earlier one from its approval on. */
export interface CodeMapping extends LocalCode {
  /** From 1, by local code. */
  readonly version: number;
  readonly vocabulary: Exclude<Vocabulary, 'local'>;
  /** Null: there is no standard code for it, and somebody has looked. */
  readonly standardCode: string | null;
  /** How the two relate, as SSSOM and the OMOP vocabularies tell it. */
  readonly relation: 'exact' | 'broader' | 'narrower' | 'none';
  /** Persons, not accounts. */
  readonly proposedBy: string;
  readonly proposedOn: Day;
  readonly approvedBy: string | null;
  readonly approvedOn: Day | null;
}

/**
 * The mapping as approved by `person`.
 *
 * @throws {ForbiddenError} `code-mapping/is-proposer`: nobody approves their own.
 * @throws {ConflictError} `code-mapping/approved-already`
 */
export function approved(mapping: CodeMapping, person: string, on: Day): CodeMapping {
  if (mapping.approvedBy !== null)
    throw new ConflictError('code-mapping/approved-already', 'this version is approved');
  if (mapping.proposedBy === person)
    throw new ForbiddenError('code-mapping/is-proposer', 'a mapping is approved by somebody else');
  return { ...mapping, approvedBy: person, approvedOn: on };
}

/** The mapping that holds: the latest approved version, or undefined. */
export function mappingInForce(versions: readonly CodeMapping[]): CodeMapping | undefined {
  return versions
    .filter(({ approvedBy }) => approvedBy !== null)
    .sort((a, b) => a.version - b.version)
    .at(-1);
}
