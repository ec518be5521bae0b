/**
 * Cohort definitions that are kept (保存した定義): numbered, in immutable versions, owned by an organization.
 */

import type { Day } from '../../../kit/day.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '../../../kit/errors.ts';
import { canonicalQuestion } from '../canonical-question.ts';
import type { CohortDefinition } from '../cohort-definition.ts';
import canonicalize from 'canonicalize';

/** One version; it never changes. */
export interface DefinitionVersion {
  /** From 1 on. */
  readonly version: number;
  readonly content: CohortDefinition;
  readonly author: string;
  readonly savedOn: Day;
  /** What was changed, in the author's words. */
  readonly note: string;
}

/** A kept definition with all its versions. */
export interface SavedDefinition {
  readonly id: string;
  /** Organization. */
  readonly owner: string;
  /** Organizations that may read and fork it. */
  readonly sharedWith: readonly string[];
  /** The definition and version that it was made from, when it is a fork. */
  readonly forkedFrom: { readonly id: string; readonly version: number } | null;
  /** Oldest first; at least one. */
  readonly versions: readonly DefinitionVersion[];
}

/** Somebody of an organization. */
export interface DefinitionAuthor {
  readonly person: string;
  readonly organization: string;
}

/** Whether an organization may read a definition. */
export function isReadableBy({ owner, sharedWith }: SavedDefinition, organization: string): boolean {
  return owner === organization || sharedWith.includes(organization);
}

/** Why `who` may not change a definition, or undefined. */
export type ChangeRefusal = 'not-of-the-owner';

/** Why `who` may not save a version or share the definition, or undefined. Others fork it. */
export function refusalToChange(
  { owner }: SavedDefinition,
  { organization }: DefinitionAuthor,
): ChangeRefusal | undefined {
  return owner === organization ? undefined : 'not-of-the-owner';
}

function assertMayChange(definition: SavedDefinition, who: DefinitionAuthor): void {
  if (refusalToChange(definition, who) === undefined) return;
  throw new ForbiddenError(
    'cohort/not-of-the-owner',
    'only its organization changes a definition; others fork it',
  );
}

/** What is saved. */
export type NewVersion = Pick<DefinitionVersion, 'content' | 'savedOn' | 'note'>;

const sameWords = (one: CohortDefinition, other: CohortDefinition) =>
  canonicalize(one) === canonicalize(other);

/** Whether two definitions mean the same people, whatever they are called. */
export function meansTheSame(one: CohortDefinition, other: CohortDefinition): boolean {
  return canonicalize(canonicalQuestion(one)) === canonicalize(canonicalQuestion(other));
}

/** A new definition in its first version. */
export function newDefinition(id: string, who: DefinitionAuthor, first: NewVersion): SavedDefinition {
  return {
    id,
    owner: who.organization,
    sharedWith: [],
    forkedFrom: null,
    versions: [{ ...first, version: 1, author: who.person }],
  };
}

/**
 * The definition with another version.
 *
 * @throws {ForbiddenError} `cohort/not-of-the-owner`
 * @throws {ConflictError} `cohort/nothing-changed`, `cohort/newer-version` when `basedOn` is not the last version.
 */
export function withVersion(
  definition: SavedDefinition,
  who: DefinitionAuthor,
  next: NewVersion,
  basedOn: number,
): SavedDefinition {
  assertMayChange(definition, who);
  const last = lastVersion(definition);
  if (last.version !== basedOn) {
    throw new ConflictError('cohort/newer-version', `version ${last.version} was saved meanwhile`);
  }
  if (sameWords(last.content, next.content)) {
    throw new ConflictError('cohort/nothing-changed', 'this is the last version, word for word');
  }
  const version = { ...next, version: last.version + 1, author: who.person };
  return { ...definition, versions: [...definition.versions, version] };
}

/**
 * The definition shared with exactly these organizations.
 *
 * @throws {ForbiddenError} `cohort/not-of-the-owner`
 */
export function sharedWith(
  definition: SavedDefinition,
  who: DefinitionAuthor,
  organizations: readonly string[],
): SavedDefinition {
  assertMayChange(definition, who);
  const others = organizations.filter((organization) => organization !== definition.owner);
  return { ...definition, sharedWith: [...new Set(others)].sort() };
}

/**
 * A definition of `who`'s own organization that begins as a version of another one.
 *
 * @throws {NotFoundError} `cohort/no-such-definition` when that may not be read; `cohort/no-such-version`
 */
export function forkOf(
  definition: SavedDefinition,
  version: number,
  { id, who, savedOn }: { readonly id: string; readonly who: DefinitionAuthor; readonly savedOn: Day },
): SavedDefinition {
  if (!isReadableBy(definition, who.organization)) throw notThere();
  const { content } = versionOf(definition, version);
  const first = { content, savedOn, note: `${definition.id} v${version}` };
  return { ...newDefinition(id, who, first), forkedFrom: { id: definition.id, version } };
}

/** The newest version. */
export function lastVersion({ versions }: SavedDefinition): DefinitionVersion {
  const last = versions.at(-1);
  if (last === undefined) throw new NotFoundError('cohort/no-such-version', 'there is no version');
  return last;
}

/**
 * A version by its number.
 *
 * @throws {NotFoundError} `cohort/no-such-version`
 */
export function versionOf({ versions }: SavedDefinition, version: number): DefinitionVersion {
  const found = versions.find((one) => one.version === version);
  if (found === undefined) throw new NotFoundError('cohort/no-such-version', 'there is no such version');
  return found;
}

/** What is not there, and what may not be read, look alike. */
export function notThere(): NotFoundError {
  return new NotFoundError('cohort/no-such-definition', 'there is no definition of this number');
}
