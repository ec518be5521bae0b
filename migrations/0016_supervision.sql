-- Supervision 監督と公表: what is stopped by an order, and what inspectors looked at.
create schema supervision;

create table supervision.freeze_turn (
  turn bigint generated always as identity primary key,
  cause text not null,
  activity text not null check (activity in ('intake', 'build', 'release')),
  is_frozen boolean not null,
  turned_on date not null,
  receipt_sequence bigint not null
);
create index freeze_turn_last on supervision.freeze_turn (cause, activity, turn desc);
comment on table supervision.freeze_turn is 'the last turn of a cause and an activity holds';

create table supervision.inspection_view (
  view bigint generated always as identity primary key,
  inspection text not null,
  account text not null,
  viewed_at timestamptz not null,
  kind text not null,
  reference text not null,
  receipt_sequence bigint not null
);
create index inspection_view_of on supervision.inspection_view (inspection, view);
comment on table supervision.inspection_view is 'everything that an inspector looked at; both sides see it';

create function supervision.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger freeze_turn_is_immutable before update or delete or truncate on supervision.freeze_turn
  for each statement execute function supervision.refuse_change();
create trigger inspection_view_is_immutable before update or delete or truncate on supervision.inspection_view
  for each statement execute function supervision.refuse_change();
