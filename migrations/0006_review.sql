-- Reviews of releases (出力点検): two people over the digest of the manifest.
create schema review;

create table review.release_review (
  release_id text primary key,
  manifest_digest text not null,
  requester text not null,
  builder text not null,
  votes jsonb not null,
  receipt_sequence bigint not null
);

comment on column review.release_review.receipt_sequence is 'ledger entry of the last change';
