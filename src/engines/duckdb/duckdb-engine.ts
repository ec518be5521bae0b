import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import { dayFromNumber, dayNumber, type Day } from '../../kit/day.ts';
import { ConflictError, EngineError } from '../../kit/errors.ts';
import { duckdbDialect } from '../../sql/dialect.ts';
import type { ColumnType, Engine, LoadedColumn, TableWriter } from '../../sql/engine.ts';
import { tableRelation, type Relation } from '../../sql/relation.ts';
import { commaList, id, join, render, sql, type Sql, type SqlValue } from '../../sql/sql.ts';

const types: Readonly<Record<ColumnType, DuckDBType>> = {
  text: VARCHAR,
  integer: INTEGER,
  bigint: BIGINT,
  double: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
};

/** A chunk holds at most this many rows (DuckDB's vector size). */
const chunkRows = 2048;

const toCell = (value: DuckDBValue): SqlValue => {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  if (typeof value === 'bigint') {
    return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER ? Number(value) : value;
  }
  if (value instanceof DuckDBDateValue) return dayFromNumber(value.days);
  return value.toString();
};

const fromCell = (type: ColumnType, cell: SqlValue): DuckDBValue => {
  if (cell === null) return null;
  if (type === 'date') return new DuckDBDateValue(dayNumber(String(cell) as Day));
  if (type === 'bigint') return BigInt(cell);
  return cell;
};

const selectOf = (query: Sql | Relation): Sql => ('parts' in query ? query : query.select);
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** How much of the machine an engine may take. */
export interface DuckdbLimits {
  readonly threads?: number;
  readonly memoryMegabytes?: number;
  /** Where it may spill; without it, nothing is written to disk. */
  readonly spillFolder?: string;
  /** A database file; in memory when not given. */
  readonly path?: string;
}

/**
 * A private DuckDB. No extension is ever fetched: the machine may have no network, and must not try.
 *
 * @throws {EngineError} `engine/duckdb-failed`, with DuckDB's message as cause, from each operation.
 */
export async function openDuckdbEngine(limits: DuckdbLimits = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(limits.path ?? ':memory:', {
    threads: String(limits.threads ?? 2),
    ...(limits.memoryMegabytes === undefined ? {} : { memory_limit: `${limits.memoryMegabytes}MB` }),
    temp_directory: limits.spillFolder ?? '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  return new DuckdbEngine(instance, connection);
}

class DuckdbEngine implements Engine {
  readonly dialect = duckdbDialect;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** Whether a result is being read: DuckDB ends it without a word when its connection is used for something else. */
  #isReading = false;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  async #execute<Result>(
    statement: Sql,
    how: (text: string, params: DuckDBValue[]) => Promise<Result>,
  ): Promise<Result> {
    if (this.#isReading) {
      throw new ConflictError('engine/busy', 'a result is being read; read it to its end first');
    }
    const { text, params } = render(statement, this.dialect);
    try {
      return await how(text, [...params]);
    } catch (cause) {
      // DuckDB's own message may quote a cell, so it stays in `cause` and out of ours.
      throw new EngineError('engine/duckdb-failed', 'the query engine refused a statement', { cause });
    }
  }

  async run(statement: Sql): Promise<void> {
    await this.#execute(statement, (text, params) => this.#connection.run(text, params));
  }

  async rows(query: Sql | Relation): Promise<SqlValue[][]> {
    const rows: SqlValue[][] = [];
    for await (const batch of this.stream(query)) for (const row of batch) rows.push(row);
    return rows;
  }

  async columns(query: Sql | Relation): Promise<SqlValue[][]> {
    const columns: SqlValue[][] = [];
    for await (const chunk of this.#chunks(query)) {
      for (let index = 0; index < chunk.columnCount; index += 1) {
        const column = (columns[index] ??= []);
        for (const value of chunk.getColumnValues(index)) column.push(toCell(value));
      }
    }
    return columns;
  }

  async *stream(query: Sql | Relation): AsyncIterable<SqlValue[][]> {
    for await (const chunk of this.#chunks(query)) yield chunk.getRows().map((row) => row.map(toCell));
  }

  /** The chunks of a result, while nothing else may use the connection. */
  async *#chunks(query: Sql | Relation): AsyncIterable<DuckDBDataChunk> {
    const executing = this.#execute(selectOf(query), (text, params) => this.#connection.stream(text, params));
    this.#isReading = true;
    try {
      const result = await executing;
      for (;;) {
        const chunk = await result.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) return;
        yield chunk;
      }
    } finally {
      this.#isReading = false;
    }
  }

  async store<Class extends Relation['informationClass']>(
    name: string,
    relation: Relation<Class>,
  ): Promise<Relation<Class>> {
    await this.run(sql`create or replace table ${id(name)} as ${relation.select}`);
    return tableRelation(name, relation);
  }

  async writer(name: string, columns: readonly LoadedColumn[]): Promise<TableWriter> {
    const definitions = columns.map(({ name: column, type }) => join([id(column), sqlType(type)], ' '));
    await this.run(sql`create or replace table ${id(name)} (${commaList(definitions)})`);
    const appender = await this.#connection.createAppender(name);
    const columnTypes = columns.map(({ type }) => type);
    const duckTypes = columnTypes.map((type) => types[type]);
    let waiting: DuckDBValue[][] = columnTypes.map(() => []);
    const flush = (rows: number) => {
      const chunk = DuckDBDataChunk.create(duckTypes, rows);
      chunk.setColumns(waiting);
      appender.appendDataChunk(chunk);
      waiting = columnTypes.map(() => []);
    };
    return {
      append: (rows) => {
        for (const row of rows) {
          columnTypes.forEach((type, index) => waiting[index]?.push(fromCell(type, row[index] ?? null)));
          if (waiting[0]?.length === chunkRows) flush(chunkRows);
        }
      },
      close: () => {
        const left = waiting[0]?.length ?? 0;
        if (left > 0) flush(left);
        appender.closeSync();
        return Promise.resolve();
      },
    };
  }

  async drop(name: string): Promise<void> {
    await this.run(sql`drop table if exists ${id(name)}`);
  }

  parquet(paths: readonly string[]): Sql {
    return {
      parts: [{ kind: 'text', text: `select * from read_parquet([${paths.map(literal).join(', ')}])` }],
    };
  }

  async writeParquet(query: Sql | Relation, path: string): Promise<void> {
    const target: Sql = { parts: [{ kind: 'text', text: literal(path) }] };
    await this.run(sql`copy (${selectOf(query)}) to ${target} (format parquet, compression zstd)`);
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
    return Promise.resolve();
  }
}

function sqlType(type: ColumnType): Sql {
  return { parts: [{ kind: 'text', text: types[type].toString() }] };
}
