import type { Command } from 'commander';
import { casesOf, useNamed } from '../app/use/cases-of.ts';
import { contractRegister, useCase, type RegisteredContract } from '../flow/application/index.ts';
import { today } from '../kit/clock.ts';
import { NotFoundError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

const termWords: Readonly<Record<RegisteredContract['term'], string>> = {
  'in-force': '有効',
  'runs-out-soon': 'まもなく満了',
  'run-out': '満了',
};

/** `meguri contract list|text`: the register of contracts, and the text that both parties sign. */
export function contractCommand(): Command {
  return newCommand('contract', '契約台帳と契約書', 'meguri contract list')
    .addCommand(listCommand())
    .addCommand(textCommand());
}

function listCommand(): Command {
  return homeCommand('list', '契約台帳（満了の近い順）', 'meguri contract list').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const contracts = await withRecords(options, async ({ database, clock }) =>
        contractRegister(await casesOf(database, useCase), today(clock)),
      );
      printOutcome(options, { contracts }, () =>
        contracts.map(
          ({ use, recipient, from, until, term }) =>
            `${use}  ${recipient}  ${from}〜${until}  ${termWords[term]}`,
        ),
      );
    },
  );
}

function textCommand(): Command {
  return homeCommand('text', '契約書の本文とその値（署名に使う）', 'meguri contract text U-2026-000001')
    .argument('<use>', 'number of the use')
    .action(async (id: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const { data } = await withRecords(options, ({ database }) => useNamed(database, id));
      if (data.contract === undefined)
        throw new NotFoundError('contract/none-yet', 'there is no contract yet');
      const { text, digest, from, until } = data.contract;
      printOutcome(options, { use: id, digest, from, until, text }, () => [text, '', `SHA-256 ${digest}`]);
    });
}
