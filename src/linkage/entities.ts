/** Records that are known to be of one person (rows of one patient's history) as one item to link. */

import { codeColumn, type LinkageTable } from './coded-column.ts';
import type { LinkageSpec } from './linkage-spec.ts';

/** Items to link and the records of each. */
export interface Entities {
  readonly items: number;
  /** Per record its item. Items are numbered by their first record. */
  readonly itemOf: Int32Array;
  /** Records by item, in order: those of item i are `records[starts[i]] … records[starts[i + 1] − 1]`. */
  readonly records: Int32Array;
  readonly starts: Int32Array;
}

/** The entities of a table: records with the same source and entity, or each record by itself. */
export function entitiesOf(table: LinkageTable, spec: LinkageSpec, records: number): Entities {
  const entity = spec.entity === undefined ? undefined : table.get(spec.entity);
  const source = spec.source === undefined ? undefined : table.get(spec.source);
  if (entity === undefined) return byItem(Int32Array.from({ length: records }, (_, record) => record));
  const entityCodes = codeColumn(entity);
  const sourceCodes = source && codeColumn(source);
  const index = new Map<number, number>();
  let items = 0;
  const itemOf = Int32Array.from({ length: records }, (_, record) => {
    const code = entityCodes.codes[record] as number;
    const key = ((sourceCodes?.codes[record] ?? 0) + 1) * entityCodes.values.length + code;
    const known = code < 0 ? undefined : index.get(key);
    if (known !== undefined) return known;
    if (code >= 0) index.set(key, items);
    return items++;
  });
  return byItem(itemOf);
}

function byItem(itemOf: Int32Array): Entities {
  const items = itemOf.reduce((most, item) => Math.max(most, item + 1), 0);
  const starts = new Int32Array(items + 1);
  for (const item of itemOf) starts[item + 1] = (starts[item + 1] as number) + 1;
  for (let item = 0; item < items; item += 1)
    starts[item + 1] = (starts[item + 1] as number) + (starts[item] as number);
  const next = starts.slice();
  const records = new Int32Array(itemOf.length);
  itemOf.forEach((item, record) => {
    const at = next[item] as number;
    records[at] = record;
    next[item] = at + 1;
  });
  return { items, itemOf, records, starts };
}
