import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import {
  confirmationCsv,
  confirmationRecordsFor,
  provisionCsv,
  provisionRecordsFor,
  recordOperatorProfile,
} from '../app/desk/records.ts';
import { day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

interface ExportOptions extends HomeOptions {
  readonly kind: string;
  readonly institution?: string;
  readonly from?: string;
  readonly to?: string;
  readonly output?: string;
}

/** `meguri record export|operator`: records of provision and of receipt, for those who inspect. */
export function recordCommand(): Command {
  const example =
    'meguri record export --kind provision --institution 2210012345 --from 2026-04-01 --output provision.csv';
  return newCommand('record', '提供記録・確認記録を書き出す', example)
    .addCommand(exportCommand(example))
    .addCommand(operatorCommand());
}

function exportCommand(example: string): Command {
  return homeCommand('export', '提供記録（機関）又は確認記録（事業者）を書き出す', example)
    .requiredOption('--kind <kind>', 'provision | confirmation')
    .option('--institution <code>', 'only of this institution')
    .option('--from <day>', 'first day of the provision')
    .option('--to <day>', 'last day of the provision')
    .option(
      '--output <csv>',
      'write a CSV file (without it, what there is is printed; --json gives all of it)',
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      const { kind, output } = options;
      if (kind !== 'provision' && kind !== 'confirmation')
        throw new InvalidInputError('record/bad-kind', 'a record is of the kind provision or confirmation');
      const query = {
        ...(options.institution === undefined ? {} : { institution: options.institution }),
        ...(options.from === undefined ? {} : { from: day(options.from) }),
        ...(options.to === undefined ? {} : { to: day(options.to) }),
      };
      const found = await withRecords(options, async (home) => {
        if (kind === 'confirmation') {
          const exported = await confirmationRecordsFor(home, query);
          if (output !== undefined) await writeFile(output, confirmationCsv(exported.records));
          return exported;
        }
        const exported = await provisionRecordsFor(home, query);
        if (output !== undefined) await writeFile(output, provisionCsv(home, exported.records));
        return exported;
      });
      printOutcome(options, { kind, ...found }, ({ records, missing }) => [
        `${kind === 'provision' ? '提供記録' : '確認記録'} ${String(records.length)}件${output === undefined ? '' : 'を書き出しました'}`,
        ...(missing.length === 0 ? [] : [`未登録の事項があります: ${missing.join('、')}`]),
      ]);
    });
}

function operatorCommand(): Command {
  const example =
    'meguri record operator --name 例示機構 --address 東京都千代田区 --representative "代表理事 甲" --from 2026-04-01';
  return homeCommand('operator', '記録に載せる認定事業者の名称・住所・代表者を登録する', example)
    .requiredOption('--name <name>', 'name of the operator')
    .requiredOption('--address <address>', 'its address')
    .requiredOption('--representative <name>', 'who represents it')
    .requiredOption('--from <day>', 'first day on which it is named so (YYYY-MM-DD)')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        HomeOptions & { name: string; address: string; representative: string; from: string }
      >();
      const { name, address, representative } = options;
      const profile = { name, address, representative, validFrom: day(options.from) };
      await withHome(options, (operator) => recordOperatorProfile(operator, profile));
      printOutcome(options, profile, () => [`${profile.validFrom} から: ${name}`]);
    });
}
