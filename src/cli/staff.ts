import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { guarded } from '../app/guarded.ts';
import { addStaff, staffOf, staffRoles } from '../app/staff.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withHome, withRecords, type HomeOptions } from './home-command.ts';

interface AddOptions extends HomeOptions {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly key: string;
}

/** `meguri staff add|list`: who may act, and the key that each one's decisions are checked with. */
export function staffCommand(): Command {
  const example = 'meguri staff add --account ito --name 伊藤直子 --role releaser --key ito.pub.pem';
  const add = homeCommand('add', '従事者と公開鍵を登録する', example)
    .requiredOption(
      '--account <account>',
      'new account: small letters, digits, hyphens; begins with a letter',
    )
    .requiredOption('--name <name>', 'the person’s name, as it is written')
    .requiredOption('--role <role>', staffRoles.join(' | '))
    .requiredOption(
      '--key <pem>',
      'file with the person’s Ed25519 public key, PEM: openssl pkey -in ito.pem -pubout',
    )
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<AddOptions>();
      const role = staffRoles.find((known) => known === options.role);
      if (role === undefined)
        throw new InvalidInputError('staff/bad-role', `a role is one of ${staffRoles.join(', ')}`);
      const { account, name } = options;
      const publicKey = await readFile(options.key, 'utf8').catch((cause: unknown) => {
        throw new InvalidInputError('staff/bad-public-key', 'the key file cannot be read', { cause });
      });
      await withHome(options, ({ ledger, paths }) =>
        guarded(
          ledger,
          { type: 'staff/person-added', actor: 'office', subject: account, detail: { role } },
          () => addStaff(paths.root, { account, name, role, publicKey }),
        ),
      );
      printOutcome(options, { account, role }, () => [`登録しました: ${account}（${role}）`]);
    });
  const list = homeCommand('list', '従事者の一覧', 'meguri staff list').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const staff = await withRecords(options, ({ paths }) => staffOf(paths.root));
      printOutcome(options, { staff }, () =>
        staff.map(({ account, name, role }) => `${account}  ${name}  ${role}`),
      );
    },
  );
  return newCommand('staff', '従事者を登録する・一覧する', example).addCommand(add).addCommand(list);
}
