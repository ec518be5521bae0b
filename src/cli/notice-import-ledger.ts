import type { Command } from 'commander';
import { importLegacyLedger, previewLegacyLedger, type LedgerPreview } from '../app/desk/legacy-ledger.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { printOutcome } from './command-line.ts';
import { homeCommand, withHome, type HomeOptions } from './home-command.ts';

interface ImportOptions extends HomeOptions {
  readonly institution: string;
  readonly mapping: string;
  readonly dryRun?: boolean;
  readonly apply?: string;
  readonly by?: string;
}

/** Why a row is not taken over, as a person reads it. */
const reasonWords: Readonly<Record<string, string>> = {
  'no-local-id': '患者番号がない',
  'not-a-day': '日付として読めない',
  'day-in-future': '日付が未来',
  'before-the-act': '法の施行前の日付',
  'no-version': '通知の版がない',
  'unknown-value': '対応表にない値',
  'another-day-on-record': '登録済みの通知と日付が異なる',
  'another-day-in-file': '同じ患者の別の行と日付が異なる',
  'number-of-another-patient': '番号が別の患者に使われている',
};
const outcomeWords = {
  new: '新規',
  same: '登録済み',
  conflicting: '不一致',
  rejected: '読取り不可',
} as const;
const shownRows = 50;

/** `meguri notice import-ledger`: an older ledger of notices or stops, looked at first and then taken over. */
export function importLedgerCommand(): Command {
  const example =
    'meguri notice import-ledger ledger.xlsx --institution 2210012345 --mapping mapping.json --dry-run';
  return homeCommand('import-ledger', '旧台帳（Excel・CSV）を、試行で差分を確かめてから取り込む', example)
    .argument('<file>', '.xlsx or .csv with a heading')
    .requiredOption('--institution <code>', 'code of the institution whose ledger it is')
    .requiredOption(
      '--mapping <json>',
      'kind (notices | stops), columns, defaults, values; see docs/how-to/take-over-an-older-ledger.md',
    )
    .option('--dry-run', 'only tell what would be new, the same, in conflict, or rejected')
    .option('--apply <digest>', 'take over exactly what the dry run with this digest told')
    .option('--by <account>', 'account of the staff who takes it over')
    .action(async (file: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const { institution, apply: digest, by } = options;
      const ledger = { institution, path: file, mappingPath: options.mapping };
      if (options.dryRun === true || digest === undefined) {
        const preview = await withHome(options, async (operator) => {
          await operator.institutions.find(institution);
          return previewLegacyLedger(operator, ledger);
        });
        printOutcome(options, preview, described);
        return;
      }
      if (by === undefined)
        throw new InvalidInputError('notice/who', 'who takes a ledger over is named by --by');
      const counts = await withHome(options, (operator) =>
        importLegacyLedger(operator, ledger, { digest, by }),
      );
      printOutcome(options, { digest, counts }, () => [`${String(counts.new)}件を取り込みました`]);
    });
}

function described({ digest, counts, rows }: LedgerPreview): string[] {
  const told = rows.filter(({ outcome }) => outcome === 'conflicting' || outcome === 'rejected');
  return [
    Object.entries(counts)
      .map(([outcome, count]) => `${outcomeWords[outcome as keyof typeof counts]} ${String(count)}件`)
      .join('、'),
    ...told
      .slice(0, shownRows)
      .map(
        ({ row, outcome, reason = '' }) =>
          `  ${String(row)}行目 ${outcomeWords[outcome]}: ${reasonWords[reason] ?? reason}`,
      ),
    ...(told.length > shownRows ? [`  ほか ${String(told.length - shownRows)}行（--json で全て）`] : []),
    `取り込むには: --apply ${digest} --by <account>`,
  ];
}
