-- Institution station 医療機関: who was told and when, who stopped, who died, and the gate.
create schema institution;

create domain institution.subject_id as text check (value ~ '^[0-9a-f]{32}$');

create table institution.institution (
  code text primary key,
  name text not null,
  kind text not null check (kind in ('hospital', 'clinic', 'dental-clinic', 'care-provider', 'local-government')),
  receipt_sequence bigint not null
);

create table institution.notice (
  operator text not null,
  institution text not null,
  subject institution.subject_id not null,
  version text not null,
  noticed_on date not null,
  receipt_sequence bigint not null,
  primary key (operator, subject, version, noticed_on)
);
create index notice_by_institution on institution.notice (operator, institution, subject);

create table institution.retired_version (
  operator text not null,
  institution text not null,
  version text not null,
  retired_on date not null,
  receipt_sequence bigint not null,
  primary key (operator, institution, version)
);

create table institution.stop_request (
  operator text not null,
  id text not null,
  subject institution.subject_id not null,
  institution text not null,
  requester text not null check (requester in ('self', 'guardian', 'bereaved')),
  scope text not null check (scope in ('institution', 'operator', 'all')),
  channel text not null check (channel in ('desk', 'paper', 'phone', 'email', 'web')),
  received_on date not null,
  state text not null check (state in
    ('requested', 'identity-checked', 'deletion-ordered', 'deleted', 'reported', 'refused', 'withdrawn')),
  withdrawn_on date,
  receipt_sequence bigint not null,
  primary key (operator, id),
  check ((state = 'withdrawn') = (withdrawn_on is not null))
);
create index stop_request_by_institution on institution.stop_request (operator, institution);

create table institution.stopped_subject (
  operator text not null,
  stop_id text not null,
  subject institution.subject_id not null,
  primary key (operator, stop_id, subject),
  foreign key (operator, stop_id) references institution.stop_request (operator, id)
);
create index stopped_subject_by_subject on institution.stopped_subject (operator, subject);
comment on table institution.stopped_subject is 'everybody whom a request covers: the asked subject and, for a wider scope, the same person elsewhere';

create table institution.death (
  subject institution.subject_id primary key,
  died_on date not null,
  receipt_sequence bigint not null
);

create table institution.gate_epoch (
  operator text primary key,
  epoch bigint not null check (epoch >= 0)
);
comment on table institution.gate_epoch is 'grows with every change of what the gate knows';

create table institution.gate_lock ();
comment on table institution.gate_lock is 'holds no row: its table lock is the gate lock (docs/adr/0006)';

create function institution.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger notice_is_immutable before update or delete or truncate on institution.notice
  for each statement execute function institution.refuse_change();
create trigger stop_is_never_deleted before delete or truncate on institution.stop_request
  for each statement execute function institution.refuse_change();
create trigger stopped_subject_is_immutable before update or delete or truncate on institution.stopped_subject
  for each statement execute function institution.refuse_change();

create function institution.refuse_smaller_epoch() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.epoch <= old.epoch then
    raise exception 'the epoch only grows' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger epoch_only_grows before update or delete on institution.gate_epoch
  for each row execute function institution.refuse_smaller_epoch();
