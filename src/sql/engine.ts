import type { InformationClass } from '../law/information-class.ts';
import type { Dialect } from './dialect.ts';
import type { Relation } from './relation.ts';
import type { Sql, SqlValue } from './sql.ts';

/** Type of a loaded column. `date` cells are `YYYY-MM-DD` strings. */
export type ColumnType = 'text' | 'integer' | 'bigint' | 'double' | 'boolean' | 'date';

/** A column to load: its values by row; null where there is none. */
export interface LoadedColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Rows being written to one table. */
export interface TableWriter {
  /** Adds rows; each has one cell per column, in order. */
  append(rows: readonly (readonly SqlValue[])[]): void;
  /** Writes what is left. The table is complete only after this. */
  close(): Promise<void>;
}

/** The engine port: where relations are evaluated. One private database per engine. */
export interface Engine extends AsyncDisposable {
  readonly dialect: Dialect;
  /** Runs a statement that returns nothing. */
  run(statement: Sql): Promise<void>;
  /** All rows of a select or relation. Dates come as `YYYY-MM-DD`, bigints as numbers when they are safe. */
  rows(query: Sql | Relation): Promise<SqlValue[][]>;
  /** All rows, column by column, in the order of the select. */
  columns(query: Sql | Relation): Promise<SqlValue[][]>;
  /** Rows as they come, in batches, in constant memory. */
  stream(query: Sql | Relation): AsyncIterable<SqlValue[][]>;
  /** A table `name` with the rows of `relation`, replacing an older one; and the relation that reads it. */
  store<Class extends InformationClass>(name: string, relation: Relation<Class>): Promise<Relation<Class>>;
  /** A new empty table to be filled row by row, replacing an older one. */
  writer(name: string, columns: readonly LoadedColumn[]): Promise<TableWriter>;
  /** Drops a table if it is there. */
  drop(name: string): Promise<void>;
  /** A select over Parquet files (a path, or a list of paths). */
  parquet(paths: readonly string[]): Sql;
  /** Writes the rows, in the order of the select, as one zstd Parquet file. */
  writeParquet(query: Sql | Relation, path: string): Promise<void>;
}
