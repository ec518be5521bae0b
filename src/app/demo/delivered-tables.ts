import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../flow/delivery/index.ts';
import type { Engine } from '../../sql/engine.ts';
import { id, sql } from '../../sql/sql.ts';

/** Makes a view per table of an opened package, by its OMOP name. Gives the manifest. */
export async function openDeliveredTables(engine: Engine, folder: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  for (const { name, parquet } of manifest.tables) {
    await engine.run(sql`create or replace view ${id(name)} as ${engine.parquet([join(folder, parquet)])}`);
  }
  return manifest;
}
