import { rm } from 'node:fs/promises';
import type { Engine, LoadedColumn, TableWriter } from '../sql/engine.ts';
import { commaList, id, sql, type SqlValue } from '../sql/sql.ts';

/** What a file is made of. */
interface ParquetTableParts {
  /** Of a table that nobody else uses in the engine. */
  readonly name: string;
  readonly path: string;
  readonly columns: readonly LoadedColumn[];
  /** Rows that the engine holds before they are written as a part of the file. */
  readonly rowsOfPart?: number;
}

/** One Parquet file that grows row by row, in bounded memory. */
export class ParquetTable {
  readonly #engine: Engine;
  readonly #name: string;
  readonly #path: string;
  readonly #columns: readonly LoadedColumn[];
  readonly #rowsOfPart: number;
  readonly #parts: string[] = [];
  #writer: TableWriter | undefined;
  #rowsInPart = 0;
  #rows = 0;

  constructor(engine: Engine, { name, path, columns, rowsOfPart = 500_000 }: ParquetTableParts) {
    this.#engine = engine;
    this.#name = name;
    this.#path = path;
    this.#columns = columns;
    this.#rowsOfPart = rowsOfPart;
  }

  /** Rows so far. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds rows, each with one cell per column. */
  async append(rows: readonly (readonly SqlValue[])[]): Promise<void> {
    if (rows.length === 0) return;
    this.#writer ??= await this.#engine.writer(this.#name, this.#columns);
    this.#writer.append(rows);
    this.#rows += rows.length;
    this.#rowsInPart += rows.length;
    if (this.#rowsInPart >= this.#rowsOfPart)
      await this.#closePart(`${this.#path}.part${this.#parts.length}`);
  }

  /** Writes the file. A table without rows is a file without rows. */
  async close(): Promise<void> {
    if (this.#parts.length === 0) {
      this.#writer ??= await this.#engine.writer(this.#name, this.#columns);
      await this.#closePart(this.#path);
      return;
    }
    if (this.#writer !== undefined) await this.#closePart(`${this.#path}.part${this.#parts.length}`);
    await this.#engine.writeParquet(this.#engine.parquet(this.#parts), this.#path);
    for (const part of this.#parts) await rm(part);
  }

  async #closePart(path: string): Promise<void> {
    await this.#writer?.close();
    this.#writer = undefined;
    this.#rowsInPart = 0;
    const names = commaList(this.#columns.map(({ name }) => id(name)));
    await this.#engine.writeParquet(sql`select ${names} from ${id(this.#name)}`, path);
    await this.#engine.drop(this.#name);
    this.#parts.push(path);
  }
}
