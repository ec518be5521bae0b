-- Objects that were taken in (受入れ), each with its confirmation record (確認記録, Act Art. 33/55).
create schema intake;

create table intake.batch (
  object_digest text primary key,
  institution text not null,
  format text not null,
  batch jsonb not null,
  confirmation_record jsonb not null,
  receipt_sequence bigint not null
);

create index on intake.batch (institution, format);
