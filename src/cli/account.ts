import { Option, type Command } from 'commander';
import { resolve } from 'node:path';
import { tokenScopes, type TokenScope } from '../access/access-token.ts';
import { refusalToAct, type Account, type AccountKeeper } from '../access/account.ts';
import { allRoles } from '../access/role.ts';
import { issueToken } from '../app/accounts/access-tokens.ts';
import { accountOf, type AccountParts } from '../app/accounts/account-parts.ts';
import { postgresAccountStores } from '../app/accounts/account-stores.postgres.ts';
import { createAccount } from '../app/accounts/keep-accounts.ts';
import { invite } from '../app/accounts/register-credential.ts';
import { readSignInConfig } from '../app/accounts/sign-in-config.ts';
import { today } from '../kit/clock.ts';
import { day } from '../kit/day.ts';
import { ForbiddenError, InvalidInputError } from '../kit/errors.ts';
import { accountChangeCommands } from './account-changes.ts';
import { keeping, keepingCommand, roleNamed, type KeepingOptions } from './account-keeping.ts';
import { newCommand, printOutcome } from './command-line.ts';
import { homeCommand, withRecords, type HomeOptions } from './home-command.ts';

const refusalWords: Readonly<Record<NonNullable<ReturnType<typeof refusalToAct>>, string>> = {
  suspended: '停止中',
  ended: '終了',
  expired: '有効期限切れ',
  'appointment-missing': '任命の記録がありません（期限切れを含む）',
  'oath-missing': '守秘の誓約がありません（期限切れを含む）',
  'training-out-of-date': '教育訓練の記録がありません（期限切れを含む）',
};

const example =
  'meguri account invite --account ito --person P-0012 --name 伊藤直子 --role releaser --as kato --key kato.pem';

/** `meguri account …`: who signs in to the portal and the API, as what, and until when. */
export function accountCommand(): Command {
  const command = newCommand('account', '画面とAPIを使う人のアカウントを管理する', example);
  const all = [inviteCommand(), listCommand(), showCommand(), ...accountChangeCommands(), tokenCommand()];
  return all.reduce((parent, child) => parent.addCommand(child), command);
}

interface InviteOptions extends KeepingOptions {
  readonly person?: string;
  readonly name?: string;
  readonly organization?: string;
  readonly role: readonly string[];
  readonly validUntil?: string;
  readonly days: string;
}

function inviteCommand(): Command {
  return keepingCommand('invite', 'アカウントを作り、パスキー登録用の一回限りの番号を出す', example)
    .option('--person <id>', 'our id of the person, for a new account; left out: the account is there')
    .option('--name <name>', 'the person’s name, as colleagues see it')
    .option('--organization <code>', 'for whom the person acts; left out: the operator')
    .option('--role <role...>', allRoles.join(' | '), [])
    .option('--valid-until <day>', 'last day of the account, YYYY-MM-DD')
    .option('--days <n>', 'how long the code is good for, at most 14', '7')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<InviteOptions>();
      const { site } = await readSignInConfig(resolve(options.home));
      const { code, expiresAt } = await keeping(options, async (parts, keeper) => {
        if (options.person !== undefined) await createInvited(parts, keeper, options, options.person);
        return invite(parts, keeper, options.account, Number(options.days));
      });
      const outcome = {
        account: options.account,
        code,
        expiresAt: expiresAt.toISOString(),
        portal: site.origin,
      };
      printOutcome(options, outcome, () => [
        `登録番号: ${code}`,
        `この番号は ${site.origin} の POST /auth/passkey/register-options と /auth/passkey/register で使います（${outcome.expiresAt} まで、一回限り。登録の画面はこれからです）。`,
        'コマンドで働く人は、account key で公開鍵を登録してください。',
        'この番号は本人に直接渡してください。二度は表示されません。',
      ]);
    });
}

function createInvited(
  parts: AccountParts,
  keeper: AccountKeeper,
  { account: id, name, organization, role, validUntil }: InviteOptions,
  person: string,
): Promise<Account> {
  if (name === undefined) throw new InvalidInputError('account/no-name', 'a new account has a --name');
  return createAccount(parts, keeper, {
    id,
    person,
    name,
    organization: organization ?? parts.operator,
    roles: role.map(roleNamed),
    ...(validUntil === undefined ? {} : { validUntil: day(validUntil) }),
  });
}

function listCommand(): Command {
  return homeCommand('list', 'アカウントの一覧', 'meguri account list').action(
    async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<HomeOptions>();
      const accounts = await withRecords(options, async ({ database, clock }) => {
        const on = today(clock);
        const all = await postgresAccountStores(database).accounts.all();
        return all.map((account) => ({ ...account, refusal: refusalToAct(account, on) ?? null }));
      });
      printOutcome(options, { accounts }, () =>
        accounts.map(
          ({ id, person, name, organization, roles, refusal }) =>
            `${id}  ${person}  ${name}  ${organization}  ${roles.join(',')}  ${refusal === null ? '利用可' : refusalWords[refusal]}`,
        ),
      );
    },
  );
}

function showCommand(): Command {
  return homeCommand('show', 'アカウントと、そのパスキー・鍵・トークン', 'meguri account show --account ito')
    .requiredOption('--account <account>', 'whose')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<KeepingOptions>();
      const shown = await withRecords(options, async ({ database }) => {
        const stores = postgresAccountStores(database);
        const account = await accountOf({ stores }, options.account);
        const credentials = await stores.credentials.ofAccount(account.id);
        const tokens = await stores.tokens.ofAccount(account.id);
        return { account, credentials, tokens: tokens.map((token) => ({ ...token, tokenHash: undefined })) };
      });
      printOutcome(options, shown, ({ account: { id, name, state, roles }, credentials, tokens }) => [
        `${id}  ${name}  ${state}  ${roles.join('、')}`,
        ...credentials.map((key) => `  ${key.kind}  ${key.id}  ${key.state}`),
        ...tokens.map(
          ({ id: token, label, isRevoked }) => `  token  ${token}  ${label}  ${isRevoked ? '失効' : '有効'}`,
        ),
      ]);
    });
}

interface TokenOptions extends KeepingOptions {
  readonly label: string;
  readonly scope: readonly TokenScope[];
  readonly days: string;
}

function tokenCommand(): Command {
  return keepingCommand(
    'token',
    'プログラム用のアクセストークンを、本人に出す',
    'meguri account token --account ito --label nightly --scope read --as ito --key ito.pem',
  )
    .requiredOption('--label <label>', 'what it is for')
    .addOption(new Option('--scope <scope...>', 'what it may do').choices(tokenScopes).default(['read']))
    .option('--days <n>', 'how long it is good for, at most 90', '30')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<TokenOptions>();
      const { account, label, scope: scopes } = options;
      const { secret, token } = await keeping(options, (parts, keeper) => {
        // A token acts as its owner: nobody else may hold it, not even an administrator.
        if (keeper === 'home' || keeper.account !== account) {
          throw new ForbiddenError(
            'account/not-own-token',
            'a token is issued to its owner: --as that account',
          );
        }
        return issueToken(parts, account, account, { label, scopes, days: Number(options.days) });
      });
      const outcome = { id: token.id, token: secret, expiresAt: token.expiresAt.toISOString(), scopes };
      printOutcome(options, outcome, () => [
        secret,
        `${token.id}: ${outcome.expiresAt} まで（${scopes.join('、')}）。二度は表示されません。`,
      ]);
    });
}
