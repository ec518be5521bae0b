import type { AccessToken } from '../../access/access-token.ts';
import type { Account } from '../../access/account.ts';
import type { Credential, Invitation } from '../../access/credential.ts';
import type { Session, SessionEnd } from '../../access/session.ts';
import type { Receipt } from '../../ledger/index.ts';

/** Where accounts are kept. */
export interface AccountStore {
  /**
   * Locks all accounts of `person`, applies `change` to them and keeps the account that it gives, new or changed. What
   * `change` throws comes out as it is, with nothing written.
   *
   * @throws {ConflictError} `account/id-taken` when another person has an account of that id.
   */
  write(
    receipt: Receipt,
    person: string,
    change: (accounts: readonly Account[]) => Account,
  ): Promise<Account>;
  find(id: string): Promise<Account | undefined>;
  /** All accounts, by id. */
  all(): Promise<readonly Account[]>;
}

/** Where credentials, invitations and links to other organizations' identities are kept. */
export interface CredentialStore {
  invite(receipt: Receipt, invitation: Invitation): Promise<void>;
  invitation(codeHash: string): Promise<Invitation | undefined>;
  /**
   * Spends an invitation.
   *
   * @throws {ConflictError} `account/invitation-used`
   */
  useInvitation(receipt: Receipt, codeHash: string, at: Date): Promise<void>;
  /**
   * Registers a credential.
   *
   * @throws {ConflictError} `account/credential-taken`
   */
  register(receipt: Receipt, credential: Credential): Promise<void>;
  find(id: string): Promise<Credential | undefined>;
  /** The credentials of an account, oldest first. */
  ofAccount(account: string): Promise<readonly Credential[]>;
  /** Moves the counter on from where it was read; false when somebody was quicker. */
  counted(
    credential: Credential,
    now: { readonly signCount: number; readonly lastAssertion: string },
  ): Promise<boolean>;
  suspend(receipt: Receipt, id: string): Promise<void>;
  /**
   * Makes a pending credential active.
   *
   * @throws {ConflictError} `account/not-pending`
   */
  confirm(receipt: Receipt, id: string): Promise<void>;
  /**
   * Links an identity at another organization, by the hash of issuer and subject.
   *
   * @throws {ConflictError} `account/identity-taken`
   */
  link(receipt: Receipt, subjectHash: string, account: string): Promise<void>;
  linkedTo(subjectHash: string): Promise<string | undefined>;
}

/** Which sessions: of one token, of one sign-in, or of an account. */
export type WhichSessions =
  { readonly tokenHash: string } | { readonly family: string } | { readonly account: string };

/** Where sessions are kept. */
export interface SessionStore {
  start(receipt: Receipt, session: Session): Promise<void>;
  find(tokenHash: string): Promise<Session | undefined>;
  seen(tokenHash: string, at: Date): Promise<void>;
  /** Ends those that had not ended, and says how many there were. */
  end(receipt: Receipt, which: WhichSessions, end: SessionEnd): Promise<number>;
}

/** Where the tokens of programs are kept. */
export interface TokenStore {
  issue(receipt: Receipt, token: AccessToken): Promise<void>;
  find(tokenHash: string): Promise<AccessToken | undefined>;
  /** The tokens of an account, oldest first. */
  ofAccount(account: string): Promise<readonly AccessToken[]>;
  /** Revokes one token, or all of an account, and says how many had not been. */
  revoke(receipt: Receipt, which: { readonly id: string } | { readonly account: string }): Promise<number>;
}

/** What somebody must answer, once and soon. */
export interface Challenge {
  /** SHA-256 of the challenge, hexadecimal. */
  readonly hash: string;
  /** What it is for: an answer given elsewhere is none. */
  readonly purpose: 'sign-in' | 'registration' | 'oidc';
  readonly detail: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
}

/** Where challenges wait for their answer. */
export interface ChallengeStore {
  /** Keeps a challenge, and forgets those whose time is over. */
  put(challenge: Challenge, now: Date): Promise<void>;
  /** Takes the challenge away, and gives its detail unless its time is over. The second who asks gets nothing. */
  take(purpose: Challenge['purpose'], hash: string, now: Date): Promise<Challenge['detail'] | undefined>;
}

/** All that is kept about accounts. Every implementation passes `test/conformance/account-*.test.ts`. */
export interface AccountStores {
  readonly accounts: AccountStore;
  readonly credentials: CredentialStore;
  readonly sessions: SessionStore;
  readonly tokens: TokenStore;
  readonly challenges: ChallengeStore;
  /** Does several writes of `work` together, or none of them when it throws. */
  together<Outcome>(work: (stores: AccountStores) => Promise<Outcome>): Promise<Outcome>;
}
