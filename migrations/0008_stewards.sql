-- Stewards (データ管理者): objects that are handed over again, pairs that a person looks at, and what was decided of them.

-- An object is taken in once per person: handed over again, it gives those who became eligible since, in another round.
alter table intake.batch add column round integer not null default 1 check (round >= 1);
alter table intake.batch add column sealed_digest text check (sealed_digest ~ '^[0-9a-f]{64}$');
alter table intake.batch drop constraint batch_pkey;
alter table intake.batch add primary key (object_digest, round);
create index on intake.batch (sealed_digest);
create index on intake.batch (receipt_sequence);
comment on column intake.batch.sealed_digest is 'the sealed file that it came in: another one each time that the object is handed over';

alter table vault.segment add column object_digest text check (object_digest ~ '^[0-9a-f]{64}$');
create index on vault.segment (object_digest) where state = 'live';
comment on column vault.segment.object_digest is 'the object whose records they are: how a record is followed to where it came from';

-- Pairs of which the last linkage was not sure, for a reviewer. No values: comparisons, levels and weights.
create table identity.doubtful_pair (
  left_subject text not null check (left_subject ~ '^[0-9a-f]{32}$'),
  right_subject text not null check (right_subject ~ '^[0-9a-f]{32}$'),
  probability double precision not null,
  explanation jsonb not null,
  receipt_sequence bigint not null,
  primary key (left_subject, right_subject),
  check (left_subject < right_subject)
);

alter table identity.link_reason add column explanation jsonb;

-- What reviewers found to be one person (must-link); `identity.separation` has what they found to be two.
create table identity.joining (
  left_subject text not null check (left_subject ~ '^[0-9a-f]{32}$'),
  right_subject text not null check (right_subject ~ '^[0-9a-f]{32}$'),
  decided_by text not null,
  reason text not null,
  receipt_sequence bigint not null,
  primary key (left_subject, right_subject),
  check (left_subject < right_subject)
);

-- A finding that was taken back, with what it had been. Never changed.
create table identity.reversal (
  left_subject text not null,
  right_subject text not null,
  finding text not null check (finding in ('joining', 'separation')),
  decided_by text not null,
  reason text not null,
  reversed_by text not null,
  reversal_reason text not null,
  receipt_sequence bigint not null,
  primary key (receipt_sequence, left_subject, right_subject)
);

-- What a linkage says of its own mistakes, from its model.
create table identity.linkage_quality (
  receipt_sequence bigint primary key,
  quality jsonb not null
);

create function identity.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger reversal_is_immutable before update or delete or truncate on identity.reversal
  for each statement execute function identity.refuse_change();

-- Quarantine 検疫: what was found of each arrival before anything of it could be used. Counts and codes only.
create table intake.arrival (
  sealed_digest text primary key check (sealed_digest ~ '^[0-9a-f]{64}$'),
  arrival jsonb not null,
  receipt_sequence bigint not null
);

create table intake.inspection (
  sealed_digest text primary key check (sealed_digest ~ '^[0-9a-f]{64}$'),
  institution text not null,
  format text not null,
  inspection jsonb not null,
  receipt_sequence bigint not null
);
create index on intake.inspection (institution, format, receipt_sequence);

-- The file that goes back to the institution: which row is wrong how. Numbers and codes; no name of a file, no value.
create table intake.rejected_unit (
  sealed_digest text not null references intake.inspection (sealed_digest),
  number integer not null,
  file_number integer not null,
  position integer not null,
  field text,
  code text not null,
  severity text not null check (severity in ('lost', 'partial')),
  receipt_sequence bigint not null,
  primary key (sealed_digest, number)
);

-- Legal holds 保存命令: what must not be deleted while somebody may need it as evidence. Without an institution, everything.
create table vault.legal_hold (
  number text primary key check (number ~ '^[A-Z0-9-]{1,40}$'),
  institution text,
  reason text not null,
  placed_by text not null,
  placed_on date not null,
  lifted_by text,
  lifted_on date,
  receipt_sequence bigint not null,
  check ((lifted_by is null) = (lifted_on is null))
);

-- Which segments were opened for what: how a package is followed back to the objects that it is made from.
create table vault.opening (
  opened_under bigint primary key,
  type text not null,
  subject text not null,
  segments text[] not null
);
create index on vault.opening (type, subject);
comment on column vault.opening.opened_under is 'ledger entry; an opening is no effect that the reconciler looks for';

-- Code mappings コード対応: what an institution's own code stands for; a version is proposed by one person and approved by another.
create table intake.code_mapping (
  institution text not null,
  domain text not null,
  code text not null,
  version integer not null check (version >= 1),
  vocabulary text not null,
  standard_code text,
  relation text not null check (relation in ('exact', 'broader', 'narrower', 'none')),
  proposed_by text not null,
  proposed_on date not null,
  approved_by text,
  approved_on date,
  receipt_sequence bigint not null,
  primary key (institution, domain, code, version),
  check ((approved_by is null) = (approved_on is null)),
  check (approved_by <> proposed_by),
  check ((relation = 'none') = (standard_code is null))
);
