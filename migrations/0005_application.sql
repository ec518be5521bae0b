-- Applications for data (利活用の申出) and the signed decisions about them.
create schema application;

create table application.application (
  id text primary key,
  content jsonb not null,
  decisions jsonb not null,
  receipt_sequence bigint not null
);

comment on column application.application.content is 'what the approvers sign the digest of; never changed after submission';
comment on column application.application.receipt_sequence is 'ledger entry of the last change';
