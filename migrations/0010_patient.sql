-- Patients 国民・患者: the texts of notices, each known by its digest. Versions and stop requests themselves are cases (schema procedure).

create table institution.notice_text (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  operator text not null,
  version text not null,
  text jsonb not null,
  receipt_sequence bigint not null
);
create index notice_text_by_version on institution.notice_text (operator, version);
comment on table institution.notice_text is 'what a notice says, whole; the case of its version says whether the ministries have confirmed it';

create trigger notice_text_is_immutable before update or delete or truncate on institution.notice_text
  for each statement execute function institution.refuse_change();

create table institution.notice_block (
  operator text not null,
  institution text not null,
  version integer not null check (version >= 1),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  block jsonb not null,
  kept_on date not null,
  receipt_sequence bigint not null,
  primary key (operator, institution, version)
);
comment on table institution.notice_block is 'what an institution prints about itself in its notices; the last version is current, older ones say what was printed before';

create trigger notice_block_is_immutable before update or delete or truncate on institution.notice_block
  for each statement execute function institution.refuse_change();
