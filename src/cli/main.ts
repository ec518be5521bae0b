/**
 * The one executable. Only the file of the command that was asked for is loaded.
 */

import { Command, CommanderError } from 'commander';
import { exitCodeOf, MeguriError } from '../kit/errors.ts';
import { tell } from './command-line.ts';
import { commands } from './commands.ts';

async function main(args: readonly string[]): Promise<number> {
  const program = new Command('meguri')
    .description('めぐり: 次世代医療基盤法のためのソフトウェア')
    .addHelpText(
      'after',
      '\nBeside these: `./meguri check` and `./meguri test` (for those who change Meguri; see CONTRIBUTING.md)',
    )
    .exitOverride();
  const wanted = args.find((arg) => !arg.startsWith('-'));
  for (const [name, { summary, load }] of Object.entries(commands)) {
    program.addCommand(name === wanted ? await load() : new Command(name).description(summary));
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    // A command whose checks did not hold says so by its exit code, after printing what it found.
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error, args.includes('--json'));
  }
}

/**
 * Says what went wrong: under `--json` as one document. What a library says may quote a cell or a path that names a patient, so
 * of a foreign error only its kind and where it was thrown are told.
 */
function report(error: unknown, json: boolean): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const { code, message } = told(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  if (error instanceof CommanderError) return 2;
  const japanese = error instanceof MeguriError ? error.japanese : undefined;
  if (japanese !== undefined) tell(japanese);
  tell(`meguri: ${code}: ${message}`);
  if (!(error instanceof MeguriError) && error instanceof Error) {
    tell(
      (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n'),
    );
  }
  return exitCodeOf(error);
}

function told(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof MeguriError) return error;
  if (error instanceof CommanderError) return { code: 'cli/bad-arguments', message: error.message };
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const name = error instanceof Error ? error.name : typeof error;
  return {
    code: 'cli/unexpected',
    message: `an unexpected ${name}${code}; please report it with the lines below`,
  };
}

process.exitCode = await main(process.argv.slice(2));
