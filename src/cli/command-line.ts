import { Command } from 'commander';

/** Options that every command has. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** A command with `--json` and an example in its help. */
export function newCommand(name: string, summary: string, example: string): Command {
  return new Command(name)
    .description(summary)
    .option('--json', 'print one JSON document on stdout; progress and logs go to stderr')
    .addHelpText('after', `\nExample:\n  $ ${example}`)
    .exitOverride();
}

/** Prints the outcome: as one JSON document, or as the lines that `describe` makes of it. */
export function printOutcome<Outcome>(
  options: CommonOptions,
  outcome: Outcome,
  describe: (outcome: Outcome) => readonly string[],
): void {
  process.stdout.write(
    options.json === true ? `${JSON.stringify(outcome)}\n` : `${describe(outcome).join('\n')}\n`,
  );
}

/** Says something to the person who waits, beside the outcome. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
