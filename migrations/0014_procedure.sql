-- The case kernel 案件: what happened to every matter, in order; and how each stands now, folded from it.
create schema procedure;

create table procedure.number (
  series text not null,
  year integer not null,
  last integer not null,
  receipt_sequence bigint not null,
  primary key (series, year)
);

create table procedure.matter (
  id text primary key,
  kind text not null,
  party text not null,
  parent text references procedure.matter (id),
  title text not null,
  state text not null,
  turn text not null,
  due_on date,
  opened_on date not null,
  entered_on date not null,
  is_final boolean not null,
  version integer not null check (version >= 1),
  lookup_key text,
  data jsonb not null,
  receipt_sequence bigint not null,
  unique (kind, lookup_key)
);
comment on table procedure.matter is 'how each case stands: made from procedure.event, and can be made anew from it';
create index matter_by_kind on procedure.matter (kind, (coalesce(due_on, 'infinity'::date)), id);
create index matter_by_due on procedure.matter ((coalesce(due_on, 'infinity'::date)), id) where not is_final;
create index matter_by_party on procedure.matter (party, kind);
create index matter_by_parent on procedure.matter (parent);

create table procedure.event (
  matter text not null references procedure.matter (id),
  sequence integer not null check (sequence >= 1),
  happened text not null,
  at timestamptz(3) not null,
  happened_on date not null,
  account text not null,
  persons text[] not null,
  role text not null,
  state_after text not null,
  audience text not null check (audience in ('operator', 'party', 'public')),
  detail jsonb not null,
  signature jsonb,
  receipt_sequence bigint not null,
  primary key (matter, sequence)
);
create index event_by_receipt on procedure.event (receipt_sequence);
create index event_by_day on procedure.event (happened_on, happened);

create table procedure.request (
  account text not null,
  key text not null,
  fingerprint text not null,
  matter text not null references procedure.matter (id),
  sequence integer not null,
  receipt_sequence bigint not null,
  primary key (account, key)
);
comment on table procedure.request is 'idempotency keys: a request that is sent twice is done once';

create table procedure.sealed_note (
  id text primary key,
  purpose text not null,
  sealed bytea,
  erased_on date,
  receipt_sequence bigint not null,
  check ((sealed is null) = (erased_on is not null))
);
comment on table procedure.sealed_note is 'contact data of requesters and callers: sealed, erasable, never in an event';

create function procedure.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger event_is_immutable before update or delete or truncate on procedure.event
  for each statement execute function procedure.refuse_change();
create trigger matter_is_never_deleted before delete or truncate on procedure.matter
  for each statement execute function procedure.refuse_change();
