import type { Command } from 'commander';
import { caseOffice } from '../app/cases/case-office.ts';
import { commandCase, openCase } from '../app/cases/carry-on-case.ts';
import { certificateOf, executeDeletion } from '../app/stewards/execute-deletion.ts';
import { setLegalHold } from '../app/stewards/legal-hold.ts';
import { whatIsDue } from '../app/stewards/retention-due.ts';
import { today } from '../kit/clock.ts';
import { day } from '../kit/day.ts';
import { ForbiddenError, InvalidInputError } from '../kit/errors.ts';
import { acting, actingCommand, type ActingOptions } from './acting.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

const kind = 'deletion-order';

/** `meguri retention due|order|confirm|execute|hold|lift`: what is no longer needed is deleted by two people. */
export function retentionCommand(): Command {
  return newCommand('retention', '保存期間と消去（二人で指示・確認する）', 'meguri retention due')
    .addCommand(dueCommand())
    .addCommand(orderCommand())
    .addCommand(confirmCommand())
    .addCommand(executeCommand())
    .addCommand(holdCommand())
    .addCommand(liftCommand());
}

const words: Readonly<Record<Awaited<ReturnType<typeof whatIsDue>>[number]['kind'], string>> = {
  'medical-records': '医療情報',
  'confirmation-records': '確認記録',
};

function dueCommand(): Command {
  return homeCommand(
    'due',
    '保存期間の満了したもの・満了するものの一覧',
    'meguri retention due --until 2027-03-31',
  )
    .option('--until <day>', 'what is due by that day; today when left out')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions & { until?: string }>();
      const due = await withRecords(options, (records) =>
        whatIsDue(records, options.until === undefined ? today(records.clock) : day(options.until)),
      );
      printOutcome(options, { due }, () =>
        due.length === 0
          ? ['消去すべきものはありません']
          : due.map(
              (item) =>
                `${item.dueOn}  ${item.institution}  ${words[item.kind]} ${String(item.count)}件  ${item.reason === 'contract-ended' ? '契約終了' : '保存期間満了'}${item.heldBy.length === 0 ? '' : `  保存命令 ${item.heldBy.join('、')}`}`,
            ),
      );
    });
}

function orderCommand(): Command {
  const example =
    'meguri retention order --kind medical-records --institution 2210012345 --reason contract-ended --as sato --key sato.pem';
  return actingCommand('order', '消去を指示する', example)
    .requiredOption('--kind <kind>', 'medical-records | confirmation-records')
    .requiredOption('--institution <code>', 'whose data')
    .requiredOption('--reason <reason>', 'contract-ended | retention-over | no-longer-needed')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        ActingOptions & { kind: string; institution: string; reason: string }
      >();
      const input = { kind: options.kind, institution: options.institution, reason: options.reason };
      const outcome = await acting(options, (operator, actor) =>
        openCase(caseOffice(operator), actor, { kind, input }),
      );
      printOutcome(options, outcome, () => [
        `${outcome.id} を指示しました。別の人が確認してください: meguri retention confirm ${outcome.id}`,
      ]);
    });
}

function confirmCommand(): Command {
  return actingCommand(
    'confirm',
    '別の人が指示した消去を確認する',
    'meguri retention confirm E-2026-000001 --as sato --key sato.pem',
  )
    .argument('<number>', 'number of the order')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const outcome = await acting(options, (operator, actor) =>
        commandCase(caseOffice(operator), actor, { kind, id, command: 'confirm', input: {} }),
      );
      printOutcome(options, outcome, () => [`${id} を確認しました。消去: meguri retention execute ${id}`]);
    });
}

function executeCommand(): Command {
  return actingCommand(
    'execute',
    '確認済みの消去を行い、写しごとに記録する',
    'meguri retention execute E-2026-000001 --as sato --key sato.pem',
  )
    .argument('<number>', 'number of the order')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      const order = await acting(options, (operator, actor) => {
        if (!actor.roles.includes('steward'))
          throw new ForbiddenError('case/not-your-role', 'a steward carries a deletion out');
        return executeDeletion(operator, caseOffice(operator), id);
      });
      const outcome = {
        id,
        state: order.state,
        copies: order.data.copies,
        certificate: certificateOf(order) ?? null,
      };
      printOutcome(options, outcome, () => [
        `${id}: ${order.state}`,
        ...order.data.copies.map(
          ({ copy, erasedOn, count }) =>
            `  ${copy}: ${erasedOn === null ? '待ち' : `${erasedOn} 消去（${String(count)}）`}`,
        ),
      ]);
    });
}

const reasonForm = /^[a-z]+(-[a-z]+)*$/;

function holdCommand(): Command {
  const example =
    'meguri retention hold --number L-2026-1 --institution 2210012345 --reason litigation --as sato --key sato.pem';
  return actingCommand('hold', '保存命令を記録する（消去を止める）', example)
    .requiredOption('--number <number>', 'number of the hold: capitals, digits, hyphens')
    .option('--institution <code>', 'whose data; left out: everything')
    .requiredOption('--reason <code>', 'why: small letters and hyphens (it stays on record)')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<
        ActingOptions & { number: string; institution?: string; reason: string }
      >();
      const { number, institution, reason } = options;
      if (!reasonForm.test(reason) || !/^[A-Z0-9-]{1,40}$/.test(number))
        throw new InvalidInputError(
          'retention/bad-hold',
          'a number has capitals, digits, hyphens; a reason is a code',
        );
      await acting(options, (operator, actor) => {
        assertDirector(actor.roles);
        const whose = institution === undefined ? {} : { institution };
        return setLegalHold(operator, { number, reason, placedBy: actor.account, ...whose });
      });
      printOutcome(options, { number }, () => [`保存命令 ${number} を記録しました`]);
    });
}

function liftCommand(): Command {
  return actingCommand('lift', '保存命令を解く', 'meguri retention lift L-2026-1 --as sato --key sato.pem')
    .argument('<number>', 'number of the hold')
    .action(async (number: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ActingOptions>();
      await acting(options, (operator, actor) => {
        assertDirector(actor.roles);
        return setLegalHold(operator, { lift: number, liftedBy: actor.account });
      });
      printOutcome(options, { number }, () => [`保存命令 ${number} を解きました`]);
    });
}

function assertDirector(roles: readonly string[]): void {
  if (!roles.includes('director'))
    throw new ForbiddenError('case/not-your-role', 'a responsible director keeps legal holds');
}
