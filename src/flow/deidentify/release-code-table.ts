import type { Engine } from '../../sql/engine.ts';
import { tableRelation, type Relation } from '../../sql/relation.ts';
import { call, id, sql, type SqlValue } from '../../sql/sql.ts';
import type { CodedValue } from './code-ladder.ts';
import { resolveRareCodes, type CodeRelease, type CodeUnit } from './rare-codes.ts';

/** What was done to codes, by how far they went. */
export interface CodeCounts {
  readonly codesBefore: number;
  readonly keptAsTheyWere: number;
  readonly rolledUp: number;
  readonly suppressed: number;
}

interface StoredUnit extends CodeUnit {
  readonly key: readonly [
    domain: string,
    vocabulary: string,
    code: string,
    secondVocabulary: string,
    secondCode: string,
  ];
}

const unitTable = '__deid_unit';
const pairTable = '__deid_unit_person';
const labelTable = '__deid_unit_label';
/** Where `storeCodeReleases` stores; to be dropped when the codes are released. */
export const codeReleaseTable = '__deid_code_release';

const text = (name: string) => ({ name, type: 'text' }) as const;
const unitColumns = [
  { name: 'unit', type: 'integer' } as const,
  ...['domain', 'vocabulary', 'code', 'second_vocabulary', 'second_code'].map(text),
];

async function storeUnits(engine: Engine, events: Relation): Promise<StoredUnit[]> {
  const key = ['domain', 'vocabulary', 'code', 'second_vocabulary', 'second_code'];
  const cells = sql`domain, coalesce(vocabulary, '') as vocabulary, coalesce(code, '') as code,
    coalesce(second_vocabulary, '') as second_vocabulary, coalesce(second_code, '') as second_code`;
  const rows = await engine.rows(
    sql`select distinct ${cells} from (${events.select}) as e where code is not null order by 1, 2, 3, 4, 5`,
  );
  const writer = await engine.writer(unitTable, unitColumns);
  writer.append(rows.map((row, index) => [index, ...row]));
  await writer.close();
  await engine.store(pairTable, {
    informationClass: events.informationClass,
    grain: ['unit', 'person'],
    columns: ['unit', 'person'],
    select: sql`
      select distinct u.unit as unit, e.person as person from (select person, ${cells} from (${events.select}) as i) as e
      join ${id(unitTable)} as u on ${{ parts: key.flatMap((name, index) => [...(index === 0 ? [] : [{ kind: 'text', text: ' and ' } as const]), ...sql`u.${id(name)} = e.${id(name)}`.parts]) }}`,
  });
  return rows.map((row) => {
    const [domain = '', vocabulary = '', code = '', secondVocabulary = '', secondCode = ''] = row.map(String);
    return {
      key: [domain, vocabulary, code, secondVocabulary, secondCode],
      domain,
      primary: { vocabulary, code },
      ...(secondCode === '' ? {} : { second: { vocabulary: secondVocabulary, code: secondCode } }),
    };
  });
}

/** People of each label, over the units that have it. */
async function countPeople(
  engine: Engine,
  labels: readonly (number | undefined)[],
): Promise<ReadonlyMap<number, number>> {
  const writer = await engine.writer(labelTable, [
    { name: 'unit', type: 'integer' },
    { name: 'label', type: 'integer' },
  ]);
  writer.append(labels.flatMap((label, unit): SqlValue[][] => (label === undefined ? [] : [[unit, label]])));
  await writer.close();
  const rows = await engine.rows(sql`
    select l.label, ${call('countDistinct', sql`p.person`)} from ${id(pairTable)} as p
    join ${id(labelTable)} as l on l.unit = p.unit group by l.label`);
  return new Map(rows.map(([label, people]) => [Number(label), Number(people)]));
}

/** Whether each unit's second code may stay: its primary was not rolled up, and enough people have the pair. */
async function keptSeconds(
  engine: Engine,
  units: readonly StoredUnit[],
  releases: readonly CodeRelease[],
  minimumPeople: number,
): Promise<boolean[]> {
  const labels = units.map(({ second }, unit) =>
    releases[unit]?.step === 0 && second !== undefined && second.vocabulary !== 'local' ? unit : undefined,
  );
  const people = await countPeople(engine, labels);
  return labels.map((label) => label !== undefined && (people.get(label) ?? 0) >= minimumPeople);
}

const sameCode = (a: CodedValue, b: CodedValue | undefined) =>
  a.vocabulary === b?.vocabulary && a.code === b.code;

/**
 * Stores, for every code in `events`, what it may be released as, counted by people.
 *
 * @returns the relation that `releaseCodes` takes, and what was done to how many codes.
 * @law Rules Art. 18 ④
 */
export async function storeCodeReleases(
  engine: Engine,
  events: Relation,
  minimumPeople: number,
): Promise<{ readonly releases: Relation; readonly counts: CodeCounts }> {
  const units = await storeUnits(engine, events);
  const released = await resolveRareCodes(units, minimumPeople, (labels) => countPeople(engine, labels));
  const keep = await keptSeconds(engine, units, released, minimumPeople);
  const names = ['domain', 'vocabulary', 'code', 'second_vocabulary', 'second_code'];
  const columns = [...names, 'released_vocabulary', 'released_code', 'keep_second'];
  const writer = await engine.writer(codeReleaseTable, [
    ...columns.slice(0, -1).map(text),
    { name: 'keep_second', type: 'boolean' },
  ]);
  writer.append(
    units.map(({ key }, unit): SqlValue[] => [
      ...key,
      released[unit]?.released.vocabulary ?? null,
      released[unit]?.released.code ?? null,
      keep[unit] === true,
    ]),
  );
  await writer.close();
  for (const table of [unitTable, pairTable, labelTable]) await engine.drop(table);
  const kept = units.filter(({ primary }, unit) => sameCode(primary, released[unit]?.released)).length;
  const suppressed = released.filter((release) => release === undefined).length;
  return {
    releases: tableRelation(codeReleaseTable, {
      columns,
      grain: names,
      informationClass: events.informationClass,
    }),
    counts: {
      codesBefore: units.length,
      keptAsTheyWere: kept,
      rolledUp: units.length - kept - suppressed,
      suppressed,
    },
  };
}
