import type { Engine } from '../../sql/engine.ts';
import { tableRelation, type Relation } from '../../sql/relation.ts';
import { sql, type SqlValue } from '../../sql/sql.ts';
import { personKeys, type PersonKey } from './delivery-key.ts';
import { generalizePersons } from './generalize-persons.ts';
import type { DeidentificationProfile } from './profile.ts';

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

/** The rows of the described persons, column by column, in the order of the person. */
async function columnsOf(engine: Engine, described: Relation) {
  const cells = await engine.columns(
    sql`select person, sex, age_band, area, died, visit_band from (${described.select}) as p order by person`,
  );
  const [person = [], sex = [], ageBand = [], area = [], died = [], visitBand = []] = cells.map((column) =>
    column.map(String),
  );
  return { person, quasi: { sex, age_band: ageBand, area, died, visit_band: visitBand } };
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
  const { person, quasi } = await columnsOf(engine, described);
  const { cells, suppressed } = generalizePersons(quasi, profile);
  const released = [...suppressed.keys()].filter((index) => suppressed[index] === 0);
  const keys = personKeys(
    released.map((index) => person[index] ?? ''),
    deliveryKey,
    profile.shiftDays,
  );
  const numberOf = new Map(keys.map((key) => [key.person, key.number]));
  const rows = released
    .map((index): SqlValue[] => [
      numberOf.get(person[index] ?? '') ?? null,
      cells.sex[index] ?? null,
      cells.age_band[index] ?? null,
      cells.area[index] ?? null,
      cells.died[index] ?? null,
      cells.visit_band[index] ?? null,
    ])
    .sort((a, b) => Number(a[0]) - Number(b[0]));
  const coarser = (name: 'sex' | 'age_band' | 'area') =>
    released.filter((index) => cells[name][index] !== quasi[name][index]).length;
  return {
    released: await storePersons(engine, rows),
    keys: await storeKeys(engine, keys),
    suppressedPersons: person.length - released.length,
    generalized: { sex: coarser('sex'), age_band: coarser('age_band'), area: coarser('area') },
  };
}
