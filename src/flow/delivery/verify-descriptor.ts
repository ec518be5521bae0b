import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { dataPackageSchema, type DataPackage } from './data-package.ts';
import { dataPackageName, type Manifest } from './manifest.ts';
import type { FieldType } from './omop-tables.ts';
import type { PackageCheck } from './package-check.ts';

type Resource = DataPackage['resources'][number];

const forms: Readonly<Record<FieldType, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
  date: /^\d{4}-\d{2}-\d{2}$/,
  string: /^(?![=+\-@\t\r\n＝＋－＠])|^[+-]?\d+(\.\d+)?$/u,
};

/** What is wrong with a CSV file, or undefined: its header, the form of its cells, cells that would run, its rows. */
async function refusalOfCsv(
  folder: string,
  { path, schema, rowcount }: Resource,
): Promise<string | undefined> {
  const { fields } = schema;
  let line = 0;
  try {
    const parser = parse({ bom: true, relax_column_count: false });
    createReadStream(join(folder, path))
      .on('error', (error) => parser.destroy(error))
      .pipe(parser);
    for await (const row of parser as AsyncIterable<string[]>) {
      line += 1;
      if (line === 1) {
        if (fields.some(({ name }, index) => row[index] !== name) || row.length !== fields.length)
          return 'header';
        continue;
      }
      const bad = fields.find(({ type }, index) => row[index] !== '' && !forms[type].test(row[index] ?? ''));
      if (bad !== undefined) return `column ${bad.name}`;
    }
  } catch {
    return 'unreadable';
  }
  return line - 1 === rowcount ? undefined : 'rows';
}

async function readDescriptor(folder: string): Promise<DataPackage | undefined> {
  try {
    return dataPackageSchema.parse(JSON.parse(await readFile(join(folder, dataPackageName), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Whether the descriptor is a Frictionless Data Package that says of the tables what the manifest says, and CSV files conform to it. */
export async function verifyDescriptor(folder: string, manifest: Manifest): Promise<PackageCheck[]> {
  const descriptor = await readDescriptor(folder);
  const resources = descriptor?.resources ?? [];
  const bad: string[] = [];
  for (const { name, rows, csv, parquet } of manifest.tables) {
    for (const path of [csv, parquet]) {
      const file = manifest.files.find((each) => each.path === path);
      const resource = resources.find((each) => each.path === path);
      const same =
        file !== undefined &&
        resource?.hash === `sha256:${file.sha256}` &&
        resource.bytes === file.sizeBytes &&
        resource.rowcount === rows;
      if (!same) bad.push(`${name}: ${path}`);
    }
  }
  const unfit: string[] = [];
  for (const resource of resources.filter(({ format }) => format === 'csv')) {
    const refusal = await refusalOfCsv(folder, resource);
    if (refusal !== undefined) unfit.push(`${resource.name}: ${refusal}`);
  }
  const count = manifest.tables.length;
  return [
    {
      name: 'data-package',
      japanese: 'datapackage.jsonの形が正しく、目録と合う',
      holds: descriptor !== undefined && bad.length === 0 && resources.length === 2 * count,
      detail:
        descriptor === undefined
          ? dataPackageName
          : bad.length === 0
            ? `${resources.length}`
            : bad.join(', '),
    },
    {
      name: 'csv-conforms',
      japanese: 'CSVが列の型に合い、実行されるセルがない',
      holds: descriptor !== undefined && unfit.length === 0,
      detail: unfit.length === 0 ? `${count}` : unfit.join(', '),
    },
  ];
}
