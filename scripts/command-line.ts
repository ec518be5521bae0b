/**
 * The list of commands in `docs/reference/command-line.md`, made from the commands' own help. What stands above the mark is written by hand.
 * With `--check` nothing is written and a difference fails.
 */

import type { Command } from 'commander';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../src/cli/commands.ts';
import { root } from './run-step.ts';

const mark = '<!-- Below: made by scripts/command-line.ts -->';
const path = join(root, 'docs/reference/command-line.md');

/** What `--help` prints after the options: the example. */
function exampleOf(command: Command): readonly string[] {
  let text = '';
  command.configureOutput({ writeOut: (more) => (text += more), writeErr: () => undefined });
  command.outputHelp();
  const found = /Example:\n([\s\S]*)$/.exec(text)?.[1] ?? '';
  const lines = found.split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
}

function described(command: Command, above: readonly string[], level: number): readonly string[] {
  const names = [...above, command.name()];
  const help = command.createHelp();
  const shown = (term: string) => `\`${term.replaceAll('|', '\\|')}\``;
  const parts = [
    ...help.visibleArguments(command).map((one) => `| ${shown(`<${one.name()}>`)} | ${one.description} |`),
    ...command.options
      .filter(({ long, hidden }) => long !== '--json' && !hidden)
      .map((one) => {
        const preset = one.defaultValue === undefined ? '' : ` (${JSON.stringify(one.defaultValue)})`;
        return `| ${shown(one.flags)}${one.mandatory ? ' (needed)' : ''} | ${one.description}${preset} |`;
      }),
  ];
  const examples = command.commands.length > 0 ? [] : exampleOf(command);
  return [
    `${'#'.repeat(level)} \`meguri ${names.join(' ')}\``,
    '',
    command.description(),
    '',
    ...(parts.length === 0 ? [] : ['| | |', '|---|---|', ...parts, '']),
    ...(examples.length === 0 ? [] : ['```sh', ...examples, '```', '']),
    ...command.commands
      .filter((sub) => sub.name() !== 'help')
      .flatMap((sub) => described(sub, names, Math.min(level + 1, 4))),
  ];
}

const sections: string[] = [];
for (const { load } of Object.values(commands)) sections.push(...described(await load(), [], 2));
const present = readFileSync(path, 'utf8');
const head = present.split(mark)[0] ?? '';
const made = `${head.trimEnd()}\n\n${mark}\n\n${sections.join('\n').trimEnd()}\n`;
if (!process.argv.includes('--check')) writeFileSync(path, made);
else if (made !== present) {
  process.stdout.write(
    'docs/reference/command-line.md is not up to date: run node scripts/command-line.ts\n',
  );
  process.exitCode = 1;
}
