-- Who is who (名寄せ): subjects of institutions as persons, why, and what stewards found to be different people.
-- Keyed tokens only: no name, no number of an insurance, no local patient id.
create schema identity;

create table identity.membership (
  subject text primary key check (subject ~ '^[0-9a-f]{32}$'),
  person text not null check (person ~ '^[0-9a-f]{32}$'),
  receipt_sequence bigint not null
);
create index on identity.membership (person);

create table identity.link_reason (
  left_subject text not null,
  right_subject text not null,
  weight double precision not null,
  probability double precision not null,
  levels jsonb not null,
  receipt_sequence bigint not null,
  primary key (left_subject, right_subject)
);

create table identity.separation (
  left_subject text not null,
  right_subject text not null,
  decided_by text not null,
  reason text not null,
  receipt_sequence bigint not null,
  primary key (left_subject, right_subject),
  check (left_subject < right_subject)
);
