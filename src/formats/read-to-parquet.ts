import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../kit/progress.ts';
import type { Engine, LoadedColumn } from '../sql/engine.ts';
import type { SqlValue } from '../sql/sql.ts';
import { domains, type Domain, type FormatName, type ReadBatch, type UnitCounts } from './clinical-model.ts';
import { readerFor } from './detect-format.ts';
import { FindingSummary, type FindingGroup } from './finding-summary.ts';
import { omopTables } from './omop-tables.ts';
import { ParquetTable } from './parquet-table.ts';
import { readMixed, type MixedBatch } from './read-mixed.ts';
import { eventColumns, eventRow, identityColumns, identityRow } from './record-tables.ts';
import type { SourceFiles } from './source-files.ts';
import { addUnits, assertBalanced, noUnits } from './unit-counts.ts';

/** What to read, and where to. */
export interface ReadRequest {
  readonly files: SourceFiles;
  readonly format: FormatName | 'auto';
  /** An empty private engine. */
  readonly engine: Engine;
  /** Made when it is not there; files of the same names in it are replaced. */
  readonly outputFolder: string;
  /** How many places `findings.json` names for each kind of finding. */
  readonly placesEach?: number;
  /** Told the units read so far. */
  readonly progress?: Progress;
}

/** What was read. */
export interface ReadSummary {
  readonly units: UnitCounts;
  /** Units by format; what no reader knew stands under `unknown`. */
  readonly formats: Readonly<Record<string, UnitCounts>>;
  /** Rows by file, without `.parquet`. */
  readonly rows: Readonly<Record<string, number>>;
  readonly findings: readonly FindingGroup[];
}

/**
 * Reads files into Parquet: a file per OMOP table, `identity.parquet`, and `findings.json` with this summary.
 *
 * @throws {IntegrityError} `formats/units-do-not-add-up` when a reader lost something in silence.
 */
export async function readToParquet(request: ReadRequest): Promise<ReadSummary> {
  await mkdir(request.outputFolder, { recursive: true });
  const tables = new OutputTables(request.engine, request.outputFolder);
  const findings = new FindingSummary(request.placesEach ?? 20);
  const formats: Record<string, UnitCounts> = {};
  let units = noUnits;
  for await (const { format, batch } of batchesOf(request)) {
    assertBalanced(batch.units);
    const name = format ?? 'unknown';
    formats[name] = addUnits(formats[name] ?? noUnits, batch.units);
    units = addUnits(units, batch.units);
    findings.add(batch.findings);
    await tables.append(batch);
    request.progress?.(units.read);
  }
  const summary = { units, formats, rows: await tables.close(), findings: findings.groups() };
  await writeFile(join(request.outputFolder, 'findings.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

async function* batchesOf({ files, format }: ReadRequest): AsyncIterable<MixedBatch> {
  if (format === 'auto') yield* readMixed(files);
  else for await (const batch of readerFor(format).read(files)) yield { format, batch };
}

/** Columns of a domain's table: the name in the file, and the position in an event row. */
const columnsOf = (domain: Domain): readonly (LoadedColumn & { readonly from: number })[] =>
  eventColumns.flatMap(({ name, type }, from) => {
    const renamed = omopTables[domain].columns[name];
    return renamed === null ? [] : [{ name: renamed ?? name, type, from }];
  });

class OutputTables {
  readonly #identities: ParquetTable;
  readonly #events: ReadonlyMap<Domain, { readonly table: ParquetTable; readonly from: readonly number[] }>;
  readonly #names = new Map<ParquetTable, string>();

  constructor(engine: Engine, folder: string) {
    const open = (name: string, columns: readonly LoadedColumn[]) => {
      const table = new ParquetTable(engine, { name, path: join(folder, `${name}.parquet`), columns });
      this.#names.set(table, name);
      return table;
    };
    this.#identities = open('identity', identityColumns);
    this.#events = new Map(
      domains.map((domain) => {
        const columns = columnsOf(domain);
        return [
          domain,
          { table: open(omopTables[domain].table, columns), from: columns.map(({ from }) => from) },
        ];
      }),
    );
  }

  async append(batch: ReadBatch): Promise<void> {
    await this.#identities.append(batch.identities.map(identityRow));
    const rows = new Map<Domain, SqlValue[][]>(domains.map((domain) => [domain, []]));
    for (const event of batch.events) {
      const row = eventRow(event);
      const from = this.#events.get(event.domain)?.from ?? [];
      rows.get(event.domain)?.push(from.map((index) => row[index] ?? null));
    }
    for (const [domain, some] of rows) await this.#events.get(domain)?.table.append(some);
  }

  async close(): Promise<Record<string, number>> {
    const rows: Record<string, number> = {};
    for (const [table, name] of this.#names) {
      await table.close();
      rows[name] = table.rows;
    }
    return rows;
  }
}
