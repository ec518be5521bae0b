import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import type { Account, Duty } from '../access/account.ts';
import { allRoles } from '../access/role.ts';
import { closeAccount, grantRole, recordDuty, restoreAccount } from '../app/accounts/keep-accounts.ts';
import { linkIdentity } from '../app/accounts/link-identity.ts';
import { registerKeyFile } from '../app/accounts/register-credential.ts';
import { day, type Day } from '../kit/day.ts';
import { InvalidInputError } from '../kit/errors.ts';
import { withdrawCredential } from '../app/accounts/withdraw-credential.ts';
import { confirmCredential } from '../app/accounts/confirm-credential.ts';
import { keeping, keepingCommand, roleNamed, type KeepingOptions } from './account-keeping.ts';
import { printOutcome } from './command-line.ts';
import type { HomeOptions } from './home-command.ts';

/** The commands that change an account: `role`, `duty`, `suspend`, `restore`, `lost`, `confirm`, `key`, `link`. */
export function accountChangeCommands(): readonly Command[] {
  return [
    roleCommand(),
    dutyCommand(),
    suspendCommand(),
    restoreCommand(),
    lostCommand(),
    confirmCommand(),
    keyCommand(),
    linkCommand(),
  ];
}

/** Prints what became of an account. */
function printAccount(options: HomeOptions, account: Account, done: string): void {
  printOutcome(options, account, ({ id, state, roles }) => [
    `${done}: ${id}（${state}、${roles.join('、')}）`,
  ]);
}

function roleCommand(): Command {
  return keepingCommand(
    'role',
    '役割を与える',
    'meguri account role --account ito --role steward --as kato --key kato.pem',
  )
    .requiredOption('--role <role>', allRoles.join(' | '))
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<KeepingOptions & { readonly role: string }>();
      const role = roleNamed(options.role);
      const account = await keeping(options, (parts, keeper) =>
        grantRole(parts, keeper, options.account, role),
      );
      printAccount(options, account, '役割を与えました');
    });
}

interface DutyOptions extends KeepingOptions {
  readonly file: string;
  readonly appointedUntil?: string;
  readonly swornUntil?: string;
  readonly trainedUntil?: string;
}

function dutyOf({ file, appointedUntil, swornUntil, trainedUntil }: DutyOptions): Duty {
  const until = (name: keyof Duty, text: string | undefined): Partial<Record<keyof Duty, Day>> =>
    text === undefined ? {} : { [name]: day(text) };
  return {
    file,
    ...until('appointedUntil', appointedUntil),
    ...until('swornUntil', swornUntil),
    ...until('trainedUntil', trainedUntil),
  };
}

function dutyCommand(): Command {
  const exampleOfIt =
    'meguri account duty --account ito --file S-0012 --appointed-until 2027-03-31 --sworn-until 2027-03-31 --trained-until 2027-03-31 --as kato --key kato.pem';
  return keepingCommand(
    'duty',
    '任命・守秘の誓約・教育の有効期限を記録する（なければ利用できない）',
    exampleOfIt,
  )
    .requiredOption('--file <reference>', 'reference of the file in the staff register')
    .option('--appointed-until <day>', 'last day of the appointment; left out: there is none')
    .option('--sworn-until <day>', 'last day of the oath of secrecy')
    .option('--trained-until <day>', 'last day on which the training is up to date')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<DutyOptions>();
      const duty = dutyOf(options);
      const account = await keeping(options, (parts, keeper) =>
        recordDuty(parts, keeper, options.account, duty),
      );
      printAccount(options, account, '記録しました');
    });
}

interface ReasonOptions extends KeepingOptions {
  readonly reason: string;
  readonly end?: true;
}

function suspendCommand(): Command {
  return keepingCommand(
    'suspend',
    '利用をすぐに止める（サインイン中のものも切れる）',
    'meguri account suspend --account ito --reason lost-device',
  )
    .requiredOption('--reason <code>', 'small letters and hyphens: lost-device, leave, left …')
    .option('--end', 'for ever')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReasonOptions>();
      const { account: id, reason, end } = options;
      const state = end === true ? 'ended' : 'suspended';
      const account = await keeping(options, (parts, keeper) =>
        closeAccount(parts, keeper, id, { state, reason }),
      );
      printAccount(options, account, '止めました');
    });
}

function restoreCommand(): Command {
  return keepingCommand(
    'restore',
    '停止中のアカウントを再び使えるようにする',
    'meguri account restore --account ito --reason back-from-leave --as kato --key kato.pem',
  )
    .requiredOption('--reason <code>', 'small letters and hyphens')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReasonOptions>();
      const { account: id, reason } = options;
      const account = await keeping(options, (parts, keeper) => restoreAccount(parts, keeper, id, reason));
      printAccount(options, account, '再開しました');
    });
}

function lostCommand(): Command {
  return keepingCommand(
    'lost',
    '紛失した機器のパスキーや鍵を使えなくする',
    'meguri account lost --account ito --credential pK3f… --reason lost-device',
  )
    .requiredOption('--credential <id>', 'id of the passkey or key; meguri account show lists them')
    .requiredOption('--reason <code>', 'small letters and hyphens')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReasonOptions & { readonly credential: string }>();
      const { account, credential, reason } = options;
      await keeping(options, (parts, keeper) =>
        withdrawCredential(parts, keeper, account, { credential, reason }),
      );
      printOutcome(options, { account, credential }, () => [`使えなくしました: ${credential}`]);
    });
}

function confirmCommand(): Command {
  return keepingCommand(
    'confirm',
    '別の権限管理者が登録させたパスキーや鍵を、本人に確かめて使えるようにする',
    'meguri account confirm --account ito --credential pK3f… --as ueda --key ueda.pem',
  )
    .requiredOption('--credential <id>', 'id of the passkey or key; meguri account show lists them')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<KeepingOptions & { readonly credential: string }>();
      const { account, credential } = options;
      await keeping(options, (parts, keeper) => confirmCredential(parts, keeper, account, credential));
      printOutcome(options, { account, credential }, () => [
        `使えるようにしました: ${account}（${credential}）`,
      ]);
    });
}

function keyCommand(): Command {
  return keepingCommand(
    'key',
    'コマンドラインで承認するための公開鍵を登録する',
    'meguri account key --account ito --public-key ito.pub.pem --as kato --key kato.pem',
  )
    .requiredOption('--public-key <pem>', 'Ed25519 public key: openssl pkey -in ito.pem -pubout')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<KeepingOptions & { readonly publicKey: string }>();
      const pem = await readFile(options.publicKey, 'utf8').catch((cause: unknown) => {
        throw new InvalidInputError('account/bad-public-key', 'the key file cannot be read', { cause });
      });
      const { id, account, state } = await keeping(options, (parts, keeper) =>
        registerKeyFile(parts, keeper, options.account, pem),
      );
      printOutcome(options, { account, credential: id, state }, () => [
        `登録しました: ${account}（鍵 ${id}）`,
        ...(state === 'pending' ? ['別の権限管理者の確認（meguri account confirm）を待っています。'] : []),
      ]);
    });
}

interface LinkOptions extends KeepingOptions {
  readonly issuer: string;
  readonly subject: string;
}

function linkCommand(): Command {
  return keepingCommand(
    'link',
    '所属機関のOpenID（シングルサインオン）と結び付ける',
    'meguri account link --account mori --issuer https://idp.example.ac.jp --subject mori-0001 --as kato --key kato.pem',
  )
    .requiredOption('--issuer <url>', 'issuer of the organization’s OpenID provider')
    .requiredOption('--subject <sub>', 'the person’s “sub” there; only a hash of it is kept')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<LinkOptions>();
      const { account, issuer, subject } = options;
      await keeping(options, (parts, keeper) => linkIdentity(parts, keeper, account, { issuer, subject }));
      printOutcome(options, { account, issuer }, () => [`結び付けました: ${account}（${issuer}）`]);
    });
}
