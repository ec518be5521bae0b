import { createHash } from 'node:crypto';
import type { Engine } from '../../../sql/engine.ts';
import type { Relation } from '../../../sql/relation.ts';
import { id, sql } from '../../../sql/sql.ts';
import { classRiskOf, type ClassRisk } from './class-risk.ts';

/**
 * How many persons have a set of codes that nobody else has. This is what an attacker who knows *everything* that
 * happened to somebody could use; no data set of courses of illness is without it, so it is told and not limited.
 */
export async function codeSetRisk(engine: Engine, events: Relation, k: number): Promise<ClassRisk> {
  const codes = await engine.rows(sql`
    select distinct vocabulary, code from (${events.select}) as e where code is not null order by 1, 2`);
  const table = '__code_weight';
  const writer = await engine.writer(table, [
    { name: 'vocabulary', type: 'text' },
    { name: 'code', type: 'text' },
    { name: 'weight', type: 'bigint' },
  ]);
  // A set is told apart by the sum of pseudo-random weights of its members: one group-by instead of sorted lists.
  writer.append(
    codes.map(([vocabulary, code]) => [
      vocabulary ?? null,
      code ?? null,
      createHash('sha256')
        .update(JSON.stringify([vocabulary, code]))
        .digest()
        .readUIntBE(0, 6),
    ]),
  );
  await writer.close();
  const [sizes = []] = await engine.columns(sql`
    select count(*) as size from (
      select person, count(*) as codes, sum(w.weight) as total
      from (select distinct person, vocabulary, code from (${events.select}) as e where code is not null) as pairs
      join ${id(table)} as w on w.vocabulary = pairs.vocabulary and w.code = pairs.code
      group by person
    ) as sets group by codes, total`);
  await engine.drop(table);
  return classRiskOf(sizes.map(Number), k);
}
