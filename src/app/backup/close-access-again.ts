/** Access that was closed after a backup is closed again in the restored home: closing is always safe, opening is a person's to do. */

import type { LedgerEntry } from '../../ledger/index.ts';
import { guarded } from '../guarded.ts';
import type { Operator } from '../operator.ts';
import { accountParts } from '../cases/case-office.ts';
import type { AccountParts } from '../accounts/account-parts.ts';
import { revokeToken } from '../accounts/access-tokens.ts';
import { closeAccount } from '../accounts/keep-accounts.ts';
import { withdrawCredential } from '../accounts/withdraw-credential.ts';

const reason = 'lost-in-restore';
type Entry = Pick<LedgerEntry, 'type' | 'subject' | 'detail'>;
type Closing = (parts: AccountParts, entry: Entry) => Promise<void>;

const close =
  (to: 'suspended' | 'ended'): Closing =>
  async (parts, { subject }) => {
    const state = (await parts.stores.accounts.find(subject))?.state;
    if (state === undefined || state === 'ended' || state === to) return;
    await closeAccount(parts, 'home', subject, { state: to, reason });
  };

/** A session that the backup holds may be one that ended after it. */
const endSessions: Closing = async ({ stores, ledger }, { subject }) => {
  const event = { type: 'access/signed-out', actor: 'restore', subject } as const;
  await guarded(ledger, event, (receipt) => stores.sessions.end(receipt, { account: subject }, 'revoked'));
};

const withdraw: Closing = async (parts, { subject, detail }) => {
  const credential = String(detail?.['credential']);
  if ((await parts.stores.credentials.find(credential))?.account !== subject) return;
  await withdrawCredential(parts, 'home', subject, { credential, reason });
};

const revoke: Closing = async (parts, { subject, detail }) => {
  const tokens = await parts.stores.tokens.ofAccount(subject);
  const token = tokens.find(({ id, isRevoked }) => id === detail?.['token'] && !isRevoked);
  if (token !== undefined) await revokeToken(parts, 'restore', subject, token.id);
};

/** Entries that are done again whole. */
const whole: Readonly<Record<string, Closing>> = {
  'access/account-suspended': close('suspended'),
  'access/account-ended': close('ended'),
  'access/credential-withdrawn': withdraw,
  'access/token-revoked': revoke,
  'access/signed-out': endSessions,
  'access/session-reused': endSessions,
};

/** Entries that narrowed what an account may do: it waits, suspended, until somebody has looked. They stay among what is lost. */
const narrowing: readonly string[] = ['access/role-withdrawn', 'access/duty-recorded'];

/** Whether an entry closed access and is done again whole by `closeAccessAgain`. */
export const isAccessClosing = ({ type }: Pick<LedgerEntry, 'type'>): boolean => Object.hasOwn(whole, type);

/** Closes again what the entries closed, in their order. An account that the backup does not know has nothing to close. */
export async function closeAccessAgain(operator: Operator, entries: readonly Entry[]): Promise<void> {
  const parts = accountParts(operator);
  for (const entry of entries) {
    const again = narrowing.includes(entry.type) ? close('suspended') : whole[entry.type];
    await again?.(parts, entry);
  }
}
