-- Accounts アカウント: who signs in, with what, and for how long. Staff and parties, never patients.
create schema account;

create table account.account (
  id text primary key check (id ~ '^[a-z][a-z0-9-]{0,63}$'),
  person text not null,
  name text not null,
  organization text not null,
  roles text[] not null,
  state text not null check (state in ('active', 'suspended', 'ended')),
  valid_until date,
  duty jsonb,
  receipt_sequence bigint not null
);
create index account_by_person on account.account (person);
comment on column account.account.duty is 'file in the staff register, and the last days of appointment, oath and training';
comment on column account.account.receipt_sequence is 'ledger entry of the last change';

create table account.invitation (
  code_hash text primary key check (code_hash ~ '^[0-9a-f]{64}$'),
  account text not null references account.account (id),
  invited_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  receipt_sequence bigint not null
);
comment on column account.invitation.invited_by is 'person of the administrator, or home';

create table account.credential (
  id text primary key,
  account text not null references account.account (id),
  kind text not null check (kind in ('webauthn', 'ed25519')),
  public_key text not null,
  sign_count bigint not null check (sign_count >= 0),
  last_assertion text,
  enrolled_by text not null,
  state text not null check (state in ('pending', 'active', 'suspended')),
  registered_at timestamptz not null,
  receipt_sequence bigint not null
);
create index credential_by_account on account.credential (account);
comment on column account.credential.enrolled_by is 'person of the administrator who let it be registered, or home; another one confirms what is pending';
comment on table account.credential is 'public keys; never replaced or deleted, as what was signed with them stays verifiable';

create table account.external_identity (
  subject_hash text primary key check (subject_hash ~ '^[0-9a-f]{64}$'),
  account text not null references account.account (id),
  receipt_sequence bigint not null
);
comment on table account.external_identity is 'SHA-256 of issuer and subject at an organization''s OpenID provider';

create table account.challenge (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  purpose text not null,
  detail jsonb not null,
  expires_at timestamptz not null
);
create index challenge_by_end on account.challenge (expires_at);
comment on table account.challenge is 'what a sign-in or registration must answer: taken once, then gone';

create table account.session (
  token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  family text not null,
  account text not null references account.account (id),
  method text not null check (method in ('passkey', 'oidc')),
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended text check (ended in ('signed-out', 'rotated', 'reused', 'revoked')),
  receipt_sequence bigint not null
);
create index session_by_family on account.session (family);
create index session_by_account on account.session (account);
comment on column account.session.receipt_sequence is 'ledger entry of the sign-in, or of what ended it';

create table account.access_token (
  id text primary key,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  account text not null references account.account (id),
  label text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  is_revoked boolean not null,
  receipt_sequence bigint not null
);
create index access_token_by_account on account.access_token (account);
