/** How to link the identity records of our own formats (columns of `identityColumns` in formats/record-tables.ts). */

import { codeColumn, type ColumnInput, type LinkageTable } from './coded-column.ts';
import type { LinkageSpec } from './linkage-spec.ts';

/**
 * The spec for a table that `identityLinkageTable` made. Rows of one `subject` of one `source` are one person: old surnames
 * and old insurance numbers count through the row that agrees best.
 */
export const identityLinkageSpec: LinkageSpec = {
  id: 'subject',
  source: 'source',
  entity: 'subject',
  columns: {
    name: 'full-name',
    kana: 'kana-full-name',
    birth_on: 'date',
    sex: 'sex',
    postcode: 'postcode',
    address: 'address',
    phone: 'phone',
    insurance: 'insurance-number',
    insured_branch: 'insurance-branch',
  },
};

/** A table of identity columns, with insurer, symbol and number as the one column `insurance`. */
export function identityLinkageTable(columns: LinkageTable): LinkageTable {
  const cells = (name: string): readonly (string | null)[] => {
    const column: ColumnInput = columns.get(name) ?? [];
    if (!('codes' in column)) return column;
    const { codes, values } = codeColumn(column);
    return Array.from(codes, (code) => values[code] ?? null);
  };
  const [insurers, symbols, numbers] = [
    cells('insurer_number'),
    cells('insured_symbol'),
    cells('insured_number'),
  ];
  const insurance = insurers.map((insurer, row) => {
    const number = numbers[row] ?? null;
    return insurer === null || number === null ? null : [insurer, symbols[row] ?? '', number].join('|');
  });
  const wanted = ['source', 'subject', ...Object.keys(identityLinkageSpec.columns)];
  const kept = [...columns].filter(([name]) => wanted.includes(name));
  return new Map<string, ColumnInput>([...kept, ['insurance', insurance]]);
}
