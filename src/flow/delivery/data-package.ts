import { z } from 'zod';
import { label } from './label.ts';
import type { Manifest } from './manifest.ts';
import type { PackageFile } from './package-files.ts';
import type { WrittenTable } from './write-table.ts';

const field = z.object({
  name: z.string().min(1),
  type: z.enum(['integer', 'number', 'string', 'date']),
  title: z.string(),
  description: z.string(),
});

const resource = z.object({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  type: z.literal('table').optional(),
  path: z.string().min(1),
  format: z.enum(['csv', 'parquet']),
  mediatype: z.string(),
  bytes: z.int(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  rowcount: z.int(),
  schema: z.object({ fields: z.array(field).min(1) }),
});

/**
 * What a data package descriptor holds.
 *
 * @see Frictionless Data Package v2
 */
export const dataPackageSchema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  description: z.string(),
  resources: z.array(resource).min(1),
});

/** A Frictionless Data Package descriptor. */
export type DataPackage = z.infer<typeof dataPackageSchema>;

/** The descriptor of a package: every table twice, with schema, digest, size and number of rows. */
export function dataPackage(
  { applicationId, title }: Pick<Manifest, 'applicationId' | 'title'>,
  tables: readonly WrittenTable[],
  files: ReadonlyMap<string, PackageFile>,
): DataPackage {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `meguri-${applicationId.toLowerCase().replaceAll(/[^a-z0-9._-]/g, '-')}`,
    title: `${label}: ${title}`,
    description: 'Anonymized medical data (匿名加工医療情報). Re-identification is forbidden by the Act.',
    resources: tables.flatMap(({ table, rows, csv, parquet }) =>
      (
        [
          ['csv', csv, 'text/csv'],
          ['parquet', parquet, 'application/vnd.apache.parquet'],
        ] as const
      ).map(([format, path, mediatype]) => ({
        name: `${table.name}.${format}`,
        ...(format === 'csv' ? { type: 'table' as const } : {}),
        path,
        format,
        mediatype,
        bytes: files.get(path)?.sizeBytes ?? 0,
        hash: `sha256:${files.get(path)?.sha256 ?? ''}`,
        rowcount: rows,
        schema: {
          fields: table.columns.map(({ name, type, japanese, english }) => ({
            name,
            type,
            title: japanese,
            description: english,
          })),
        },
      })),
    ),
  };
}
