import type { Command } from 'commander';
import { registerInstitution } from '../app/desk-import.ts';
import { institutionKinds, sitesOf, type Institution } from '../flow/institution/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';
import { institutionContractCommand, institutionCostCommand } from './institution-contract.ts';
import { institutionStopsCommand } from './institution-stops.ts';

interface AddOptions extends HomeOptions {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly address?: string;
  readonly representative?: string;
  readonly parent?: string;
  readonly ordinance?: string;
}

/** `meguri institution …`: who provides, under which contract, at what cost; and what it is told back. */
export function institutionCommand(): Command {
  return newCommand('institution', '医療情報を提供する機関を登録する・一覧する', 'meguri institution list')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(institutionContractCommand())
    .addCommand(institutionCostCommand())
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
    .requiredOption('--kind <kind>', institutionKinds.join(' | '))
    .option('--address <address>', 'its address, as records must say it')
    .option('--representative <name>', 'who represents it')
    .option('--parent <code>', 'the group or corporation to which this site belongs')
    .option('--ordinance <note>', 'local governments: what its ordinance (条例) asks for before it provides')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<AddOptions>();
      const institution = institutionOf(options);
      await withHome(options, (operator) => registerInstitution(operator, institution));
      printOutcome(options, institution, ({ code, name }) => [`登録しました: ${code} ${name}`]);
    });
}

function institutionOf({
  code,
  name,
  kind: word,
  address,
  representative,
  parent,
  ordinance,
}: AddOptions): Institution {
  const kind = institutionKinds.find((known) => known === word);
  if (kind === undefined)
    throw new InvalidInputError('institution/bad-kind', `a kind is one of ${institutionKinds.join(', ')}`);
  return {
    code,
    name,
    kind,
    ...(address === undefined ? {} : { address }),
    ...(representative === undefined ? {} : { representative }),
    ...(parent === undefined ? {} : { parent }),
    ...(ordinance === undefined ? {} : { ordinance }),
  };
}

function listCommand(): Command {
  return homeCommand('list', '機関の一覧', 'meguri institution list --group 9900000001 --json')
    .option('--group <code>', 'only the sites of this group')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { readonly group?: string }>();
      const { group } = options;
      const institutions = await withRecords(options, async (operator) => {
        const all = await operator.institutions.all();
        if (group === undefined) return all;
        await operator.institutions.find(group);
        return sitesOf(all, group);
      });
      printOutcome(options, { institutions }, () =>
        institutions.map(({ code, name, kind, ordinance }) =>
          [code, name, kind, ...(ordinance === undefined ? [] : [`条例: ${ordinance}`])].join('  '),
        ),
      );
    });
}
