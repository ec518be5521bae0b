/**
 * A CSV file with its spec and hierarchies as a table with roles.
 */

import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InvalidInputError, NotFoundError } from '../kit/errors.ts';
import { parseAnonymizationSpec, type AnonymizationSpec } from './anonymization-spec.ts';
import { parseHierarchy, readCsvTable, type CsvTable } from './csv-columns.ts';
import type { AttributeRole, Table, TableColumn } from './table.ts';

/** A table as its files describe it. */
export interface TableFiles {
  readonly spec: AnonymizationSpec;
  readonly csv: CsvTable;
  readonly table: Table;
  readonly roles: ReadonlyMap<string, AttributeRole>;
  /** Columns that the spec does not name: they are taken as identifiers. */
  readonly unnamed: readonly string[];
}

const unnamedAttribute = { role: 'identifier', hierarchy: null, fixed: false } as const;

/**
 * Reads `input` by the spec in `specFile`; hierarchies are found relative to the spec.
 *
 * @throws {InvalidInputError} `anonymize/unknown-column` when the spec names a column that is not there, and as
 *   the readers.
 * @throws {NotFoundError} `csv/no-such-file`.
 */
export async function readTableFiles(specFile: string, input: string): Promise<TableFiles> {
  const spec = parseAnonymizationSpec(await readText(specFile));
  const csv = await readCsvTable(input);
  const names = csv.columns.map(({ name }) => name);
  const missing = Object.keys(spec.attributes).filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new InvalidInputError('anonymize/unknown-column', `no such column: ${missing.join(', ')}`);
  const columns = await Promise.all(
    csv.columns.map(async (column): Promise<TableColumn> => {
      const { role, hierarchy, fixed } = spec.attributes[column.name] ?? unnamedAttribute;
      if (role !== 'quasi' || hierarchy === null) return { ...column, role, fixed };
      const text = await readText(resolve(dirname(specFile), hierarchy));
      return { ...column, role, fixed, hierarchy: parseHierarchy(text) };
    }),
  );
  return {
    spec,
    csv,
    table: { columns, rows: csv.rows },
    roles: new Map(columns.map(({ name, role }) => [name, role])),
    unnamed: names.filter((name) => !(name in spec.attributes)),
  };
}

/**
 * The table in `file`, whose columns have no role yet.
 *
 * @throws {InvalidInputError} @throws {NotFoundError} as `readTableFiles`
 */
export async function readPlainTable(file: string): Promise<Table> {
  const { columns, rows } = await readCsvTable(file);
  return { rows, columns: columns.map((column) => ({ ...column, role: 'insensitive' })) };
}

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new NotFoundError('csv/no-such-file', `cannot read ${file}`, { cause: error });
  });
}
