-- Cohort station 抽出: saved definitions, what was asked and answered.
create schema cohort;

create table cohort.definition (
  id text primary key,
  owner text not null,
  shared_with text[] not null default '{}',
  forked_from text,
  forked_version integer,
  receipt_sequence bigint not null,
  constraint fork_names_a_version check ((forked_from is null) = (forked_version is null))
);
comment on column cohort.definition.owner is 'organization; others see it only when it is shared with them';
comment on column cohort.definition.receipt_sequence is 'ledger entry of the last change';

create table cohort.definition_version (
  definition text not null references cohort.definition (id),
  version integer not null check (version >= 1),
  content jsonb not null,
  author text not null,
  saved_on date not null,
  note text not null,
  receipt_sequence bigint not null,
  primary key (definition, version)
);

create function cohort.refuse_to_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was saved or answered stays as it is' using errcode = 'integrity_constraint_violation';
end $$;
create trigger version_is_never_changed before update or delete or truncate on cohort.definition_version
  for each statement execute function cohort.refuse_to_change();

create table cohort.question (
  id bigint generated always as identity primary key,
  person text not null,
  organization text not null,
  question text not null check (question ~ '^[0-9a-f]{64}$'),
  asked_on date not null,
  receipt_sequence bigint not null
);
create index question_by_organization on cohort.question (organization, asked_on);
create index question_by_person on cohort.question (person, asked_on);
comment on table cohort.question is 'what counts against the query budget of a person and of an organization';

create table cohort.answer (
  id bigint generated always as identity primary key,
  organization text not null,
  question text not null check (question ~ '^[0-9a-f]{64}$'),
  cell text not null,
  data_version text not null,
  follows bigint references cohort.answer (id),
  shown integer check (shown > 0),
  sealed bytea not null,
  receipt_sequence bigint not null,
  unique (question, cell, data_version)
);
comment on column cohort.answer.follows is 'the answer that this one repeats, because it is of nearly the same people; null for an answer of its own';
comment on column cohort.answer.shown is 'rounded; null is hidden';
comment on column cohort.answer.sealed is 'number and keyed partition sums of the people, under a key of the core; tells which questions are about nearly the same people';
-- Answers that are kept no longer may be deleted; none is changed.
create trigger answer_is_never_changed before update or truncate on cohort.answer
  for each statement execute function cohort.refuse_to_change();

create table cohort.catalogue (
  data_version text primary key,
  made_on date not null,
  content jsonb not null,
  receipt_sequence bigint not null
);
comment on column cohort.catalogue.content is 'protected numbers only: what the public may read';
create trigger catalogue_is_never_changed before update or delete or truncate on cohort.catalogue
  for each statement execute function cohort.refuse_to_change();

-- Station 匿名加工: whose records recipients hold, so that no two of their packages differ by a few people.
create schema deidentify;

create table deidentify.package_set (
  package text primary key,
  recipient text not null,
  sealed bytea not null,
  pseudonyms text not null check (pseudonyms ~ '^[0-9a-f]{64}$'),
  erased_on date,
  receipt_sequence bigint not null
);
create index package_set_by_recipient on deidentify.package_set (recipient);
comment on column deidentify.package_set.sealed is 'keyed partition sums of the people, under a key of the core';
comment on column deidentify.package_set.pseudonyms is 'digest of the secret that the numbers and shifts came from: no two packages may share one';
comment on column deidentify.package_set.erased_on is 'the day from which every holder has certified its erasure';
