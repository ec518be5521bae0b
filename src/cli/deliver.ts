import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import {
  identitiesIn,
  openSealed,
  unpackInto,
  verifyPackage,
  type PackageVerification,
} from '../flow/delivery/index.ts';
import { InvalidInputError, NotFoundError } from '../kit/errors.ts';
import { newCommand, printOutcome, tell, type CommonOptions } from './command-line.ts';

interface VerifyOptions extends CommonOptions {
  readonly identity?: string;
  readonly unsigned?: boolean;
}

interface OpenOptions extends CommonOptions {
  readonly identity: string;
  readonly input: string;
  readonly output: string;
}

/** Exit code of the kind `integrity`. */
const mismatchExitCode = 70;

async function identities(path: string | undefined): Promise<string[]> {
  if (path === undefined) {
    throw new InvalidInputError('deliver/no-identity', 'a sealed file needs --identity FILE');
  }
  return identitiesIn(await readFile(path, 'utf8'));
}

/** The package's folder: `path` itself, or a private temporary folder with what was in the archive. */
async function withFolder<Result>(
  path: string,
  identity: string | undefined,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new NotFoundError('deliver/no-package', 'there is nothing at this path');
  if (found.isDirectory()) return use(path);
  const folder = await mkdtemp(join(tmpdir(), 'meguri-verify-'));
  try {
    if (path.endsWith('.age')) await openSealed(path, await identities(identity), folder);
    else await unpackInto(createReadStream(path) as AsyncIterable<Uint8Array>, folder);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function described({ holds, digest, checks }: PackageVerification): string[] {
  const lines = checks.map(
    (check) => `${check.holds ? '○' : '×'} ${check.name.padEnd(20)} ${check.japanese}  ${check.detail}`,
  );
  return [...lines, '', `SHA-256 ${digest ?? '-'}`, holds ? '全ての確認に合格' : '合格しない確認がある'];
}

function verifyCommand(): Command {
  return newCommand(
    'verify',
    'check a package by its own bytes, without a home',
    'meguri deliver verify ./package',
  )
    .argument('<path>', 'folder, .tar or .age')
    .option('--identity <file>', 'age identity, for a sealed package')
    .option('--unsigned', 'do not ask for approvals: the package is not released yet')
    .action(async (path: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<VerifyOptions>();
      await using engine = await openDuckdbEngine();
      const outcome = await withFolder(path, options.identity, (folder) =>
        verifyPackage(engine, folder, { unsigned: options.unsigned === true }),
      );
      printOutcome(options, outcome, described);
      if (!outcome.holds) process.exitCode = mismatchExitCode;
    });
}

function openCommand(): Command {
  return newCommand(
    'open',
    'open a sealed package with the recipient’s identity',
    'meguri deliver open --identity key.txt --input delivery.age --output ./package',
  )
    .requiredOption('--identity <file>', 'age identity of the recipient')
    .requiredOption('--input <file>', 'sealed package')
    .requiredOption('--output <folder>', 'new folder for its files')
    .action(async (_own: unknown, command: Command) => {
      const { identity, input, output, ...options } = command.optsWithGlobals<OpenOptions>();
      tell('opening');
      await openSealed(input, await identities(identity), output);
      printOutcome(options, { output }, () => [`opened into ${output}`]);
    });
}

/** `meguri deliver`: what a recipient does with a package. */
export function deliverCommand(): Command {
  return newCommand('deliver', 'check and open delivered packages', 'meguri deliver verify ./package')
    .addCommand(verifyCommand())
    .addCommand(openCommand());
}
