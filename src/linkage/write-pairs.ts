import type { Engine, LoadedColumn } from '../sql/engine.ts';
import { id, sql } from '../sql/sql.ts';
import { codeColumn, type LinkageTable } from './coded-column.ts';
import type { LinkageSpec } from './linkage-spec.ts';
import type { LinkageResult } from './link-records.ts';

/** A finished run with what went into it. */
export interface PairsOfRun {
  readonly table: LinkageTable;
  readonly spec: LinkageSpec;
  readonly result: LinkageResult;
}

const batchRows = 20_000;

/**
 * Writes the scored pairs as Parquet: ids (and sources), match weight and probability, whether a guard forbids the
 * link, whether it is in a cluster, and the level of each comparison by name.
 */
export async function writePairs(
  engine: Engine,
  path: string,
  { table, spec, result }: PairsOfRun,
): Promise<void> {
  const { edges, model, clusterOf } = result;
  const ids = codeColumn(table.get(spec.id) ?? []);
  const sources = spec.source === undefined ? undefined : codeColumn(table.get(spec.source) ?? []);
  const text = (column: typeof ids, record: number) => column.values[column.codes[record] as number] ?? null;
  const columns: LoadedColumn[] = [
    { name: 'left_id', type: 'text' },
    { name: 'right_id', type: 'text' },
    ...(sources === undefined
      ? []
      : (['left_source', 'right_source'] as const).map((name) => ({ name, type: 'text' }) as const)),
    { name: 'match_weight', type: 'double' },
    { name: 'match_probability', type: 'double' },
    { name: 'guarded', type: 'boolean' },
    { name: 'same_cluster', type: 'boolean' },
    ...model.comparisons.map(({ name }) => ({ name: `level_${name}`, type: 'text' }) as const),
  ];
  const writer = await engine.writer('linkage_pairs', columns);
  const width = model.comparisons.length;
  const rowOf = (edge: number) => {
    const left = edges.left[edge] as number;
    const right = edges.right[edge] as number;
    return [
      text(ids, left),
      text(ids, right),
      ...(sources === undefined ? [] : [text(sources, left), text(sources, right)]),
      edges.weight[edge] as number,
      edges.probability[edge] as number,
      edges.guarded[edge] === 1,
      clusterOf[left] === clusterOf[right],
      ...model.comparisons.map(
        ({ levels }, comparison) => levels[edges.levels[edge * width + comparison] as number] ?? null,
      ),
    ];
  };
  for (let from = 0; from < edges.left.length; from += batchRows) {
    const size = Math.min(batchRows, edges.left.length - from);
    writer.append(Array.from({ length: size }, (_, offset) => rowOf(from + offset)));
  }
  await writer.close();
  await engine.writeParquet(sql`select * from ${id('linkage_pairs')}`, path);
}
