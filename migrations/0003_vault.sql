-- What the vault holds (保管): sealed segments, who is in them, and the wrapped keys. Keyed tokens only; nothing here
-- opens anything without the root key, which is not in the database.
create schema vault;

create table vault.segment (
  position bigint generated always as identity,
  id text primary key check (id ~ '^[0-9a-f]{32}$'),
  institution text not null,
  kind text not null check (kind in ('identity', 'clinical')),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- Null once the key is destroyed: copies of the file, in backups too, open no more.
  wrapped_key text,
  row_count bigint not null check (row_count >= 0),
  receipt_sequence bigint not null,
  state text not null default 'live' check (state in ('live', 'gone')),
  replaced_by text references vault.segment (id),
  check ((state = 'live') = (wrapped_key is not null))
);
create index on vault.segment (kind, institution) where state = 'live';

create table vault.segment_subject (
  segment text not null references vault.segment (id) on delete cascade,
  subject text not null check (subject ~ '^[0-9a-f]{32}$'),
  primary key (segment, subject)
);
create index on vault.segment_subject (subject);

create table vault.subject_key (
  subject text not null check (subject ~ '^[0-9a-f]{32}$'),
  key_id text not null,
  wrapped_key text,
  destroyed_at timestamptz,
  primary key (subject, key_id),
  check ((destroyed_at is null) = (wrapped_key is not null))
);
-- A subject has at most one living key.
create unique index subject_key_living on vault.subject_key (subject) where destroyed_at is null;
