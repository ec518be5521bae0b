/**
 * Access tokens (アクセストークン) for programs: long, hashed, with a scope and an end.
 */

/** What a token may be used for: only to read, or also to change. Approvals and accounts are never within it. */
export const tokenScopes = ['read', 'write'] as const;

/** What a token may be used for. */
export type TokenScope = (typeof tokenScopes)[number];

/** A token of a program. */
export interface AccessToken {
  /** What it is called in lists and in the ledger. */
  readonly id: string;
  /** SHA-256 of the token, hexadecimal. */
  readonly tokenHash: string;
  readonly account: string;
  /** What its owner calls it. */
  readonly label: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly isRevoked: boolean;
}

/** Why a token may not be used. */
export type TokenRefusal = 'revoked' | 'expired' | 'out-of-scope';

/** Why `token` may not be used for this at `now`, or undefined. */
export function refusalToUseToken(
  { isRevoked, expiresAt, scopes }: AccessToken,
  scope: TokenScope,
  now: Date,
): TokenRefusal | undefined {
  if (isRevoked) return 'revoked';
  if (now >= expiresAt) return 'expired';
  return scopes.includes(scope) ? undefined : 'out-of-scope';
}
