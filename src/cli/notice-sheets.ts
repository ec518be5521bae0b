import type { Command } from 'commander';
import { markSheets, printSheets, promiseOfSheet } from '../app/desk/notices.ts';
import { parseSheetNumber, sheetNumberWords, type SheetMarking } from '../flow/institution/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

interface PrintOptions extends HomeOptions {
  readonly institution: string;
  readonly noticeVersion: string;
  readonly count?: string;
  readonly patients?: string;
  readonly by: string;
}

/** `meguri notice sheets`: numbers for sheets that are about to be printed. */
export function sheetsCommand(): Command {
  const example = 'meguri notice sheets --institution 2210012345 --notice-version 2 --count 100 --by sato';
  return homeCommand('sheets', '通知用紙に番号（バーコード）を振り、印刷したことを記録する', example)
    .requiredOption('--institution <code>', 'code of the institution')
    .requiredOption('--notice-version <version>', 'version of the notice that is printed on them')
    .option('--count <number>', 'so many sheets, for nobody yet')
    .option('--patients <csv>', 'one sheet for each row: file with the column local_id')
    .requiredOption('--by <account>', 'account of the staff who prints')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<PrintOptions>();
      const { institution, noticeVersion: version, count, patients, by } = options;
      const sheets = await withHome(options, async (operator) => {
        await operator.institutions.find(institution);
        return printSheets(operator, {
          institution,
          version,
          by,
          ...(count === undefined ? {} : { count: Number(count) }),
          ...(patients === undefined ? {} : { patients }),
        });
      });
      printOutcome(options, { institution, version, sheets }, () => sheets.map(sheetNumberWords));
    });
}

interface MarkOptions extends HomeOptions {
  readonly sheets: string;
  readonly by: string;
}

function markingCommand(name: string, step: SheetMarking['step'], summary: string, done: string): Command {
  return homeCommand(name, summary, `meguri notice ${name} --sheets scanned.csv --by sato`)
    .requiredOption('--sheets <csv>', 'file with the column sheet: the numbers as scanned')
    .requiredOption('--by <account>', 'account of the staff who scans')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<MarkOptions>();
      const { sheets: path, by } = options;
      const marked = await withHome(options, (operator) => markSheets(operator, { path, step, by }));
      printOutcome(options, { marked, step }, () => [`${String(marked)}枚を${done}`]);
    });
}

/** `meguri notice return`: sheets that came back and were scanned, as proof. */
export const returnCommand = () =>
  markingCommand(
    'return',
    'returned',
    '戻ってきた用紙を読み取り、渡した証とする',
    '「返却」として記録しました',
  );

/** `meguri notice spoil`: sheets that were spoiled and thrown away. */
export const spoilCommand = () =>
  markingCommand('spoil', 'spoiled', '書き損じて廃棄した用紙を記録する', '「廃棄」として記録しました');

/** `meguri notice promise`: the day before which nothing of a person leaves, by the number on the person's sheet. */
export function promiseCommand(): Command {
  return homeCommand(
    'promise',
    'この用紙を受け取った人の情報が、いつより前には提供されないか',
    'meguri notice promise ABCD-EFGH-IJKL-M',
  )
    .argument('<sheet>', 'number on the sheet')
    .action(async (text: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const sheet = parseSheetNumber(text);
      if (sheet === undefined)
        throw new InvalidInputError('notice/bad-sheet-number', 'this is no number of a sheet');
      const found = await withRecords(options, (records) => promiseOfSheet(records, sheet));
      printOutcome(options, found, ({ noticedOn, promise }) => [
        `お渡しした日: ${noticedOn}`,
        promise === undefined
          ? '現在、提供される予定はありません'
          : `${promise.notEarlierThan} より前に提供されることはありません（あと ${String(promise.daysLeft)} 日）`,
        '提供の停止は、いつでも求めることができます。治療に影響はありません',
      ]);
    });
}
