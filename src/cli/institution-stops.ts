import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import {
  confirmReflection,
  exchangeStopList,
  exportStopConsents,
  stopBacklogOf,
  stopListsOf,
} from '../app/desk/stop-lists.ts';
import { day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

interface StopsOptions extends HomeOptions {
  readonly institution: string;
  readonly by: string;
  readonly list?: string;
}

/** `meguri institution stops …`: stops told back to an institution, so that its own system holds the data back. */
export function institutionStopsCommand(): Command {
  return newCommand(
    'stops',
    '停止の情報を機関に還元する',
    'meguri institution stops backlog --institution 2210012345',
  )
    .addCommand(exchangeCommand())
    .addCommand(consentsCommand())
    .addCommand(reflectedCommand())
    .addCommand(backlogCommand());
}

function exchangeCommand(): Command {
  const example =
    'meguri institution stops exchange --institution 2210012345 --list patients.csv --cleaned cleaned.csv --stopped stopped.csv --by sato';
  return homeCommand('exchange', '機関の一覧を受け取り、停止中の人を除いた一覧を返す', example)
    .requiredOption('--institution <code>', 'code of the institution')
    .requiredOption('--list <csv>', 'its list: the column subject, or the column local_id (kept nowhere)')
    .requiredOption('--cleaned <csv>', 'where the list without the stopped is written')
    .requiredOption('--stopped <csv>', 'where the stopped of the list are written')
    .requiredOption('--by <account>', 'account of the staff who gives the list')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        StopsOptions & { list: string; cleaned: string; stopped: string }
      >();
      const { institution, list: path, by } = options;
      const { number, cleaned, stopped, counts } = await withHome(options, async (operator) => {
        await operator.institutions.find(institution);
        return exchangeStopList(operator, { institution, path, by });
      });
      await writeFile(options.cleaned, cleaned);
      await writeFile(options.stopped, stopped);
      printOutcome(options, { number, ...counts }, () => [
        `第${String(number)}号: ${String(counts.asked)}人のうち停止中 ${String(counts.stopped)}人を除き ${String(counts.cleaned)}人`,
        '停止中でない人も、通知から一か月を過ぎるまでは送信できません（meguri worklist）',
      ]);
    });
}

function consentsCommand(): Command {
  const example =
    'meguri institution stops consents --institution 2210012345 --output consents.json --by sato';
  return homeCommand('consents', '停止中の患者を FHIR R4 の Consent（拒否）として書き出す', example)
    .requiredOption('--institution <code>', 'code of the institution')
    .requiredOption('--output <json>', 'where the Bundle is written')
    .option('--list <csv>', 'its patients (column local_id): those on it are named by its own ids')
    .requiredOption('--by <account>', 'account of the staff who gives them')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<StopsOptions & { output: string }>();
      const { institution, by, list: path } = options;
      const { number, bundle } = await withHome(options, async (operator) => {
        await operator.institutions.find(institution);
        return exportStopConsents(operator, { institution, by, ...(path === undefined ? {} : { path }) });
      });
      await writeFile(options.output, `${JSON.stringify(bundle, null, 2)}\n`);
      printOutcome(options, { number, consents: bundle.entry.length }, ({ consents }) => [
        `第${String(number)}号: ${String(consents)}人分を書き出しました`,
      ]);
    });
}

function reflectedCommand(): Command {
  const example = 'meguri institution stops reflected --number 42 --on 2026-10-02 --by sato';
  return homeCommand('reflected', '機関のシステムに反映されたという連絡を記録する', example)
    .requiredOption('--number <number>', 'number of the list that was given')
    .requiredOption('--on <day>', 'day on which it was reflected (YYYY-MM-DD)')
    .requiredOption('--by <account>', 'account of the staff who takes the word in')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { number: string; on: string; by: string }>();
      const number = Number(options.number);
      if (!Number.isSafeInteger(number))
        throw new InvalidInputError('institution/bad-number', 'a list has a whole number');
      const word = { number, on: day(options.on), by: options.by };
      await withHome(options, (operator) => confirmReflection(operator, word));
      printOutcome(options, word, () => [`第${options.number}号の反映（${word.on}）を記録しました`]);
    });
}

function backlogCommand(): Command {
  const example = 'meguri institution stops backlog --institution 2210012345 --json';
  return homeCommand('backlog', '機関にまだ反映されていない停止の件数と経過日数', example)
    .requiredOption('--institution <code>', 'code of the institution')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<StopsOptions>();
      const { institution } = options;
      const shown = await withRecords(options, async (records) => {
        await records.institutions.find(institution);
        const backlog = await stopBacklogOf(records, institution);
        return { institution, backlog, exports: await stopListsOf(records).exports(institution) };
      });
      printOutcome(options, shown, ({ backlog, exports }) => [
        `未連絡 ${String(backlog.untold)}人、連絡済み（反映待ち） ${String(backlog.told)}人、反映済み ${String(backlog.reflected)}人`,
        ...Object.entries(backlog.ages).map(([days, people]) => `  反映待ち ${days}日: ${String(people)}人`),
        ...exports.map(
          ({ number, form, exportedOn, stopped, reflectedOn }) =>
            `第${String(number)}号 ${exportedOn} ${form} 停止 ${String(stopped)}人 ${reflectedOn === undefined ? '反映待ち' : `反映 ${reflectedOn}`}`,
        ),
      ]);
    });
}
