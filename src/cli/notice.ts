import type { Command } from 'commander';
import { importDesk } from '../app/desk-import.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, type HomeOptions } from './home-command.ts';
import { sixteenCommand } from './notice-age.ts';
import { importLedgerCommand } from './notice-import-ledger.ts';
import { correctCommand, handCommand, ledgerListCommand, receptionCommand } from './notice-ledger.ts';
import { promiseCommand, returnCommand, sheetsCommand, spoilCommand } from './notice-sheets.ts';

interface ImportOptions extends HomeOptions {
  readonly institution: string;
  readonly notices: string;
  readonly deaths?: string;
}

/** `meguri notice …`: whom an institution has notified and how, and who died. */
export function noticeCommand(): Command {
  const example = 'meguri notice import --institution 2210012345 --notices notices.csv --deaths deaths.csv';
  const importing = homeCommand('import', '通知と死亡の一覧（CSV）を登録する', example)
    .requiredOption('--institution <code>', 'code of the institution that hands the lists in')
    .requiredOption('--notices <csv>', 'file with the columns local_id,version,given_on (YYYY-MM-DD),method')
    .option('--deaths <csv>', 'file with the columns local_id,died_on (YYYY-MM-DD)')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const { notices, deaths } = options;
      const lists = { notices, ...(deaths === undefined ? {} : { deaths }) };
      const outcome = await withHome(options, async (operator) => {
        await operator.institutions.find(options.institution);
        return importDesk(operator, options.institution, lists);
      });
      printOutcome(options, outcome, ({ notices, deaths }) => [
        `通知 ${String(notices)}件を新たに登録、死亡 ${String(deaths)}件`,
      ]);
    });
  const notice = newCommand('notice', '本人への通知と死亡の一覧を登録する', example).addCommand(importing);
  const desk = [receptionCommand, sheetsCommand, handCommand, returnCommand, spoilCommand, correctCommand];
  for (const make of [...desk, ledgerListCommand, promiseCommand, importLedgerCommand, sixteenCommand])
    notice.addCommand(make());
  return notice;
}
