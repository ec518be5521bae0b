-- The institution's desk 窓口: patients it knows, the nightly worklist, notices handed over, stops told back, provision records,
-- contracts, actual costs, imports of older ledgers.

alter table institution.institution
  add column address text,
  add column representative text,
  add column parent text references institution.institution (code),
  add column ordinance text,
  add constraint institution_is_not_its_own_parent check (parent <> code),
  drop constraint institution_kind_check,
  add constraint institution_kind_check check (kind in
    ('hospital', 'clinic', 'dental-clinic', 'care-provider', 'local-government', 'school', 'insurer', 'group'));
comment on column institution.institution.ordinance is '条例: what a local government''s own ordinance on personal information asks for';

create table institution.operator_profile (
  operator text not null,
  valid_from date not null,
  name text not null,
  address text not null,
  representative text not null,
  receipt_sequence bigint not null,
  primary key (operator, valid_from)
);
comment on table institution.operator_profile is 'name, address and representative of the operator, as records must say them (Act Art. 32/54)';

-- B3: who is a patient of an institution, told or not.
create table institution.known_subject (
  operator text not null,
  institution text not null,
  subject institution.subject_id not null,
  first_seen_on date not null,
  receipt_sequence bigint not null,
  primary key (operator, institution, subject)
);

-- B3: the advice of the night. The gate itself is asked again at each use.
create table institution.worklist (
  operator text not null,
  institution text not null,
  subject institution.subject_id not null,
  state text not null,
  reason text not null,
  eligible_on date,
  primary key (operator, institution, subject)
);
create index worklist_page on institution.worklist (operator, institution, state, eligible_on, subject);

create table institution.worklist_build (
  operator text primary key,
  built_on date not null,
  receipt_sequence bigint not null
);
comment on table institution.worklist_build is 'the day that every row of the worklist is about: kept once, so that a night rewrites only what changed';

create table institution.worklist_count (
  operator text not null,
  institution text not null,
  state text not null,
  reason text not null,
  people bigint not null check (people > 0),
  primary key (operator, institution, state, reason)
);

-- B1, B2: sheets of paper and their way, and how each notice was handed over.
create table institution.notice_sheet (
  sheet text primary key check (sheet ~ '^[0-9A-Z]{13}$'),
  operator text not null,
  institution text not null,
  version text not null,
  subject institution.subject_id,
  printed_on date not null,
  printed_by text not null,
  receipt_sequence bigint not null
);
create index notice_sheet_by_institution on institution.notice_sheet (operator, institution, printed_on, sheet);

create table institution.sheet_step (
  sheet text not null references institution.notice_sheet (sheet),
  step text not null check (step in ('handed', 'returned', 'spoiled')),
  done_on date not null,
  done_by text not null,
  receipt_sequence bigint not null,
  primary key (sheet, step)
);

create table institution.notice_handing (
  operator text not null,
  institution text not null,
  subject institution.subject_id not null,
  version text not null,
  noticed_on date not null,
  method text not null check (method in ('hand', 'post', 'kiosk', 'online')),
  given_to text not null check (given_to in ('self', 'guardian')),
  handed_by text not null,
  sheet text unique references institution.notice_sheet (sheet),
  receipt_sequence bigint not null,
  primary key (operator, subject, version, noticed_on),
  foreign key (operator, subject, version, noticed_on)
    references institution.notice (operator, subject, version, noticed_on)
);

create index notice_by_day on institution.notice (operator, institution, noticed_on, subject);

create table institution.notice_correction (
  operator text not null,
  subject institution.subject_id not null,
  version text not null,
  noticed_on date not null,
  reason text not null check (reason in ('not-handed', 'another-day', 'another-patient', 'another-version')),
  corrected_by text not null,
  corrected_on date not null,
  receipt_sequence bigint not null,
  primary key (operator, subject, version, noticed_on),
  foreign key (operator, subject, version, noticed_on)
    references institution.notice (operator, subject, version, noticed_on)
);
comment on table institution.notice_correction is 'a notice that was not given as recorded: it stays on record and opens nothing';

-- B5: stops told back to institutions, and their word that they were reflected.
create table institution.stop_export (
  operator text not null,
  number bigint not null,
  institution text not null,
  form text not null check (form in ('csv', 'fhir')),
  digest text not null,
  asked integer,
  stopped integer not null,
  exported_on date not null,
  receipt_sequence bigint not null,
  primary key (operator, number)
);
create index stop_export_by_institution on institution.stop_export (operator, institution);

create table institution.stop_export_subject (
  operator text not null,
  number bigint not null,
  subject institution.subject_id not null,
  is_stopped boolean not null,
  primary key (operator, number, subject),
  foreign key (operator, number) references institution.stop_export (operator, number)
);
create index stop_export_by_subject on institution.stop_export_subject (operator, subject);

create table institution.stop_reflection (
  operator text not null,
  number bigint not null,
  reflected_on date not null,
  confirmed_by text not null,
  receipt_sequence bigint not null,
  primary key (operator, number),
  foreign key (operator, number) references institution.stop_export (operator, number)
);

-- B7: provision records 提供記録.
create table institution.provision_record (
  operator text not null,
  object_digest text not null,
  round integer not null,
  institution text not null,
  provided_on date not null,
  keep_until date not null,
  record jsonb not null,
  subjects text[] not null,
  receipt_sequence bigint not null,
  primary key (operator, object_digest, round)
);
comment on column institution.provision_record.subjects is 'whose records were provided: the record must identify them (Act Art. 32/54)';
create index provision_record_by_day on institution.provision_record (operator, institution, provided_on);

-- B11: contracts with institutions; a renewal is the next version.
create table institution.contract (
  operator text not null,
  institution text not null,
  version integer not null check (version > 0),
  data_kinds text[] not null check (cardinality(data_kinds) > 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  filing text,
  receipt_sequence bigint not null,
  primary key (operator, institution, version)
);

comment on column institution.contract.filing is '届出: number of the institution''s prior filing with the ministers, where it is known';

-- B10: what provision cost an institution, with evidence, and what was paid for it.
create table institution.cost_line (
  operator text not null,
  institution text not null,
  number text not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  kind text not null check (kind in ('labour', 'equipment', 'software', 'communication', 'printing', 'other')),
  yen bigint not null check (yen > 0),
  evidence text not null check (evidence <> ''),
  receipt_sequence bigint not null,
  primary key (operator, institution, number)
);

create table institution.provider_payment (
  operator text not null,
  institution text not null,
  number text not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  yen bigint not null check (yen > 0),
  paid_on date not null,
  receipt_sequence bigint not null,
  primary key (operator, institution, number)
);

-- M7: older ledgers that were taken over, each once.
create table institution.ledger_import (
  operator text not null,
  institution text not null,
  digest text not null,
  imported_on date not null,
  counts jsonb not null,
  receipt_sequence bigint not null,
  primary key (operator, institution, digest)
);

do $$
declare name text;
begin
  foreach name in array array['notice_sheet', 'sheet_step', 'notice_handing', 'notice_correction', 'stop_export',
    'stop_export_subject', 'stop_reflection', 'contract', 'cost_line', 'provider_payment', 'ledger_import',
    'operator_profile'] loop
    execute format('create trigger %I before update or delete or truncate on institution.%I
      for each statement execute function institution.refuse_change()', name || '_is_immutable', name);
  end loop;
end $$;

create trigger provision_record_is_not_changed before update or truncate on institution.provision_record
  for each statement execute function institution.refuse_change();
create function institution.refuse_early_deletion() returns trigger language plpgsql as $$
begin
  if old.keep_until >= (now() at time zone 'Asia/Tokyo')::date then
    raise exception '% is kept until its day', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return old;
end $$;
create trigger provision_record_is_kept before delete on institution.provision_record
  for each row execute function institution.refuse_early_deletion();

create function intake.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a confirmation record is immutable' using errcode = 'integrity_constraint_violation';
end $$;
-- It may be discarded when its period is over, never changed.
create trigger confirmation_record_is_immutable before update of confirmation_record on intake.batch
  for each row when (new.confirmation_record <> 'null'::jsonb) execute function intake.refuse_change();
