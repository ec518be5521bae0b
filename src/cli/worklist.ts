import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { csvList } from '../app/desk/csv-list.ts';
import { buildWorklist, checkedWorklist, worklistOf } from '../app/desk/worklist.ts';
import type { OperatorRecords } from '../app/operator.ts';
import {
  sitesOf,
  worklistWords,
  type Decision,
  type GateState,
  type WorklistRow,
} from '../flow/institution/index.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

/** The states, and what each is called where no single patient is meant. */
const stateWords: Readonly<Record<GateState, string>> = {
  'not-notified': '通知前',
  waiting: '待機中',
  stopped: '停止',
  'proxy-being-checked': '代理確認中',
  'died-before-notice': '対象外(通知前に死亡)',
  eligible: '可',
};
/** What is behind a state. */
const reasonWords: Readonly<Record<Decision['reason'], string>> = {
  'no-notice': '通知の記録がありません',
  'notice-retired': '通知の版が使用を終えています',
  'fresh-notice-needed-after-stop': '停止の取下げの後、新しい通知が要ります',
  'month-not-over': '通知から一か月が過ぎていません',
  'stop-request': '停止の求めがあります',
  'guardian-unchecked': '代理の確認が済んでいません',
  'died-before-notice': '通知の前に亡くなっています',
  'month-over-without-stop': '通知から一か月、停止の求めがありません',
};
const advice =
  'この一覧は作成日の見込みです。送信できるかは、受入れ・抽出・封緘・引渡しのたびに関門が改めて判定します';

interface ListOptions extends HomeOptions {
  readonly institution: string;
  readonly state: string;
  readonly output?: string;
}

/** `meguri worklist build|show|export`: who may be sent, and why not yet. */
export function worklistCommand(): Command {
  return newCommand('worklist', '患者ごとの送信可否の一覧を作る・見る・書き出す', 'meguri worklist build')
    .addCommand(buildCommand())
    .addCommand(showCommand())
    .addCommand(exportCommand());
}

function buildCommand(): Command {
  const summary = '本日の一覧を作り直す（夜間に実行する）';
  return homeCommand('build', summary, 'meguri worklist build --json').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const built = await withHome(options, buildWorklist);
      printOutcome(options, built, ({ builtOn, people, changed }) => [
        `${builtOn} の一覧: ${String(people)}人、変更 ${String(changed)}件`,
      ]);
    },
  );
}

function showCommand(): Command {
  return homeCommand('show', '機関ごと・状態ごとの人数', 'meguri worklist show --institution 2210012345')
    .option('--institution <code>', 'only this institution')
    .option('--group <code>', 'only the sites of this group')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ShowOptions>();
      const shown = await withRecords(options, async (records) => {
        const list = worklistOf(records);
        const sites = await sitesShown(records, options);
        const counts = (await list.counts()).filter(({ institution }) => sites?.has(institution) ?? true);
        return { builtOn: (await list.builtOn()) ?? null, counts };
      });
      printOutcome(options, shown, ({ builtOn, counts }) =>
        builtOn === null
          ? ['一覧はまだ作られていません（meguri worklist build）']
          : [
              `${builtOn} の一覧`,
              ...counts.map(
                ({ institution, state, reason, people }) =>
                  `${institution}  ${stateWords[state]} ${String(people)}人（${reasonWords[reason]}）`,
              ),
              advice,
            ],
      );
    });
}

interface ShowOptions extends HomeOptions {
  readonly institution?: string;
  readonly group?: string;
}

/** Codes of the sites that are asked for, or undefined for all. */
async function sitesShown(
  { institutions }: OperatorRecords,
  { institution, group }: ShowOptions,
): Promise<ReadonlySet<string> | undefined> {
  const asked = institution ?? group;
  if (asked === undefined) return undefined;
  await institutions.find(asked);
  if (institution !== undefined) return new Set([institution]);
  return new Set(sitesOf(await institutions.all(), asked).map(({ code }) => code));
}

function exportCommand(): Command {
  const example = 'meguri worklist export --institution 2210012345 --state eligible --output eligible.csv';
  return homeCommand('export', '一つの状態にある患者を、関門に改めて照会して書き出す', example)
    .requiredOption('--institution <code>', 'code of the institution')
    .option('--state <state>', Object.keys(stateWords).join(' | '), 'eligible')
    .option('--output <csv>', 'write a CSV file (one line per patient, by subject id) instead of printing')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ListOptions>();
      const { institution, output } = options;
      const state = stateOf(options.state);
      const found = await withRecords(options, async (records) => {
        await records.institutions.find(institution);
        const builtOn = (await worklistOf(records).builtOn()) ?? null;
        const rows: WorklistRow[] = [];
        let noLonger = 0;
        for await (const piece of checkedWorklist(records, institution, state)) {
          rows.push(...piece.rows);
          noLonger += piece.noLonger;
        }
        return { institution, state, builtOn, noLonger, rows };
      });
      if (output !== undefined) await writeFile(output, linesOf(found.rows));
      printOutcome(options, output === undefined ? found : { ...found, rows: found.rows.length }, () => [
        ...(output === undefined ? [...linesOf(found.rows)].map((line) => line.trim()) : []),
        `${stateWords[state]} ${String(found.rows.length)}人（一覧の作成後に状態が変わり除いた人 ${String(found.noLonger)}人）`,
      ]);
    });
}

function linesOf(rows: readonly WorklistRow[]): Iterable<string> {
  const columns = ['subject', 'state', 'reason', 'eligible_on', 'days_left', 'words'];
  return csvList(
    columns,
    rows.map((row) => [row.subject, row.state, row.reason, row.eligibleOn, row.daysLeft, worklistWords(row)]),
  );
}

function stateOf(text: string): GateState {
  const state = (Object.keys(stateWords) as GateState[]).find((known) => known === text);
  if (state !== undefined) return state;
  throw new InvalidInputError(
    'worklist/bad-state',
    `a state is one of ${Object.keys(stateWords).join(', ')}`,
  );
}
