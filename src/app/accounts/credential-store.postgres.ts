import { sql, type Kysely } from 'kysely';
import type { Credential, Invitation } from '../../access/credential.ts';
import { ConflictError } from '../../kit/errors.ts';
import { assertReceipt } from '../../ledger/index.ts';
import type { CredentialStore } from './account-stores.ts';

type Row = Omit<Credential, 'lastAssertion'> & { readonly lastAssertion: string | null };
type InvitationRow = Omit<Invitation, 'usedAt'> & { readonly usedAt: Date | null };

const fromRow = ({ lastAssertion, ...row }: Row): Credential => ({
  ...row,
  ...(lastAssertion === null ? {} : { lastAssertion }),
});

const columns = sql`id, account, kind, public_key as "publicKey", sign_count as "signCount",
  last_assertion as "lastAssertion", enrolled_by as "enrolledBy", state, registered_at as "registeredAt"`;

type Keys = Pick<CredentialStore, 'register' | 'find' | 'ofAccount' | 'counted' | 'suspend' | 'confirm'>;
type Invitations = Pick<CredentialStore, 'invite' | 'invitation' | 'useInvitation'>;
type Links = Pick<CredentialStore, 'link' | 'linkedTo'>;

const keysIn = (db: Kysely<unknown>): Keys => ({
  register: async (receipt, credential) => {
    const { id, account, kind, publicKey, signCount, enrolledBy, state, registeredAt } = credential;
    assertReceipt(receipt);
    const { rows } = await sql`
      insert into account.credential
        (id, account, kind, public_key, sign_count, enrolled_by, state, registered_at, receipt_sequence)
      values (${id}, ${account}, ${kind}, ${publicKey}, ${signCount}, ${enrolledBy}, ${state}, ${registeredAt},
        ${receipt.sequence})
      on conflict (id) do nothing returning id`.execute(db);
    if (rows.length === 0) throw new ConflictError('account/credential-taken', 'this key is registered');
  },
  find: async (id) => {
    const { rows } = await sql<Row>`select ${columns} from account.credential where id = ${id}`.execute(db);
    return rows[0] === undefined ? undefined : fromRow(rows[0]);
  },
  ofAccount: async (account) => {
    const { rows } = await sql<Row>`select ${columns} from account.credential
      where account = ${account} order by registered_at, id collate "C"`.execute(db);
    return rows.map(fromRow);
  },
  counted: async ({ id, signCount, lastAssertion }, now) => {
    const { rows } = await sql`
      update account.credential set sign_count = ${now.signCount}, last_assertion = ${now.lastAssertion}
      where id = ${id} and sign_count = ${signCount} and state = 'active'
        and last_assertion is not distinct from ${lastAssertion ?? null} returning id`.execute(db);
    return rows.length === 1;
  },
  suspend: async (receipt, id) => {
    assertReceipt(receipt);
    await sql`update account.credential set state = 'suspended', receipt_sequence = ${receipt.sequence}
      where id = ${id}`.execute(db);
  },
  confirm: async (receipt, id) => {
    assertReceipt(receipt);
    const { rows } = await sql`
      update account.credential set state = 'active', receipt_sequence = ${receipt.sequence}
      where id = ${id} and state = 'pending' returning id`.execute(db);
    if (rows.length === 0) throw new ConflictError('account/not-pending', 'this key waits for nobody');
  },
});

const invitationsIn = (db: Kysely<unknown>): Invitations => ({
  invite: async (receipt, { codeHash, account, invitedBy, expiresAt }) => {
    assertReceipt(receipt);
    await sql`insert into account.invitation (code_hash, account, invited_by, expires_at, receipt_sequence)
      values (${codeHash}, ${account}, ${invitedBy}, ${expiresAt}, ${receipt.sequence})`.execute(db);
  },
  invitation: async (codeHash) => {
    const { rows } = await sql<InvitationRow>`
      select code_hash as "codeHash", account, invited_by as "invitedBy", expires_at as "expiresAt", used_at as "usedAt"
      from account.invitation where code_hash = ${codeHash}`.execute(db);
    if (rows[0] === undefined) return undefined;
    const { usedAt, ...invitation } = rows[0];
    return { ...invitation, ...(usedAt === null ? {} : { usedAt }) };
  },
  useInvitation: async (receipt, codeHash, at) => {
    assertReceipt(receipt);
    const { rows } = await sql`
      update account.invitation set used_at = ${at}, receipt_sequence = ${receipt.sequence}
      where code_hash = ${codeHash} and used_at is null returning code_hash`.execute(db);
    if (rows.length === 0) throw new ConflictError('account/invitation-used', 'this code was used before');
  },
});

const linksIn = (db: Kysely<unknown>): Links => ({
  link: async (receipt, subjectHash, account) => {
    assertReceipt(receipt);
    const { rows } = await sql`
      insert into account.external_identity (subject_hash, account, receipt_sequence)
      values (${subjectHash}, ${account}, ${receipt.sequence})
      on conflict (subject_hash) do nothing returning account`.execute(db);
    if (rows.length === 0) throw new ConflictError('account/identity-taken', 'this identity is linked');
  },
  linkedTo: async (subjectHash) => {
    const { rows } = await sql<{ account: string }>`
      select account from account.external_identity where subject_hash = ${subjectHash}`.execute(db);
    return rows[0]?.account;
  },
});

/** Credentials, invitations and links in PostgreSQL. */
export function postgresCredentialStore(db: Kysely<unknown>): CredentialStore {
  return { ...keysIn(db), ...invitationsIn(db), ...linksIn(db) };
}
