import type { Command } from 'commander';
import { registeredKinds } from '../app/cases/case-registry.ts';
import { chainOf } from '../app/obligations/holders.ts';
import { dutiesDue } from '../app/obligations/duties-due.ts';
import { beginObligations } from '../app/obligations/begin-obligations.ts';
import type { ChainLink } from '../flow/obligations/index.ts';
import { InvalidInputError, NotFoundError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';
import { recallCommand } from './obligation-recall.ts';

/** `meguri obligation due|begin|chain|recall`: what recipients owe after a hand-over, and who holds what. */
export function obligationCommand(): Command {
  return newCommand('obligation', '利用後の義務（報告・消去・再提供・回収）', 'meguri obligation due')
    .addCommand(dueCommand())
    .addCommand(beginCommand())
    .addCommand(chainCommand())
    .addCommand(recallCommand());
}

const kindWords = (name: string) =>
  registeredKinds.find(({ kind }) => kind.name === name)?.kind.words.ja ?? name;
const stateWords = (name: string, state: string) =>
  registeredKinds.find(({ kind }) => kind.name === name)?.kind.states[state]?.words.ja ?? state;

function dueCommand(): Command {
  return homeCommand('due', '期限を過ぎた義務と、まもなく期限の来る義務', 'meguri obligation due --days 30')
    .option('--days <n>', 'also what is due within so many days', '14')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { days: string }>();
      const days = Number(options.days);
      if (!Number.isSafeInteger(days) || days < 0)
        throw new InvalidInputError('obligation/bad-days', 'give a number of days, 0 or more');
      const due = await withRecords(options, (records) => dutiesDue(records, days));
      printOutcome(options, due, () => [
        `期限超過 ${String(due.late.length)}件、${String(days)}日以内 ${String(due.soon.length)}件`,
        ...due.late.map(
          ({ id, kind, state, party, dueOn, lateWorkingDays }) =>
            `${id}  ${kindWords(kind)}（${stateWords(kind, state)}）  ${party}  期限 ${dueOn}  ${String(lateWorkingDays)}営業日超過`,
        ),
        ...due.soon.map(
          ({ id, kind, state, party, dueOn }) =>
            `${id}  ${kindWords(kind)}（${stateWords(kind, state)}）  ${party}  期限 ${dueOn ?? ''}`,
        ),
      ]);
    });
}

function beginCommand(): Command {
  const example = 'meguri obligation begin';
  return homeCommand('begin', '本日求めるべき報告・消去の案件を開く（毎朝の処理と同じ）', example).action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const begun = await withHome(options, (operator) => beginObligations(operator));
      printOutcome(options, begun, () => [
        `報告の求め ${String(begun.reports)}件、消去の求め ${String(begun.erasures)}件を開きました`,
      ]);
    },
  );
}

const linkWords: Readonly<Record<ChainLink['state'], string>> = {
  holding: '保有',
  suspended: '保有（利用停止）',
  ended: '終了',
};

function chainCommand(): Command {
  const example = 'meguri obligation chain U-2026-000001';
  return homeCommand('chain', '利用案件と再提供先: だれがどの案件でデータを保有しているか', example)
    .argument('<number>', 'number of the use, or of an onward provision from it')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const chain = await withRecords(options, ({ database }) => chainOf(database, id));
      if (chain.length === 0)
        throw new NotFoundError('obligation/nobody-holds', 'nothing was handed over under this number');
      printOutcome(options, { chain }, () =>
        chain.map(
          ({ case: number, from, party, state, people }) =>
            `${number}  ${from === undefined ? '' : `← ${from}  `}${party}  ${linkWords[state]}  取扱者 ${String(people.length)}名`,
        ),
      );
    });
}
