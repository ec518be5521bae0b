import type { Engine } from '../../../sql/engine.ts';
import { tableRelation, type Relation } from '../../../sql/relation.ts';
import { call, sql } from '../../../sql/sql.ts';
import { countBuckets, personToken, sketchFromBuckets, type PersonSketch } from './person-sketch.ts';

type Identified = Relation<'medical-information'>;

/**
 * Stores the keyed token of each of these people, from which sketches are made: whoever is not among them is not counted.
 *
 * @shape one row per person: person, token, bucket
 */
export async function storeTokens(
  engine: Engine,
  people: Iterable<string>,
  secret: Uint8Array,
  name = '__person_token',
): Promise<Identified> {
  const writer = await engine.writer(name, [
    { name: 'person', type: 'text' },
    { name: 'token', type: 'bigint' },
    { name: 'bucket', type: 'integer' },
  ]);
  for (const person of people) {
    const token = personToken(secret, person);
    writer.append([[person, token, token % countBuckets]]);
  }
  await writer.close();
  return tableRelation(name, {
    informationClass: 'medical-information',
    grain: ['person'],
    columns: ['person', 'token', 'bucket'],
  });
}

/**
 * The sketch of each cell in which there is anybody.
 *
 * @param cells person, cell; a person counts once in a cell, however many rows say so
 * @param tokens person, token, bucket; who has none is not counted
 */
export async function sketchCells(
  engine: Engine,
  cells: Identified,
  tokens: Identified,
): Promise<ReadonlyMap<string, PersonSketch>> {
  const grouped = new Map<string, [number, number, number][]>();
  for await (const batch of engine.stream(sql`
    select c.cell, t.bucket, count(*), ${call('xorOf', sql`t.token`)}
    from (select distinct person, cell from (${cells.select}) as r) as c
    join (${tokens.select}) as t on t.person = c.person
    group by c.cell, t.bucket`)) {
    for (const [cell, at, people, sum] of batch) {
      const row: [number, number, number] = [Number(at), Number(people), Number(sum)];
      const known = grouped.get(String(cell));
      if (known === undefined) grouped.set(String(cell), [row]);
      else known.push(row);
    }
  }
  return new Map([...grouped].map(([cell, rows]) => [cell, sketchFromBuckets(rows, countBuckets)]));
}
