import type { Command } from 'commander';
import { consigneeRegister } from '../app/supervision/consignee-register.ts';
import { entrustedScopes, refusalToEntrust, type EntrustedScope } from '../flow/supervision/index.ts';
import { today } from '../kit/clock.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

/** `meguri consignee list|check`: the register of certified consignees, and whether one may be entrusted today. */
export function consigneeCommand(): Command {
  return newCommand('consignee', '認定受託事業者の台帳と、委託の可否', 'meguri consignee list')
    .addCommand(listCommand())
    .addCommand(checkCommand());
}

const stateWords = {
  proposed: '確認中',
  certified: '認定有効',
  suspended: '取扱停止',
  ended: '終了',
} as const;

function listCommand(): Command {
  return homeCommand('list', '認定受託事業者の一覧', 'meguri consignee list').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const consignees = await withRecords(options, ({ database }) => consigneeRegister(database));
      printOutcome(options, { consignees }, () =>
        consignees.length === 0
          ? ['登録された受託事業者はありません']
          : consignees.map(
              ({ code, state, scopes, validFrom, validUntil }) =>
                `${code}  ${stateWords[state]}  ${scopes.join('・')}  ${validFrom}〜${validUntil}`,
            ),
      );
    },
  );
}

function checkCommand(): Command {
  return homeCommand('check', '本日、この業務を委託できるか', 'meguri consignee check CS-1 storage')
    .argument('<code>', 'code of the consignee')
    .argument('<scope>', entrustedScopes.join(', '))
    .action(async (code: string, scope: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      if (!entrustedScopes.includes(scope as EntrustedScope)) {
        throw new InvalidInputError('consignee/no-such-scope', 'there is no such scope of certification');
      }
      const refusal = await withRecords(options, async ({ database, clock }) =>
        refusalToEntrust(await consigneeRegister(database), code, scope as EntrustedScope, today(clock)),
      );
      const may = refusal === undefined;
      printOutcome(options, { code, scope, mayEntrust: may, ...(refusal && { refusal }) }, () => [
        may ? `${code} に委託できます（${scope}）` : `委託できません: ${refusal.japanese}`,
      ]);
      if (!may) process.exitCode = 3;
    });
}
