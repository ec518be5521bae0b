-- Delivery station 提供: the package register, which is where a stop reaches what is already made.
create schema delivery;

create table delivery.package (
  id text primary key,
  application text not null,
  requester text not null,
  builder text not null,
  state text not null check (state in
    ('building', 'built', 'sealed', 'released', 'key-released', 'delivered', 'void', 'recalled')),
  manifest_digest text check (manifest_digest ~ '^[0-9a-f]{64}$'),
  releasers text[] not null default '{}',
  sealed_at_epoch bigint,
  key_released_at_epoch bigint,
  receipt_sequence bigint not null,
  constraint two_different_releasers check (cardinality(releasers) < 2 or releasers[1] <> releasers[2]),
  constraint no_party_releases check (not releasers && array[requester, builder]),
  constraint released_by_two check
    (cardinality(releasers) >= 2 or state in ('building', 'built', 'sealed', 'void')),
  constraint manifest_from_build_on check (manifest_digest is not null or state in ('building', 'void'))
);
comment on column delivery.package.releasers is 'persons, not accounts';
comment on column delivery.package.sealed_at_epoch is 'epoch of the gate at which every member was eligible';

create table delivery.package_member (
  package text not null references delivery.package (id),
  subject text not null check (subject ~ '^[0-9a-f]{32}$'),
  primary key (package, subject)
);
create index package_member_by_subject on delivery.package_member (subject);

-- The gate lock keeps a stop and a key apart; should it ever be left out, this still keeps a void package void.
create function delivery.refuse_to_leave_void() returns trigger language plpgsql as $$
begin
  raise exception 'a package that is void or recalled stays so' using errcode = 'integrity_constraint_violation';
end $$;
create trigger void_is_final before update of state on delivery.package
  for each row when (old.state in ('void', 'recalled') and new.state <> old.state)
  execute function delivery.refuse_to_leave_void();
create trigger package_is_never_deleted before delete or truncate on delivery.package
  for each statement execute function delivery.refuse_to_leave_void();
create trigger member_is_never_deleted before update or delete or truncate on delivery.package_member
  for each statement execute function delivery.refuse_to_leave_void();
