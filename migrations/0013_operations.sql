-- Operation 運用: long jobs with their progress, what is told to other systems and to people, and the questions that are asked
-- often. pg-boss keeps its own schema `pgboss` beside it, made when a worker first runs: only a queue of these jobs' ids.
create schema operations;

create table operations.job (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z-]+/[a-z-]+$'),
  -- Asked for twice under one key, it is one job.
  key text not null,
  input jsonb not null,
  requested_by text not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  stage text,
  done bigint not null default 0,
  total bigint,
  attempts integer not null default 0,
  most_attempts integer not null check (most_attempts >= 1),
  not_before timestamptz(3) not null,
  created_at timestamptz(3) not null,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  cancel_asked_at timestamptz(3),
  -- The process that runs it, so that one that died can be told from one that works.
  worker text,
  failure text,
  outcome jsonb,
  unique (kind, key),
  check ((state in ('done', 'failed', 'cancelled')) = (ended_at is not null))
);
create index job_by_state on operations.job (state, created_at);

-- A step with an effect is begun under one ledger intent, so that it is had once however often the job is begun again. The column
-- is not called receipt_sequence: it stands here before the effect does.
create table operations.job_step (
  job uuid not null references operations.job (id) on delete cascade,
  step text not null,
  intent_sequence bigint not null,
  done_at timestamptz(3),
  primary key (job, step)
);

create table operations.job_line (
  job uuid not null references operations.job (id) on delete cascade,
  position bigint generated always as identity,
  at timestamptz(3) not null,
  text text not null,
  primary key (job, position)
);

create table operations.webhook (
  id text primary key check (id ~ '^wh-[0-9a-f]{16}$'),
  url text not null,
  patterns text[] not null check (cardinality(patterns) > 0),
  -- Sealed under a key of the home.
  secret text not null,
  state text not null default 'active' check (state in ('active', 'disabled')),
  failures integer not null default 0,
  created_at timestamptz(3) not null,
  disabled_at timestamptz(3),
  disabled_because text,
  receipt_sequence bigint not null,
  check ((state = 'disabled') = (disabled_at is not null))
);

create table operations.webhook_delivery (
  id bigint generated always as identity primary key,
  webhook text not null references operations.webhook (id) on delete cascade,
  event_key text not null,
  -- Number and kind of the case, type and time of the event: nothing else leaves.
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
  attempts integer not null default 0,
  next_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  unique (webhook, event_key)
);
create index webhook_delivery_waiting on operations.webhook_delivery (next_at) where state = 'waiting';

create table operations.webhook_attempt (
  delivery bigint not null references operations.webhook_delivery (id) on delete cascade,
  number integer not null,
  at timestamptz(3) not null,
  status integer,
  failure text,
  milliseconds integer not null,
  primary key (delivery, number)
);

create table operations.message_template (
  name text not null check (name ~ '^[a-z]+(-[a-z]+)*$'),
  language text not null check (language in ('ja', 'en')),
  version integer not null check (version >= 1),
  subject text not null,
  body text not null,
  variables text[] not null,
  receipt_sequence bigint not null,
  primary key (name, language, version)
);

create table operations.message (
  id bigint generated always as identity primary key,
  template text not null,
  language text not null,
  version integer not null,
  about text,
  is_test boolean not null,
  -- Address, subject and text, sealed under a key of the home.
  sealed text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts integer not null default 0,
  next_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  sent_at timestamptz(3),
  failure text,
  receipt_sequence bigint not null,
  foreign key (template, language, version) references operations.message_template (name, language, version)
);
create index message_waiting on operations.message (next_at) where state = 'waiting';

create table operations.faq_version (
  entry text not null check (entry ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version integer not null check (version >= 1),
  audience text not null check (audience in ('public', 'institution', 'researcher')),
  question text not null,
  answer text not null,
  keywords text[] not null,
  is_shown boolean not null,
  written_on date not null,
  receipt_sequence bigint not null,
  primary key (entry, version)
);

-- Whether an answer helped: nobody is asked who they are.
create table operations.faq_feedback (
  id bigint generated always as identity primary key,
  entry text not null,
  version integer not null,
  helped boolean not null,
  given_on date not null,
  foreign key (entry, version) references operations.faq_version (entry, version)
);
create index faq_feedback_by_entry on operations.faq_feedback (entry, version);

create function operations.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger template_is_immutable before update or delete or truncate on operations.message_template
  for each statement execute function operations.refuse_change();
create trigger faq_version_is_immutable before update or delete or truncate on operations.faq_version
  for each statement execute function operations.refuse_change();
