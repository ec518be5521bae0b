import { anonymizeTable, type TableColumn } from '../../deidentification/index.ts';
import { ConflictError, LawError } from '../../kit/errors.ts';
import type { DeidentificationProfile } from './profile.ts';
import { quasiIdentifierHierarchies } from './quasi-identifier-hierarchies.ts';

/** What an attacker may know of each person, column by column; the persons are the positions. */
export type QuasiIdentifiers = Readonly<
  Record<'sex' | 'age_band' | 'area' | 'died' | 'visit_band', readonly string[]>
>;

/** The persons in classes, and those who are in none. */
export interface GeneralizedPersons {
  /** Sex, age band and area as they may be told; what cannot be generalized is as it was. */
  readonly cells: QuasiIdentifiers;
  /** Person → 1 when left out. */
  readonly suppressed: Uint8Array;
}

/**
 * The persons generalized in sex, age band and area so that each is alike with at least k − 1 others in these and in
 * what cannot be generalized (`fixedQuasiIdentifiers`). Those for whom that cannot be are left out.
 *
 * @law Rules Art. 18 ⑤
 * @throws {LawError} `deidentify/too-much-suppression` when the profile's limit does not allow it.
 */
export function generalizePersons(
  persons: QuasiIdentifiers,
  profile: DeidentificationProfile,
): GeneralizedPersons {
  const count = persons.sex.length;
  if (count === 0) return { cells: persons, suppressed: new Uint8Array() };
  const hierarchies = quasiIdentifierHierarchies(profile);
  const columns: TableColumn[] = (['sex', 'age_band', 'area'] as const).map((name) => ({
    name,
    role: 'quasi',
    values: persons[name],
    hierarchy: hierarchies[name](persons[name]),
  }));
  for (const name of profile.fixedQuasiIdentifiers)
    columns.push({ name, role: 'quasi', values: persons[name], fixed: true });
  const anonymized = within(profile, count, () =>
    anonymizeTable(
      { rows: count, columns },
      {
        models: [{ kind: 'k-anonymity', k: profile.k }],
        suppressionLimit: profile.suppressionLimit,
        method: profile.method,
      },
    ),
  );
  const told = (name: 'sex' | 'age_band' | 'area') => anonymized.cells(name).map(String);
  const cells = { ...persons, sex: told('sex'), age_band: told('age_band'), area: told('area') };
  return { cells, suppressed: anonymized.suppressed };
}

/** The library's refusal for want of suppression, said as what it is under the rules. */
function within<Result>({ suppressionLimit }: DeidentificationProfile, persons: number, work: () => Result) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ConflictError && error.code === 'anonymize/no-solution')) throw error;
    throw new LawError(
      'deidentify/too-much-suppression',
      `of ${persons} persons more than the share of ${suppressionLimit} that the profile allows would have to be left out`,
      'Rules Art. 18',
      { cause: error },
    );
  }
}
