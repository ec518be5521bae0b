import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signDecision, type SignedDecision } from '../../access/signed-decision.ts';
import { writeDurably } from '../../kit/durable-file.ts';
import { addStaff, staffOf, type StaffMember } from '../staff.ts';

/** One account per role, two where two people must decide. Synthetic, as everybody here. */
export const demoStaff = [
  { account: 'sato', name: '佐藤 美咲', role: 'applicant' },
  { account: 'suzuki', name: '鈴木 健一', role: 'committee' },
  { account: 'takahashi', name: '高橋 恵子', role: 'committee' },
  { account: 'tanaka', name: '田中 修', role: 'builder' },
  { account: 'ito', name: '伊藤 直子', role: 'releaser' },
  { account: 'watanabe', name: '渡辺 誠', role: 'releaser' },
  { account: 'yamamoto', name: '山本 裕子', role: 'steward' },
] as const satisfies readonly Omit<StaffMember, 'publicKey'>[];

/** An account of the demonstration. */
export type DemoAccount = (typeof demoStaff)[number]['account'];

const keyPath = (home: string, account: string) => join(home, 'demo-people', `${account}.pem`);

/** Makes a key for everybody who has none. In earnest, people make their own, and it never leaves them. */
export async function employDemoStaff(home: string): Promise<void> {
  await mkdir(join(home, 'demo-people'), { recursive: true, mode: 0o700 });
  const employed = new Set((await staffOf(home)).map(({ account }) => account));
  for (const member of demoStaff.filter(({ account }) => !employed.has(account))) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    await writeDurably(
      keyPath(home, member.account),
      privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    );
    await addStaff(home, {
      ...member,
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
    });
  }
}

/** The private key of a person of the demonstration. */
export async function demoKeyOf(home: string, account: DemoAccount): Promise<KeyObject> {
  return createPrivateKey(await readFile(keyPath(home, account), 'utf8'));
}

/** A person of the demonstration approves something. */
export async function demoApproval(
  home: string,
  matter: string,
  account: DemoAccount,
  digest: string,
  decidedAt: Date,
): Promise<SignedDecision> {
  const statement = {
    matter,
    person: account,
    decision: 'approve',
    digest,
    decidedAt: decidedAt.toISOString(),
  } as const;
  return signDecision(statement, await demoKeyOf(home, account));
}
