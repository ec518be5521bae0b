import type { Command } from 'commander';
import { numbersForPublic, usesForPublic } from '../app/supervision/public-pages.ts';
import { registerCsv, type PublicCount } from '../flow/supervision/index.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri public numbers|uses`: what everybody may know, as the public pages tell it. */
export function publicCommand(): Command {
  return newCommand('public', '公表: 数字で見る、利用の一覧（CSV）', 'meguri public uses --csv')
    .addCommand(numbersCommand())
    .addCommand(usesCommand());
}

const people = (count: PublicCount) => (count === 'hidden' ? '少数のため非表示' : `${String(count)}人`);

function numbersCommand(): Command {
  return homeCommand('numbers', '数字で見る（少数は非表示）', 'meguri public numbers').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const numbers = await withRecords(options, numbersForPublic);
      printOutcome(options, numbers, () => [
        `${numbers.on} 現在`,
        `医療情報を保管している人 ${people(numbers.people)}`,
        `通知した人 ${people(numbers.notices)}、停止の求め ${people(numbers.stops)}`,
        `参加機関 ${String(numbers.institutions)}、利用 ${String(numbers.uses)}件、承認しなかった利用 ${String(numbers.refusedUses)}件`,
        `事故 ${String(numbers.incidents)}件、ヒヤリハット ${String(numbers.nearMisses)}件`,
        ...Object.entries(numbers.peopleByPrefecture).map(
          ([prefecture, count]) => `  ${prefecture} ${people(count)}`,
        ),
      ]);
    },
  );
}

function usesCommand(): Command {
  return homeCommand('uses', '利用の一覧（だれが、何のために、何を使うか）', 'meguri public uses --csv')
    .option('--csv', 'print the register as CSV (UTF-8 with a byte order mark)')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { readonly csv?: true }>();
      const uses = await withRecords(options, usesForPublic);
      if (options.csv === true && options.json !== true) {
        process.stdout.write(registerCsv(uses));
        return;
      }
      printOutcome(options, { uses }, () =>
        uses.length === 0
          ? ['公表する利用はまだありません']
          : uses.map(
              ({ number, approvedOn, recipient, title }) =>
                `${number}  ${approvedOn}  ${recipient}  ${title}`,
            ),
      );
    });
}
