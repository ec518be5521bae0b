import { LawError } from '../../kit/errors.ts';
import type { Engine } from '../../sql/engine.ts';
import { tableRelation, type Relation } from '../../sql/relation.ts';
import { sql, type SqlValue } from '../../sql/sql.ts';
import { personKeys, type PersonKey } from './delivery-key.ts';
import { generalizeClasses } from './generalize-classes.ts';
import type { DeidentificationProfile } from './profile.ts';
import { ageLadder, areaLadder, sexLadder } from './quasi-identifier-ladders.ts';

/** The persons who may be released, under their new numbers. */
export interface AnonymizedPersons {
  /** One row per released person: person (number), sex, age_band, area, died, visit_band. */
  readonly released: Relation<'medical-information'>;
  /** Secret: person, number, offset_days; released persons only. */
  readonly keys: Relation<'medical-information'>;
  readonly suppressedPersons: number;
  /** Persons whose value of each quasi-identifier is coarser than it was. */
  readonly generalized: Readonly<Record<'sex' | 'age_band' | 'area', number>>;
}

const columns = ['person', 'sex', 'age_band', 'area', 'died', 'visit_band'];

async function storeKeys(engine: Engine, keys: readonly PersonKey[]) {
  const writer = await engine.writer('__deid_key', [
    { name: 'person', type: 'text' },
    { name: 'number', type: 'integer' },
    { name: 'offset_days', type: 'integer' },
  ]);
  writer.append(keys.map(({ person, number, offsetDays }) => [person, number, offsetDays]));
  await writer.close();
  return tableRelation('__deid_key', {
    columns: ['person', 'number', 'offset_days'],
    grain: ['person'],
    informationClass: 'medical-information' as const,
  });
}

async function storePersons(engine: Engine, rows: readonly (readonly SqlValue[])[]) {
  const writer = await engine.writer(
    '__deid_person',
    columns.map((name) => ({ name, type: name === 'person' ? 'integer' : 'text' }) as const),
  );
  writer.append(rows);
  await writer.close();
  return tableRelation('__deid_person', {
    columns,
    grain: ['person'],
    informationClass: 'medical-information' as const,
  });
}

/**
 * Makes every released person alike with at least k − 1 others in sex, age band and area, and in what cannot be
 * generalized (`fixedQuasiIdentifiers`); those for whom that cannot be are left out, and with them all their rows.
 *
 * @law Rules Art. 18 ⑤
 * @throws {LawError} `deidentify/too-much-suppression` when more persons are left out than the profile allows.
 */
export async function anonymizePersons(
  engine: Engine,
  described: Relation,
  profile: DeidentificationProfile,
  deliveryKey: Uint8Array,
): Promise<AnonymizedPersons> {
  const people = await engine.rows(
    sql`select person, sex, age_band, area, died, visit_band from (${described.select}) as p order by person`,
  );
  const texts = people.map((row) => row.map(String));
  const fixed = profile.fixedQuasiIdentifiers.map((name) => columns.indexOf(name));
  const { released, suppressed } = generalizeClasses(texts, {
    ladders: [
      { column: 1, ladder: sexLadder },
      { column: 2, ladder: (band) => ageLadder(band, profile.ageBandYears, profile.topAge) },
      { column: 3, ladder: areaLadder },
    ],
    fixed,
    k: profile.k,
    method: profile.method,
    suppressionLimit: profile.suppressionLimit,
  });
  if (suppressed > profile.suppressionLimit * people.length) {
    throw new LawError(
      'deidentify/too-much-suppression',
      `${suppressed} of ${people.length} persons would have to be left out; the profile allows ${profile.suppressionLimit} of them`,
      'Rules Art. 18',
    );
  }
  const keys = personKeys(
    released.map((row) => row[0] ?? ''),
    deliveryKey,
    profile.shiftDays,
  );
  const numberOf = new Map(keys.map(({ person, number }) => [person, number]));
  const before = new Map(texts.map((row) => [row[0], row]));
  const changed = (column: number) =>
    released.filter((row) => row[column] !== before.get(row[0])?.[column]).length;
  const rows = released
    .map(([person = '', ...cells]): SqlValue[] => [numberOf.get(person) ?? null, ...cells])
    .sort((a, b) => Number(a[0]) - Number(b[0]));
  return {
    released: await storePersons(engine, rows),
    keys: await storeKeys(engine, keys),
    suppressedPersons: suppressed,
    generalized: { sex: changed(1), age_band: changed(2), area: changed(3) },
  };
}
