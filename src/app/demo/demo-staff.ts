import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccountKeeper } from '../../access/account.ts';

import { sideOf, type Role } from '../../access/role.ts';
import { day } from '../../kit/day.ts';
import { writeDurably } from '../../kit/durable-file.ts';
import { actorWithKey } from '../accounts/actor-with-key.ts';
import { createAccount, recordDuty } from '../accounts/keep-accounts.ts';
import { keyFileOf, registerKeyFile } from '../accounts/register-credential.ts';
import { accountParts } from '../cases/case-office.ts';
import type { Operator } from '../operator.ts';
import type { SigningHand } from '../use/signing-hand.ts';

/** Code of the organization that the demonstration delivers to. */
export const demoRecipientCode = 'DEMO-INSTITUTE';

/** One account per role, two where two people must decide. Synthetic, as everybody here. */
export const demoStaff = [
  { account: 'kimura', name: '木村 隆', roles: ['administrator'] },
  { account: 'sato', name: '佐藤 美咲', roles: ['applicant'] },
  { account: 'mori', name: '森 信一', roles: ['applicant-representative'] },
  { account: 'kato', name: '加藤 由美', roles: ['office'] },
  { account: 'ono', name: '小野 博', roles: ['committee-chair', 'committee'] },
  { account: 'suzuki', name: '鈴木 健一', roles: ['committee'] },
  { account: 'takahashi', name: '高橋 恵子', roles: ['committee'] },
  { account: 'kondo', name: '近藤 明', roles: ['director'] },
  { account: 'sakai', name: '酒井 香', roles: ['accountant'] },
  { account: 'tanaka', name: '田中 修', roles: ['builder'] },
  { account: 'ito', name: '伊藤 直子', roles: ['releaser'] },
  { account: 'watanabe', name: '渡辺 誠', roles: ['releaser'] },
  { account: 'yamamoto', name: '山本 裕子', roles: ['steward'] },
] as const satisfies readonly {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
}[];

/** An account of the demonstration. */
export type DemoAccount = (typeof demoStaff)[number]['account'];

type Member = (typeof demoStaff)[number];

const keyPath = (home: string, account: string) => join(home, 'demo-people', `${account}.pem`);
const lasting = day('2036-03-31');

/** The key of a person of the demonstration; made when there is none. In earnest, people make their own, and it never leaves them. */
async function keyOf(home: string, account: string): Promise<KeyObject> {
  const path = keyPath(home, account);
  if (!existsSync(path)) {
    await mkdir(join(home, 'demo-people'), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeDurably(path, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
  }
  return createPrivateKey(await readFile(path, 'utf8'));
}

const publicPem = (privateKey: KeyObject) =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();

/**
 * Gives everybody an account with a registered key, appointment, oath and training; what is there already stays. The home
 * keeps the administrator, and the administrator keeps everybody else.
 */
export async function employDemoStaff(operator: Operator): Promise<void> {
  const [first, ...others] = demoStaff;
  await employ(operator, 'home', first);
  const { actor: administrator } = await demoHand(operator, first.account);
  for (const member of others) await employ(operator, administrator, member);
}

async function employ(
  operator: Operator,
  keeper: AccountKeeper,
  { account, name, roles }: Member,
): Promise<void> {
  const parts = accountParts(operator);
  const isOurs = roles.every((role) => sideOf(role) === 'operator');
  const organization = isOurs ? operator.config.operator : demoRecipientCode;
  const known = await parts.stores.accounts.find(account);
  if (known === undefined) {
    await createAccount(parts, keeper, { id: account, person: account, name, organization, roles });
  }
  if (isOurs && known?.duty === undefined) {
    const duty = {
      file: `F-${account}`,
      appointedUntil: lasting,
      swornUntil: lasting,
      trainedUntil: lasting,
    };
    await recordDuty(parts, keeper, account, duty);
  }
  const pem = publicPem(await keyOf(operator.paths.root, account));
  const credential = await parts.stores.credentials.find(keyFileOf(pem).id);
  if (credential === undefined) await registerKeyFile(parts, keeper, account, pem);
}

/** A person of the demonstration with the key in hand. */
export async function demoHand(operator: Operator, account: DemoAccount): Promise<SigningHand> {
  const privateKey = await keyOf(operator.paths.root, account);
  const holder = await actorWithKey(accountParts(operator), account, createPublicKey(privateKey));
  return { ...holder, privateKey };
}

/** Everybody of the demonstration, by account. */
export async function demoHands(operator: Operator): Promise<Readonly<Record<DemoAccount, SigningHand>>> {
  const hands = await Promise.all(
    demoStaff.map(async ({ account }) => [account, await demoHand(operator, account)] as const),
  );
  return Object.fromEntries(hands) as Record<DemoAccount, SigningHand>;
}
