-- Made from the migrations by scripts/schema-dump.ts; to be read, not run.

create schema application;

create schema delivery;

create schema identity;

create schema institution;

create schema intake;

create schema meguri;

create schema review;

create schema vault;

create domain institution.subject_id as text CHECK ((VALUE ~ '^[0-9a-f]{32}$'::text));

create table application.application (
  id text not null,
  content jsonb not null,
  decisions jsonb not null,
  receipt_sequence bigint not null,
  constraint application_pkey PRIMARY KEY (id)
);

create table delivery.package (
  id text not null,
  application text not null,
  requester text not null,
  builder text not null,
  state text not null,
  manifest_digest text,
  releasers text[] default '{}'::text[] not null,
  sealed_at_epoch bigint,
  key_released_at_epoch bigint,
  receipt_sequence bigint not null,
  constraint manifest_from_build_on CHECK (((manifest_digest IS NOT NULL) OR (state = ANY (ARRAY['building'::text, 'void'::text])))),
  constraint no_party_releases CHECK ((NOT (releasers && ARRAY[requester, builder]))),
  constraint package_manifest_digest_check CHECK ((manifest_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint package_pkey PRIMARY KEY (id),
  constraint package_state_check CHECK ((state = ANY (ARRAY['building'::text, 'built'::text, 'sealed'::text, 'released'::text, 'key-released'::text, 'delivered'::text, 'void'::text, 'recalled'::text]))),
  constraint released_by_two CHECK (((cardinality(releasers) >= 2) OR (state = ANY (ARRAY['building'::text, 'built'::text, 'sealed'::text, 'void'::text])))),
  constraint two_different_releasers CHECK (((cardinality(releasers) < 2) OR (releasers[1] <> releasers[2])))
);

create table delivery.package_member (
  package text not null,
  subject text not null,
  constraint package_member_package_fkey FOREIGN KEY (package) REFERENCES delivery.package(id),
  constraint package_member_pkey PRIMARY KEY (package, subject),
  constraint package_member_subject_check CHECK ((subject ~ '^[0-9a-f]{32}$'::text))
);

create table identity.link_reason (
  left_subject text not null,
  right_subject text not null,
  weight double precision not null,
  probability double precision not null,
  levels jsonb not null,
  receipt_sequence bigint not null,
  constraint link_reason_pkey PRIMARY KEY (left_subject, right_subject)
);

create table identity.membership (
  subject text not null,
  person text not null,
  receipt_sequence bigint not null,
  constraint membership_person_check CHECK ((person ~ '^[0-9a-f]{32}$'::text)),
  constraint membership_pkey PRIMARY KEY (subject),
  constraint membership_subject_check CHECK ((subject ~ '^[0-9a-f]{32}$'::text))
);

create table identity.separation (
  left_subject text not null,
  right_subject text not null,
  decided_by text not null,
  reason text not null,
  receipt_sequence bigint not null,
  constraint separation_check CHECK ((left_subject < right_subject)),
  constraint separation_pkey PRIMARY KEY (left_subject, right_subject)
);

create table institution.death (
  subject institution.subject_id not null,
  died_on date not null,
  receipt_sequence bigint not null,
  constraint death_pkey PRIMARY KEY (subject)
);

create table institution.gate_epoch (
  operator text not null,
  epoch bigint not null,
  constraint gate_epoch_epoch_check CHECK ((epoch >= 0)),
  constraint gate_epoch_pkey PRIMARY KEY (operator)
);

create table institution.gate_lock (

);

create table institution.institution (
  code text not null,
  name text not null,
  kind text not null,
  receipt_sequence bigint not null,
  constraint institution_kind_check CHECK ((kind = ANY (ARRAY['hospital'::text, 'clinic'::text, 'dental-clinic'::text, 'care-provider'::text, 'local-government'::text]))),
  constraint institution_pkey PRIMARY KEY (code)
);

create table institution.notice (
  operator text not null,
  institution text not null,
  subject institution.subject_id not null,
  version text not null,
  noticed_on date not null,
  receipt_sequence bigint not null,
  constraint notice_pkey PRIMARY KEY (operator, subject, version, noticed_on)
);

create table institution.retired_version (
  operator text not null,
  institution text not null,
  version text not null,
  retired_on date not null,
  receipt_sequence bigint not null,
  constraint retired_version_pkey PRIMARY KEY (operator, institution, version)
);

create table institution.stop_request (
  operator text not null,
  id text not null,
  subject institution.subject_id not null,
  institution text not null,
  requester text not null,
  scope text not null,
  channel text not null,
  received_on date not null,
  state text not null,
  withdrawn_on date,
  receipt_sequence bigint not null,
  constraint stop_request_channel_check CHECK ((channel = ANY (ARRAY['desk'::text, 'paper'::text, 'phone'::text, 'email'::text, 'web'::text]))),
  constraint stop_request_check CHECK (((state = 'withdrawn'::text) = (withdrawn_on IS NOT NULL))),
  constraint stop_request_pkey PRIMARY KEY (operator, id),
  constraint stop_request_requester_check CHECK ((requester = ANY (ARRAY['self'::text, 'guardian'::text, 'bereaved'::text]))),
  constraint stop_request_scope_check CHECK ((scope = ANY (ARRAY['institution'::text, 'operator'::text, 'all'::text]))),
  constraint stop_request_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'identity-checked'::text, 'deletion-ordered'::text, 'deleted'::text, 'reported'::text, 'refused'::text, 'withdrawn'::text])))
);

create table institution.stopped_subject (
  operator text not null,
  stop_id text not null,
  subject institution.subject_id not null,
  constraint stopped_subject_operator_stop_id_fkey FOREIGN KEY (operator, stop_id) REFERENCES institution.stop_request(operator, id),
  constraint stopped_subject_pkey PRIMARY KEY (operator, stop_id, subject)
);

create table intake.batch (
  object_digest text not null,
  institution text not null,
  format text not null,
  batch jsonb not null,
  confirmation_record jsonb not null,
  receipt_sequence bigint not null,
  constraint batch_pkey PRIMARY KEY (object_digest)
);

create table meguri.migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number)
);

create table review.release_review (
  release_id text not null,
  manifest_digest text not null,
  requester text not null,
  builder text not null,
  votes jsonb not null,
  receipt_sequence bigint not null,
  constraint release_review_pkey PRIMARY KEY (release_id)
);

create table vault.segment (
  "position" bigint generated as identity not null,
  id text not null,
  institution text not null,
  kind text not null,
  digest text not null,
  wrapped_key text,
  row_count bigint not null,
  receipt_sequence bigint not null,
  state text default 'live'::text not null,
  replaced_by text,
  constraint segment_check CHECK (((state = 'live'::text) = (wrapped_key IS NOT NULL))),
  constraint segment_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint segment_id_check CHECK ((id ~ '^[0-9a-f]{32}$'::text)),
  constraint segment_kind_check CHECK ((kind = ANY (ARRAY['identity'::text, 'clinical'::text]))),
  constraint segment_pkey PRIMARY KEY (id),
  constraint segment_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES vault.segment(id),
  constraint segment_row_count_check CHECK ((row_count >= 0)),
  constraint segment_state_check CHECK ((state = ANY (ARRAY['live'::text, 'gone'::text])))
);

create table vault.segment_subject (
  segment text not null,
  subject text not null,
  constraint segment_subject_pkey PRIMARY KEY (segment, subject),
  constraint segment_subject_segment_fkey FOREIGN KEY (segment) REFERENCES vault.segment(id) ON DELETE CASCADE,
  constraint segment_subject_subject_check CHECK ((subject ~ '^[0-9a-f]{32}$'::text))
);

create table vault.subject_key (
  subject text not null,
  key_id text not null,
  wrapped_key text,
  destroyed_at timestamp with time zone,
  constraint subject_key_check CHECK (((destroyed_at IS NULL) = (wrapped_key IS NOT NULL))),
  constraint subject_key_pkey PRIMARY KEY (subject, key_id),
  constraint subject_key_subject_check CHECK ((subject ~ '^[0-9a-f]{32}$'::text))
);

CREATE INDEX batch_institution_format_idx ON intake.batch USING btree (institution, format);

CREATE INDEX membership_person_idx ON identity.membership USING btree (person);

CREATE INDEX notice_by_institution ON institution.notice USING btree (operator, institution, subject);

CREATE INDEX package_member_by_subject ON delivery.package_member USING btree (subject);

CREATE INDEX segment_kind_institution_idx ON vault.segment USING btree (kind, institution) WHERE (state = 'live'::text);

CREATE INDEX segment_subject_subject_idx ON vault.segment_subject USING btree (subject);

CREATE INDEX stop_request_by_institution ON institution.stop_request USING btree (operator, institution);

CREATE INDEX stopped_subject_by_subject ON institution.stopped_subject USING btree (operator, subject);

CREATE UNIQUE INDEX subject_key_living ON vault.subject_key USING btree (subject) WHERE (destroyed_at IS NULL);

CREATE OR REPLACE FUNCTION delivery.refuse_to_leave_void()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a package that is void or recalled stays so' using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION institution.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION institution.refuse_smaller_epoch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or new.epoch <= old.epoch then
    raise exception 'the epoch only grows' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
;

CREATE TRIGGER package_is_never_deleted BEFORE DELETE OR TRUNCATE ON delivery.package FOR EACH STATEMENT EXECUTE FUNCTION delivery.refuse_to_leave_void();

CREATE TRIGGER void_is_final BEFORE UPDATE OF state ON delivery.package FOR EACH ROW WHEN ((old.state = ANY (ARRAY['void'::text, 'recalled'::text])) AND new.state <> old.state) EXECUTE FUNCTION delivery.refuse_to_leave_void();

CREATE TRIGGER member_is_never_deleted BEFORE DELETE OR UPDATE OR TRUNCATE ON delivery.package_member FOR EACH STATEMENT EXECUTE FUNCTION delivery.refuse_to_leave_void();

CREATE TRIGGER epoch_only_grows BEFORE DELETE OR UPDATE ON institution.gate_epoch FOR EACH ROW EXECUTE FUNCTION institution.refuse_smaller_epoch();

CREATE TRIGGER notice_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.notice FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER stop_is_never_deleted BEFORE DELETE OR TRUNCATE ON institution.stop_request FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER stopped_subject_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.stopped_subject FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

comment on column application.application.content is 'what the approvers sign the digest of; never changed after submission';

comment on column application.application.receipt_sequence is 'ledger entry of the last change';

comment on column delivery.package.releasers is 'persons, not accounts';

comment on column delivery.package.sealed_at_epoch is 'epoch of the gate at which every member was eligible';

comment on table institution.gate_epoch is 'grows with every change of what the gate knows';

comment on table institution.gate_lock is 'holds no row: its table lock is the gate lock (docs/adr/0006)';

comment on table institution.stopped_subject is 'everybody whom a request covers: the asked subject and, for a wider scope, the same person elsewhere';

comment on column review.release_review.receipt_sequence is 'ledger entry of the last change';
