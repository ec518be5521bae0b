import type { Command } from 'commander';
import { openDuckdbEngine } from '../engines/duckdb/duckdb-engine.ts';
import { signAcceptance, verifyPackage } from '../flow/delivery/index.ts';
import { systemClock, today } from '../kit/clock.ts';
import { writeDurably } from '../kit/durable-file.ts';
import { IntegrityError, InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome, type CommonOptions } from './command-line.ts';
import { privateKeyAt } from './home-command.ts';
import { withPackageFolder } from './package-folder.ts';

interface AcceptOptions extends CommonOptions {
  readonly identity?: string;
  readonly key: string;
  readonly use: string;
  readonly version: string;
  readonly package: string;
  readonly as: string;
  readonly person?: string;
  readonly output: string;
}

/** `meguri deliver accept`: a recipient checks a package and signs that it has it. */
export function acceptCommand(): Command {
  const example =
    'meguri deliver accept P-001.tar.age --identity key.txt --use U-2026-000001 --version 14 --package P-001 --as sato --key sato.pem --output receipt.json';
  return newCommand('accept', '提供物を全て確かめ、受領書に署名する（ホームは不要）', example)
    .argument('<path>', 'the sealed .age file, or its content as .tar or as a folder')
    .option('--identity <file>', 'file with the recipient’s age identity (secret key); needed for .age')
    .requiredOption('--use <number>', 'number of the use, as told with the package')
    .requiredOption('--version <number>', 'version of the use’s case, as told with the package')
    .requiredOption('--package <number>', 'number of the package, as told with it')
    .requiredOption('--as <account>', 'your account at the operator')
    .option('--person <token>', 'the person of that account, when it is called otherwise')
    .requiredOption(
      '--key <pem>',
      'file with the Ed25519 private key registered for that account; it is only read',
    )
    .requiredOption('--output <file>', 'file for the signed acceptance, to be sent to the operator')
    .action(async (path: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<AcceptOptions>();
      const version = Number(options.version);
      if (!Number.isSafeInteger(version) || version < 1) {
        throw new InvalidInputError('deliver/bad-version', 'a version is a whole number from 1');
      }
      const privateKey = await privateKeyAt(options.key);
      await using engine = await openDuckdbEngine();
      const { holds, digest, checks } = await withPackageFolder(path, options.identity, (folder) =>
        verifyPackage(engine, folder),
      );
      if (!holds || digest === undefined) {
        const failed = checks.filter((check) => !check.holds).map(({ name }) => name);
        throw new IntegrityError(
          'deliver/not-whole',
          `not signed, as these checks failed: ${failed.join(', ')}`,
        );
      }
      const facts = {
        case: options.use,
        version,
        package: options.package,
        manifest: digest,
        account: options.as,
        person: options.person ?? options.as,
        acceptedOn: today(systemClock),
        checks: checks.map(({ name }) => name),
      };
      const acceptance = signAcceptance(facts, privateKey);
      await writeDurably(options.output, `${JSON.stringify(acceptance, null, 2)}\n`);
      printOutcome(options, { output: options.output, manifest: digest, checks: facts.checks }, () => [
        `${String(checks.length)} 件の確認に全て合格`,
        `目録の値: ${digest}`,
        `受領書: ${options.output}（認定事業者に送ってください）`,
      ]);
    });
}
