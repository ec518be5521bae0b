-- Provision over the network 提供: objects that institutions send in parts. The bytes are sealed and lie on disk; here is what was declared and how it ended.
create table intake.upload (
  number text primary key,
  institution text not null,
  format text not null,
  object_digest text not null check (object_digest ~ '^[0-9a-f]{64}$'),
  object_bytes bigint not null check (object_bytes >= 0),
  sealed_digest text not null check (sealed_digest ~ '^[0-9a-f]{64}$'),
  sealed_bytes bigint not null check (sealed_bytes > 0),
  declared_by text not null,
  declared_at timestamptz not null,
  receipt_sequence bigint not null
);
create index upload_of_object on intake.upload (institution, sealed_digest);
comment on table intake.upload is 'the same sealed object of an institution is one upload, until it has expired';

create table intake.upload_end (
  number text primary key references intake.upload,
  outcome text not null check (outcome in ('received', 'expired')),
  ended_at timestamptz not null,
  receipt_sequence bigint not null
);

create function intake.refuse_upload_change() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger upload_is_immutable before update or delete or truncate on intake.upload
  for each statement execute function intake.refuse_upload_change();
create trigger upload_end_is_immutable before update or delete or truncate on intake.upload_end
  for each statement execute function intake.refuse_upload_change();
