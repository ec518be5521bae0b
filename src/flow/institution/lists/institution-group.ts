import { ConflictError, InvalidInputError } from '../../../kit/errors.ts';
import type { Institution } from '../institution.ts';

/** The sites of a group, with its groups' sites, by code; an institution without sites is a group of itself. */
export function sitesOf(all: readonly Institution[], code: string): readonly Institution[] {
  const own = all.filter((one) => one.code === code && one.kind !== 'group');
  const below = all.filter(({ parent }) => parent === code).flatMap((site) => sitesOf(all, site.code));
  return [...own, ...below].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Does nothing when `institution` can stand beside `all`: its parent is there and is not below it, and an ordinance 条例 is a local
 * government's.
 *
 * @throws {InvalidInputError} `institution/no-such-parent`, `institution/ordinance-of-no-government`
 * @throws {ConflictError} `institution/parent-is-below`
 */
export function assertPlacedWell(all: readonly Institution[], institution: Institution): void {
  const { parent, ordinance, kind, code } = institution;
  if (ordinance !== undefined && kind !== 'local-government') {
    throw new InvalidInputError(
      'institution/ordinance-of-no-government',
      'only a local government has an ordinance',
    );
  }
  for (let above = parent; above !== undefined;) {
    if (above === code)
      throw new ConflictError('institution/parent-is-below', 'an institution cannot be above itself');
    const next = all.find((one) => one.code === above);
    if (next === undefined)
      throw new InvalidInputError('institution/no-such-parent', 'the parent is not registered');
    above = next.parent;
  }
}
