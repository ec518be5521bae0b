import type { Command } from 'commander';
import { registerInstitution } from '../app/desk-import.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';
import { institutionStopsCommand } from './institution-stops.ts';

const kinds = ['hospital', 'clinic', 'dental-clinic', 'care-provider', 'local-government'] as const;

interface AddOptions extends HomeOptions {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** `meguri institution add|list`: who provides. */
export function institutionCommand(): Command {
  return newCommand('institution', '医療情報を提供する機関を登録する・一覧する', 'meguri institution list')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(institutionStopsCommand());
}

function addCommand(): Command {
  return homeCommand(
    'add',
    '機関を登録する',
    'meguri institution add --code 2210012345 --name 例示病院 --kind hospital',
  )
    .requiredOption('--code <code>', '医療機関コード (10 digits), or the operator’s own code')
    .requiredOption('--name <name>', 'the institution’s name')
    .requiredOption('--kind <kind>', kinds.join(' | '))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<AddOptions>();
      const { code, name } = options;
      const kind = kinds.find((known) => known === options.kind);
      if (kind === undefined)
        throw new InvalidInputError('institution/bad-kind', `a kind is one of ${kinds.join(', ')}`);
      await withHome(options, (operator) => registerInstitution(operator, { code, name, kind }));
      printOutcome(options, { code, name, kind }, () => [`登録しました: ${code} ${name}`]);
    });
}

function listCommand(): Command {
  return homeCommand('list', '機関の一覧', 'meguri institution list --json').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const institutions = await withRecords(options, (operator) => operator.institutions.all());
      printOutcome(options, { institutions }, () =>
        institutions.map(({ code, name, kind }) => `${code}  ${name}  ${kind}`),
      );
    },
  );
}
