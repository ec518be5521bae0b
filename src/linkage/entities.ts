/** Records that are known to be of one person (rows of one patient's history) as one item to cluster. */

import { codeColumn, type LinkageTable } from './coded-column.ts';
import type { LinkageSpec } from './linkage-spec.ts';

/** Items to cluster and the records of each. */
export interface Entities {
  /** Per record its item: the number of its entity. */
  readonly itemOf: Int32Array;
  /** Per item its records, in order. */
  readonly recordsOf: readonly (readonly number[])[];
}

/** The entities of a table: records with the same source and entity, or each record by itself. */
export function entitiesOf(table: LinkageTable, spec: LinkageSpec, records: number): Entities {
  const entity = spec.entity === undefined ? undefined : table.get(spec.entity);
  const source = spec.source === undefined ? undefined : table.get(spec.source);
  const entityCodes = entity && codeColumn(entity);
  const sourceCodes = source && codeColumn(source);
  const index = new Map<number, number>();
  const recordsOf: number[][] = [];
  const itemOf = Int32Array.from({ length: records }, (_, record) => {
    const code = entityCodes?.codes[record] ?? -1;
    const key =
      code < 0 ? -1 : ((sourceCodes?.codes[record] ?? 0) + 1) * (entityCodes?.values.length ?? 0) + code;
    const known = code < 0 ? undefined : index.get(key);
    if (known !== undefined) {
      recordsOf[known]?.push(record);
      return known;
    }
    const item = recordsOf.push([record]) - 1;
    if (code >= 0) index.set(key, item);
    return item;
  });
  return { itemOf, recordsOf };
}
