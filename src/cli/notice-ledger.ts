import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { csvList } from '../app/desk/csv-list.ts';
import { correctNotices, handNotices, noticeLedgerOf } from '../app/desk/notices.ts';
import { importReceptionList } from '../app/desk/reception-list.ts';
import type { NoticeEntry } from '../flow/institution/index.ts';
import { day } from '../kit/day.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

interface DeskOptions extends HomeOptions {
  readonly institution: string;
  readonly list: string;
  readonly by: string;
}

const deskCommand = (name: string, summary: string, columns: string) =>
  homeCommand(name, summary, `meguri notice ${name} --institution 2210012345 --list list.csv --by sato`)
    .requiredOption('--institution <code>', 'code of the institution')
    .requiredOption('--list <csv>', `file with the columns ${columns}`)
    .requiredOption('--by <account>', 'account of the staff who did it');

/** `meguri notice hand`: notices that were handed over. */
export function handCommand(): Command {
  const columns =
    'local_id, version, handed_on (YYYY-MM-DD), method (hand | post | kiosk | online), given_to (self | guardian; may be missing), sheet (may be missing)';
  return deskCommand(
    'hand',
    '通知を渡したことを記録する（誰に・いつ・どの版を・どう渡したか）',
    columns,
  ).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<DeskOptions>();
    const { institution, list: path, by } = options;
    const outcome = await withHome(options, async (operator) => {
      await operator.institutions.find(institution);
      return handNotices(operator, { institution, path, by });
    });
    printOutcome(options, outcome, ({ rows, notices }) => [
      `${String(rows)}件のうち ${String(notices)}件を新たに記録しました。待機期間は渡した日の翌日から数えます`,
    ]);
  });
}

/** `meguri notice correct`: notices that were not given as recorded. */
export function correctCommand(): Command {
  const columns =
    'local_id, version, noticed_on, reason (not-handed | another-day | another-patient | another-version)';
  const summary = '誤って記録した通知を取り消す（元の記録は残る）。正しい通知は hand で別に記録する';
  return deskCommand('correct', summary, columns).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<DeskOptions>();
    const { institution, list: path, by } = options;
    const corrected = await withHome(options, async (operator) => {
      await operator.institutions.find(institution);
      return correctNotices(operator, { institution, path, by });
    });
    printOutcome(options, { corrected }, () => [`${String(corrected)}件の通知を取り消しました`]);
  });
}

/** `meguri notice reception`: an institution's reception list, so that who was never told is known. */
export function receptionCommand(): Command {
  const example = 'meguri notice reception --institution 2210012345 --list reception.csv';
  return homeCommand('reception', '受付の患者一覧を読み、未通知の人も送信可否の一覧に載せる', example)
    .requiredOption('--institution <code>', 'code of the institution')
    .requiredOption('--list <csv>', 'file with the column local_id, and seen_on (YYYY-MM-DD) if it is known')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<DeskOptions>();
      const outcome = await withHome(options, async (operator) => {
        await operator.institutions.find(options.institution);
        return importReceptionList(operator, options.institution, options.list);
      });
      printOutcome(options, outcome, ({ rows, added }) => [
        `${String(rows)}件のうち ${String(added)}人を新たに登録しました`,
      ]);
    });
}

interface LedgerOptions extends HomeOptions {
  readonly institution: string;
  readonly from?: string;
  readonly to?: string;
  readonly output?: string;
}

const pieceSize = 5000;

/** `meguri notice ledger`: who was told, when, which version, how and by whom. */
export function ledgerListCommand(): Command {
  const example =
    'meguri notice ledger --institution 2210012345 --from 2026-04-01 --to 2026-09-30 --output ledger.csv';
  return homeCommand('ledger', '通知台帳（誰に・いつ・どの版を・どう・誰が渡したか）を書き出す', example)
    .requiredOption('--institution <code>', 'code of the institution')
    .option('--from <day>', 'first day of the notice')
    .option('--to <day>', 'last day of the notice')
    .option('--output <csv>', 'write a CSV file instead of printing')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<LedgerOptions>();
      const { institution, output } = options;
      const days = {
        ...(options.from === undefined ? {} : { from: day(options.from) }),
        ...(options.to === undefined ? {} : { to: day(options.to) }),
      };
      const entries = await withRecords(options, async (records) => {
        await records.institutions.find(institution);
        const found: NoticeEntry[] = [];
        let piece: readonly NoticeEntry[];
        do {
          const after = found.at(-1);
          const query = { institution, ...days, size: pieceSize };
          piece = await noticeLedgerOf(records).entries(after === undefined ? query : { ...query, after });
          found.push(...piece);
        } while (piece.length === pieceSize);
        return found;
      });
      if (output !== undefined) await writeFile(output, linesOf(entries));
      printOutcome(
        options,
        output === undefined ? { institution, entries } : { institution, entries: entries.length },
        () =>
          output === undefined
            ? [...linesOf(entries)].map((line) => line.trim())
            : [`${String(entries.length)}件を書き出しました`],
      );
    });
}

const columns = [
  'subject',
  'version',
  'noticed_on',
  'method',
  'given_to',
  'handed_by',
  'sheet',
  'sheet_state',
  'corrected',
  'corrected_by',
  'corrected_on',
];

function linesOf(entries: readonly NoticeEntry[]): Iterable<string> {
  return csvList(
    columns,
    entries.map((entry) => [
      entry.subject,
      entry.version,
      entry.noticedOn,
      entry.method,
      entry.givenTo,
      entry.handedBy,
      entry.sheet,
      entry.sheetState,
      entry.corrected?.reason,
      entry.corrected?.correctedBy,
      entry.corrected?.correctedOn,
    ]),
  );
}
