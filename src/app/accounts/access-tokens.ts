import type { TokenScope, AccessToken } from '../../access/access-token.ts';
import { newSecretToken } from '../../access/secret-token.ts';
import { today } from '../../kit/clock.ts';
import { ForbiddenError, InvalidInputError, NotFoundError } from '../../kit/errors.ts';
import { ruleOn } from '../../law/rule-on.ts';
import { guarded } from '../guarded.ts';
import { accountOf, type AccountParts } from './account-parts.ts';

/** A token to be issued. */
export interface NewToken {
  readonly label: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}

/** A token as it is handed over: shown once. */
export interface IssuedToken {
  readonly secret: string;
  readonly token: AccessToken;
}

const dayMs = 86_400_000;

/**
 * Issues a token to the person of `account`, who has shown who they are. `by` is who stands for it in the ledger.
 *
 * @throws {InvalidInputError} `account/bad-token-days`, `account/no-scope`
 * @throws {ForbiddenError} `account/closed`
 */
export async function issueToken(
  parts: AccountParts,
  by: string,
  id: string,
  { label, scopes, days }: NewToken,
): Promise<IssuedToken> {
  const { stores, ledger, clock } = parts;
  const longest = ruleOn('access-token-days', today(clock)).value;
  if (!Number.isInteger(days) || days < 1 || days > longest) {
    throw new InvalidInputError('account/bad-token-days', `a token holds 1 to ${longest} days`);
  }
  if (scopes.length === 0) throw new InvalidInputError('account/no-scope', 'a token has a scope');
  const account = await accountOf(parts, id);
  if (account.state !== 'active') throw new ForbiddenError('account/closed', 'this account is closed');
  const { secret, hash: tokenHash } = newSecretToken('meguri_');
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + days * dayMs);
  const token: AccessToken = {
    id: `T-${tokenHash.slice(0, 12)}`,
    tokenHash,
    account: id,
    label,
    scopes,
    createdAt,
    expiresAt,
    isRevoked: false,
  };
  const detail = { token: token.id, scopes: scopes.join(' '), days };
  await guarded(ledger, { type: 'access/token-issued', actor: by, subject: id, detail }, (receipt) =>
    stores.tokens.issue(receipt, token),
  );
  return { secret, token };
}

/**
 * Revokes a token of `account`, from the next request on.
 *
 * @throws {NotFoundError} `account/no-such-token` when the account has no token of that id that is in force
 */
export async function revokeToken(
  { stores, ledger }: AccountParts,
  by: string,
  account: string,
  id: string,
): Promise<void> {
  const tokens = await stores.tokens.ofAccount(account);
  if (!tokens.some((token) => token.id === id && !token.isRevoked)) {
    throw new NotFoundError('account/no-such-token', 'there is no such token in force');
  }
  const event = { type: 'access/token-revoked', actor: by, subject: account, detail: { token: id } } as const;
  await guarded(ledger, event, (receipt) => stores.tokens.revoke(receipt, { id }));
}
