-- Made from the migrations by scripts/schema-dump.ts; to be read, not run.

create schema account;

create schema cohort;

create schema deidentify;

create schema delivery;

create schema identity;

create schema institution;

create schema intake;

create schema meguri;

create schema operations;

create schema procedure;

create schema supervision;

create schema vault;

create domain institution.subject_id as text CHECK ((VALUE ~ '^[0-9a-f]{32}$'::text));

create table account.access_token (
  id text not null,
  token_hash text not null,
  account text not null,
  label text not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  is_revoked boolean not null,
  receipt_sequence bigint not null,
  constraint access_token_account_fkey FOREIGN KEY (account) REFERENCES account.account(id),
  constraint access_token_pkey PRIMARY KEY (id),
  constraint access_token_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint access_token_token_hash_key UNIQUE (token_hash)
);

create table account.account (
  id text not null,
  person text not null,
  name text not null,
  organization text not null,
  roles text[] not null,
  state text not null,
  valid_until date,
  duty jsonb,
  receipt_sequence bigint not null,
  constraint account_id_check CHECK ((id ~ '^[a-z][a-z0-9-]{0,63}$'::text)),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_state_check CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text, 'ended'::text])))
);

create table account.challenge (
  hash text not null,
  purpose text not null,
  detail jsonb not null,
  expires_at timestamp with time zone not null,
  constraint challenge_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint challenge_pkey PRIMARY KEY (hash)
);

create table account.credential (
  id text not null,
  account text not null,
  kind text not null,
  public_key text not null,
  sign_count bigint not null,
  last_assertion text,
  enrolled_by text not null,
  state text not null,
  registered_at timestamp with time zone not null,
  receipt_sequence bigint not null,
  constraint credential_account_fkey FOREIGN KEY (account) REFERENCES account.account(id),
  constraint credential_kind_check CHECK ((kind = ANY (ARRAY['webauthn'::text, 'ed25519'::text]))),
  constraint credential_pkey PRIMARY KEY (id),
  constraint credential_sign_count_check CHECK ((sign_count >= 0)),
  constraint credential_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'suspended'::text])))
);

create table account.external_identity (
  subject_hash text not null,
  account text not null,
  receipt_sequence bigint not null,
  constraint external_identity_account_fkey FOREIGN KEY (account) REFERENCES account.account(id),
  constraint external_identity_pkey PRIMARY KEY (subject_hash),
  constraint external_identity_subject_hash_check CHECK ((subject_hash ~ '^[0-9a-f]{64}$'::text))
);

create table account.invitation (
  code_hash text not null,
  account text not null,
  invited_by text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  receipt_sequence bigint not null,
  constraint invitation_account_fkey FOREIGN KEY (account) REFERENCES account.account(id),
  constraint invitation_code_hash_check CHECK ((code_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint invitation_pkey PRIMARY KEY (code_hash)
);

create table account.session (
  token_hash text not null,
  family text not null,
  account text not null,
  method text not null,
  signed_in_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ended text,
  receipt_sequence bigint not null,
  constraint session_account_fkey FOREIGN KEY (account) REFERENCES account.account(id),
  constraint session_ended_check CHECK ((ended = ANY (ARRAY['signed-out'::text, 'rotated'::text, 'reused'::text, 'revoked'::text]))),
  constraint session_method_check CHECK ((method = ANY (ARRAY['passkey'::text, 'oidc'::text]))),
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);

create table cohort.answer (
  id bigint generated as identity not null,
  organization text not null,
  question text not null,
  cell text not null,
  data_version text not null,
  follows bigint,
  shown integer,
  sealed bytea not null,
  receipt_sequence bigint not null,
  constraint answer_follows_fkey FOREIGN KEY (follows) REFERENCES cohort.answer(id),
  constraint answer_pkey PRIMARY KEY (id),
  constraint answer_question_cell_data_version_key UNIQUE (question, cell, data_version),
  constraint answer_question_check CHECK ((question ~ '^[0-9a-f]{64}$'::text)),
  constraint answer_shown_check CHECK ((shown > 0))
);

create table cohort.catalogue (
  data_version text not null,
  made_on date not null,
  content jsonb not null,
  receipt_sequence bigint not null,
  constraint catalogue_pkey PRIMARY KEY (data_version)
);

create table cohort.definition (
  id text not null,
  owner text not null,
  shared_with text[] default '{}'::text[] not null,
  forked_from text,
  forked_version integer,
  receipt_sequence bigint not null,
  constraint definition_pkey PRIMARY KEY (id),
  constraint fork_names_a_version CHECK (((forked_from IS NULL) = (forked_version IS NULL)))
);

create table cohort.definition_version (
  definition text not null,
  version integer not null,
  content jsonb not null,
  author text not null,
  saved_on date not null,
  note text not null,
  receipt_sequence bigint not null,
  constraint definition_version_definition_fkey FOREIGN KEY (definition) REFERENCES cohort.definition(id),
  constraint definition_version_pkey PRIMARY KEY (definition, version),
  constraint definition_version_version_check CHECK ((version >= 1))
);

create table cohort.question (
  id bigint generated as identity not null,
  person text not null,
  organization text not null,
  question text not null,
  asked_on date not null,
  receipt_sequence bigint not null,
  constraint question_pkey PRIMARY KEY (id),
  constraint question_question_check CHECK ((question ~ '^[0-9a-f]{64}$'::text))
);

create table deidentify.package_set (
  package text not null,
  recipient text not null,
  sealed bytea not null,
  pseudonyms text not null,
  erased_on date,
  receipt_sequence bigint not null,
  constraint package_set_pkey PRIMARY KEY (package),
  constraint package_set_pseudonyms_check CHECK ((pseudonyms ~ '^[0-9a-f]{64}$'::text))
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

create table identity.doubtful_pair (
  left_subject text not null,
  right_subject text not null,
  probability double precision not null,
  explanation jsonb not null,
  receipt_sequence bigint not null,
  constraint doubtful_pair_check CHECK ((left_subject < right_subject)),
  constraint doubtful_pair_left_subject_check CHECK ((left_subject ~ '^[0-9a-f]{32}$'::text)),
  constraint doubtful_pair_pkey PRIMARY KEY (left_subject, right_subject),
  constraint doubtful_pair_right_subject_check CHECK ((right_subject ~ '^[0-9a-f]{32}$'::text))
);

create table identity.joining (
  left_subject text not null,
  right_subject text not null,
  decided_by text not null,
  reason text not null,
  receipt_sequence bigint not null,
  constraint joining_check CHECK ((left_subject < right_subject)),
  constraint joining_left_subject_check CHECK ((left_subject ~ '^[0-9a-f]{32}$'::text)),
  constraint joining_pkey PRIMARY KEY (left_subject, right_subject),
  constraint joining_right_subject_check CHECK ((right_subject ~ '^[0-9a-f]{32}$'::text))
);

create table identity.link_reason (
  left_subject text not null,
  right_subject text not null,
  weight double precision not null,
  probability double precision not null,
  levels jsonb not null,
  receipt_sequence bigint not null,
  explanation jsonb,
  constraint link_reason_pkey PRIMARY KEY (left_subject, right_subject)
);

create table identity.linkage_quality (
  receipt_sequence bigint not null,
  quality jsonb not null,
  constraint linkage_quality_pkey PRIMARY KEY (receipt_sequence)
);

create table identity.membership (
  subject text not null,
  person text not null,
  receipt_sequence bigint not null,
  constraint membership_person_check CHECK ((person ~ '^[0-9a-f]{32}$'::text)),
  constraint membership_pkey PRIMARY KEY (subject),
  constraint membership_subject_check CHECK ((subject ~ '^[0-9a-f]{32}$'::text))
);

create table identity.reversal (
  left_subject text not null,
  right_subject text not null,
  finding text not null,
  decided_by text not null,
  reason text not null,
  reversed_by text not null,
  reversal_reason text not null,
  receipt_sequence bigint not null,
  constraint reversal_finding_check CHECK ((finding = ANY (ARRAY['joining'::text, 'separation'::text]))),
  constraint reversal_pkey PRIMARY KEY (receipt_sequence, left_subject, right_subject)
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

create table institution.contract (
  operator text not null,
  institution text not null,
  version integer not null,
  data_kinds text[] not null,
  starts_on date not null,
  ends_on date not null,
  filing text,
  receipt_sequence bigint not null,
  constraint contract_check CHECK ((ends_on >= starts_on)),
  constraint contract_data_kinds_check CHECK ((cardinality(data_kinds) > 0)),
  constraint contract_pkey PRIMARY KEY (operator, institution, version),
  constraint contract_version_check CHECK ((version > 0))
);

create table institution.cost_line (
  operator text not null,
  institution text not null,
  number text not null,
  month text not null,
  kind text not null,
  yen bigint not null,
  evidence text not null,
  receipt_sequence bigint not null,
  constraint cost_line_evidence_check CHECK ((evidence <> ''::text)),
  constraint cost_line_kind_check CHECK ((kind = ANY (ARRAY['labour'::text, 'equipment'::text, 'software'::text, 'communication'::text, 'printing'::text, 'other'::text]))),
  constraint cost_line_month_check CHECK ((month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text)),
  constraint cost_line_pkey PRIMARY KEY (operator, institution, number),
  constraint cost_line_yen_check CHECK ((yen > 0))
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
  address text,
  representative text,
  parent text,
  ordinance text,
  constraint institution_is_not_its_own_parent CHECK ((parent <> code)),
  constraint institution_kind_check CHECK ((kind = ANY (ARRAY['hospital'::text, 'clinic'::text, 'dental-clinic'::text, 'care-provider'::text, 'local-government'::text, 'school'::text, 'insurer'::text, 'group'::text]))),
  constraint institution_parent_fkey FOREIGN KEY (parent) REFERENCES institution.institution(code),
  constraint institution_pkey PRIMARY KEY (code)
);

create table institution.known_subject (
  operator text not null,
  institution text not null,
  subject institution.subject_id not null,
  first_seen_on date not null,
  receipt_sequence bigint not null,
  constraint known_subject_pkey PRIMARY KEY (operator, institution, subject)
);

create table institution.ledger_import (
  operator text not null,
  institution text not null,
  digest text not null,
  imported_on date not null,
  counts jsonb not null,
  receipt_sequence bigint not null,
  constraint ledger_import_pkey PRIMARY KEY (operator, institution, digest)
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

create table institution.notice_block (
  operator text not null,
  institution text not null,
  version integer not null,
  digest text not null,
  block jsonb not null,
  kept_on date not null,
  receipt_sequence bigint not null,
  constraint notice_block_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint notice_block_pkey PRIMARY KEY (operator, institution, version),
  constraint notice_block_version_check CHECK ((version >= 1))
);

create table institution.notice_correction (
  operator text not null,
  subject institution.subject_id not null,
  version text not null,
  noticed_on date not null,
  reason text not null,
  corrected_by text not null,
  corrected_on date not null,
  receipt_sequence bigint not null,
  constraint notice_correction_operator_subject_version_noticed_on_fkey FOREIGN KEY (operator, subject, version, noticed_on) REFERENCES institution.notice(operator, subject, version, noticed_on),
  constraint notice_correction_pkey PRIMARY KEY (operator, subject, version, noticed_on),
  constraint notice_correction_reason_check CHECK ((reason = ANY (ARRAY['not-handed'::text, 'another-day'::text, 'another-patient'::text, 'another-version'::text])))
);

create table institution.notice_handing (
  operator text not null,
  institution text not null,
  subject institution.subject_id not null,
  version text not null,
  noticed_on date not null,
  method text not null,
  given_to text not null,
  handed_by text not null,
  sheet text,
  receipt_sequence bigint not null,
  constraint notice_handing_given_to_check CHECK ((given_to = ANY (ARRAY['self'::text, 'guardian'::text]))),
  constraint notice_handing_method_check CHECK ((method = ANY (ARRAY['hand'::text, 'post'::text, 'kiosk'::text, 'online'::text]))),
  constraint notice_handing_operator_subject_version_noticed_on_fkey FOREIGN KEY (operator, subject, version, noticed_on) REFERENCES institution.notice(operator, subject, version, noticed_on),
  constraint notice_handing_pkey PRIMARY KEY (operator, subject, version, noticed_on),
  constraint notice_handing_sheet_fkey FOREIGN KEY (sheet) REFERENCES institution.notice_sheet(sheet),
  constraint notice_handing_sheet_key UNIQUE (sheet)
);

create table institution.notice_sheet (
  sheet text not null,
  operator text not null,
  institution text not null,
  version text not null,
  subject institution.subject_id,
  printed_on date not null,
  printed_by text not null,
  receipt_sequence bigint not null,
  constraint notice_sheet_pkey PRIMARY KEY (sheet),
  constraint notice_sheet_sheet_check CHECK ((sheet ~ '^[0-9A-Z]{13}$'::text))
);

create table institution.notice_text (
  digest text not null,
  operator text not null,
  version text not null,
  text jsonb not null,
  receipt_sequence bigint not null,
  constraint notice_text_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint notice_text_pkey PRIMARY KEY (digest)
);

create table institution.operator_profile (
  operator text not null,
  valid_from date not null,
  name text not null,
  address text not null,
  representative text not null,
  receipt_sequence bigint not null,
  constraint operator_profile_pkey PRIMARY KEY (operator, valid_from)
);

create table institution.provider_payment (
  operator text not null,
  institution text not null,
  number text not null,
  month text not null,
  yen bigint not null,
  paid_on date not null,
  receipt_sequence bigint not null,
  constraint provider_payment_month_check CHECK ((month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text)),
  constraint provider_payment_pkey PRIMARY KEY (operator, institution, number),
  constraint provider_payment_yen_check CHECK ((yen > 0))
);

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
  constraint provision_record_pkey PRIMARY KEY (operator, object_digest, round)
);

create table institution.retired_version (
  operator text not null,
  institution text not null,
  version text not null,
  retired_on date not null,
  receipt_sequence bigint not null,
  constraint retired_version_pkey PRIMARY KEY (operator, institution, version)
);

create table institution.sheet_step (
  sheet text not null,
  step text not null,
  done_on date not null,
  done_by text not null,
  receipt_sequence bigint not null,
  constraint sheet_step_pkey PRIMARY KEY (sheet, step),
  constraint sheet_step_sheet_fkey FOREIGN KEY (sheet) REFERENCES institution.notice_sheet(sheet),
  constraint sheet_step_step_check CHECK ((step = ANY (ARRAY['handed'::text, 'returned'::text, 'spoiled'::text])))
);

create table institution.stop_export (
  operator text not null,
  number bigint not null,
  institution text not null,
  form text not null,
  digest text not null,
  asked integer,
  stopped integer not null,
  exported_on date not null,
  receipt_sequence bigint not null,
  constraint stop_export_form_check CHECK ((form = ANY (ARRAY['csv'::text, 'fhir'::text]))),
  constraint stop_export_pkey PRIMARY KEY (operator, number)
);

create table institution.stop_export_subject (
  operator text not null,
  number bigint not null,
  subject institution.subject_id not null,
  is_stopped boolean not null,
  constraint stop_export_subject_operator_number_fkey FOREIGN KEY (operator, number) REFERENCES institution.stop_export(operator, number),
  constraint stop_export_subject_pkey PRIMARY KEY (operator, number, subject)
);

create table institution.stop_reflection (
  operator text not null,
  number bigint not null,
  reflected_on date not null,
  confirmed_by text not null,
  receipt_sequence bigint not null,
  constraint stop_reflection_operator_number_fkey FOREIGN KEY (operator, number) REFERENCES institution.stop_export(operator, number),
  constraint stop_reflection_pkey PRIMARY KEY (operator, number)
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

create table institution.worklist (
  operator text not null,
  institution text not null,
  subject institution.subject_id not null,
  state text not null,
  reason text not null,
  eligible_on date,
  constraint worklist_pkey PRIMARY KEY (operator, institution, subject)
);

create table institution.worklist_build (
  operator text not null,
  built_on date not null,
  receipt_sequence bigint not null,
  constraint worklist_build_pkey PRIMARY KEY (operator)
);

create table institution.worklist_count (
  operator text not null,
  institution text not null,
  state text not null,
  reason text not null,
  people bigint not null,
  constraint worklist_count_people_check CHECK ((people > 0)),
  constraint worklist_count_pkey PRIMARY KEY (operator, institution, state, reason)
);

create table intake.arrival (
  sealed_digest text not null,
  arrival jsonb not null,
  receipt_sequence bigint not null,
  constraint arrival_pkey PRIMARY KEY (sealed_digest),
  constraint arrival_sealed_digest_check CHECK ((sealed_digest ~ '^[0-9a-f]{64}$'::text))
);

create table intake.batch (
  object_digest text not null,
  institution text not null,
  format text not null,
  batch jsonb not null,
  confirmation_record jsonb not null,
  receipt_sequence bigint not null,
  round integer default 1 not null,
  sealed_digest text,
  constraint batch_pkey PRIMARY KEY (object_digest, round),
  constraint batch_round_check CHECK ((round >= 1)),
  constraint batch_sealed_digest_check CHECK ((sealed_digest ~ '^[0-9a-f]{64}$'::text))
);

create table intake.code_mapping (
  institution text not null,
  domain text not null,
  code text not null,
  version integer not null,
  vocabulary text not null,
  standard_code text,
  relation text not null,
  proposed_by text not null,
  proposed_on date not null,
  approved_by text,
  approved_on date,
  receipt_sequence bigint not null,
  constraint code_mapping_check CHECK (((approved_by IS NULL) = (approved_on IS NULL))),
  constraint code_mapping_check1 CHECK ((approved_by <> proposed_by)),
  constraint code_mapping_check2 CHECK (((relation = 'none'::text) = (standard_code IS NULL))),
  constraint code_mapping_pkey PRIMARY KEY (institution, domain, code, version),
  constraint code_mapping_relation_check CHECK ((relation = ANY (ARRAY['exact'::text, 'broader'::text, 'narrower'::text, 'none'::text]))),
  constraint code_mapping_version_check CHECK ((version >= 1))
);

create table intake.inspection (
  sealed_digest text not null,
  institution text not null,
  format text not null,
  inspection jsonb not null,
  receipt_sequence bigint not null,
  constraint inspection_pkey PRIMARY KEY (sealed_digest),
  constraint inspection_sealed_digest_check CHECK ((sealed_digest ~ '^[0-9a-f]{64}$'::text))
);

create table intake.rejected_unit (
  sealed_digest text not null,
  number integer not null,
  file_number integer not null,
  "position" integer not null,
  field text,
  code text not null,
  severity text not null,
  receipt_sequence bigint not null,
  constraint rejected_unit_pkey PRIMARY KEY (sealed_digest, number),
  constraint rejected_unit_sealed_digest_fkey FOREIGN KEY (sealed_digest) REFERENCES intake.inspection(sealed_digest),
  constraint rejected_unit_severity_check CHECK ((severity = ANY (ARRAY['lost'::text, 'partial'::text])))
);

create table intake.upload (
  number text not null,
  institution text not null,
  format text not null,
  object_digest text not null,
  object_bytes bigint not null,
  sealed_digest text not null,
  sealed_bytes bigint not null,
  declared_by text not null,
  declared_at timestamp with time zone not null,
  receipt_sequence bigint not null,
  constraint upload_object_bytes_check CHECK ((object_bytes >= 0)),
  constraint upload_object_digest_check CHECK ((object_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint upload_pkey PRIMARY KEY (number),
  constraint upload_sealed_bytes_check CHECK ((sealed_bytes > 0)),
  constraint upload_sealed_digest_check CHECK ((sealed_digest ~ '^[0-9a-f]{64}$'::text))
);

create table intake.upload_end (
  number text not null,
  outcome text not null,
  ended_at timestamp with time zone not null,
  receipt_sequence bigint not null,
  constraint upload_end_number_fkey FOREIGN KEY (number) REFERENCES intake.upload(number),
  constraint upload_end_outcome_check CHECK ((outcome = ANY (ARRAY['received'::text, 'expired'::text]))),
  constraint upload_end_pkey PRIMARY KEY (number)
);

create table meguri.migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (number)
);

create table operations.faq_feedback (
  id bigint generated as identity not null,
  entry text not null,
  version integer not null,
  helped boolean not null,
  given_on date not null,
  constraint faq_feedback_entry_version_fkey FOREIGN KEY (entry, version) REFERENCES operations.faq_version(entry, version),
  constraint faq_feedback_pkey PRIMARY KEY (id)
);

create table operations.faq_version (
  entry text not null,
  version integer not null,
  audience text not null,
  question text not null,
  answer text not null,
  keywords text[] not null,
  is_shown boolean not null,
  written_on date not null,
  receipt_sequence bigint not null,
  constraint faq_version_audience_check CHECK ((audience = ANY (ARRAY['public'::text, 'institution'::text, 'researcher'::text]))),
  constraint faq_version_entry_check CHECK ((entry ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint faq_version_pkey PRIMARY KEY (entry, version),
  constraint faq_version_version_check CHECK ((version >= 1))
);

create table operations.job (
  id uuid default gen_random_uuid() not null,
  kind text not null,
  key text not null,
  input jsonb not null,
  requested_by text not null,
  state text default 'queued'::text not null,
  stage text,
  done bigint default 0 not null,
  total bigint,
  attempts integer default 0 not null,
  most_attempts integer not null,
  not_before timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null,
  started_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  cancel_asked_at timestamp(3) with time zone,
  worker text,
  failure text,
  outcome jsonb,
  constraint job_check CHECK (((state = ANY (ARRAY['done'::text, 'failed'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  constraint job_kind_check CHECK ((kind ~ '^[a-z-]+/[a-z-]+$'::text)),
  constraint job_kind_key_key UNIQUE (kind, key),
  constraint job_most_attempts_check CHECK ((most_attempts >= 1)),
  constraint job_pkey PRIMARY KEY (id),
  constraint job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

create table operations.job_line (
  job uuid not null,
  "position" bigint generated as identity not null,
  at timestamp(3) with time zone not null,
  text text not null,
  constraint job_line_job_fkey FOREIGN KEY (job) REFERENCES operations.job(id) ON DELETE CASCADE,
  constraint job_line_pkey PRIMARY KEY (job, "position")
);

create table operations.job_step (
  job uuid not null,
  step text not null,
  intent_sequence bigint not null,
  done_at timestamp(3) with time zone,
  constraint job_step_job_fkey FOREIGN KEY (job) REFERENCES operations.job(id) ON DELETE CASCADE,
  constraint job_step_pkey PRIMARY KEY (job, step)
);

create table operations.message (
  id bigint generated as identity not null,
  template text not null,
  language text not null,
  version integer not null,
  about text,
  is_test boolean not null,
  sealed text not null,
  state text default 'waiting'::text not null,
  attempts integer default 0 not null,
  next_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null,
  sent_at timestamp(3) with time zone,
  failure text,
  receipt_sequence bigint not null,
  constraint message_pkey PRIMARY KEY (id),
  constraint message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'given-up'::text]))),
  constraint message_template_language_version_fkey FOREIGN KEY (template, language, version) REFERENCES operations.message_template(name, language, version)
);

create table operations.message_template (
  name text not null,
  language text not null,
  version integer not null,
  subject text not null,
  body text not null,
  variables text[] not null,
  receipt_sequence bigint not null,
  constraint message_template_language_check CHECK ((language = ANY (ARRAY['ja'::text, 'en'::text]))),
  constraint message_template_name_check CHECK ((name ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint message_template_pkey PRIMARY KEY (name, language, version),
  constraint message_template_version_check CHECK ((version >= 1))
);

create table operations.webhook (
  id text not null,
  url text not null,
  patterns text[] not null,
  secret text not null,
  state text default 'active'::text not null,
  failures integer default 0 not null,
  created_at timestamp(3) with time zone not null,
  disabled_at timestamp(3) with time zone,
  disabled_because text,
  receipt_sequence bigint not null,
  constraint webhook_check CHECK (((state = 'disabled'::text) = (disabled_at IS NOT NULL))),
  constraint webhook_id_check CHECK ((id ~ '^wh-[0-9a-f]{16}$'::text)),
  constraint webhook_patterns_check CHECK ((cardinality(patterns) > 0)),
  constraint webhook_pkey PRIMARY KEY (id),
  constraint webhook_state_check CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
);

create table operations.webhook_attempt (
  delivery bigint not null,
  number integer not null,
  at timestamp(3) with time zone not null,
  status integer,
  failure text,
  milliseconds integer not null,
  constraint webhook_attempt_delivery_fkey FOREIGN KEY (delivery) REFERENCES operations.webhook_delivery(id) ON DELETE CASCADE,
  constraint webhook_attempt_pkey PRIMARY KEY (delivery, number)
);

create table operations.webhook_delivery (
  id bigint generated as identity not null,
  webhook text not null,
  event_key text not null,
  body text not null,
  state text default 'waiting'::text not null,
  attempts integer default 0 not null,
  next_at timestamp(3) with time zone not null,
  created_at timestamp(3) with time zone not null,
  constraint webhook_delivery_pkey PRIMARY KEY (id),
  constraint webhook_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'given-up'::text]))),
  constraint webhook_delivery_webhook_event_key_key UNIQUE (webhook, event_key),
  constraint webhook_delivery_webhook_fkey FOREIGN KEY (webhook) REFERENCES operations.webhook(id) ON DELETE CASCADE
);

create table procedure.event (
  matter text not null,
  sequence integer not null,
  happened text not null,
  at timestamp(3) with time zone not null,
  happened_on date not null,
  account text not null,
  persons text[] not null,
  role text not null,
  state_after text not null,
  audience text not null,
  detail jsonb not null,
  signature jsonb,
  receipt_sequence bigint not null,
  constraint event_audience_check CHECK ((audience = ANY (ARRAY['operator'::text, 'party'::text, 'public'::text]))),
  constraint event_matter_fkey FOREIGN KEY (matter) REFERENCES procedure.matter(id),
  constraint event_pkey PRIMARY KEY (matter, sequence),
  constraint event_sequence_check CHECK ((sequence >= 1))
);

create table procedure.matter (
  id text not null,
  kind text not null,
  party text not null,
  parent text,
  title text not null,
  state text not null,
  turn text not null,
  due_on date,
  opened_on date not null,
  entered_on date not null,
  is_final boolean not null,
  version integer not null,
  lookup_key text,
  data jsonb not null,
  receipt_sequence bigint not null,
  constraint matter_kind_lookup_key_key UNIQUE (kind, lookup_key),
  constraint matter_parent_fkey FOREIGN KEY (parent) REFERENCES procedure.matter(id),
  constraint matter_pkey PRIMARY KEY (id),
  constraint matter_version_check CHECK ((version >= 1))
);

create table procedure.number (
  series text not null,
  year integer not null,
  last integer not null,
  receipt_sequence bigint not null,
  constraint number_pkey PRIMARY KEY (series, year)
);

create table procedure.request (
  account text not null,
  key text not null,
  fingerprint text not null,
  matter text not null,
  sequence integer not null,
  receipt_sequence bigint not null,
  constraint request_matter_fkey FOREIGN KEY (matter) REFERENCES procedure.matter(id),
  constraint request_pkey PRIMARY KEY (account, key)
);

create table procedure.sealed_note (
  id text not null,
  purpose text not null,
  sealed bytea,
  erased_on date,
  receipt_sequence bigint not null,
  constraint sealed_note_check CHECK (((sealed IS NULL) = (erased_on IS NOT NULL))),
  constraint sealed_note_pkey PRIMARY KEY (id)
);

create table supervision.freeze_turn (
  turn bigint generated as identity not null,
  cause text not null,
  activity text not null,
  is_frozen boolean not null,
  turned_on date not null,
  receipt_sequence bigint not null,
  constraint freeze_turn_activity_check CHECK ((activity = ANY (ARRAY['intake'::text, 'build'::text, 'release'::text]))),
  constraint freeze_turn_pkey PRIMARY KEY (turn)
);

create table supervision.inspection_view (
  view bigint generated as identity not null,
  inspection text not null,
  account text not null,
  viewed_at timestamp with time zone not null,
  kind text not null,
  reference text not null,
  receipt_sequence bigint not null,
  constraint inspection_view_pkey PRIMARY KEY (view)
);

create table vault.legal_hold (
  number text not null,
  institution text,
  reason text not null,
  placed_by text not null,
  placed_on date not null,
  lifted_by text,
  lifted_on date,
  receipt_sequence bigint not null,
  constraint legal_hold_check CHECK (((lifted_by IS NULL) = (lifted_on IS NULL))),
  constraint legal_hold_number_check CHECK ((number ~ '^[A-Z0-9-]{1,40}$'::text)),
  constraint legal_hold_pkey PRIMARY KEY (number)
);

create table vault.opening (
  opened_under bigint not null,
  type text not null,
  subject text not null,
  segments text[] not null,
  constraint opening_pkey PRIMARY KEY (opened_under)
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
  object_digest text,
  constraint segment_check CHECK (((state = 'live'::text) = (wrapped_key IS NOT NULL))),
  constraint segment_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  constraint segment_id_check CHECK ((id ~ '^[0-9a-f]{32}$'::text)),
  constraint segment_kind_check CHECK ((kind = ANY (ARRAY['identity'::text, 'clinical'::text]))),
  constraint segment_object_digest_check CHECK ((object_digest ~ '^[0-9a-f]{64}$'::text)),
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

CREATE INDEX access_token_by_account ON account.access_token USING btree (account);

CREATE INDEX account_by_person ON account.account USING btree (person);

CREATE INDEX batch_institution_format_idx ON intake.batch USING btree (institution, format);

CREATE INDEX batch_receipt_sequence_idx ON intake.batch USING btree (receipt_sequence);

CREATE INDEX batch_sealed_digest_idx ON intake.batch USING btree (sealed_digest);

CREATE INDEX challenge_by_end ON account.challenge USING btree (expires_at);

CREATE INDEX credential_by_account ON account.credential USING btree (account);

CREATE INDEX event_by_day ON procedure.event USING btree (happened_on, happened);

CREATE INDEX event_by_receipt ON procedure.event USING btree (receipt_sequence);

CREATE INDEX faq_feedback_by_entry ON operations.faq_feedback USING btree (entry, version);

CREATE INDEX freeze_turn_last ON supervision.freeze_turn USING btree (cause, activity, turn DESC);

CREATE INDEX inspection_institution_format_receipt_sequence_idx ON intake.inspection USING btree (institution, format, receipt_sequence);

CREATE INDEX inspection_view_of ON supervision.inspection_view USING btree (inspection, view);

CREATE INDEX job_by_state ON operations.job USING btree (state, created_at);

CREATE INDEX matter_by_due ON procedure.matter USING btree (COALESCE(due_on, 'infinity'::date), id) WHERE (NOT is_final);

CREATE INDEX matter_by_kind ON procedure.matter USING btree (kind, COALESCE(due_on, 'infinity'::date), id);

CREATE INDEX matter_by_parent ON procedure.matter USING btree (parent);

CREATE INDEX matter_by_party ON procedure.matter USING btree (party, kind);

CREATE INDEX membership_person_idx ON identity.membership USING btree (person);

CREATE INDEX message_waiting ON operations.message USING btree (next_at) WHERE (state = 'waiting'::text);

CREATE INDEX notice_by_day ON institution.notice USING btree (operator, institution, noticed_on, subject);

CREATE INDEX notice_by_institution ON institution.notice USING btree (operator, institution, subject);

CREATE INDEX notice_sheet_by_institution ON institution.notice_sheet USING btree (operator, institution, printed_on, sheet);

CREATE INDEX notice_text_by_version ON institution.notice_text USING btree (operator, version);

CREATE INDEX opening_type_subject_idx ON vault.opening USING btree (type, subject);

CREATE INDEX package_member_by_subject ON delivery.package_member USING btree (subject);

CREATE INDEX package_set_by_recipient ON deidentify.package_set USING btree (recipient);

CREATE INDEX provision_record_by_day ON institution.provision_record USING btree (operator, institution, provided_on);

CREATE INDEX question_by_organization ON cohort.question USING btree (organization, asked_on);

CREATE INDEX question_by_person ON cohort.question USING btree (person, asked_on);

CREATE INDEX segment_kind_institution_idx ON vault.segment USING btree (kind, institution) WHERE (state = 'live'::text);

CREATE INDEX segment_object_digest_idx ON vault.segment USING btree (object_digest) WHERE (state = 'live'::text);

CREATE INDEX segment_subject_subject_idx ON vault.segment_subject USING btree (subject);

CREATE INDEX session_by_account ON account.session USING btree (account);

CREATE INDEX session_by_family ON account.session USING btree (family);

CREATE INDEX stop_export_by_institution ON institution.stop_export USING btree (operator, institution);

CREATE INDEX stop_export_by_subject ON institution.stop_export_subject USING btree (operator, subject);

CREATE INDEX stop_request_by_institution ON institution.stop_request USING btree (operator, institution);

CREATE INDEX stopped_subject_by_subject ON institution.stopped_subject USING btree (operator, subject);

CREATE INDEX upload_of_object ON intake.upload USING btree (institution, sealed_digest);

CREATE INDEX webhook_delivery_waiting ON operations.webhook_delivery USING btree (next_at) WHERE (state = 'waiting'::text);

CREATE INDEX worklist_page ON institution.worklist USING btree (operator, institution, state, eligible_on, subject);

CREATE UNIQUE INDEX subject_key_living ON vault.subject_key USING btree (subject) WHERE (destroyed_at IS NULL);

CREATE OR REPLACE FUNCTION cohort.refuse_to_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what was saved or answered stays as it is' using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION delivery.refuse_to_leave_void()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a package that is void or recalled stays so' using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION identity.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
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

CREATE OR REPLACE FUNCTION institution.refuse_early_deletion()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.keep_until >= (now() at time zone 'Asia/Tokyo')::date then
    raise exception '% is kept until its day', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return old;
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

CREATE OR REPLACE FUNCTION intake.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a confirmation record is immutable' using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION intake.refuse_upload_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION operations.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION procedure.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION supervision.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE TRIGGER answer_is_never_changed BEFORE UPDATE OR TRUNCATE ON cohort.answer FOR EACH STATEMENT EXECUTE FUNCTION cohort.refuse_to_change();

CREATE TRIGGER catalogue_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON cohort.catalogue FOR EACH STATEMENT EXECUTE FUNCTION cohort.refuse_to_change();

CREATE TRIGGER version_is_never_changed BEFORE DELETE OR UPDATE OR TRUNCATE ON cohort.definition_version FOR EACH STATEMENT EXECUTE FUNCTION cohort.refuse_to_change();

CREATE TRIGGER package_is_never_deleted BEFORE DELETE OR TRUNCATE ON delivery.package FOR EACH STATEMENT EXECUTE FUNCTION delivery.refuse_to_leave_void();

CREATE TRIGGER void_is_final BEFORE UPDATE OF state ON delivery.package FOR EACH ROW WHEN ((old.state = ANY (ARRAY['void'::text, 'recalled'::text])) AND new.state <> old.state) EXECUTE FUNCTION delivery.refuse_to_leave_void();

CREATE TRIGGER member_is_never_deleted BEFORE DELETE OR UPDATE OR TRUNCATE ON delivery.package_member FOR EACH STATEMENT EXECUTE FUNCTION delivery.refuse_to_leave_void();

CREATE TRIGGER reversal_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON identity.reversal FOR EACH STATEMENT EXECUTE FUNCTION identity.refuse_change();

CREATE TRIGGER contract_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.contract FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER cost_line_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.cost_line FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER epoch_only_grows BEFORE DELETE OR UPDATE ON institution.gate_epoch FOR EACH ROW EXECUTE FUNCTION institution.refuse_smaller_epoch();

CREATE TRIGGER ledger_import_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.ledger_import FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER notice_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.notice FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER notice_block_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.notice_block FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER notice_correction_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.notice_correction FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER notice_handing_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.notice_handing FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER notice_sheet_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.notice_sheet FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER notice_text_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.notice_text FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER operator_profile_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.operator_profile FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER provider_payment_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.provider_payment FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER provision_record_is_kept BEFORE DELETE ON institution.provision_record FOR EACH ROW EXECUTE FUNCTION institution.refuse_early_deletion();

CREATE TRIGGER provision_record_is_not_changed BEFORE UPDATE OR TRUNCATE ON institution.provision_record FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER sheet_step_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.sheet_step FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER stop_export_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.stop_export FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER stop_export_subject_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.stop_export_subject FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER stop_reflection_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.stop_reflection FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER stop_is_never_deleted BEFORE DELETE OR TRUNCATE ON institution.stop_request FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER stopped_subject_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON institution.stopped_subject FOR EACH STATEMENT EXECUTE FUNCTION institution.refuse_change();

CREATE TRIGGER confirmation_record_is_immutable BEFORE UPDATE OF confirmation_record ON intake.batch FOR EACH ROW WHEN (new.confirmation_record <> 'null'::jsonb) EXECUTE FUNCTION intake.refuse_change();

CREATE TRIGGER upload_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON intake.upload FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_upload_change();

CREATE TRIGGER upload_end_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON intake.upload_end FOR EACH STATEMENT EXECUTE FUNCTION intake.refuse_upload_change();

CREATE TRIGGER faq_version_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON operations.faq_version FOR EACH STATEMENT EXECUTE FUNCTION operations.refuse_change();

CREATE TRIGGER template_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON operations.message_template FOR EACH STATEMENT EXECUTE FUNCTION operations.refuse_change();

CREATE TRIGGER event_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON procedure.event FOR EACH STATEMENT EXECUTE FUNCTION procedure.refuse_change();

CREATE TRIGGER matter_is_never_deleted BEFORE DELETE OR TRUNCATE ON procedure.matter FOR EACH STATEMENT EXECUTE FUNCTION procedure.refuse_change();

CREATE TRIGGER freeze_turn_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON supervision.freeze_turn FOR EACH STATEMENT EXECUTE FUNCTION supervision.refuse_change();

CREATE TRIGGER inspection_view_is_immutable BEFORE DELETE OR UPDATE OR TRUNCATE ON supervision.inspection_view FOR EACH STATEMENT EXECUTE FUNCTION supervision.refuse_change();

comment on column account.account.duty is 'file in the staff register, and the last days of appointment, oath and training';

comment on column account.account.receipt_sequence is 'ledger entry of the last change';

comment on table account.challenge is 'what a sign-in or registration must answer: taken once, then gone';

comment on table account.credential is 'public keys; never replaced or deleted, as what was signed with them stays verifiable';

comment on column account.credential.enrolled_by is 'person of the administrator who let it be registered, or home; another one confirms what is pending';

comment on table account.external_identity is 'SHA-256 of issuer and subject at an organization''s OpenID provider';

comment on column account.invitation.invited_by is 'person of the administrator, or home';

comment on column account.session.receipt_sequence is 'ledger entry of the sign-in, or of what ended it';

comment on column cohort.answer.follows is 'the answer that this one repeats, because it is of nearly the same people; null for an answer of its own';

comment on column cohort.answer.shown is 'rounded; null is hidden';

comment on column cohort.answer.sealed is 'number and keyed partition sums of the people, under a key of the core; tells which questions are about nearly the same people';

comment on column cohort.catalogue.content is 'protected numbers only: what the public may read';

comment on column cohort.definition.owner is 'organization; others see it only when it is shared with them';

comment on column cohort.definition.receipt_sequence is 'ledger entry of the last change';

comment on table cohort.question is 'what counts against the query budget of a person and of an organization';

comment on column deidentify.package_set.sealed is 'keyed partition sums of the people, under a key of the core';

comment on column deidentify.package_set.pseudonyms is 'digest of the secret that the numbers and shifts came from: no two packages may share one';

comment on column deidentify.package_set.erased_on is 'the day from which every holder has certified its erasure';

comment on column delivery.package.releasers is 'persons, not accounts';

comment on column delivery.package.sealed_at_epoch is 'epoch of the gate at which every member was eligible';

comment on column institution.contract.filing is '届出: number of the institution''s prior filing with the ministers, where it is known';

comment on table institution.gate_epoch is 'grows with every change of what the gate knows';

comment on table institution.gate_lock is 'holds no row: its table lock is the gate lock (docs/adr/0006)';

comment on column institution.institution.ordinance is '条例: what a local government''s own ordinance on personal information asks for';

comment on table institution.notice_block is 'what an institution prints about itself in its notices; the last version is current, older ones say what was printed before';

comment on table institution.notice_correction is 'a notice that was not given as recorded: it stays on record and opens nothing';

comment on table institution.notice_text is 'what a notice says, whole; the case of its version says whether the ministries have confirmed it';

comment on table institution.operator_profile is 'name, address and representative of the operator, as records must say them (Act Art. 32/54)';

comment on column institution.provision_record.subjects is 'whose records were provided: the record must identify them (Act Art. 32/54)';

comment on table institution.stopped_subject is 'everybody whom a request covers: the asked subject and, for a wider scope, the same person elsewhere';

comment on table institution.worklist_build is 'the day that every row of the worklist is about: kept once, so that a night rewrites only what changed';

comment on column intake.batch.sealed_digest is 'the sealed file that it came in: another one each time that the object is handed over';

comment on table intake.upload is 'the same sealed object of an institution is one upload, until it has expired';

comment on table procedure.matter is 'how each case stands: made from procedure.event, and can be made anew from it';

comment on table procedure.request is 'idempotency keys: a request that is sent twice is done once';

comment on table procedure.sealed_note is 'contact data of requesters and callers: sealed, erasable, never in an event';

comment on table supervision.freeze_turn is 'the last turn of a cause and an activity holds';

comment on table supervision.inspection_view is 'everything that an inspector looked at; both sides see it';

comment on column vault.opening.opened_under is 'ledger entry; an opening is no effect that the reconciler looks for';

comment on column vault.segment.object_digest is 'the object whose records they are: how a record is followed to where it came from';
