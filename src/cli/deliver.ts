import type { Command } from 'commander';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import { openSealed, verifyPackage, type PackageVerification } from '../flow/delivery/index.ts';
import { newCommand, printOutcome, tell, type CommonOptions } from './command-line.ts';
import { acceptCommand } from './deliver-accept.ts';
import { identities, withPackageFolder } from './package-folder.ts';

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

function described({ holds, digest, checks }: PackageVerification): string[] {
  const lines = checks.map(
    (check) => `${check.holds ? '○' : '×'} ${check.name.padEnd(20)} ${check.japanese}  ${check.detail}`,
  );
  return [...lines, '', `SHA-256 ${digest ?? '-'}`, holds ? '全ての確認に合格' : '合格しない確認がある'];
}

function verifyCommand(): Command {
  return newCommand(
    'verify',
    '提供物をそれ自身だけで確かめる（ホームは不要）',
    'meguri deliver verify P-001.tar.age --identity key.txt',
  )
    .argument('<path>', 'the sealed .age file, or its content as .tar or as a folder')
    .option('--identity <file>', 'file with the recipient’s age identity (secret key); needed for .age')
    .option('--unsigned', 'do not ask for the approvals, for a package that is not released yet')
    .action(async (path: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<VerifyOptions>();
      await using engine = await openDuckdbEngine();
      const outcome = await withPackageFolder(path, options.identity, (folder) =>
        verifyPackage(engine, folder, { unsigned: options.unsigned === true }),
      );
      printOutcome(options, outcome, described);
      if (!outcome.holds) process.exitCode = mismatchExitCode;
    });
}

function openCommand(): Command {
  return newCommand(
    'open',
    '封緘された提供物を利活用者の鍵で開く',
    'meguri deliver open --identity key.txt --input P-001.tar.age --output ./package',
  )
    .requiredOption('--identity <file>', 'file with the recipient’s age identity (secret key)')
    .requiredOption('--input <file>', 'the sealed package, .age')
    .requiredOption('--output <folder>', 'folder for its files, best a new one')
    .action(async (_own: unknown, command: Command) => {
      const { identity, input, output, ...options } = command.optsWithGlobals<OpenOptions>();
      tell('opening');
      await openSealed(input, await identities(identity), output);
      printOutcome(options, { output }, () => [`opened into ${output}`]);
    });
}

/** `meguri deliver`: what a recipient does with a package. */
export function deliverCommand(): Command {
  return newCommand('deliver', '受け取った提供物を確かめる・開く', 'meguri deliver verify ./package')
    .addCommand(verifyCommand())
    .addCommand(openCommand())
    .addCommand(acceptCommand());
}
