import { codeColumn, type CodedColumn, type LinkageTable } from './coded-column.ts';
import type { LinkageSpec } from './linkage-spec.ts';
import type { LinkageResult } from './link-records.ts';

/** A cell as RFC 4180 writes it. */
const quoted = (cell: string) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const cellOf = ({ codes, values }: CodedColumn, record: number) => values[codes[record] as number] ?? '';

/**
 * `id,cluster_id` (and `source` where the spec names one) for each record, in order. Clusters are numbered from 1 in the
 * order of their first record.
 */
export function clustersCsv(table: LinkageTable, spec: LinkageSpec, { clusterOf }: LinkageResult): string {
  const ids = codeColumn(table.get(spec.id) ?? []);
  const source = spec.source === undefined ? undefined : codeColumn(table.get(spec.source) ?? []);
  const numbers = new Map<number, number>();
  const lines = [source === undefined ? 'id,cluster_id' : 'id,cluster_id,source'];
  clusterOf.forEach((cluster, record) => {
    let number = numbers.get(cluster);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(cluster, number);
    }
    const ends = source === undefined ? '' : `,${quoted(cellOf(source, record))}`;
    lines.push(`${quoted(cellOf(ids, record))},${number}${ends}`);
  });
  return `${lines.join('\n')}\n`;
}
